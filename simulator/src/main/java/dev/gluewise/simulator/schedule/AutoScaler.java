package dev.gluewise.simulator.schedule;

/**
 * Spark's rule for how many executors to ask for (ExecutorAllocationManager with its default settings): looked at every
 * 100 ms; once tasks have waited for a second, 1, 2, 4, 8 … more are asked for each further second, never more than the
 * waiting and running tasks could fill; what is no longer needed is taken back while it has not arrived. All times in
 * milliseconds.
 */
final class AutoScaler {
    /** How long an executor is idle before Spark gives it back (spark.dynamicAllocation.executorIdleTimeout). */
    static final long IDLE_MILLIS = 60_000;

    /** As a time: never. */
    static final long NEVER = Long.MAX_VALUE;

    /** A constant of ExecutorAllocationManager. */
    private static final long LOOK_MILLIS = 100;

    /** spark.dynamicAllocation.schedulerBacklogTimeout, and its sustained counterpart. */
    private static final long BACKLOG_MILLIS = 1_000;

    /** spark.dynamicAllocation.minExecutors and initialExecutors as Glue sets them: the one that is there at the start. */
    private static final int FEWEST = 1;

    private final Allocation.ByDemand demand;
    private int target = FEWEST;
    private int onTheWay = FEWEST;
    private int step = 1;
    private long askAt = NEVER;

    AutoScaler(Allocation.ByDemand demand) {
        this.demand = demand;
    }

    /** The first look at the demand at a time or after it. */
    static long lookFrom(long time) {
        return (time + LOOK_MILLIS - 1) / LOOK_MILLIS * LOOK_MILLIS;
    }

    /** Tasks of another stage wait for slots from now on; gives when to look at the demand because of them. */
    long backlogged(long now) {
        if (askAt == NEVER) {
            askAt = now + BACKLOG_MILLIS;
        }
        return Math.max(askAt, now);
    }

    /** No task waits any longer. */
    void backlogGone() {
        askAt = NEVER;
        step = 1;
    }

    /** When to look at a demand that stays as it is; {@link #NEVER} where that would change nothing. */
    long nextAsk(long now) {
        return askAt > now ? askAt : NEVER;
    }

    /** Whether fewer executors would do than are wanted now. */
    boolean wantsTooMany(long waitingAndRunning) {
        return target > FEWEST && needed(waitingAndRunning) < target;
    }

    private int needed(long waitingAndRunning) {
        return (int) ((waitingAndRunning + demand.cores() - 1) / demand.cores());
    }

    /** Looks at the demand; gives how many executors to ask for now, or, negative, how many to take back on the way. */
    int look(long now, long waitingAndRunning, int present) {
        int needed = needed(waitingAndRunning);
        if (needed < target) {
            step = 1;
            target = Math.max(needed, FEWEST);
            return -takenBack(present);
        }
        if (askAt == NEVER || now < askAt) {
            return 0;
        }
        int wanted = Math.min(needed, Math.max(target, present) + step);
        int more = Math.max(target, Math.min(wanted, demand.most())) - target;
        if (more == 0) {
            step = 1;
            return 0;
        }
        askAt = now + BACKLOG_MILLIS;
        step = more == step ? step * 2 : 1;
        target += more;
        int missing = Math.max(0, target - present - onTheWay);
        onTheWay += missing;
        return missing;
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

    /** Whether the cluster replaces an executor that was lost, since fewer are left than are wanted. */
    boolean replaces(int present) {
        boolean missing = present + onTheWay < target;
        onTheWay += missing ? 1 : 0;
        return missing;
    }

    /** Whether an idle executor may go. */
    boolean maySpare(int present) {
        return present > Math.max(FEWEST, target);
    }
}
