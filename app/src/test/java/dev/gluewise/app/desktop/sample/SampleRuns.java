package dev.gluewise.app.desktop.sample;

import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.runs.HistoricRun;
import dev.gluewise.analyzer.runs.RunHistory;
import dev.gluewise.analyzer.runs.RunPair;
import dev.gluewise.analyzer.runs.RunPair.StageFigures;
import dev.gluewise.analyzer.runs.RunPair.StagePair;
import dev.gluewise.analyzer.spending.BilledRun;
import dev.gluewise.analyzer.testing.MadeRun;
import dev.gluewise.app.desktop.backend.PastRuns;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.WorkerType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * Made-up runs: of {@link SampleJob#ORDERS} three months at three sizes, three of them on Flex, of the others as many as a
 * month has.
 */
public final class SampleRuns implements PastRuns {
    public static final Instant NEWEST = Instant.parse("2026-11-20T00:00:00Z");
    private static final String DISK = "java.io.IOException: No space left on device";
    private static final String JDBC = "JDBC connection timed out";
    private static final Set<String> LOGGED = Set.of("jr_000000", "jr_000004", "jr_000009");

    private final Function<String, Optional<SampleJob>> jobs;
    private final SampleChanges changes;

    public SampleRuns(Function<String, Optional<SampleJob>> jobs, SampleChanges changes) {
        this.jobs = jobs;
        this.changes = changes;
    }

    @Override
    public RunHistory of(String job) {
        List<BilledRun> runs = jobs.apply(job)
                .map(known -> job.equals(SampleJob.ORDERS.name()) ? orders() : month(known))
                .orElse(List.of());
        List<AppliedChange> made = changes.of(job);
        return RunHistory.of(job, runs, LOGGED, made, Optional.of(NEWEST));
    }

    private static List<BilledRun> orders() {
        List<BilledRun> runs = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 370; i++) {
            Configuration size = i < 170
                    ? SampleJob.ORDERS.current()
                    : i < 270 ? SampleJob.fixed(WorkerType.G_2X, 12) : SampleJob.fixed(WorkerType.G_1X, 10);
            double usual = i < 170 ? 1620 : i < 270 ? 1640 : 1790;
            boolean failed = i == 3 || i == 37 || i == 61 || i == 97 || i == 150 || i == 210 || i > 270 && i % 28 == 0;
            boolean flex = i >= 157 && i < 160;
            double seconds = failed ? 300 + 1100 * random.nextDouble() : usual + 28 * random.nextGaussian();
            Optional<String> error = failed ? Optional.of(i > 270 ? JDBC : DISK) : Optional.empty();
            runs.add(run(
                    "jr_%06x".formatted(i),
                    SampleJob.ORDERS.name(),
                    i,
                    flex ? size.with(ExecutionClass.FLEX) : size,
                    flex ? 1.12 * usual : seconds,
                    error));
        }
        return runs;
    }

    private static List<BilledRun> month(SampleJob job) {
        List<BilledRun> runs = new ArrayList<>();
        for (int i = 0; i < job.runs(); i++) {
            runs.add(run(
                    "jr_%06x".formatted(i),
                    job.name(),
                    i,
                    job.current(),
                    job.seconds(job.current()),
                    i < job.failedRuns()));
        }
        return runs;
    }

    /** A run of so many times six hours ago. */
    public static BilledRun run(String id, String job, int number, Configuration size, double seconds, boolean failed) {
        return run(id, job, number, size, seconds, failed ? Optional.of(DISK) : Optional.empty());
    }

    private static BilledRun run(
            String id, String job, int number, Configuration size, double seconds, Optional<String> error) {
        Instant start = NEWEST.minus(Duration.ofHours(6L * number));
        MadeRun made =
                MadeRun.of(job).id(id).startedOn(start).took(seconds).on(size).waited(41);
        error.ifPresent(message -> made.ended(RunState.FAILED).saying(message));
        return made.billed();
    }

    @Override
    public RunPair compare(HistoricRun first, HistoricRun second) {
        boolean both = first.logged() && second.logged();
        OptionalLong bytes = both ? OptionalLong.of(38_000_000_000L) : OptionalLong.empty();
        return new RunPair(
                first,
                second,
                bytes,
                bytes,
                both
                        ? List.of(
                                stage("parquet at Orders.scala:41", 541.2, 602.4, 1),
                                stage("join at Enrich.scala:88", 402.7, 399.0, 200),
                                stage("count at Checks.scala:12", 12.0, 12.4, 52))
                        : List.of());
    }

    private static StagePair stage(String title, double first, double second, int tasks) {
        return new StagePair(
                title, Optional.of(new StageFigures(first, tasks)), Optional.of(new StageFigures(second, tasks)));
    }
}
