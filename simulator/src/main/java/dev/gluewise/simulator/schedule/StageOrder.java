package dev.gluewise.simulator.schedule;

/** The stages that have tasks to launch, in the order in which Spark's scheduling mode serves them. */
interface StageOrder {
    boolean isEmpty();

    void clear();

    void add(int stage);

    /** The stage to be served next; only where there is one. */
    int first();

    /** Takes out the stage that {@link #first} has given. */
    void removeFirst();

    /** Takes a stage out wherever it is; no effect where it is not in. */
    void remove(int stage);

    /** A task of the stage was launched. */
    void launched(int stage);

    /** A task of the stage ended. */
    void ended(int stage);
}
