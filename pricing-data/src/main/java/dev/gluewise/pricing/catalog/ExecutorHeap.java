package dev.gluewise.pricing.catalog;

/** Java heap of one Spark executor, as far as it is known beforehand. */
public sealed interface ExecutorHeap {
    /**
     * Known roughly, from event logs of real jobs and not from AWS's documents.
     *
     * @param leastGib GiB seen at the least
     * @param mostGib GiB seen at the most
     */
    record About(int leastGib, int mostGib) implements ExecutorHeap {}

    /** AWS does not publish it, and no figure is reported well enough to be relied on. */
    record Unknown() implements ExecutorHeap {}
}
