package dev.gluewise.analyzer.findings;

import dev.gluewise.pricing.catalog.ExecutionClass;
import java.util.List;

/** Standard workers that would cost less on spare capacity. */
final class FlexWouldPay implements JobRule {
    @Override
    public List<Finding> check(ObservedJob job) {
        return job.current().filter(size -> size.executionClass() == ExecutionClass.STANDARD).stream()
                .flatMap(size ->
                        Likely.cheaper(FindingCode.FLEX_WOULD_PAY, job, size, size.with(ExecutionClass.FLEX)).stream())
                .toList();
    }
}
