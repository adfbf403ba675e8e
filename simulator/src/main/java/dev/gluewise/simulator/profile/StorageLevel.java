package dev.gluewise.simulator.profile;

/**
 * Where Spark was asked to keep the partitions of an RDD.
 *
 * @param memory in memory
 * @param disk on the executors' disks, in the second place where also in memory
 * @param offHeap the memory is outside the Java heap
 * @param deserialized as objects rather than as bytes
 * @param replication number of executors that hold each partition, 1 or more
 */
public record StorageLevel(boolean memory, boolean disk, boolean offHeap, boolean deserialized, int replication) {
    /** Nowhere: computed each time that it is needed. */
    public static final StorageLevel NONE = new StorageLevel(false, false, false, false, 1);

    /** Whether partitions are kept at all. */
    public boolean persistent() {
        return memory || disk;
    }
}
