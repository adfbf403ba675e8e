package dev.gluewise.analyzer.prediction.scaling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One job's run time, learnt from its past runs: a Gaussian process on the log of the run time, whose mean is
 * {@link ScalingLaw} with uncertain coefficients and whose covariance is {@link Deviation} (Rasmussen and Williams 2006,
 * section 2.7: explicit basis functions with a Gaussian prior; the law is linearised at its best coefficients). All
 * widths are scaled by one factor that the runs themselves tell, as in a Student-t process (Shah, Wilson and Ghahramani
 * 2014). The noise is heavy-tailed: {@link Repeats} of one run, and runs among their like ({@link Outliers}), are weighed by a
 * Student t each. Immutable.
 */
public final class ScalingModel {
    /** Steps of the linearisation; it settles in three to six. */
    private static final int MOST_STEPS = 20;

    private static final double SETTLED = 1e-4;

    /** A step is no longer than this many prior widths: the law bends. */
    private static final double LONGEST_STEP = 2;

    /** How many runs the prior width counts as. */
    private static final double PRIOR_RUNS = 3;

    /** How often outliers are weighed anew, as long as one's weight still moves by this much in log. */
    private static final int ROUNDS = 3;

    private static final double CHANGED = 1;

    private final Design design;
    private final ScalingLaw law;
    private final Deviation deviation;
    private final List<Deviation.Point> points;
    private final double[][] basis;
    private final double[] coefficients;
    private final double noise;
    private final int repeated;
    private final Cholesky covariance;
    private final Cholesky precision;
    private final double[] weights;
    private final double widening;

    private ScalingModel(List<PastRun> runs, ScalingPriors priors) {
        Repeats repeats = Repeats.of(runs, priors.get(Prior.NOISE));
        design = Design.of(runs);
        deviation = new Deviation(design, priors);
        noise = repeats.spread();
        repeated = repeats.repeated();
        int n = repeats.size();
        points = new ArrayList<>(n);
        double[] logs = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            points.add(deviation.point(repeats.shape(i)));
            logs[i] = repeats.log(i);
            sum += logs[i];
        }
        law = new ScalingLaw(design, priors, sum / n);
        coefficients = new double[law.coefficients()];
        Arrays.setAll(coefficients, law::priorMean);
        basis = new double[coefficients.length][];
        double[] counts = new double[n];
        Arrays.setAll(counts, repeats::count);
        Cholesky known = covariance(counts);
        Cholesky settled = settle(known, logs);
        Outliers outliers =
                new Outliers(design, points.stream().map(Deviation.Point::place).toList(), noise);
        for (int round = 0; round < ROUNDS && !outliers.none(); round++) {
            double[] weighed = outliers.weights(lawResiduals(logs));
            Arrays.setAll(weighed, i -> weighed[i] * repeats.count(i));
            if (differBy(weighed, counts) < CHANGED) {
                break;
            }
            System.arraycopy(weighed, 0, counts, 0, n);
            known = covariance(counts);
            settled = settle(known, logs);
        }
        covariance = known;
        precision = settled;
        // At the settled coefficients the residual of the linearised law is that of the law itself.
        double[] residual = covariance.lower(lawResiduals(logs));
        double prior = 0;
        for (int i = 0; i < coefficients.length; i++) {
            double gone = coefficients[i] - law.priorMean(i);
            prior += gone * gone / (law.priorSpread(i) * law.priorSpread(i));
        }
        weights = covariance.upper(residual);
        double misfit = prior + dot(residual, residual);
        widening = Math.sqrt((PRIOR_RUNS + misfit) / (PRIOR_RUNS + n));
    }

    /** Covariance of the shapes' logs beside the law, where each counts as so many runs. */
    private Cholesky covariance(double[] counts) {
        double[][] matrix = new double[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            matrix[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = deviation.between(points.get(i), points.get(j));
            }
            matrix[i][i] += noise * noise / counts[i];
        }
        return new Cholesky(matrix);
    }

    /** Moves the coefficients to their best; returns their precision there. */
    private Cholesky settle(Cholesky known, double[] logs) {
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] rest = linearise(known, logs);
            if (move(precision(), rest) < SETTLED) {
                break;
            }
        }
        linearise(known, logs);
        return precision();
    }

    /** What the law at the present coefficients leaves. */
    private double[] lawResiduals(double[] logs) {
        double[] residuals = new double[logs.length];
        double[] unused = new double[coefficients.length];
        Arrays.setAll(residuals, k -> logs[k] - law.at(points.get(k).place(), coefficients, unused));
        return residuals;
    }

    /** The largest of all ratios, as a share above 1. */
    private static double differBy(double[] some, double[] others) {
        double most = 0;
        for (int i = 0; i < some.length; i++) {
            most = Math.max(most, Math.abs(Math.log(some[i] / others[i])));
        }
        return most;
    }

    /**
     * Learns from the past runs of one job.
     *
     * @param runs runs that ended well; at least one
     */
    public static ScalingModel of(List<PastRun> runs, ScalingPriors priors) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("nothing is learnt from no run");
        }
        return new ScalingModel(runs, priors);
    }

    /** Whitened basis at the present coefficients; returns the whitened residual of the law linearised there. */
    private double[] linearise(Cholesky known, double[] logs) {
        int p = coefficients.length;
        double[][] columns = new double[p][logs.length];
        double[] rest = new double[logs.length];
        double[] gradient = new double[p];
        for (int k = 0; k < logs.length; k++) {
            double mean = law.at(points.get(k).place(), coefficients, gradient);
            rest[k] = logs[k] - mean;
            for (int i = 0; i < p; i++) {
                columns[i][k] = gradient[i];
                rest[k] += gradient[i] * (coefficients[i] - law.priorMean(i));
            }
        }
        for (int i = 0; i < p; i++) {
            basis[i] = known.lower(columns[i]);
        }
        return known.lower(rest);
    }

    private Cholesky precision() {
        int p = coefficients.length;
        double[][] matrix = new double[p][];
        for (int i = 0; i < p; i++) {
            matrix[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = dot(basis[i], basis[j]);
            }
            matrix[i][i] += 1 / (law.priorSpread(i) * law.priorSpread(i));
        }
        return new Cholesky(matrix);
    }

    /** Moves the coefficients to the linearised law's best; returns the longest move in prior widths. */
    private double move(Cholesky solved, double[] rest) {
        int p = coefficients.length;
        double[] target = new double[p];
        for (int i = 0; i < p; i++) {
            target[i] = dot(basis[i], rest);
        }
        double[] best = solved.solve(target);
        double longest = 0;
        for (int i = 0; i < p; i++) {
            double step = law.priorMean(i) + best[i] - coefficients[i];
            longest = Math.max(longest, Math.abs(step) / law.priorSpread(i));
        }
        double share = Math.min(1, LONGEST_STEP / Math.max(longest, SETTLED));
        for (int i = 0; i < p; i++) {
            coefficients[i] += share * (law.priorMean(i) + best[i] - coefficients[i]);
        }
        return longest;
    }

    /** The run time of a run like this, noise included. */
    public LogEstimate predict(RunShape shape) {
        Deviation.Point point = deviation.point(shape);
        double[] cross = cross(point);
        double[] gradient = new double[coefficients.length];
        double mean = law.at(point.place(), coefficients, gradient) + dot(cross, weights);
        double[] whitened = covariance.lower(cross);
        double variance = deviation.between(point, point) + noise * noise - dot(whitened, whitened);
        double[] open = gradient;
        for (int i = 0; i < open.length; i++) {
            open[i] -= dot(basis[i], whitened);
        }
        double[] solved = precision.lower(open);
        variance = Math.max(noise * noise, variance) + dot(solved, solved);
        return new LogEstimate(mean, widening * Math.sqrt(variance));
    }

    /** The mean alone, in a fraction of the time. */
    public double predictMean(RunShape shape) {
        Deviation.Point point = deviation.point(shape);
        return law.at(point.place(), coefficients, new double[coefficients.length]) + dot(cross(point), weights);
    }

    private double[] cross(Deviation.Point point) {
        double[] cross = new double[points.size()];
        Arrays.setAll(cross, k -> deviation.between(point, points.get(k)));
        return cross;
    }

    /** Standard deviation of the log of one run among its repeats. */
    public double noise() {
        return noise;
    }

    /** How many runs beyond the first of their shape tell of that. */
    public int repeated() {
        return repeated;
    }

    /** By what factor the job's own runs scatter more (above 1) or less than was held before they were seen. */
    public double widening() {
        return widening;
    }

    /** What the runs tell of the part that no slot shortens, the division, and the growth with the input. */
    public Map<Prior, LogEstimate> toldOf() {
        Map<Prior, LogEstimate> told = new EnumMap<>(Prior.class);
        for (Prior prior : List.of(Prior.FIXED_PART, Prior.DIVISION, Prior.INPUT_ON_BOTH)) {
            law.indexOf(prior, design).ifPresent(index -> {
                double[] unit = new double[coefficients.length];
                unit[index] = 1;
                double[] solved = precision.lower(unit);
                told.put(prior, new LogEstimate(coefficients[index], widening * Math.sqrt(dot(solved, solved))));
            });
        }
        return told;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
