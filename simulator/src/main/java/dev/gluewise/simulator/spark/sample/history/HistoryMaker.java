package dev.gluewise.simulator.spark.sample.history;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/** Makes up the runs of thirty days. The same plan and seed give the same runs. */
final class HistoryMaker {
    private static final Duration WINDOW = Duration.ofDays(30);

    /** From the end of a failed run to its repetition. */
    private static final Duration RETRY_PAUSE = Duration.ofSeconds(21);

    /** What Glue bills before and after the Spark application itself. */
    private static final int AROUND_APPLICATION_SECONDS = 11;

    /** How much longer runs on spare capacity take here; an assumption of the samples, AWS states none. */
    private static final double FLEX_SLOWDOWN = 1.12;

    /** Share of the largest size that an auto-scaled run without a log is billed. */
    private static final double USUAL_SCALED_SHARE = 0.6;

    private final long seed;
    private final RunIds ids;

    HistoryMaker(long seed) {
        this.seed = seed;
        ids = new RunIds(seed);
    }

    /** All runs of a job, newest first, as Glue lists them. */
    List<GlueRun> runs(JobPlan plan) {
        Random random = new Random(seed ^ plan.name().hashCode());
        List<GlueRun> runs = new ArrayList<>();
        Instant first = plan.last().minus(WINDOW);
        for (Instant start = plan.last(); start.isAfter(first); start = start.minus(plan.every())) {
            boolean newest = start.equals(plan.last());
            if (newest && plan.log().isPresent()) {
                runs.add(logged(plan, plan.log().get()));
            } else {
                Instant jittered = newest ? start : start.plusMillis(random.nextInt(4_000) - 1_500L);
                runs.addAll(scheduled(plan, jittered, random));
            }
        }
        return runs.stream()
                .sorted(Comparator.comparing(GlueRun::startedOn).reversed())
                .toList();
    }

    private GlueRun logged(JobPlan plan, LoggedRun log) {
        Duration warmUp = Duration.between(plan.last(), log.start());
        int seconds = (int) Math.ceil(log.seconds()) + AROUND_APPLICATION_SECONDS;
        return run(plan, plan.last(), warmUp, seconds, Optional.empty());
    }

    /** The run of one point of the schedule, and its repetitions where it fails. */
    private List<GlueRun> scheduled(JobPlan plan, Instant start, Random random) {
        List<GlueRun> attempts = new ArrayList<>();
        boolean fails = random.nextDouble() < plan.failures().share();
        GlueRun run = attempt(plan, start, fails, random);
        attempts.add(run);
        if (fails && plan.failures().maxRetries() > 0) {
            attempts.add(repetition(attempt(plan, run.completedOn().plus(RETRY_PAUSE), false, random), run));
        }
        return attempts;
    }

    private GlueRun attempt(JobPlan plan, Instant start, boolean fails, Random random) {
        Configuration configuration = plan.sizing(start).configuration();
        boolean flex = configuration.executionClass() == ExecutionClass.FLEX;
        double months = Duration.between(start, plan.last()).toHours() / 24.0 / 30.0;
        double seconds = plan.workload().seconds(configuration.slots())
                * (1 - plan.workload().growthPerMonth() * months)
                * Math.exp(plan.workload().spread() * random.nextGaussian())
                * (flex ? FLEX_SLOWDOWN * (1 + 0.1 * random.nextDouble()) : 1);
        double shareDone = fails ? 0.25 + 0.7 * random.nextDouble() : 1;
        int warmUpSeconds = flex ? 60 + random.nextInt(400) : 24 + random.nextInt(30);
        return run(
                plan,
                start,
                Duration.ofSeconds(warmUpSeconds, 1_000_000L * random.nextInt(1_000)),
                (int) Math.ceil(seconds * shareDone) + AROUND_APPLICATION_SECONDS,
                fails ? Optional.of(plan.failures().message()) : Optional.empty());
    }

    private GlueRun run(JobPlan plan, Instant start, Duration warmUp, int seconds, Optional<String> errorMessage) {
        Configuration configuration = plan.sizing(start).configuration();
        return new GlueRun(
                ids.of(plan.name(), start),
                0,
                Optional.empty(),
                plan.name(),
                start,
                start.plus(warmUp).plusSeconds(seconds),
                seconds,
                errorMessage,
                configuration,
                dpuSeconds(plan, configuration, seconds));
    }

    private static GlueRun repetition(GlueRun run, GlueRun failed) {
        return new GlueRun(
                failed.id() + "_attempt_1",
                1,
                Optional.of(failed.id()),
                run.jobName(),
                run.startedOn(),
                run.completedOn(),
                run.executionSeconds(),
                run.errorMessage(),
                run.configuration(),
                run.dpuSeconds());
    }

    /** Glue reports DPU-seconds of runs whose workers come and go. */
    private static OptionalDouble dpuSeconds(JobPlan plan, Configuration configuration, int seconds) {
        double whole = configuration.dpus().doubleValue() * seconds;
        if (configuration.autoScaling()) {
            double share =
                    plan.log().map(log -> scaledShare(log, configuration)).orElse(USUAL_SCALED_SHARE);
            return OptionalDouble.of(Math.rint(whole * share));
        }
        return configuration.executionClass() == ExecutionClass.FLEX
                ? OptionalDouble.of(whole)
                : OptionalDouble.empty();
    }

    /** Share of the largest size for which the log shows workers, the driver's among them. */
    private static double scaledShare(LoggedRun log, Configuration configuration) {
        return (log.executorSeconds() + log.seconds()) / (log.seconds() * configuration.workers());
    }
}
