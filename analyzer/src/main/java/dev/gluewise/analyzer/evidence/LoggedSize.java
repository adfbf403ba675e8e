package dev.gluewise.analyzer.evidence;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.profile.Application;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.Optional;

/** What an event log alone tells of the Glue configuration it ran on; the worker type is no Spark property. */
public final class LoggedSize {
    private LoggedSize() {}

    /** The Glue version that carries the log's Spark version where Glue ran it; Glue's default where it did not. */
    public static GlueVersion glueVersion(JobProfile profile) {
        Application application = profile.application();
        boolean onGlue = application.glueJobName().isPresent()
                || application.glueJobRunId().isPresent();
        return onGlue
                ? GlueVersion.runningSpark(application.sparkVersion()).orElse(GlueVersion.DEFAULT)
                : GlueVersion.DEFAULT;
    }

    /**
     * The configuration that has executors like the log's: the worker type by their cores, one worker more for the
     * driver. Empty where no Glue worker has such executors.
     */
    public static Optional<Configuration> configuration(JobProfile profile, GlueVersion glueVersion) {
        int executors = profile.peakExecutors();
        if (executors < 1) {
            return Optional.empty();
        }
        return WorkerType.withExecutorCores(profile.executorCores(), glueVersion)
                .map(type -> Configuration.fixed(glueVersion, type, type.workersFor(executors)));
    }
}
