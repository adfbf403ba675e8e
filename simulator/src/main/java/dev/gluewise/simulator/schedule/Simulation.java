package dev.gluewise.simulator.schedule;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A discrete-event simulation of Spark's task scheduler: stages become ready when their parents are done, ready stages
 * are served in the order of Spark's scheduling mode, and a task holds a slot for as long as it held one in the log.
 * Reusable for many runs of one workload; not thread safe.
 */
final class Simulation implements Progress.Listener, DelayScheduling.Launcher {
    private final Workload work;
    private final int launchIntervalMicros;
    private final EventQueue events = new EventQueue();
    private final TimingWheel ends = new TimingWheel();
    private final Progress progress;
    private final StageOrder ready;
    private final ExecutorPool pool = new ExecutorPool();

    /** Set where tasks wait for places near their data; then slots are handed out by it alone. */
    private final @Nullable DelayScheduling delays;

    private final int[] nextTask;
    private final int[] stageStart;
    private final int[] stageEnd;

    private int[] taskMillis = {};
    private long now;
    private long driverFreeMicros;
    private long pendingTasks;
    private int runningTasks;
    private long leastBilledMillis;
    private boolean reviving;
    private boolean coldStarts;
    private @Nullable AutoScaler scaler;

    /** Executors that were asked for and are on the way, the oldest request first. */
    private final Deque<Integer> requested = new ArrayDeque<>();

    Simulation(Workload work) {
        this.work = work;
        launchIntervalMicros = work.launchIntervalMicros();
        progress = new Progress(work, events, this);
        ready = order(work);
        delays = work.places()
                .map(places -> new DelayScheduling(work, places, ready, pool, this))
                .orElse(null);
        nextTask = new int[work.stageCount()];
        stageStart = new int[work.stageCount()];
        stageEnd = new int[work.stageCount()];
    }

    private static StageOrder order(Workload work) {
        if (work.pools().isEmpty()) {
            return new ReadyStages(work.stageCount());
        }
        Pools pools = work.pools().get();
        int[] poolOfStage = Arrays.stream(work.jobOfStage())
                .map(job -> pools.poolOfJob()[job])
                .toArray();
        return new FairStages(pools, poolOfStage);
    }

    /** Simulates the logged tasks. */
    SimulatedRun run(Allocation allocation) {
        return run(allocation, work.taskMillis());
    }

    /**
     * Simulates tasks of other lengths.
     *
     * @param durations slot time of each task in milliseconds, in the workload's order
     */
    SimulatedRun run(Allocation allocation, int[] durations) {
        reset(durations);
        switch (allocation) {
            case Allocation.Planned planned -> plan(planned);
            case Allocation.ByDemand demand -> {
                scaler = new AutoScaler(demand);
                leastBilledMillis = demand.leastBilledMillis();
                requested.addLast(announce(demand.cores(), demand.firstArrivalMillis(), 0));
            }
        }
        progress.begin();
        while (!progress.finished()) {
            step();
        }
        return pool.outcome(progress.lastJobEnd() + work.closingMillis(), leastBilledMillis);
    }

    /** First launch of a stage in the last run, in milliseconds after the start of the application. */
    int stageStartMillis(int stage) {
        return stageStart[stage];
    }

    /** Finish of the last task of a stage in the last run, likewise. */
    int stageEndMillis(int stage) {
        return stageEnd[stage];
    }

    private void reset(int[] durations) {
        taskMillis = durations;
        events.clear();
        ends.clear();
        ready.clear();
        pool.clear(delays != null);
        progress.clear();
        if (delays != null) {
            delays.clear();
        }
        scaler = null;
        requested.clear();
        leastBilledMillis = 0;
        reviving = false;
        coldStarts = work.coldMillis() > 0;
        now = 0;
        driverFreeMicros = 0;
        pendingTasks = 0;
        runningTasks = 0;
        System.arraycopy(work.taskOffsets(), 0, nextTask, 0, nextTask.length);
    }

    private void plan(Allocation.Planned planned) {
        for (Allocation.Span span : planned.executors()) {
            int executor = announce(span.cores(), Math.max(0, span.addedMillis()), span.coldMillis());
            coldStarts |= span.coldMillis() > 0;
            if (span.removedMillis() != Allocation.Span.STAYS) {
                events.add(EventQueue.event(span.removedMillis(), Event.EXECUTOR_REMOVAL, executor));
            }
        }
    }

    private int announce(int cores, long arrivalMillis, int coldMillis) {
        int executor = pool.announce(cores, work.coldMillis() + coldMillis);
        events.add(EventQueue.event(arrivalMillis, Event.EXECUTOR_ARRIVAL, executor));
        return executor;
    }

    private void step() {
        long nextEvent = events.isEmpty() ? Long.MAX_VALUE : EventQueue.millis(events.first());
        long nextEnd = ends.firstMillis(nextEvent);
        if (nextEnd <= nextEvent) {
            if (nextEnd == Long.MAX_VALUE) {
                throw new IllegalStateException(
                        "nothing is left to happen, but " + progress.unfinishedJobs() + " jobs wait");
            }
            now = nextEnd;
            taskEnds(ends.removeFirst(nextEnd));
            return;
        }
        long event = events.first();
        now = nextEvent;
        events.removeFirst();
        happen(EventQueue.kind(event), EventQueue.index(event));
        if (delays == null) {
            launchTasks();
        }
    }

    private void happen(int kind, int index) {
        switch (kind) {
            case Event.JOB_RELEASE -> progress.submit(index, now);
            case Event.STAGE_LAUNCH -> progress.launch(index, now);
            case Event.EXECUTOR_ARRIVAL -> arrive(index);
            case Event.EXECUTOR_REMOVAL -> leave(index);
            case Event.EXECUTOR_IDLE -> removeIdle(index);
            case Event.TICK -> lookAtDemand();
            case Event.REVIVAL -> revive();
            default -> throw new IllegalStateException("no such event: " + kind);
        }
    }

    private void taskEnds(int slot) {
        int stage = pool.stageOn(slot);
        stageEnd[stage] = (int) now;
        ready.ended(stage);
        if (coldStarts) {
            pool.warm(slot);
        }
        boolean lastOfStage = progress.taskSucceeded(stage);
        if (!lastOfStage && delays == null && !ready.isEmpty() && pool.mayRunNext(slot)) {
            // The usual case in a long stage: the slot takes the next task at once.
            launchNext(slot);
            return;
        }
        runningTasks--;
        int executor = pool.executorOf(slot);
        boolean idle = pool.release(slot, now);
        if (scaler != null) {
            if (idle) {
                watchIdle(executor);
            }
            planTick(scaler);
        }
        if (delays != null) {
            delays.offer(executor, now);
        }
        if (lastOfStage) {
            progress.stageEnds(stage, now);
        }
        if (delays == null) {
            launchTasks();
        }
    }

    private void launchTasks() {
        while (!ready.isEmpty()) {
            int slot = pool.takeFree();
            if (slot < 0) {
                return;
            }
            runningTasks++;
            launchNext(slot);
        }
    }

    /** Starts the next task of the first ready stage on a slot. */
    private void launchNext(int slot) {
        int stage = ready.first();
        int task = nextTask[stage]++;
        if (nextTask[stage] == work.taskOffsets()[stage + 1]) {
            ready.removeFirst();
        }
        start(stage, task, slot, task == work.taskOffsets()[stage]);
    }

    @Override
    public void launch(int stage, int task, int slot) {
        runningTasks++;
        start(stage, task, slot, nextTask[stage]++ == work.taskOffsets()[stage]);
    }

    private void start(int stage, int task, int slot, boolean firstOfStage) {
        if (firstOfStage) {
            stageStart[stage] = (int) now;
        }
        ready.launched(stage);
        pendingTasks--;
        pool.occupy(slot, stage, work.holdsShuffle()[stage]);
        long launchMicros = Math.max(now * 1000, driverFreeMicros);
        driverFreeMicros = launchMicros + launchIntervalMicros;
        int cold = coldStarts ? pool.coldMillis(slot) : 0;
        ends.add(slot, launchMicros / 1000 + taskMillis[task] + cold);
    }

    @Override
    public void ready(int stage) {
        pendingTasks += work.taskOffsets()[stage + 1] - work.taskOffsets()[stage];
        if (delays == null) {
            ready.add(stage);
        } else {
            delays.add(stage, now);
            delays.offerAll(now);
            planRevival(delays);
        }
        if (scaler != null) {
            planTick(scaler);
        }
    }

    @Override
    public void ended(int stage) {
        stageStart[stage] = (int) now;
        stageEnd[stage] = (int) now;
    }

    private void revive() {
        reviving = false;
        if (delays != null) {
            delays.offerAll(now);
            planRevival(delays);
        }
    }

    private void planRevival(DelayScheduling waiting) {
        if (!reviving && !waiting.isEmpty()) {
            reviving = true;
            long next = (now / DelayScheduling.REVIVE_MILLIS + 1) * DelayScheduling.REVIVE_MILLIS;
            events.add(EventQueue.event(next, Event.REVIVAL, 0));
        }
    }

    private void arrive(int executor) {
        if (scaler == null) {
            pool.arrive(executor, now);
        } else if (requested.remove((Integer) executor)) {
            scaler.arrived();
            pool.arrive(executor, now);
            watchIdle(executor);
        } else {
            return;
        }
        if (delays != null) {
            delays.offer(executor, now);
        }
    }

    /** The last executor stays, lest a run that is a little slower than the logged one never ends. */
    private void leave(int executor) {
        if (!pool.lastOne()) {
            pool.remove(executor, now);
        }
    }

    private void watchIdle(int executor) {
        events.add(EventQueue.event(now + AutoScaler.IDLE_MILLIS, Event.EXECUTOR_IDLE, executor));
    }

    private void removeIdle(int executor) {
        boolean idle = pool.idleMillis(executor, now) >= AutoScaler.IDLE_MILLIS;
        if (!idle || scaler == null) {
            return;
        }
        if (scaler.maySpare(pool.present())) {
            pool.remove(executor, now);
        } else {
            events.add(EventQueue.event(now + AutoScaler.RECONSIDER_MILLIS, Event.EXECUTOR_IDLE, executor));
        }
    }

    private void lookAtDemand() {
        if (scaler == null) {
            return;
        }
        Allocation.ByDemand demand = scaler.demand();
        int more = scaler.tick(now, pendingTasks, runningTasks, pool.present());
        for (int i = 0; i < more; i++) {
            requested.addLast(announce(demand.cores(), now + demand.startUpMillis(), 0));
        }
        // What was asked for last is furthest away, and is taken back first.
        for (int i = more; i < 0; i++) {
            pool.remove(requested.removeLast(), now);
        }
        if (scaler.waiting()) {
            planTick(scaler);
        }
    }

    private void planTick(AutoScaler waking) {
        long tick = waking.planTick(now);
        if (tick >= 0) {
            events.add(EventQueue.event(tick, Event.TICK, 0));
        }
    }
}
