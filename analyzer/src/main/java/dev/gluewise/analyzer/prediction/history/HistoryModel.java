package dev.gluewise.analyzer.prediction.history;

import dev.gluewise.analyzer.prediction.calibration.Calibration;
import dev.gluewise.analyzer.prediction.curve.Situation;
import dev.gluewise.analyzer.prediction.scaling.LogEstimate;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import dev.gluewise.analyzer.prediction.scaling.ScalingModel;
import dev.gluewise.analyzer.prediction.scaling.ScalingPriors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What one job's past runs tell of its run time anywhere, before calibration: the scaling model, and where the runs
 * differ in size only, its blend with the laws of size that others publish. The estimate falls with the size unless the
 * runs themselves say that more slots were slower. May be asked from several threads.
 */
public final class HistoryModel {
    /** A later size counts as slower only from this many standard deviations of the noise on. */
    private static final double CLEARLY = 2;

    /** Spread of repeats as they are on public data, for telling a rise from noise. */
    private static final double USUAL_NOISE = 0.03;

    /** From so many repeats on a job's own spread counts for more than what is usual. */
    private static final int ENOUGH_REPEATS = 4;

    private final List<PastRun> runs;
    private final ScalingModel scaling;
    private final BlendWeights weights;
    private final List<ToDoubleFunction<RunShape>> members;
    private final double[] doubts;
    private final List<RunShape> sizes;
    private final Set<Double> distinctSizes;
    private final boolean rises;

    /** Means at known sizes, which are asked for again and again. */
    private final Map<RunShape, Double> atKnownSizes = new ConcurrentHashMap<>();

    private HistoryModel(List<PastRun> runs, ScalingPriors priors, BlendWeights weights) {
        this.runs = List.copyOf(runs);
        this.weights = weights;
        scaling = ScalingModel.of(runs, priors);
        distinctSizes = runs.stream().map(run -> run.shape().size()).collect(Collectors.toCollection(TreeSet::new));
        sizes = distinctSizes.stream().map(this::anyOf).toList();
        members = new ArrayList<>();
        if (differInSizeOnly(runs)) {
            for (Member member : Member.values()) {
                members.add(member.fit(this.runs, scaling, priors));
            }
        }
        doubts = isOneCurve() ? OwnDoubt.of(runs) : new double[Member.values().length];
        rises = rises(runs);
    }

    /**
     * Learns from runs of one job.
     *
     * @param runs runs that ended well; at least one
     * @param priors what is held of any job's scaling
     * @param weights how much each law of size counts
     */
    public static HistoryModel of(List<PastRun> runs, ScalingPriors priors, BlendWeights weights) {
        return new HistoryModel(runs, priors, weights);
    }

    private RunShape anyOf(double size) {
        return runs.stream()
                .map(PastRun::shape)
                .filter(shape -> shape.size() == size)
                .findFirst()
                .orElseThrow();
    }

    /** Whether nothing else is known to differ between the runs. */
    private static boolean differInSizeOnly(List<PastRun> runs) {
        RunShape first = runs.getFirst().shape();
        return runs.stream().map(PastRun::shape).allMatch(shape -> first.resized(shape)
                .equals(shape));
    }

    /** Whether some size was clearly slower than a smaller one, everything else being the same. */
    private static boolean rises(List<PastRun> runs) {
        double noise = USUAL_NOISE * Math.sqrt(2) * CLEARLY;
        return runs.stream().anyMatch(small -> runs.stream()
                .anyMatch(large -> large.shape().size() > small.shape().size()
                        && large.logSeconds() - small.logSeconds() > noise
                        && small.shape().resized(large.shape()).equals(large.shape())));
    }

    /** Whether the runs differ in nothing but their size, so that laws of size alone take part. */
    public boolean isOneCurve() {
        return !members.isEmpty();
    }

    /** In what the runs differ. */
    public Calibration.Kind kind() {
        if (isOneCurve()) {
            return Calibration.Kind.CURVE;
        }
        RunShape first = runs.getFirst().shape();
        boolean sameWork = runs.stream()
                .map(PastRun::shape)
                .allMatch(shape -> shape.inputGb().equals(first.inputGb())
                        && shape.parameters().equals(first.parameters()));
        return sameWork ? Calibration.Kind.CLUSTERS : Calibration.Kind.INPUTS;
    }

    /** How the size asked for lies to those known. */
    public Situation situation(RunShape shape) {
        return Situation.of(distinctSizes, shape.size());
    }

    /** The log of the run time in seconds as each law has it, in the order of {@link Member}; for one curve only. */
    public double[] membersAt(RunShape shape) {
        return members.stream()
                .mapToDouble(member -> member.applyAsDouble(shape))
                .toArray();
    }

    /** How far each law errs on the job's own sizes: a sum of errors in log beyond what is usual, in the order of {@link Member}. */
    public double[] doubts() {
        return doubts.clone();
    }

    /** The run time of a run like this. */
    public LogEstimate estimate(RunShape shape) {
        LogEstimate own = scaling.predict(shape);
        double mean = falling(shape, raw(shape));
        if (!blended(shape)) {
            return new LogEstimate(mean, own.sigma());
        }
        double[] logs = membersAt(onCurve(shape));
        double[] shares = weights.at(situation(shape), doubts);
        double middle = dot(shares, logs);
        double apart = 0;
        for (int i = 0; i < logs.length; i++) {
            apart += shares[i] * (logs[i] - middle) * (logs[i] - middle);
        }
        return new LogEstimate(mean, Math.sqrt(own.sigma() * own.sigma() + apart));
    }

    /** Whether laws of size have a say: at a known size the runs there speak for themselves. */
    private boolean blended(RunShape shape) {
        return isOneCurve() && situation(shape).distance() != Situation.Distance.KNOWN;
    }

    /** Whether the run is one more repeat at a size of which the job's own runs tell how far they scatter. */
    boolean isOwnRepeat(RunShape shape) {
        return isOneCurve()
                && scaling.repeated() >= ENOUGH_REPEATS
                && situation(shape).distance() == Situation.Distance.KNOWN;
    }

    /** Standard deviation of the log of one run among its repeats. */
    public double noise() {
        return scaling.noise();
    }

    /** The mean before it is made to fall. */
    private double raw(RunShape shape) {
        double own = scaling.predictMean(shape);
        if (!blended(shape)) {
            return own;
        }
        // What is not size, such as another input, goes by the scaling model alone.
        RunShape onCurve = onCurve(shape);
        double other = onCurve.equals(shape) ? 0 : own - scaling.predictMean(onCurve);
        return dot(weights.at(situation(shape), doubts), membersAt(onCurve)) + other;
    }

    private RunShape onCurve(RunShape shape) {
        return runs.getFirst().shape().resized(shape);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Taken back to what the sizes between allow, where the runs show no rise: more slots are not slower. */
    private double falling(RunShape shape, double mean) {
        if (rises) {
            return mean;
        }
        double least = mean;
        for (RunShape size : sizes) {
            if (size.size() < shape.size()) {
                least = Math.min(least, atKnownSizes.computeIfAbsent(shape.resized(size), this::raw));
            }
        }
        return least;
    }

    public List<PastRun> runs() {
        return runs;
    }
}
