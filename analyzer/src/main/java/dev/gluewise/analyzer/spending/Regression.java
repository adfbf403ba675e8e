package dev.gluewise.analyzer.spending;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.pricing.billing.Bill;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskMetric;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * A newest run that took or cost clearly more than the runs before it.
 *
 * @param run the run
 * @param kind what there is more of
 * @param cause what changed with it
 * @param seconds its execution time
 * @param usualSeconds median execution time of the runs before it
 * @param more what it cost more than their median; empty where bills are not known
 * @param inputGrowth its input as a multiple of their median; empty where that is not known
 */
public record Regression(
        GlueRun run,
        Kind kind,
        Cause cause,
        double seconds,
        double usualSeconds,
        Optional<Money> more,
        OptionalDouble inputGrowth) {
    /** What there is more of. */
    public enum Kind {
        SLOWER,
        COSTLIER
    }

    /** What changed with it. */
    public enum Cause {
        INPUT_GROWN,
        CONFIGURATION_CHANGED,
        /** The configuration is the same, and so is the input. */
        NEITHER,
        /** The configuration is the same; the input is not known. */
        INPUT_UNKNOWN
    }

    private static final int MOST_COMPARED = 20;
    private static final int FEWEST_COMPARED = 5;

    /** A run is not unlike its like below this ratio: repeats on public data differ by 1–5 %, and inputs by the day. */
    private static final double LEAST_RATIO = 1.25;

    /** Three standard deviations, from the median absolute deviation of a normal. */
    private static final double SPREADS = 3 * 1.4826;

    /** From here on an input has grown. */
    private static final double GROWN = 1.10;

    private static final double BYTES_OF_A_GB = 1e9;

    /** The newest run that ended well, where it is unlike the up to twenty before it; empty where fewer than five are. */
    public static Optional<Regression> of(Evidence evidence, PriceBook prices) {
        List<GlueRun> runs = evidence.completedRuns().stream()
                .filter(run -> run.attempt() == 0
                        && run.startedOn().isPresent()
                        && run.executionSeconds().orElse(0) > 0)
                .sorted(Comparator.comparing((GlueRun run) -> run.startedOn().orElseThrow())
                        .reversed())
                .limit(MOST_COMPARED + 1)
                .toList();
        if (runs.size() <= FEWEST_COMPARED) {
            return Optional.empty();
        }
        GlueRun newest = runs.getFirst();
        List<GlueRun> before = runs.subList(1, runs.size());
        double[] seconds = before.stream()
                .mapToDouble(run -> run.executionSeconds().orElseThrow())
                .toArray();
        double[] costs = Stream.concat(Stream.of(newest), before.stream())
                .flatMap(run -> RunBills.of(run, evidence.job(), prices).map(Bill::cost).stream())
                .mapToDouble(Money::toDouble)
                .toArray();
        boolean billed = costs.length == runs.size();
        double[] costsBefore = Arrays.copyOfRange(costs, Math.min(1, costs.length), costs.length);
        double now = newest.executionSeconds().orElseThrow();
        boolean slower = exceeds(now, seconds);
        if (!slower && !(billed && exceeds(costs[0], costsBefore))) {
            return Optional.empty();
        }
        OptionalDouble growth = growth(newest, before, evidence.profiles());
        return Optional.of(new Regression(
                newest,
                slower ? Kind.SLOWER : Kind.COSTLIER,
                cause(newest, before, growth),
                now,
                median(seconds),
                billed ? Optional.of(new Money(BigDecimal.valueOf(costs[0] - median(costsBefore)))) : Optional.empty(),
                growth));
    }

    private static boolean exceeds(double now, double[] before) {
        double usual = median(before);
        if (usual <= 0 || now <= 0) {
            return false;
        }
        double[] off = Arrays.stream(before)
                .map(value -> Math.abs(Math.log(Math.max(value, Double.MIN_NORMAL) / usual)))
                .toArray();
        return Math.log(now / usual) > Math.max(Math.log(LEAST_RATIO), SPREADS * median(off));
    }

    private static Cause cause(GlueRun newest, List<GlueRun> before, OptionalDouble growth) {
        if (growth.orElse(0) >= GROWN) {
            return Cause.INPUT_GROWN;
        }
        boolean resized = !newest.configuration().equals(before.getFirst().configuration());
        if (resized) {
            return Cause.CONFIGURATION_CHANGED;
        }
        return growth.isPresent() ? Cause.NEITHER : Cause.INPUT_UNKNOWN;
    }

    private static OptionalDouble growth(GlueRun newest, List<GlueRun> before, List<JobProfile> profiles) {
        OptionalDouble now = inputGb(newest, profiles);
        double[] usual = before.stream()
                .flatMapToDouble(run -> inputGb(run, profiles).stream())
                .toArray();
        return now.isEmpty() || usual.length == 0 || median(usual) <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(now.getAsDouble() / median(usual));
    }

    /** What the history tells of it, else what the run's own event log does. */
    private static OptionalDouble inputGb(GlueRun run, List<JobProfile> profiles) {
        if (run.details().inputGb().isPresent()) {
            return run.details().inputGb();
        }
        return profiles.stream()
                .filter(profile -> profile.application()
                        .glueJobRunId()
                        .filter(run.id()::equals)
                        .isPresent())
                .mapToDouble(Regression::bytesRead)
                .filter(bytes -> bytes > 0)
                .map(bytes -> bytes / BYTES_OF_A_GB)
                .findFirst();
    }

    private static double bytesRead(JobProfile profile) {
        double bytes = 0;
        for (int stage = 0; stage < profile.work().stages(); stage++) {
            bytes += profile.work().total(TaskMetric.INPUT_BYTES, stage);
        }
        return bytes;
    }

    private static double median(double[] values) {
        return new Median().evaluate(values);
    }
}
