package dev.gluewise.simulator.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Hands out slots as Spark does where tasks have places they would rather run at (TaskSchedulerImpl.resourceOffers and
 * TaskSetManager.resourceOffer): free executors are offered to one set of tasks after the other, level by level, and a
 * set takes a slot farther from its data only once it has waited.
 */
final class DelayScheduling {
    /** How often Spark offers all free slots anew (spark.scheduler.revive.interval). */
    static final long REVIVE_MILLIS = 1_000;

    private static final int NOBODY = -1;

    /** Takes the tasks that were given a slot. */
    interface Launcher {
        void launch(int stage, int task, int slot);
    }

    private final Workload work;
    private final DataPlaces places;
    private final StageOrder order;
    private final int[] ranks;
    private final ExecutorPool pool;
    private final Launcher launcher;

    /** Executor that ran each task last. */
    private final int[] executorOf;

    private final boolean[] launched;
    private final List<TaskSet> sets = new ArrayList<>();

    DelayScheduling(
            Workload work, DataPlaces places, StageOrder order, int[] ranks, ExecutorPool pool, Launcher launcher) {
        this.ranks = ranks;
        this.work = work;
        this.places = places;
        this.order = order;
        this.pool = pool;
        this.launcher = launcher;
        executorOf = new int[work.taskCount()];
        launched = new boolean[work.taskCount()];
    }

    void clear() {
        sets.clear();
        Arrays.fill(executorOf, NOBODY);
        Arrays.fill(launched, false);
    }

    boolean isEmpty() {
        return sets.isEmpty();
    }

    /** A stage has tasks to launch. */
    void add(int stage, long now) {
        TaskSet set = new TaskSet(work, places, stage, now);
        for (int task = set.first(); task < set.end(); task++) {
            int maker = places.cachedBy()[task];
            int holder = maker < 0 ? NOBODY : executorOf[maker];
            if (holder != NOBODY && pool.isPresent(holder)) {
                set.preferExecutor(task, holder);
            }
        }
        if (places.nearShuffle()[stage]) {
            set.preferHosts(hostsOfInput(stage));
        }
        set.arrange(launched);
        sets.add(set);
        sets.sort(Comparator.comparingInt(each -> ranks[each.stage()]));
    }

    /** The executors that hold a fifth or more of what the parents of a stage left. */
    private boolean[] hostsOfInput(int stage) {
        boolean[] preferred = new boolean[pool.executors()];
        for (int parent : work.parents()[stage]) {
            long[] held = new long[preferred.length];
            long all = 0;
            for (int task = work.taskOffsets()[parent]; task < work.taskOffsets()[parent + 1]; task++) {
                all += places.outputBytes()[task];
                if (executorOf[task] != NOBODY) {
                    held[executorOf[task]] += places.outputBytes()[task];
                }
            }
            for (int executor = 0; executor < held.length; executor++) {
                preferred[executor] |= all > 0 && held[executor] >= DataPlaces.PREFERRED_SHARE * all;
            }
        }
        return preferred;
    }

    /** Offers all free slots, as Spark does when a stage is submitted and once a second. */
    void offerAll(long now) {
        int[] executors = pool.withFreeSlots();
        OfferOrder.shuffle(executors, executors.length, now);
        offer(executors, true, now);
    }

    /** Offers the free slots of one executor, as Spark does when one of its tasks has ended or when it has come. */
    void offer(int executor, long now) {
        offer(new int[] {executor}, false, now);
    }

    private void offer(int[] executors, boolean all, long now) {
        if (order instanceof FairStages fair) {
            sets.sort((one, two) -> fair.before(one.stage(), two.stage()) ? -1 : 1);
        }
        for (TaskSet set : List.copyOf(sets)) {
            offer(set, executors, all, now);
            if (set.waiting() == 0) {
                sets.remove(set);
            }
        }
    }

    private void offer(TaskSet set, int[] executors, boolean all, long now) {
        boolean refused = false;
        for (int level = set.firstLevel(); level <= TaskSet.ANY; level = set.levelAfter(level)) {
            boolean launchedHere = true;
            while (launchedHere && set.waiting() > 0) {
                launchedHere = false;
                for (int executor : executors) {
                    if (pool.freeSlots(executor) == 0) {
                        continue;
                    }
                    int task = set.take(executor, level, now);
                    if (task != NOBODY) {
                        launch(set.stage(), task, executor);
                        launchedHere = true;
                    } else if (level == TaskSet.ANY && set.waiting() > 0) {
                        refused = true;
                    }
                }
            }
        }
        set.offered(refused, all, now);
    }

    private void launch(int stage, int task, int executor) {
        launched[task] = true;
        executorOf[task] = executor;
        launcher.launch(stage, task, pool.takeFree(executor));
    }
}
