package dev.gluewise.simulator.spark.virtual;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What will happen in a virtual run, earliest first. */
final class VirtualEvents {
    /** What can happen; of what happens in the same millisecond, that of the earlier kind comes first. */
    enum Kind {
        TASK_END,
        JOB_RELEASE,
        STAGE_LAUNCH,
        EXECUTOR_ARRIVAL,
        LOOK_AT_DEMAND,
        REVIVAL
    }

    /**
     * Something that will happen.
     *
     * @param millis when, after the start of the application
     * @param order by which it stands among its like of the same millisecond
     * @param index of the slot, Spark job, stage or executor that it happens to
     */
    record Event(long millis, Kind kind, long order, int index) {}

    private final PriorityQueue<Event> queue = new PriorityQueue<>(
            Comparator.comparingLong(Event::millis).thenComparing(Event::kind).thenComparingLong(Event::order));

    private long launches;

    /** Ends of tasks keep the order of their launches, all else that of the plan. */
    void add(long millis, Kind kind, int index) {
        queue.add(new Event(millis, kind, kind == Kind.TASK_END ? launches++ : index, index));
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    Event next() {
        return queue.remove();
    }
}
