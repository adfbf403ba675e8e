package dev.gluewise.analyzer.evidence;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;

/**
 * The size of a logged run as its user says, since no Spark property tells.
 *
 * @param workerType one that runs Spark jobs
 * @param workers Glue's NumberOfWorkers, the driver's among them; 2 or more
 */
public record StatedSize(WorkerType workerType, int workers) {
    public StatedSize {
        if (!workerType.isSpark() || workers < Configuration.MINIMUM_WORKERS) {
            throw new IllegalArgumentException("no Spark job runs on " + workers + " workers " + workerType);
        }
    }

    /**
     * As a configuration.
     *
     * @param loggedCores cores of the log's executors: others than the type's own are what the job has set
     */
    public Configuration on(GlueVersion glueVersion, int loggedCores) {
        Configuration size = Configuration.fixed(glueVersion, workerType, workers);
        boolean set = loggedCores >= 1
                && loggedCores <= workerType.mostExecutorCores()
                && loggedCores != size.executorCores();
        return set ? size.withExecutorCores(loggedCores) : size;
    }
}
