package dev.gluewise.analyzer.prediction.history;

import dev.gluewise.analyzer.prediction.scaling.PastRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * How far each law of size errs on a job's own sizes when they are left out one by one: the sum of the errors in log, so that
 * laws may be weighed by a Laplace likelihood of them. The scaling models count as the mean of the laws; they are the prior's.
 */
final class OwnDoubt {
    /** With fewer sizes, too few are left to fit a law to. */
    private static final int FEWEST_SIZES = 4;

    /** With more, a law's error shows anyway, and trying each takes its time. */
    private static final int MOST_SIZES = 20;

    /** No size counts for more than an error of this much in log: no law foretells a cliff. */
    private static final double MOST_ERROR = 0.7;

    private OwnDoubt() {}

    /** One for each {@link Member}, in their order; all 0 where there are too few or too many sizes to try. */
    static double[] of(List<PastRun> runs) {
        Map<Double, List<PastRun>> bySize = new TreeMap<>();
        runs.forEach(run -> bySize.computeIfAbsent(run.shape().size(), size -> new ArrayList<>())
                .add(run));
        double[] doubts = new double[Member.values().length];
        if (bySize.size() < FEWEST_SIZES || bySize.size() > MOST_SIZES) {
            return doubts;
        }
        double sum = 0;
        int laws = 0;
        for (Member member : Member.values()) {
            if (member.isLawOfSize()) {
                for (List<PastRun> left : bySize.values()) {
                    doubts[member.ordinal()] += error(member, runs, left);
                }
                sum += doubts[member.ordinal()];
                laws++;
            }
        }
        double usual = sum / laws;
        Arrays.setAll(doubts, i -> Member.values()[i].isLawOfSize() ? doubts[i] - usual : 0);
        return doubts;
    }

    private static double error(Member member, List<PastRun> runs, List<PastRun> left) {
        double size = left.getFirst().shape().size();
        List<PastRun> others =
                runs.stream().filter(run -> run.shape().size() != size).toList();
        double real = new Median()
                .evaluate(left.stream().mapToDouble(PastRun::logSeconds).toArray());
        double predicted = member.law(others).applyAsDouble(left.getFirst().shape());
        return Math.min(MOST_ERROR, Math.abs(predicted - real));
    }
}
