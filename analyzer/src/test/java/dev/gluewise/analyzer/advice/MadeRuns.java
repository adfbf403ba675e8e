package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Past runs of a job on ten G.1X workers. */
public final class MadeRuns {
    public static final Configuration TEN = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 10);
    private static final Instant FIRST = Instant.parse("2026-10-01T02:00:00Z");

    private MadeRuns() {}

    /** Runs that took these times in seconds, newest first; the newest has the id, the others one of their own. */
    public static List<GlueRun> succeeded(String id, double... seconds) {
        return IntStream.range(0, seconds.length)
                .mapToObj(i -> run(i == 0 ? id : id + "_" + i, RunState.SUCCEEDED, seconds.length - i, seconds[i]))
                .toList();
    }

    /** A run that started on a day. */
    public static GlueRun run(String id, RunState state, int day, double seconds) {
        return new GlueRun(
                id,
                "made",
                state,
                Optional.of(FIRST.plus(Duration.ofDays(day))),
                OptionalDouble.of(seconds),
                Optional.of(TEN),
                OptionalDouble.empty(),
                0);
    }

    /** The same run at another size, and with the DPU-seconds that Glue reports. */
    public static GlueRun measured(GlueRun run, Configuration size, double dpuSeconds) {
        return new GlueRun(
                run.id(),
                run.jobName(),
                run.state(),
                run.startedOn(),
                run.executionSeconds(),
                Optional.of(size),
                OptionalDouble.of(dpuSeconds),
                run.attempt());
    }
}
