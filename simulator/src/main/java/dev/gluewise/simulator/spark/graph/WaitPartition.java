package dev.gluewise.simulator.spark.graph;

import org.apache.spark.Partition;

/**
 * A partition whose task waits.
 *
 * @param index place in its stage
 * @param nanos how long the task waits, in nanoseconds of the clock on the wall
 */
record WaitPartition(int index, long nanos) implements Partition {
    /** What Scala's trait needs of the class below it; the compiler hides that it is abstract there. */
    public boolean org$apache$spark$Partition$$super$equals(Object other) {
        return equals(other);
    }
}
