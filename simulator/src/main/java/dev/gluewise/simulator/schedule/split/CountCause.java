package dev.gluewise.simulator.schedule.split;

/** Why a stage has as many tasks as it has. */
public enum CountCause {
    /**
     * Spark SQL cuts and packs files into splits, which get smaller as the default parallelism grows, down to what opening
     * a file is worth.
     */
    FILE_SPLITS,

    /** Adaptive execution puts shuffle partitions together until there are about as many as the default parallelism. */
    ADAPTIVE,

    /** A shuffle of Spark SQL into {@code spark.sql.shuffle.partitions}. */
    SHUFFLE_PARTITIONS,

    /** A data set made or shuffled with the default parallelism. */
    DEFAULT_PARALLELISM,

    /** The program says how many: {@code coalesce(1)}, {@code repartition(12)}, a single task. */
    EXPLICIT,

    /** Blocks of files as Hadoop's input formats cut them, whatever the cluster. */
    INPUT_BLOCKS,

    /** The log gives no sign that explains the number; it is kept. */
    UNKNOWN
}
