package dev.gluewise.simulator.schedule;

import java.util.ArrayDeque;
import java.util.Deque;

/** Asks for executors in a simulated run as {@link AutoScaler} says, and gives idle ones back. */
final class ExecutorRequests {
    /** Brings executors and takes them away. */
    interface Executors {
        /** Gives the index of an executor that will arrive. */
        int announce(int cores, long arrivalMillis);

        void remove(int executor);
    }

    private final Allocation.ByDemand demand;
    private final AutoScaler scaler;
    private final EventQueue events;
    private final ExecutorPool pool;
    private final Executors executors;

    /** Executors that were asked for and are on the way, the oldest request first. */
    private final Deque<Integer> onTheWay = new ArrayDeque<>();

    private long lastLook = AutoScaler.NEVER;

    ExecutorRequests(Allocation.ByDemand demand, EventQueue events, ExecutorPool pool, Executors executors) {
        this.demand = demand;
        this.events = events;
        this.pool = pool;
        this.executors = executors;
        scaler = new AutoScaler(demand);
        onTheWay.addLast(executors.announce(demand.cores(), demand.firstArrivalMillis()));
    }

    /** Looks at the demand, which is the number of tasks that wait or run. */
    void look(long now, long waitingAndRunning) {
        int more = scaler.look(now, waitingAndRunning, pool.present());
        for (int i = 0; i < more; i++) {
            onTheWay.addLast(executors.announce(demand.cores(), now + demand.startUpMillis()));
        }
        // What was asked for last is furthest away, and is taken back first.
        for (int i = more; i < 0; i++) {
            executors.remove(onTheWay.removeLast());
        }
        for (int executor = 0; executor < pool.executors() && scaler.maySpare(pool.present()); executor++) {
            if (pool.idleMillis(executor, now) >= AutoScaler.IDLE_MILLIS) {
                executors.remove(executor);
            }
        }
        planLook(scaler.nextAsk(now));
    }

    /** Tasks wait for slots from now on. */
    void backlogged(long now) {
        planLook(scaler.backlogged(now));
    }

    /** No task waits any longer. */
    void backlogGone() {
        scaler.backlogGone();
    }

    /** A task has ended, which may have made executors superfluous. */
    void taskEnded(long now, long waitingAndRunning) {
        if (scaler.wantsTooMany(waitingAndRunning)) {
            planLook(now);
        }
    }

    /** An executor has nothing to do from now on. */
    void idle(long now) {
        planLook(now + AutoScaler.IDLE_MILLIS);
    }

    void arrived(int executor, long now) {
        onTheWay.remove((Integer) executor);
        scaler.arrived();
        idle(now);
    }

    /** An executor was lost; the cluster replaces it at a time where it is still wanted. */
    void lost(int cores, long replacedMillis, long now) {
        if (scaler.replaces(pool.present())) {
            onTheWay.addLast(executors.announce(cores, replacedMillis));
        }
        backlogged(now);
    }

    private void planLook(long time) {
        if (time != AutoScaler.NEVER && AutoScaler.lookFrom(time) != lastLook) {
            lastLook = AutoScaler.lookFrom(time);
            events.add(EventQueue.event(lastLook, Event.LOOK, 0));
        }
    }
}
