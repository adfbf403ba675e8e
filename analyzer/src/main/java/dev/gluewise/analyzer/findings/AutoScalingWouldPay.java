package dev.gluewise.analyzer.findings;

import java.util.List;

/** A fixed number of workers that would cost less as the maximum of auto scaling. */
final class AutoScalingWouldPay implements JobRule {
    @Override
    public List<Finding> check(ObservedJob job) {
        // A size that was inferred from executors that came and went is no fixed one.
        boolean scaled = job.evidence().currentInferred()
                && job.logged()
                        .filter(run -> run.profile().application().dynamicAllocation())
                        .isPresent();
        return job.current().filter(size -> !scaled && !size.autoScaling() && size.executors() > 1).stream()
                .flatMap(size ->
                        Likely.cheaper(FindingCode.AUTO_SCALING_WOULD_PAY, job, size, size.withAutoScaling(true))
                                .stream())
                .toList();
    }
}
