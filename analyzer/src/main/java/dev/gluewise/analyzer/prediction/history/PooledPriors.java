package dev.gluewise.analyzer.prediction.history;

import dev.gluewise.analyzer.prediction.scaling.LogEstimate;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.Prior;
import dev.gluewise.analyzer.prediction.scaling.ScalingModel;
import dev.gluewise.analyzer.prediction.scaling.ScalingPriors;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the user's other jobs show about scaling: their coefficients move the prior's mean by precision weighting, and
 * their scatter among each other its spread (empirical Bayes for a normal hierarchy: Gelman et al. 2013, chapter 5).
 */
final class PooledPriors {
    /** A job at fewer sizes shows nothing of its scaling. */
    private static final int FEWEST_SIZES = 2;

    /** More jobs than this add nothing but time. */
    private static final int MOST_JOBS = 60;

    /** How many jobs the prior's own spread counts as. */
    private static final double PRIOR_JOBS = 4;

    private static final Map<Prior, Prior> SPREADS = new EnumMap<>(Map.of(
            Prior.FIXED_PART, Prior.FIXED_PART_SPREAD,
            Prior.DIVISION, Prior.DIVISION_SPREAD,
            Prior.INPUT_ON_BOTH, Prior.INPUT_ON_BOTH_SPREAD));

    private PooledPriors() {}

    /**
     * @param priors what was held before
     * @param others the runs of each other job
     */
    static ScalingPriors of(ScalingPriors priors, Collection<List<PastRun>> others) {
        List<ScalingModel> models = others.stream()
                .filter(runs ->
                        runs.stream().map(run -> run.shape().size()).distinct().count() >= FEWEST_SIZES)
                .limit(MOST_JOBS)
                .map(runs -> ScalingModel.of(runs, priors))
                .toList();
        ScalingPriors pooled = priors;
        for (Map.Entry<Prior, Prior> pair : SPREADS.entrySet()) {
            List<LogEstimate> told = models.stream()
                    .map(ScalingModel::toldOf)
                    .filter(map -> map.containsKey(pair.getKey()))
                    .map(map -> map.getOrDefault(pair.getKey(), new LogEstimate(0, 1)))
                    .toList();
            if (!told.isEmpty()) {
                pooled = pooled(pooled, pair.getKey(), pair.getValue(), told);
            }
        }
        return pooled;
    }

    private static ScalingPriors pooled(ScalingPriors priors, Prior mean, Prior spread, List<LogEstimate> told) {
        double held = priors.get(mean);
        double between = priors.get(spread) * priors.get(spread);
        double precision = 1 / between;
        double sum = held / between;
        for (LogEstimate one : told) {
            double weight = 1 / (one.sigma() * one.sigma() + between);
            precision += weight;
            sum += weight * one.mean();
        }
        double moved = sum / precision;
        double squares = PRIOR_JOBS * between;
        double jobs = PRIOR_JOBS;
        for (LogEstimate one : told) {
            // A job that tells nothing lies at the prior's mean by itself, and does not count as agreement.
            double share = between / (one.sigma() * one.sigma() + between);
            double away = one.mean() - moved;
            squares += share * (away * away + one.sigma() * one.sigma());
            jobs += share;
        }
        return priors.with(mean, moved).with(spread, Math.sqrt(squares / jobs + 1 / precision / jobs));
    }
}
