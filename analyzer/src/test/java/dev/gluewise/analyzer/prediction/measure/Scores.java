package dev.gluewise.analyzer.prediction.measure;

import dev.gluewise.analyzer.prediction.calibration.OwnErrors;
import dev.gluewise.analyzer.prediction.curve.CurveModel;
import dev.gluewise.analyzer.prediction.history.Learnt;
import dev.gluewise.analyzer.prediction.history.Member;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/** Errors and intervals of one task; each job weighs the same. */
final class Scores {
    private final String name;
    private final Map<String, Double> errors = new LinkedHashMap<>();
    private final Map<String, double[]> covered = new LinkedHashMap<>();
    private final Map<String, double[]> buckets = new TreeMap<>();
    private final List<Double> widths = new ArrayList<>();

    Scores(String name) {
        this.name = name;
    }

    void add(PublicRuns.Job job, List<Trial> trials, Learnt learnt) {
        List<Attempt> attempts = Attempt.at(trials, learnt.priors(), learnt.weights());
        errors.put(
                job.name(),
                attempts.stream()
                        .mapToDouble(attempt ->
                                Math.abs(Math.expm1(attempt.estimate().mean() - attempt.real())))
                        .average()
                        .orElseThrow());
        double[] inJob = new double[3];
        for (Attempt attempt : attempts) {
            double low = learnt.calibration().quantile(attempt.key(), 0.05);
            double high = learnt.calibration().quantile(attempt.key(), 0.95);
            widths.add((high - low) * attempt.estimate().sigma());
            double error = attempt.standardised();
            double[] inBucket = buckets.computeIfAbsent(attempt.key(), key -> new double[3]);
            for (double[] counts : List.of(inJob, inBucket)) {
                counts[0]++;
                counts[1] += error >= low && error <= high ? 1 : 0;
                counts[2] += error >= OwnErrors.UNTRIED * low && error <= OwnErrors.UNTRIED * high ? 1 : 0;
            }
        }
        covered.put(job.name(), inJob);
    }

    /** Mean absolute percentage error of a law of size, as a share. */
    static double error(List<Trial> trials, CurveModel model) {
        double sum = 0;
        int count = 0;
        for (Trial trial : trials) {
            ToDoubleFunction<RunShape> fitted = Member.law(model, trial.known());
            for (PastRun run : trial.hidden()) {
                sum += Math.abs(Math.expm1(fitted.applyAsDouble(run.shape()) - run.logSeconds()));
                count++;
            }
        }
        return sum / count;
    }

    String name() {
        return name;
    }

    double mape() {
        return errors.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    String byJob() {
        return errors.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s %.1f", entry.getKey(), 100 * entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** @param index 1 for the interval as calibrated, 2 for the one widened */
    double coverage(int index) {
        return covered.values().stream()
                .mapToDouble(counts -> counts[index] / counts[0])
                .average()
                .orElseThrow();
    }

    Map<String, double[]> buckets() {
        return buckets;
    }

    /** The median ratio of the widened intervals' ends. */
    double widenedRatio() {
        return Math.exp(OwnErrors.UNTRIED * medianWidth());
    }

    private double medianWidth() {
        return new Median()
                .evaluate(widths.stream().mapToDouble(Double::doubleValue).toArray());
    }

    String intervals() {
        return String.format(
                Locale.ROOT,
                "nominal 90 %% held %.1f %%, median high/low %.2f; widened %.1f %%, %.2f",
                100 * coverage(1),
                Math.exp(medianWidth()),
                100 * coverage(2),
                widenedRatio());
    }
}
