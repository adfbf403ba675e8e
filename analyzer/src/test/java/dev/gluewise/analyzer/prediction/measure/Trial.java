package dev.gluewise.analyzer.prediction.measure;

import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * A question whose answer is known.
 *
 * @param job whose runs they are
 * @param known runs that a prediction may look at
 * @param hidden runs that it is to predict
 */
record Trial(PublicRuns.Job job, List<PastRun> known, List<PastRun> hidden) {
    /** A memory cliff that the authors of C3O leave out: SGD and k-means on two machines. */
    private static boolean leftOut(PublicRuns.Job job, PastRun run) {
        return job.set().equals("c3o")
                && (job.family().equals("sgd") || job.family().equals("kmeans"))
                && run.shape().workers() == 2;
    }

    /** Each configuration once, with the median of its repeats, as the authors of C3O do. */
    static List<PastRun> medians(PublicRuns.Job job) {
        Map<RunShape, List<Double>> repeats = new LinkedHashMap<>();
        for (PastRun run : job.runs()) {
            if (!leftOut(job, run)) {
                repeats.computeIfAbsent(run.shape(), shape -> new ArrayList<>()).add(run.seconds());
            }
        }
        List<PastRun> medians = new ArrayList<>();
        repeats.forEach((shape, times) -> medians.add(new PastRun(shape, new Median().evaluate(array(times)))));
        return medians;
    }

    /** Each run by itself. */
    static List<PastRun> single(PublicRuns.Job job) {
        return job.runs().stream().filter(run -> !leftOut(job, run)).toList();
    }

    /** Some rows known, drawn at random, the others hidden; {@code known} is a count, or a share where below 1. */
    static List<Trial> randomRows(PublicRuns.Job job, List<PastRun> rows, double known, int draws, int mostHidden) {
        List<Trial> trials = new ArrayList<>();
        int count = known < 1 ? (int) Math.round(known * rows.size()) : (int) known;
        for (int draw = 0; draw < draws && count < rows.size(); draw++) {
            List<PastRun> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(7919L * draw + 17));
            trials.add(new Trial(
                    job,
                    List.copyOf(shuffled.subList(0, count)),
                    List.copyOf(shuffled.subList(count, Math.min(rows.size(), count + mostHidden)))));
        }
        return trials;
    }

    /** The curves of a job: one context on one worker type each, mean of the repeats at each size. */
    static List<List<PastRun>> curves(PublicRuns.Job job) {
        List<List<PastRun>> curves = new ArrayList<>();
        for (TreeMap<Integer, List<PastRun>> sizes : repeatsOfCurves(job)) {
            if (sizes.size() >= 3) {
                curves.add(sizes.values().stream()
                        .map(repeats -> new PastRun(
                                repeats.getFirst().shape(),
                                new Mean()
                                        .evaluate(array(repeats.stream()
                                                .map(PastRun::seconds)
                                                .toList()))))
                        .toList());
            }
        }
        return curves;
    }

    private static List<TreeMap<Integer, List<PastRun>>> repeatsOfCurves(PublicRuns.Job job) {
        Map<RunShape, TreeMap<Integer, List<PastRun>>> bySetting = new LinkedHashMap<>();
        for (PastRun run : job.runs()) {
            // On one size all settings of the same curve look alike.
            RunShape setting = run.shape().resized(RunShape.ofSlots(1, 1));
            bySetting
                    .computeIfAbsent(setting, key -> new TreeMap<>())
                    .computeIfAbsent(run.shape().workers(), workers -> new ArrayList<>())
                    .add(run);
        }
        return List.copyOf(bySetting.values());
    }

    /** Each size of each curve, predicted from the curve's other sizes. */
    static List<Trial> oneSizeOut(PublicRuns.Job job) {
        List<Trial> trials = new ArrayList<>();
        for (List<PastRun> curve : curves(job)) {
            for (int i = 0; i < curve.size(); i++) {
                List<PastRun> others = new ArrayList<>(curve);
                trials.add(new Trial(job, others, List.of(others.remove(i))));
            }
        }
        return trials;
    }

    /** Every pair of sizes of each curve, and all others predicted from it. */
    static List<Trial> twoKnown(PublicRuns.Job job) {
        List<Trial> trials = new ArrayList<>();
        for (List<PastRun> curve : curves(job)) {
            for (int i = 0; i < curve.size(); i++) {
                for (int j = i + 1; j < curve.size(); j++) {
                    List<PastRun> others = new ArrayList<>(curve);
                    PastRun second = others.remove(j);
                    PastRun first = others.remove(i);
                    trials.add(new Trial(job, List.of(first, second), others));
                }
            }
        }
        return trials;
    }

    /** Some sizes of each curve known, drawn at random, and all others predicted from them. */
    static List<Trial> someSizesKnown(PublicRuns.Job job, int known) {
        List<Trial> trials = new ArrayList<>();
        List<List<PastRun>> curves = curves(job);
        for (int curve = 0; curve < curves.size(); curve++) {
            if (curves.get(curve).size() > known) {
                List<PastRun> shuffled = new ArrayList<>(curves.get(curve));
                Collections.shuffle(shuffled, new Random(104_729L * curve + known));
                trials.add(new Trial(
                        job,
                        List.copyOf(shuffled.subList(0, known)),
                        List.copyOf(shuffled.subList(known, shuffled.size()))));
            }
        }
        return trials;
    }

    /**
     * One of the repeats at some sizes of each curve, predicted from those at the same sizes: once from all others and
     * once from a single one. Curves without repeats have none. Some files have the repeats sorted by their time, so they
     * are shuffled.
     */
    static List<Trial> atKnownSizes(PublicRuns.Job job, int sizes) {
        List<Trial> trials = new ArrayList<>();
        List<TreeMap<Integer, List<PastRun>>> curves = repeatsOfCurves(job);
        for (int curve = 0; curve < curves.size(); curve++) {
            Random random = new Random(15_485_863L * curve + sizes);
            List<List<PastRun>> repeated = new ArrayList<>();
            for (List<PastRun> repeats : curves.get(curve).values()) {
                if (repeats.size() >= 2) {
                    List<PastRun> shuffled = new ArrayList<>(repeats);
                    Collections.shuffle(shuffled, random);
                    repeated.add(shuffled);
                }
            }
            Collections.shuffle(repeated, random);
            if (repeated.size() >= sizes) {
                List<List<PastRun>> chosen = repeated.subList(0, sizes);
                List<PastRun> hidden = chosen.stream().map(List::getLast).toList();
                trials.add(new Trial(
                        job,
                        chosen.stream()
                                .flatMap(repeats -> repeats.subList(0, repeats.size() - 1).stream())
                                .toList(),
                        hidden));
                trials.add(new Trial(job, chosen.stream().map(List::getFirst).toList(), hidden));
            }
        }
        return trials;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
