package dev.gluewise.analyzer.testing;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobDetails;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.analyzer.evidence.RunDetails;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.profile.JobProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** The past runs of a made job, one after the other, a day apart unless said otherwise; on 8 G.1X of Glue 5.1. */
public final class MadeHistory {
    /** What the runs have until another size is said. */
    public static final Configuration EIGHT = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 8);

    private static final Instant FIRST = Instant.parse("2026-09-01T02:00:00Z");

    private final List<GlueRun> runs = new ArrayList<>();
    private Configuration size = EIGHT;
    private Duration pace = Duration.ofDays(1);
    private Instant next = FIRST;
    private OptionalInt timeoutMinutes = OptionalInt.empty();
    private OptionalInt maxRetries = OptionalInt.empty();
    private OptionalDouble inputGb = OptionalDouble.empty();
    private Optional<JobProfile> logged = Optional.empty();

    private MadeHistory() {}

    public static MadeHistory history() {
        return new MadeHistory();
    }

    /** From the next run on, so long from start to start. */
    public MadeHistory every(Duration time) {
        pace = time;
        return this;
    }

    /** From the next run on, another size. */
    public MadeHistory on(Configuration other) {
        size = other;
        return this;
    }

    /** From the next run on, so much input. */
    public MadeHistory reading(double gigabytes) {
        inputGb = OptionalDouble.of(gigabytes);
        return this;
    }

    /** Runs that end well. */
    public MadeHistory runs(int count, double seconds) {
        for (int i = 0; i < count; i++) {
            add(RunState.SUCCEEDED, seconds, "", 0, Optional.empty());
        }
        return this;
    }

    /** A run that does not. */
    public MadeHistory failed(RunState state, double seconds, String error) {
        return add(state, seconds, error, 0, Optional.empty());
    }

    /** A retry of the run before. */
    public MadeHistory retried(RunState state, double seconds) {
        GlueRun before = runs.getLast();
        return add(state, seconds, "", before.attempt() + 1, Optional.of(before.id()));
    }

    public MadeHistory timeout(int minutes) {
        timeoutMinutes = OptionalInt.of(minutes);
        return this;
    }

    public MadeHistory retries(int most) {
        maxRetries = OptionalInt.of(most);
        return this;
    }

    /** The event log of a run of which no more is known. */
    public MadeHistory logged(JobProfile profile) {
        logged = Optional.of(profile);
        return this;
    }

    private MadeHistory add(RunState state, double seconds, String error, int attempt, Optional<String> previous) {
        RunDetails details = new RunDetails(
                Optional.empty(),
                Optional.empty(),
                Optional.of(error).filter(message -> !message.isEmpty()),
                Set.of(),
                previous,
                Optional.empty(),
                timeoutMinutes,
                OptionalDouble.empty(),
                inputGb,
                Map.of());
        runs.add(new GlueRun(
                "jr_" + runs.size(),
                "made",
                state,
                Optional.of(next),
                OptionalDouble.of(seconds),
                Optional.of(size),
                OptionalDouble.empty(),
                attempt,
                details));
        next = next.plus(pace);
        return this;
    }

    /** The runs, newest first. */
    public List<GlueRun> list() {
        return List.copyOf(runs).reversed();
    }

    /** All that is known of the job, which is set as its newest run was. */
    public Evidence evidence() {
        JobDetails details = new JobDetails(
                Optional.of("glueetl"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                timeoutMinutes,
                maxRetries,
                OptionalInt.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                false,
                Optional.empty());
        JobIdentity job = new JobIdentity("made", size.glueVersion(), "us-east-1", Optional.of(JobKind.ETL));
        return new Evidence(job, logged.stream().toList(), list(), Optional.of(size), false).withDetails(details);
    }
}
