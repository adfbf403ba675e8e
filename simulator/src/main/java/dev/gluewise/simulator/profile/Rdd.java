package dev.gluewise.simulator.profile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A data set inside stages that ran. Times in milliseconds after the start of the application.
 *
 * @param id Spark's id of it
 * @param name Spark's name of it, such as {@code FileScanRDD} or {@code ShuffledRowRDD}, or the one that the user gave it
 * @param scope the operation that made it, such as {@code Scan parquet} or {@code WholeStageCodegen (2)}, or the empty string
 * @param callSite where in the program it was made, or the empty string
 * @param parents indexes into {@link JobProfile#rdds()} of the RDDs that it is computed from; one that is in no stage that
 *     ran is not among them
 * @param partitions number of its partitions
 * @param storage where it was to be kept, {@link StorageLevel#NONE} where it never was
 * @param cached the most of it that was held; empty where the log does not say, as most logs do not from Spark 2.3 on
 *     unless {@code spark.eventLog.logBlockUpdates.enabled} is set
 * @param unpersistedMillis when the program gave the kept partitions up the last time; empty where it never did
 */
public record Rdd(
        int id,
        String name,
        String scope,
        String callSite,
        List<Integer> parents,
        int partitions,
        StorageLevel storage,
        Optional<CachedData> cached,
        OptionalInt unpersistedMillis) {
    public Rdd {
        parents = List.copyOf(parents);
    }
}
