package dev.gluewise.simulator.spark.virtual;

import dev.gluewise.simulator.schedule.ReplayPlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The cluster manager of a virtual run: starts as many executors as Spark's rule asks for, each of which takes its time,
 * and takes back first what was asked for last. Times in milliseconds.
 */
final class VirtualDemand implements VirtualAllocation.Cluster {
    private final ReplayPlan.ByDemand demand;
    private final VirtualCluster cluster;
    private final VirtualEvents events;

    /** Executors on the way, the oldest request first. */
    private final Deque<Integer> requested = new ArrayDeque<>();

    private final List<Integer> released = new ArrayList<>();
    private boolean firstRequested;
    private long now;

    VirtualDemand(ReplayPlan.ByDemand demand, VirtualCluster cluster, VirtualEvents events) {
        this.demand = demand;
        this.cluster = cluster;
        this.events = events;
    }

    /** What is asked for from now on is asked for at this time. */
    void at(long time) {
        now = time;
    }

    @Override
    public List<Integer> present() {
        return cluster.numbers();
    }

    @Override
    public void want(int executors) {
        while (cluster.size() + requested.size() < executors) {
            int number = cluster.announce();
            requested.addLast(number);
            long arrival = firstRequested ? now + demand.startUpMillis() : demand.firstArrivalMillis();
            firstRequested = true;
            events.add(arrival, VirtualEvents.Kind.EXECUTOR_ARRIVAL, number);
        }
        while (!requested.isEmpty() && cluster.size() + requested.size() > executors) {
            requested.removeLast();
        }
    }

    @Override
    public void release(List<Integer> executors) {
        released.addAll(executors);
    }

    /** Whether an executor that would arrive now is still wanted. */
    boolean arrives(int executor) {
        return requested.remove((Integer) executor);
    }

    /** The executors that were released since the last call. */
    List<Integer> takeReleased() {
        List<Integer> all = List.copyOf(released);
        released.clear();
        return all;
    }
}
