package dev.gluewise.simulator.schedule;

import java.util.Arrays;

/**
 * The tasks of one stage that wait for a slot, and how near their data they insist on being, as Spark's TaskSetManager
 * has it. Times in milliseconds.
 */
final class TaskSet {
    static final int PROCESS = 0;
    static final int NODE = 1;
    static final int NO_PREFERENCE = 2;
    static final int RACK = 3;
    static final int ANY = 4;

    private static final int NONE = TaskGroups.NONE;
    private static final int LEVELS = ANY + 1;

    private final LocalityWaits waits;
    private final boolean[] launched;
    private final int stage;
    private final int first;
    private final int end;

    /** The executor, and the host, that each task prefers. */
    private final int[] executorOf;

    private final int[] hostOf;

    /** The host in whose rack each task prefers to run, where racks differ. */
    private final int[] rackOf;

    /** The nearest level at which each task may run at all where it prefers no host that is there. */
    private final byte[] otherwise;

    private boolean[] sharedHosts = {};
    private TaskGroups byExecutor;
    private TaskGroups byHost;
    private TaskGroups byRack;

    /** Where to look for the next task of those that any slot of a level may take, and how many there are. */
    private final int[] next = new int[LEVELS];

    private final int[] waitingAt = new int[LEVELS];
    private final boolean[] valid = new boolean[LEVELS];
    private int waiting;
    private int level;
    private int nearestTaken = LEVELS;
    private long waitingSince;
    private boolean refusedNothing = true;

    /** @param launched which tasks have been launched, for all stages alike; the set writes to it */
    TaskSet(Workload work, LocalityWaits waits, int stage, boolean[] launched, long now) {
        this.waits = waits;
        this.stage = stage;
        this.launched = launched;
        first = work.taskOffsets()[stage];
        end = work.taskOffsets()[stage + 1];
        waiting = end - first;
        executorOf = new int[waiting];
        hostOf = new int[waiting];
        rackOf = new int[waiting];
        otherwise = new byte[waiting];
        Arrays.fill(executorOf, NONE);
        Arrays.fill(hostOf, NONE);
        Arrays.fill(rackOf, NONE);
        Arrays.fill(otherwise, (byte) NO_PREFERENCE);
        Arrays.fill(next, first);
        waitingSince = now;
        byExecutor = new TaskGroups(first, new int[0]);
        byHost = byExecutor;
        byRack = byExecutor;
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

    /** The task's data is in an executor, on its host. */
    void preferExecutor(int task, int executor, int host) {
        executorOf[task - first] = executor;
        preferHost(task, host);
    }

    /** The task's data is on a host. */
    void preferHost(int task, int host) {
        hostOf[task - first] = host;
        otherwise[task - first] = RACK;
    }

    /** The task's data is on a host that carries no executor, in the cluster's rack or outside of it. */
    void preferElsewhere(int task, boolean inRack) {
        otherwise[task - first] = inRack ? (byte) RACK : (byte) ANY;
    }

    /** The task's data is in the rack of a host, which is not the only one. */
    void preferRack(int task, int host) {
        rackOf[task - first] = host;
        otherwise[task - first] = ANY;
    }

    /** Tasks that prefer nothing else prefer these hosts; nothing where there is none among them. */
    void preferHosts(boolean[] hosts) {
        boolean any = false;
        for (boolean host : hosts) {
            any |= host;
        }
        sharedHosts = any ? hosts : sharedHosts;
    }

    /** All preferences are known. */
    void begin() {
        byExecutor = new TaskGroups(first, executorOf);
        byHost = new TaskGroups(first, hostOf);
        byRack = new TaskGroups(first, rackOf);
        for (int i = 0; i < executorOf.length; i++) {
            if (otherwise[i] == NO_PREFERENCE && sharedHosts.length > 0) {
                otherwise[i] = RACK;
                waitingAt[NODE]++;
            } else if (otherwise[i] != NO_PREFERENCE) {
                waitingAt[NODE]++;
            }
            if (executorOf[i] != NONE) {
                waitingAt[PROCESS]++;
            }
            waitingAt[NO_PREFERENCE] += otherwise[i] == NO_PREFERENCE ? 1 : 0;
        }
        // A preferred host is in some rack, be it one without executors.
        waitingAt[RACK] = waitingAt[NODE];
        valid[PROCESS] = byExecutor.preferring() > 0;
        valid[NODE] = byHost.preferring() > 0 || sharedHosts.length > 0;
        valid[NO_PREFERENCE] = waitingAt[NO_PREFERENCE] > 0;
        valid[RACK] = rackKnown();
        valid[ANY] = true;
        level = firstLevel();
    }

    /** Only a task whose data was elsewhere in the rack shows that Spark knew of racks. */
    private boolean rackKnown() {
        if (byRack.preferring() > 0) {
            return true;
        }
        for (int i = 0; i < otherwise.length; i++) {
            if (otherwise[i] == RACK && hostOf[i] == NONE && sharedHosts.length == 0) {
                return true;
            }
        }
        return false;
    }

    int firstLevel() {
        return levelFrom(PROCESS);
    }

    /** The next level at which some task of the set may run; past {@link #ANY} where there is none. */
    int levelFrom(int nearest) {
        int from = nearest;
        while (from < LEVELS && !valid[from]) {
            from++;
        }
        return from;
    }

    /** A task for a slot of an executor, no farther from its data than a level; −1 where there is none. */
    int take(int executor, int host, int farthest, long now) {
        int allowed = farthest == NO_PREFERENCE ? farthest : Math.min(farthest, allowedLevel(now));
        int task = byExecutor.first(executor, launched);
        if (task != NONE) {
            return taken(task, PROCESS, farthest, now);
        }
        if (allowed >= NODE) {
            task = byHost.first(host, launched);
            if (task == NONE && host < sharedHosts.length && sharedHosts[host]) {
                task = first(RACK);
            }
            if (task != NONE) {
                return taken(task, NODE, farthest, now);
            }
        }
        if (allowed >= NO_PREFERENCE && (task = first(NO_PREFERENCE)) != NONE) {
            return taken(task, PROCESS, farthest, now);
        }
        if (allowed >= RACK && valid[RACK]) {
            task = byRack.first(host, launched);
            task = task == NONE ? first(RACK) : task;
            if (task != NONE) {
                return taken(task, RACK, farthest, now);
            }
        }
        if (allowed >= ANY && (task = first(ANY)) != NONE) {
            return taken(task, ANY, farthest, now);
        }
        return NONE;
    }

    /** The first waiting task that may run at a level wherever its data is. */
    private int first(int at) {
        int task = next[at];
        while (task < end && (launched[task] || at != ANY && otherwise[task - first] != at)) {
            task++;
        }
        next[at] = task;
        return task < end ? task : NONE;
    }

    private int taken(int task, int at, int farthest, long now) {
        launched[task] = true;
        waiting--;
        waitingAt[PROCESS] -= executorOf[task - first] == NONE ? 0 : 1;
        waitingAt[NODE] -= otherwise[task - first] == NO_PREFERENCE ? 0 : 1;
        waitingAt[NO_PREFERENCE] -= otherwise[task - first] == NO_PREFERENCE ? 1 : 0;
        waitingAt[RACK] = waitingAt[NODE];
        nearestTaken = Math.min(nearestTaken, at);
        if (waits.resetByEveryLaunch() && farthest != NO_PREFERENCE) {
            level = levelFrom(at);
            waitingSince = now;
        }
        return task;
    }

    /** A round of offers is over: without a refusal the wait begins anew. */
    void offered(boolean refused, boolean all, long now) {
        if (refused) {
            refusedNothing = false;
        } else if (nearestTaken < LEVELS && (all || refusedNothing)) {
            refusedNothing = true;
            if (!waits.resetByEveryLaunch()) {
                waitingSince = now;
                level = levelFrom(nearestTaken);
            }
        }
        nearestTaken = LEVELS;
    }

    /** The farthest level that the set has waited long enough for. */
    private int allowedLevel(long now) {
        while (level < ANY) {
            long wait = waits.millis(level);
            if (waitingAt[level] == 0) {
                waitingSince = now;
                level = levelFrom(level + 1);
            } else if (now - waitingSince >= wait) {
                waitingSince += wait;
                level = levelFrom(level + 1);
            } else {
                break;
            }
        }
        return level;
    }
}
