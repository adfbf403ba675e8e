package dev.gluewise.analyzer.replay;

import dev.gluewise.simulator.profile.Application;
import dev.gluewise.simulator.profile.JobProfile;
import java.time.Instant;
import java.util.Optional;

/**
 * The logged run whose work is replayed.
 *
 * @param applicationId Spark's id of it
 * @param name Spark's name of the application
 * @param run Glue's id of the run; empty where the log does not tell
 * @param startedOn when it was started
 * @param sparkVersion of the Spark that it ran on; empty where the log does not tell
 * @param tasks how many tasks it had
 */
public record ReplaySubject(
        String applicationId,
        String name,
        Optional<String> run,
        Instant startedOn,
        Optional<String> sparkVersion,
        int tasks) {
    /** What a profile tells of its run. */
    public static ReplaySubject of(JobProfile profile) {
        Application application = profile.application();
        return new ReplaySubject(
                application.id(),
                application.name(),
                application.glueJobRunId(),
                Instant.ofEpochMilli(application.startEpochMillis()),
                Optional.of(application.sparkVersion()).filter(version -> !version.isEmpty()),
                profile.work().size());
    }
}
