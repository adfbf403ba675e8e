package dev.gluewise.analyzer.prediction.measure;

import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.Prior;
import dev.gluewise.analyzer.prediction.scaling.ScalingModel;
import dev.gluewise.analyzer.prediction.scaling.ScalingPriors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Learns priors: those under which a few runs of a job predict its other runs best, over the jobs of some algorithm
 * families. One prior is moved at a time, and a move has to be worth its distance from the value that was held before.
 */
final class PriorSearch {
    private static final int ROUNDS = 2;

    /** What a prior's move by a factor of e, or by 1, has to lower the log of the mean error by. */
    private static final double COST_OF_A_MOVE = 0.05;

    private static final double FIRST_FACTOR = 0.5;
    private static final double FIRST_STEP = 0.2;
    private static final double SHRINK = 0.6;

    /** No prediction weighs more than one that is wrong by this share: a cliff is not learnt from. */
    private static final double MOST_ERROR = 1;

    private static final int MOST_HIDDEN = 40;
    private static final int MOST_CURVE_TRIALS = 24;

    /** Trials of one kind on one job; each kind weighs the same within its family. */
    private final Map<String, Map<String, List<Trial>>> byFamily = new TreeMap<>();

    PriorSearch(List<PublicRuns.Job> jobs) {
        for (PublicRuns.Job job : jobs) {
            Map<String, List<Trial>> kinds = byFamily.computeIfAbsent(job.family(), family -> new LinkedHashMap<>());
            List<PastRun> rows = Trial.medians(job);
            String name = job.set() + " " + job.name();
            boolean pooled = !job.set().equals("bell") && !job.set().equals("dataproc");
            if (pooled) {
                kinds.put(name + " 6", Trial.randomRows(job, rows, 6, 12, MOST_HIDDEN));
                kinds.put(name + " 12", Trial.randomRows(job, rows, 12, 8, MOST_HIDDEN));
                kinds.put(name + " 30", Trial.randomRows(job, rows, 30, 3, MOST_HIDDEN));
            }
            if (job.set().equals("c3o")) {
                kinds.put(name + " most", Trial.randomRows(job, rows, 0.8, 1, MOST_HIDDEN));
            }
            if (!job.set().equals("dataproc")) {
                kinds.put(name + " one size out", some(Trial.oneSizeOut(job)));
                kinds.put(name + " two known", some(Trial.twoKnown(job)));
            }
        }
        // Both inputs of a Dataproc job are runs of one job.
        Map<String, List<PastRun>> dataproc = new TreeMap<>();
        jobs.stream().filter(job -> job.set().equals("dataproc")).forEach(job -> dataproc.computeIfAbsent(
                        job.family(), family -> new ArrayList<>())
                .addAll(job.runs()));
        dataproc.forEach((family, runs) -> {
            PublicRuns.Job job = new PublicRuns.Job("dataproc", family, family, runs);
            for (int known : new int[] {4, 8, 14}) {
                byFamily.computeIfAbsent(family, key -> new LinkedHashMap<>())
                        .put("dataproc " + family + " " + known, Trial.randomRows(job, runs, known, 8, MOST_HIDDEN));
            }
        });
    }

    private static List<Trial> some(List<Trial> trials) {
        int step = Math.max(1, trials.size() / MOST_CURVE_TRIALS);
        List<Trial> some = new ArrayList<>();
        for (int i = 0; i < trials.size(); i += step) {
            some.add(trials.get(i));
        }
        return some;
    }

    /** The priors that families other than those left out tell. */
    ScalingPriors learn(Predicate<String> families) {
        ScalingPriors best = ScalingPriors.USUAL;
        double least = cost(best, families);
        Map<Prior, Double> steps = new TreeMap<>();
        for (Prior prior : Prior.values()) {
            steps.put(prior, prior.positive() ? FIRST_FACTOR : FIRST_STEP);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Prior prior : Prior.values()) {
                boolean moved = false;
                for (int sign = 1; sign >= -1 && !moved; sign -= 2) {
                    double step = sign * steps.getOrDefault(prior, 0.0);
                    double value = best.get(prior);
                    ScalingPriors other = best.with(prior, prior.positive() ? value * Math.exp(step) : value + step);
                    double cost = cost(other, families);
                    if (cost < least) {
                        least = cost;
                        best = other;
                        moved = true;
                    }
                }
                if (!moved) {
                    steps.merge(prior, SHRINK, (a, b) -> a * b);
                }
            }
        }
        return best;
    }

    private double cost(ScalingPriors priors, Predicate<String> families) {
        double cost = 0;
        for (Prior prior : Prior.values()) {
            double away =
                    prior.positive() ? Math.log(priors.get(prior) / prior.usual()) : priors.get(prior) - prior.usual();
            cost += COST_OF_A_MOVE * away * away;
        }
        return cost + logError(priors, families);
    }

    /** Mean over families, and within them over kinds, of the log of the mean absolute percentage error. */
    double logError(ScalingPriors priors, Predicate<String> families) {
        double sum = 0;
        int count = 0;
        for (Map.Entry<String, Map<String, List<Trial>>> family : byFamily.entrySet()) {
            if (families.test(family.getKey())) {
                double kinds = 0;
                for (List<Trial> trials : family.getValue().values()) {
                    kinds += Math.log(trials.parallelStream()
                            .mapToDouble(trial -> error(trial, priors))
                            .average()
                            .orElseThrow());
                }
                sum += kinds / family.getValue().size();
                count++;
            }
        }
        return sum / count;
    }

    private static double error(Trial trial, ScalingPriors priors) {
        ScalingModel model = ScalingModel.of(trial.known(), priors);
        return trial.hidden().stream()
                .mapToDouble(run ->
                        Math.min(MOST_ERROR, Math.abs(Math.expm1(model.predictMean(run.shape()) - run.logSeconds()))))
                .average()
                .orElseThrow();
    }
}
