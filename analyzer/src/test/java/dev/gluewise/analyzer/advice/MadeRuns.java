package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.testing.MadeRun;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        return made(id, day, seconds).ended(state).run();
    }

    /** A run that started on a day, of which more may be said. */
    public static MadeRun made(String id, int day, double seconds) {
        return MadeRun.of("made")
                .id(id)
                .startedOn(FIRST.plus(Duration.ofDays(day)))
                .took(seconds)
                .on(TEN);
    }
}
