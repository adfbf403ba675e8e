package dev.gluewise.simulator.schedule;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A discrete-event simulation of Spark's task scheduler: stages become ready when their parents are done, ready stages
 * are served in the order of Spark's scheduling mode, and a task holds a slot for as long as it held one in the log.
 * Reusable for many runs of one workload; not thread safe.
 */
final class Simulation implements Progress.Listener, DelayScheduling.Launcher, ExecutorRequests.Executors {
    private final Workload work;
    private final int launchIntervalMicros;
    private final EventQueue events = new EventQueue();
    private final TimingWheel ends = new TimingWheel();
    private final Progress progress;
    private final StageOrder ready;
    private final ExecutorPool pool = new ExecutorPool();

    /** Set where tasks wait for places near their data; then slots are handed out by it alone. */
    private final @Nullable DelayScheduling delays;

    private final int[] inOrder;
    private final int[] nextTask;
    private final int[] stageStart;
    private final int[] stageEnd;
    private final boolean[] readied;

    private int[] taskMillis = {};
    private long now;
    private long driverFreeMicros;
    private long pendingTasks;
    private int runningTasks;
    private boolean reviving;
    private boolean coldStarts;

    /** Whether it matters which executor has which task. */
    private boolean spread;

    /** Set where executors come by demand. */
    private @Nullable ExecutorRequests requests;

    private @Nullable Trace trace;

    /** Set where executors may be lost. */
    private @Nullable ExecutorLosses losses;

    Simulation(Workload work) {
        this.work = work;
        launchIntervalMicros = work.launchIntervalMicros();
        progress = new Progress(work, events, this);
        ready = order(work, progress.ranks());
        delays = work.places()
                .map(places -> new DelayScheduling(work, places, ready, progress.ranks(), pool, this))
                .orElse(null);
        inOrder = IntStream.range(0, work.stageCount()).toArray();
        nextTask = new int[work.stageCount()];
        stageStart = new int[work.stageCount()];
        stageEnd = new int[work.stageCount()];
        readied = new boolean[work.stageCount()];
    }

    private static StageOrder order(Workload work, int[] ranks) {
        if (work.pools().isEmpty()) {
            return new ReadyStages(ranks);
        }
        Pools pools = work.pools().get();
        int[] poolOfStage = Arrays.stream(work.jobOfStage())
                .map(job -> pools.poolOfJob()[job])
                .toArray();
        return new FairStages(pools, poolOfStage, ranks);
    }

    /** Simulates the logged tasks. */
    SimulatedRun run(Allocation allocation) {
        return run(allocation, work.taskMillis());
    }

    /** Simulates the logged tasks and notes what happens. */
    SimulatedRun run(Allocation allocation, Trace noted) {
        trace = noted;
        try {
            return run(allocation, work.taskMillis());
        } finally {
            trace = null;
        }
    }

    /**
     * Simulates tasks of other lengths.
     *
     * @param durations slot time of each task in milliseconds, in the workload's order
     */
    SimulatedRun run(Allocation allocation, int[] durations) {
        return run(allocation, durations, inOrder);
    }

    /**
     * Simulates tasks of other lengths with stages of a Spark job numbered in another order.
     *
     * @param numbering all stages, those of a Spark job in its own places
     */
    SimulatedRun run(Allocation allocation, int[] durations, int[] numbering) {
        reset(durations, allocation, numbering);
        allocate(allocation);
        progress.begin();
        while (!progress.finished()) {
            step();
        }
        return pool.outcome(progress.lastJobEnd() + work.closingMillis());
    }

    /** First launch of a stage in the last run, in milliseconds after the start of the application. */
    int stageStartMillis(int stage) {
        return stageStart[stage];
    }

    /** Finish of the last task of a stage in the last run, likewise. */
    int stageEndMillis(int stage) {
        return stageEnd[stage];
    }

    private void reset(int[] durations, Allocation allocation, int[] numbering) {
        Allocation wanted = allocation instanceof Allocation.Spare spare ? spare.wanted() : allocation;
        taskMillis = durations;
        events.clear();
        ends.clear();
        ready.clear();
        coldStarts = work.coldMillis() > 0;
        spread = delays == null && (coldStarts || wanted instanceof Allocation.ByDemand);
        pool.clear(delays != null || spread);
        progress.clear(trace, numbering);
        if (delays != null) {
            delays.clear();
        }
        requests = null;
        losses = null;
        reviving = false;
        now = 0;
        driverFreeMicros = 0;
        pendingTasks = 0;
        runningTasks = 0;
        Arrays.fill(readied, false);
        System.arraycopy(work.taskOffsets(), 0, nextTask, 0, nextTask.length);
    }

    private void allocate(Allocation allocation) {
        switch (allocation) {
            case Allocation.Planned planned -> plan(planned);
            case Allocation.ByDemand demand -> requests = new ExecutorRequests(demand, events, pool, this);
            case Allocation.Spare spare -> {
                if (delays != null) {
                    throw new IllegalStateException("losses are simulated without the places of data");
                }
                SpareCapacity capacity = new SpareCapacity(spare.conditions(), spare.replacementMillis(), spare.seed());
                losses = new ExecutorLosses(work, capacity, pool, progress, ready, nextTask, readied);
                allocate(spare.wanted());
            }
        }
    }

    private void plan(Allocation.Planned planned) {
        for (Allocation.Span span : planned.executors()) {
            int executor = announce(span.cores(), Math.max(0, span.addedMillis()));
            if (span.removedMillis() != Allocation.Span.STAYS) {
                events.add(EventQueue.event(span.removedMillis(), Event.EXECUTOR_REMOVAL, executor));
            }
        }
    }

    @Override
    public int announce(int cores, long arrivalMillis) {
        int executor = pool.announce(cores, work.coldMillis());
        long arrival = losses == null
                ? arrivalMillis
                : arrivalMillis + losses.capacity().delayMillis();
        events.add(EventQueue.event(arrival, Event.EXECUTOR_ARRIVAL, executor));
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
            case Event.EXECUTOR_LOSS -> lose(index);
            case Event.EXECUTOR_REMOVAL -> leave(index);
            case Event.LOOK -> look();
            case Event.REVIVAL -> revive();
            default -> throw new IllegalStateException("no such event: " + kind);
        }
    }

    private void taskEnds(int slot) {
        if (losses != null && !losses.succeeded(slot)) {
            return;
        }
        int stage = pool.stageOn(slot);
        stageEnd[stage] = (int) now;
        ready.ended(stage);
        if (trace != null) {
            trace.ended(stage, slot, now);
        }
        if (coldStarts) {
            pool.warm(slot);
        }
        boolean lastOfStage = progress.taskSucceeded(stage);
        // As in Spark, the slot is offered before anyone looks at what the task's end means to its stage.
        if (delays == null && !ready.isEmpty() && pool.mayRunNext(slot)) {
            launchNext(slot);
        } else {
            runningTasks--;
            int executor = pool.executorOf(slot);
            boolean idle = pool.release(slot, now);
            if (delays != null) {
                delays.offer(executor, now);
            }
            if (idle && requests != null) {
                requests.idle(now);
            }
        }
        if (lastOfStage) {
            stageEnds(stage);
            if (delays == null) {
                launchTasks();
            }
        }
        if (requests != null) {
            requests.taskEnded(now, pendingTasks + runningTasks);
        }
    }

    private void launchTasks() {
        if (spread && !ready.isEmpty()) {
            spreadTasks();
        }
        while (!spread && !ready.isEmpty()) {
            int slot = pool.takeFree();
            if (slot < 0) {
                return;
            }
            runningTasks++;
            launchNext(slot);
        }
    }

    /**
     * Offers all free executors to one stage after the other, each of which takes one slot of every executor, then
     * another one, as TaskSchedulerImpl.resourceOffers does. Which executors stay idle depends on it.
     */
    private void spreadTasks() {
        int[] executors = pool.withFreeSlots();
        OfferOrder.shuffle(executors, executors.length, now);
        for (boolean anyFree = executors.length > 0; anyFree && !ready.isEmpty(); ) {
            int stage = ready.first();
            anyFree = false;
            for (int executor : executors) {
                if (pool.freeSlots(executor) > 0 && !ready.isEmpty() && ready.first() == stage) {
                    runningTasks++;
                    launchNext(pool.takeFree(executor));
                }
                anyFree |= pool.freeSlots(executor) > 0;
            }
        }
    }

    /** Starts the next task of the first ready stage on a slot. */
    private void launchNext(int slot) {
        int stage = ready.first();
        int task = nextTask[stage];
        if (losses != null && task == work.taskOffsets()[stage + 1]) {
            launchAgain(stage, slot, losses);
            return;
        }
        nextTask[stage] = task + 1;
        if (task + 1 == work.taskOffsets()[stage + 1] && (losses == null || !losses.hasAgain(stage))) {
            ready.removeFirst();
        }
        start(stage, task, slot, task == work.taskOffsets()[stage]);
    }

    private void launchAgain(int stage, int slot, ExecutorLosses repeated) {
        int task = repeated.takeAgain(stage);
        if (!repeated.hasAgain(stage)) {
            ready.removeFirst();
        }
        start(stage, task, slot, false);
    }

    private void stageEnds(int stage) {
        if (losses == null || losses.stageEnds(stage)) {
            progress.stageEnds(stage, now);
        }
    }

    /** An executor is taken back with all that it runs and holds; another one comes in its place. */
    private void lose(int executor) {
        if (losses == null || !pool.isPresent(executor)) {
            return;
        }
        ExecutorLosses.Loss loss = losses.lose(executor);
        runningTasks -= loss.running();
        pendingTasks += loss.running() + loss.ended();
        if (trace != null) {
            trace.lost(loss, now);
        }
        remove(executor);
        long replaced = now + losses.capacity().replacementMillis();
        if (requests == null) {
            announce(pool.cores(executor), replaced);
        } else {
            requests.lost(pool.cores(executor), replaced, now);
        }
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
        if (losses != null) {
            losses.launched(task, slot);
        }
        if (--pendingTasks == 0 && requests != null) {
            requests.backlogGone();
        }
        pool.occupy(slot, stage, work.holdsShuffle()[stage]);
        long launchMicros = Math.max(now * 1000, driverFreeMicros);
        driverFreeMicros = launchMicros + launchIntervalMicros;
        if (trace != null) {
            trace.launched(slot, launchMicros / 1000);
        }
        int cold = coldStarts ? pool.coldMillis(slot) : 0;
        ends.add(slot, launchMicros / 1000 + taskMillis[task] + cold);
    }

    /** Spark's rule counts the tasks of a stage from here on, though the driver may not launch any yet. */
    @Override
    public void submitted(int stage) {
        int tasks = work.taskOffsets()[stage + 1] - work.taskOffsets()[stage];
        pendingTasks += tasks;
        if (trace != null) {
            trace.waiting(tasks, now);
        }
        if (requests != null) {
            requests.backlogged(now);
        }
    }

    @Override
    public void ready(int stage) {
        if (trace != null) {
            trace.stageReady[stage] = now;
        }
        readied[stage] = true;
        if (delays == null) {
            if (losses == null || !losses.waits(stage)) {
                ready.add(stage);
            }
        } else {
            delays.add(stage, now);
            delays.offerAll(now);
            planRevival(delays);
        }
    }

    @Override
    public void ended(int stage) {
        if (losses != null) {
            losses.stageEnds(stage);
        }
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
        int before = pool.present();
        pool.arrive(executor, now);
        if (pool.present() == before) {
            return; // It had gone before it came.
        }
        if (trace != null) {
            trace.executors(now, 1);
        }
        if (losses != null) {
            long life = losses.capacity().lifeMillis();
            if (life < SpareCapacity.NEVER) {
                events.add(EventQueue.event(now + life, Event.EXECUTOR_LOSS, executor));
            }
        }
        if (requests != null) {
            requests.arrived(executor, now);
        }
        if (delays != null) {
            delays.offer(executor, now);
        }
    }

    private void look() {
        if (requests != null) {
            requests.look(now, pendingTasks + runningTasks);
        }
    }

    /** The last executor stays, lest a run that is a little slower than the logged one never ends. */
    private void leave(int executor) {
        if (!pool.lastOne()) {
            remove(executor);
        }
    }

    @Override
    public void remove(int executor) {
        if (trace != null && pool.isPresent(executor)) {
            trace.executors(now, -1);
        }
        pool.remove(executor, now);
    }
}
