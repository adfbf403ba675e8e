package dev.gluewise.analyzer.testing;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobDetails;
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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

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
            add(next(RunState.SUCCEEDED, seconds));
        }
        return this;
    }

    /** A run that does not, and of which Glue says nothing. */
    public MadeHistory failed(RunState state, double seconds) {
        return add(next(state, seconds));
    }

    /** A run that does not, and why. */
    public MadeHistory failed(RunState state, double seconds, String error) {
        return add(next(state, seconds).saying(error));
    }

    /** A retry of the run before. */
    public MadeHistory retried(RunState state, double seconds) {
        GlueRun before = runs.getLast();
        return add(next(state, seconds).attempt(before.attempt() + 1).retryOf(before.id()));
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

    private MadeRun next(RunState state, double seconds) {
        MadeRun made = MadeRun.of("made")
                .id("jr_" + runs.size())
                .ended(state)
                .startedOn(next)
                .took(seconds)
                .on(size);
        timeoutMinutes.ifPresent(made::timeoutMinutes);
        inputGb.ifPresent(made::readingGb);
        return made;
    }

    private MadeHistory add(MadeRun made) {
        runs.add(made.run());
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
        MadeEvidence made = MadeEvidence.of("made").ran(list()).inForce(size);
        logged.ifPresent(made::logged);
        return made.evidence().ofKind(JobKind.ETL).withDetails(details);
    }
}
