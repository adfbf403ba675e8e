package dev.gluewise.simulator.schedule;

import java.util.Arrays;

/**
 * The tasks of one stage that wait for a slot, and how near their data they insist on being. Times in milliseconds. An
 * executor is a host of its own, as on Glue, where each worker carries one.
 */
final class TaskSet {
    static final int PROCESS = 0;
    static final int NODE = 1;
    static final int NO_PREFERENCE = 2;
    static final int ANY = 3;

    private static final int NOBODY = -1;
    private static final int PAST_ANY = ANY + 1;

    private final LocalityWaits waits;
    private final int stage;
    private final int first;
    private final int end;
    private final int[] executorOfTask;
    private boolean[] hosts = {};
    private boolean[] launched = {};

    /** Tasks by the executor that they prefer; those that prefer none at the end. */
    private int[] byExecutor = {};

    /** Where the waiting tasks of each executor begin and end in {@link #byExecutor}; the last are those of none. */
    private int[] nextOf = {};

    private int[] endOf = {};
    private int next;
    private int waiting;
    private int preferring;
    private int waitingWithExecutor;
    private int level;
    private int nearestTaken = PAST_ANY;
    private long waitingSince;
    private boolean refusedNothing = true;

    TaskSet(Workload work, DataPlaces places, int stage, long now) {
        waits = places.waits();
        this.stage = stage;
        first = work.taskOffsets()[stage];
        end = work.taskOffsets()[stage + 1];
        executorOfTask = new int[end - first];
        Arrays.fill(executorOfTask, NOBODY);
        waitingSince = now;
    }

    int stage() {
        return stage;
    }

    int first() {
        return first;
    }

    int end() {
        return end;
    }

    int waiting() {
        return waiting;
    }

    void preferExecutor(int task, int executor) {
        executorOfTask[task - first] = executor;
    }

    /** Tasks that prefer no executor prefer these hosts; where there is none, they have no preference. */
    void preferHosts(boolean[] preferred) {
        hosts = preferred;
    }

    /** Makes the tasks ready to be taken; {@code shared} tells which have been, for all stages alike. */
    void arrange(boolean[] shared) {
        launched = shared;
        next = first;
        waiting = end - first;
        int executors = Arrays.stream(executorOfTask).max().orElse(NOBODY) + 1;
        endOf = new int[executors + 1];
        for (int executor : executorOfTask) {
            endOf[executor == NOBODY ? executors : executor]++;
        }
        preferring = waiting - endOf[executors];
        waitingWithExecutor = preferring;
        for (int i = 1; i <= executors; i++) {
            endOf[i] += endOf[i - 1];
        }
        nextOf = new int[executors + 1];
        System.arraycopy(endOf, 0, nextOf, 1, executors);
        byExecutor = new int[end - first];
        int[] fill = nextOf.clone();
        for (int i = 0; i < executorOfTask.length; i++) {
            int executor = executorOfTask[i];
            byExecutor[fill[executor == NOBODY ? executors : executor]++] = first + i;
        }
        boolean anyHost = false;
        for (boolean host : hosts) {
            anyHost |= host;
        }
        if (!anyHost) {
            hosts = new boolean[0];
        }
        level = firstLevel();
    }

    int firstLevel() {
        return levelAfter(-1);
    }

    /** The next level at which some task of the set began to wait; past {@link #ANY} where there is none. */
    int levelAfter(int last) {
        if (last < PROCESS && preferring > 0) {
            return PROCESS;
        }
        if (last < NODE && (preferring > 0 || hosts.length > 0)) {
            return NODE;
        }
        if (last < NO_PREFERENCE && preferring < executorOfTask.length && hosts.length == 0) {
            return NO_PREFERENCE;
        }
        return last < ANY ? ANY : PAST_ANY;
    }

    /** A task for a slot of an executor, no farther from its data than a level; −1 where there is none. */
    int take(int executor, int farthest, long now) {
        int allowed = farthest == NO_PREFERENCE ? farthest : Math.min(farthest, allowedLevel(now));
        int place = executor < nextOf.length - 1 ? waitingPlace(executor) : NOBODY;
        if (place != NOBODY) {
            waitingWithExecutor--;
            return taken(byExecutor[nextOf[executor]++], PROCESS, farthest, now);
        }
        int none = nextOf.length - 1;
        if (hosts.length > 0 ? allowed >= NODE && holds(executor) : allowed >= NO_PREFERENCE) {
            if (waitingPlace(none) != NOBODY) {
                return taken(byExecutor[nextOf[none]++], hosts.length > 0 ? NODE : PROCESS, farthest, now);
            }
        }
        if (allowed < ANY) {
            return NOBODY;
        }
        while (next < end && launched[next]) {
            next++;
        }
        if (next == end) {
            return NOBODY;
        }
        if (executorOfTask[next - first] != NOBODY) {
            waitingWithExecutor--;
        }
        return taken(next, ANY, farthest, now);
    }

    private boolean holds(int executor) {
        return executor < hosts.length && hosts[executor];
    }

    private int waitingPlace(int group) {
        while (nextOf[group] < endOf[group] && launched[byExecutor[nextOf[group]]]) {
            nextOf[group]++;
        }
        return nextOf[group] < endOf[group] ? nextOf[group] : NOBODY;
    }

    private int taken(int task, int at, int farthest, long now) {
        waiting--;
        nearestTaken = Math.min(nearestTaken, at);
        if (waits.resetByEveryLaunch() && farthest != NO_PREFERENCE) {
            level = levelAfter(at - 1);
            waitingSince = now;
        }
        launched[task] = true;
        return task;
    }

    /** A round of offers is over: without a refusal the wait begins anew. */
    void offered(boolean refused, boolean all, long now) {
        if (refused) {
            refusedNothing = false;
        } else if (nearestTaken != PAST_ANY && (all || refusedNothing)) {
            refusedNothing = true;
            if (!waits.resetByEveryLaunch()) {
                waitingSince = now;
                level = levelAfter(nearestTaken - 1);
            }
        }
        nearestTaken = PAST_ANY;
    }

    /** The farthest level that the set has waited long enough for. */
    private int allowedLevel(long now) {
        while (level < ANY) {
            boolean more = level == PROCESS
                    ? waitingWithExecutor > 0
                    : level == NODE
                            ? waitingWithExecutor > 0 || hosts.length > 0 && waiting > 0
                            : waiting > waitingWithExecutor;
            long wait = level == PROCESS ? waits.processMillis() : level == NODE ? waits.nodeMillis() : 0;
            if (!more) {
                waitingSince = now;
                level = levelAfter(level);
            } else if (now - waitingSince >= wait) {
                waitingSince += wait;
                level = levelAfter(level);
            } else {
                return level;
            }
        }
        return level;
    }
}
