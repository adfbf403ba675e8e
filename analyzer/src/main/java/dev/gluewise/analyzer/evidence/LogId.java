package dev.gluewise.analyzer.evidence;

import dev.gluewise.simulator.profile.JobProfile;

/**
 * Which event log. Application ids are given out anew on every cluster, so the start belongs to it.
 *
 * @param application Spark's application id
 * @param startEpochMillis start of the application, milliseconds since 1970-01-01 UTC
 */
public record LogId(String application, long startEpochMillis) {
    public static LogId of(JobProfile profile) {
        return new LogId(profile.application().id(), profile.application().startEpochMillis());
    }
}
