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
        TaskSet set = new TaskSet(work, places.waits(), stage, launched, now);
        for (int i = set.first(); i < set.end(); i++) {
            int task = i;
            places.logged().ifPresentOrElse(logged -> prefer(set, task, logged), () -> preferCache(set, task));
        }
        set.preferHosts(hostsOfShuffle(stage));
        set.begin();
        sets.add(set);
        sets.sort(Comparator.comparingInt(each -> ranks[each.stage()]));
    }

    private void preferCache(TaskSet set, int task) {
        int maker = places.cachedBy()[task];
        int holder = maker < 0 ? NOBODY : executorOf[maker];
        if (holder != NOBODY && pool.isPresent(holder)) {
            set.preferExecutor(task, holder, holder);
        }
    }

    private void prefer(TaskSet set, int task, DataPlaces.LoggedPlaces logged) {
        int executor = logged.executorOf()[task];
        switch (logged.nearest()[task]) {
            case PROCESS_LOCAL -> {
                if (executor >= 0 && pool.isPresent(executor)) {
                    set.preferExecutor(task, executor, logged.hostOfExecutor()[executor]);
                }
            }
            case NODE_LOCAL -> set.preferHost(task, logged.hostOfExecutor()[executor]);
            case RACK_LOCAL -> {
                if (logged.racksDiffer()) {
                    set.preferRack(task, logged.hostOfExecutor()[executor]);
                } else {
                    set.preferElsewhere(task, true);
                }
            }
            case ANY -> set.preferElsewhere(task, false);
            default -> {
                // It had no preference.
            }
        }
    }

    /** Of another cluster than the logged one nothing is known, and an executor is a host of its own, as on Glue. */
    private int host(int executor) {
        return places.logged().map(logged -> logged.hostOfExecutor()[executor]).orElse(executor);
    }

    /** The hosts that hold a fifth or more of what a parent of the stage left. */
    private boolean[] hostsOfShuffle(int stage) {
        boolean[] preferred = new boolean[pool.executors()];
        for (int parent : places.shuffledBy()[stage]) {
            long[] held = new long[preferred.length];
            long all = 0;
            for (int task = work.taskOffsets()[parent]; task < work.taskOffsets()[parent + 1]; task++) {
                all += places.outputBytes()[task];
                if (executorOf[task] != NOBODY) {
                    held[host(executorOf[task])] += places.outputBytes()[task];
                }
            }
            for (int host = 0; host < held.length; host++) {
                preferred[host] |= all > 0 && held[host] >= DataPlaces.PREFERRED_SHARE * all;
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
        for (int level = set.firstLevel(); level <= TaskSet.ANY; level = set.levelFrom(level + 1)) {
            boolean launchedHere = true;
            while (launchedHere && set.waiting() > 0) {
                launchedHere = false;
                for (int executor : executors) {
                    if (pool.freeSlots(executor) == 0) {
                        continue;
                    }
                    int task = set.take(executor, host(executor), level, now);
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
        executorOf[task] = executor;
        launcher.launch(stage, task, pool.takeFree(executor));
    }
}
