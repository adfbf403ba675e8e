package dev.gluewise.simulator.schedule.split;

/**
 * A number of partitions that was in force.
 *
 * @param logged its value in the log, 1 or more
 * @param bySlots whether it is the cluster's number of slots, and so another one on another cluster
 */
record Setting(int logged, boolean bySlots) {
    /** Its value on a cluster of so many slots. */
    int at(int slots) {
        return bySlots ? slots : logged;
    }
}
