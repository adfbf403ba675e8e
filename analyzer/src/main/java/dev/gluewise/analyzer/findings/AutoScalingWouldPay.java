package dev.gluewise.analyzer.findings;

import java.util.List;

/** A fixed number of workers that would cost less as the maximum of auto scaling. */
final class AutoScalingWouldPay implements JobRule {
    @Override
    public List<Finding> check(ObservedJob job) {
        return job.current().filter(size -> !size.autoScaling() && size.executors() > 1).stream()
                .flatMap(size ->
                        Likely.cheaper(FindingCode.AUTO_SCALING_WOULD_PAY, job, size, size.withAutoScaling(true))
                                .stream())
                .toList();
    }
}
