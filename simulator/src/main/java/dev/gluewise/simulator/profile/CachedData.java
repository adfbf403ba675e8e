package dev.gluewise.simulator.profile;

/**
 * How much of an RDD the executors held at once.
 *
 * @param partitions number of its partitions that were held, 1 or more
 * @param memoryBytes bytes of them in memory
 * @param diskBytes bytes of them on disk
 */
public record CachedData(int partitions, long memoryBytes, long diskBytes) {}
