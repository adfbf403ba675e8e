package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.prediction.PricedPrediction;
import dev.gluewise.pricing.catalog.Configuration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Auto scaling that costs more than a fixed number of the same workers that is as fast. */
final class AutoScalingDoesNotPay implements JobRule {
    private static final double STEP = 1.25;

    @Override
    public List<Finding> check(ObservedJob job) {
        return job.current().filter(Configuration::autoScaling).flatMap(size -> found(job, size)).stream()
                .toList();
    }

    private static Optional<Finding> found(ObservedJob job, Configuration scaled) {
        List<Configuration> sizes = new ArrayList<>(List.of(scaled));
        double workers = scaled.workers();
        while (workers >= Configuration.MINIMUM_WORKERS) {
            sizes.add(new Configuration(
                    scaled.glueVersion(),
                    scaled.workerType(),
                    (int) workers,
                    scaled.executionClass(),
                    false,
                    scaled.coresOverride()));
            workers /= STEP;
        }
        List<PricedPrediction> predicted = job.predicted(sizes);
        if (predicted.isEmpty()
                || !predicted.getFirst().prediction().configuration().equals(scaled)) {
            return Optional.empty();
        }
        PricedPrediction now = predicted.getFirst();
        return predicted.stream()
                .skip(1)
                .filter(fixed -> Likely.median(fixed) <= Thresholds.LIKE_TIME * Likely.median(now))
                .min(Comparator.comparing(PricedPrediction::expectedCost))
                .flatMap(fixed -> Likely.cheaper(FindingCode.AUTO_SCALING_DOES_NOT_PAY, now, fixed));
    }
}
