package dev.gluewise.simulator.schedule;

/**
 * Spark's rule for how many executors to ask for (ExecutorAllocationManager with its default settings): looked at every
 * 100 ms; once tasks have waited for a second, 1, 2, 4, 8 … more are asked for each further second, never more than the
 * waiting and running tasks could fill; what is no longer needed is taken back while it has not arrived.
 */
final class AutoScaler {
    /** How long an executor is idle before Spark gives it back (spark.dynamicAllocation.executorIdleTimeout). */
    static final long IDLE_MILLIS = 60_000;

    /** When an idle executor that could not be spared is thought of again. */
    static final long RECONSIDER_MILLIS = 1_000;

    private static final long TICK_MILLIS = 100;
    private static final long BACKLOG_MILLIS = 1_000;
    private static final long NEVER = -1;

    private final Allocation.ByDemand demand;
    private int target = 1;
    private int onTheWay = 1;
    private int step = 1;
    private long askAt = NEVER;
    private long tickAt = NEVER;

    AutoScaler(Allocation.ByDemand demand) {
        this.demand = demand;
    }

    /** The time of the next look where none is planned yet, or −1. */
    long planTick(long now) {
        if (tickAt > now) {
            return NEVER;
        }
        tickAt = (now / TICK_MILLIS + 1) * TICK_MILLIS;
        return tickAt;
    }

    /** Whether another look is needed even if nothing happens until then. */
    boolean waiting() {
        return askAt != NEVER;
    }

    /** Looks at the demand; gives how many executors to ask for now, or, negative, how many to take back on the way. */
    int tick(long now, long pendingTasks, int runningTasks, int present) {
        if (pendingTasks == 0) {
            askAt = NEVER;
            step = 1;
        } else if (askAt == NEVER) {
            askAt = now + BACKLOG_MILLIS;
        }
        int needed = (int) Math.max(1, (pendingTasks + runningTasks + demand.cores() - 1) / demand.cores());
        if (needed < target) {
            target = needed;
            step = 1;
            return -takenBack(present);
        }
        if (askAt == NEVER || now < askAt) {
            return 0;
        }
        askAt = now + BACKLOG_MILLIS;
        int before = Math.max(target, present);
        int wanted = Math.min(Math.min(before + step, needed), demand.most());
        step = wanted - before == step ? step * 2 : 1;
        target = Math.max(target, wanted);
        int more = Math.max(0, target - present - onTheWay);
        onTheWay += more;
        return more;
    }

    private int takenBack(int present) {
        int superfluous = Math.min(onTheWay, Math.max(0, present + onTheWay - target));
        onTheWay -= superfluous;
        return superfluous;
    }

    /** An executor that was on the way is there. */
    void arrived() {
        onTheWay--;
    }

    /** Whether an idle executor may go. */
    boolean maySpare(int present) {
        return present > Math.max(1, target);
    }

    Allocation.ByDemand demand() {
        return demand;
    }
}
