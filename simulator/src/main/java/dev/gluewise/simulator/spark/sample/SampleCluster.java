package dev.gluewise.simulator.spark.sample;

import dev.gluewise.pricing.catalog.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * A standalone Spark cluster on this machine whose executors have the cores of Glue's workers: a master, a Spark worker
 * for each Glue worker but the driver's, and on each of these one executor in a process of its own.
 */
final class SampleCluster {
    /** Spark refuses executors of less than 450 MB; more is not needed, as the tasks mostly wait. */
    private static final int EXECUTOR_MEGABYTES = 640;

    private final SampleMain.Call call;

    SampleCluster(SampleMain.Call call) {
        this.call = call;
    }

    /** Sets what makes the session run on the cluster and log its events with Glue's properties. */
    void configure(SparkSession.Builder builder) {
        Configuration glue = call.sample().configuration();
        builder.master("local-cluster[" + glue.executors() + "," + glue.executorCores() + "," + EXECUTOR_MEGABYTES
                        + "]")
                .config("spark.executor.cores", glue.executorCores())
                .config("spark.executor.memory", EXECUTOR_MEGABYTES + "m")
                .config("spark.executor.extraClassPath", SparkHome.classFolders())
                // Many small processes on few cores: what they do not spend on compiling, the tasks can have.
                .config("spark.executor.extraJavaOptions", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        // Glue makes as many partitions as the job has slots at the most.
        builder.config("spark.default.parallelism", glue.slots()).config("spark.sql.shuffle.partitions", glue.slots());
        if (!glue.autoScaling()) {
            builder.config("spark.executor.instances", glue.executors())
                    .config("spark.scheduler.minRegisteredResourcesRatio", "1.0")
                    .config("spark.scheduler.maxRegisteredResourcesWaitingTime", "120s");
        }
        builder.config("spark.eventLog.enabled", true)
                .config("spark.eventLog.dir", call.events().toUri().toString())
                .config("spark.eventLog.rolling.enabled", false)
                .config("spark.eventLog.compress", false)
                .config("spark.glue.JOB_NAME", call.sample().jobName())
                .config("spark.glue.JOB_RUN_ID", call.runId())
                .config("spark.glue.GLUE_VERSION", glue.glueVersion().label())
                .config("spark.glue.GLUE_COMMAND_CRITERIA", "glueetl");
        call.sample().application().properties().forEach(builder::config);
    }
}
