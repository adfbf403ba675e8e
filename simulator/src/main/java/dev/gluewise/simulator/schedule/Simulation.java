package dev.gluewise.simulator.schedule;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A discrete-event simulation of Spark's task scheduler: stages become ready when their parents are done, ready stages
 * are served by (Spark job, stage), as Spark's FIFO scheduler does, and a task holds a slot for as long as it held one
 * in the log. Reusable for many runs of one workload; not thread safe.
 */
final class Simulation {
    /** The kinds of event, in the order in which those of the same millisecond are handled. */
    private static final int TASK_END = 0;

    private static final int JOB_RELEASE = 1;
    private static final int STAGE_LAUNCH = 2;
    private static final int EXECUTOR_ARRIVAL = 3;
    private static final int EXECUTOR_REMOVAL = 4;
    private static final int EXECUTOR_IDLE = 5;
    private static final int TICK = 6;

    /**
     * As {@code parentsLeft}: the stage is dealt with. A stage without tasks ends, and so readies its children, in the
     * midst of its job's submission, which would else come upon them again.
     */
    private static final int PREPARED = -1;

    private final Workload work;
    private final int launchIntervalMicros;
    private final int[][] waitingJobs;
    private final EventQueue events = new EventQueue();
    private final ReadyStages ready;
    private final ExecutorPool pool = new ExecutorPool();

    private final int[] nextTask;
    private final int[] tasksLeft;
    private final int[] parentsLeft;
    private final int[] stagesLeft;
    private final boolean[] submitted;
    private final int[] stageStart;
    private final int[] stageEnd;

    private int[] taskMillis = {};
    private long now;
    private long driverFreeMicros;
    private long lastJobEnd;
    private int unfinishedJobs;
    private long pendingTasks;
    private int runningTasks;
    private @Nullable AutoScaler scaler;

    /** Executors that were asked for and are on the way, the oldest request first. */
    private final Deque<Integer> requested = new ArrayDeque<>();

    Simulation(Workload work) {
        this.work = work;
        launchIntervalMicros = work.launchIntervalMicros();
        waitingJobs = waitingJobs(work.sparkJobs());
        ready = new ReadyStages(work.stageCount());
        nextTask = new int[work.stageCount()];
        tasksLeft = new int[work.stageCount()];
        parentsLeft = new int[work.stageCount()];
        stagesLeft = new int[work.sparkJobs().length];
        submitted = new boolean[work.sparkJobs().length];
        stageStart = new int[work.stageCount()];
        stageEnd = new int[work.stageCount()];
    }

    private static int[][] waitingJobs(Workload.JobRelease[] jobs) {
        int[] counts = new int[jobs.length];
        for (Workload.JobRelease job : jobs) {
            if (job.after() >= 0) {
                counts[job.after()]++;
            }
        }
        int[][] waiting = new int[jobs.length][];
        Arrays.setAll(waiting, job -> new int[counts[job]]);
        for (int job = jobs.length - 1; job >= 0; job--) {
            int after = jobs[job].after();
            if (after >= 0) {
                waiting[after][--counts[after]] = job;
            }
        }
        return waiting;
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
                requested.addLast(announce(demand.cores(), demand.firstArrivalMillis()));
            }
        }
        submitFirstJobs();
        while (unfinishedJobs > 0) {
            if (events.isEmpty()) {
                throw new IllegalStateException("nothing is left to happen, but " + unfinishedJobs + " jobs wait");
            }
            step();
        }
        return pool.outcome(lastJobEnd + work.closingMillis());
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
        ready.clear();
        pool.clear();
        scaler = null;
        requested.clear();
        now = 0;
        driverFreeMicros = 0;
        lastJobEnd = 0;
        unfinishedJobs = work.sparkJobs().length;
        pendingTasks = 0;
        runningTasks = 0;
        int[] offsets = work.taskOffsets();
        for (int stage = 0; stage < work.stageCount(); stage++) {
            nextTask[stage] = offsets[stage];
            tasksLeft[stage] = offsets[stage + 1] - offsets[stage];
            parentsLeft[stage] = work.parents()[stage].length;
        }
        for (int job = 0; job < stagesLeft.length; job++) {
            stagesLeft[job] = work.firstStages()[job + 1] - work.firstStages()[job];
        }
        Arrays.fill(submitted, false);
    }

    private void plan(Allocation.Planned planned) {
        for (Allocation.Span span : planned.executors()) {
            int executor = announce(span.cores(), Math.max(0, span.addedMillis()));
            if (span.removedMillis() != Allocation.Span.STAYS) {
                events.add(EventQueue.event(span.removedMillis(), EXECUTOR_REMOVAL, executor));
            }
        }
    }

    private int announce(int cores, long arrivalMillis) {
        int executor = pool.announce(cores);
        events.add(EventQueue.event(arrivalMillis, EXECUTOR_ARRIVAL, executor));
        return executor;
    }

    private void submitFirstJobs() {
        Workload.JobRelease[] jobs = work.sparkJobs();
        for (int job = 0; job < jobs.length; job++) {
            if (jobs[job].after() < 0) {
                events.add(EventQueue.event(jobs[job].gapMillis(), JOB_RELEASE, job));
            }
        }
    }

    private void step() {
        long event = events.first();
        now = EventQueue.millis(event);
        int index = EventQueue.index(event);
        if (EventQueue.kind(event) == TASK_END) {
            taskEnds(index);
            return;
        }
        events.removeFirst();
        switch (EventQueue.kind(event)) {
            case JOB_RELEASE -> submit(index);
            case STAGE_LAUNCH -> makeReady(index);
            case EXECUTOR_ARRIVAL -> arrive(index);
            case EXECUTOR_REMOVAL -> leave(index);
            case EXECUTOR_IDLE -> removeIdle(index);
            case TICK -> lookAtDemand();
            default -> throw new IllegalStateException("no such event: " + event);
        }
        launchTasks();
    }

    private void taskEnds(int slot) {
        int stage = pool.stageOn(slot);
        stageEnd[stage] = (int) now;
        boolean lastOfStage = --tasksLeft[stage] == 0;
        if (!lastOfStage && !ready.isEmpty() && pool.mayRunNext(slot)) {
            // The usual case in a long stage: the slot takes the next task, and its event keeps its place in the heap.
            events.replaceFirst(launchOn(slot));
            return;
        }
        events.removeFirst();
        runningTasks--;
        boolean idle = pool.release(slot, now);
        if (scaler != null) {
            if (idle) {
                watchIdle(pool.executorOf(slot));
            }
            planTick(scaler);
        }
        if (lastOfStage) {
            stageEnds(stage);
        }
        launchTasks();
    }

    private void launchTasks() {
        while (!ready.isEmpty()) {
            int slot = pool.takeFree();
            if (slot < 0) {
                return;
            }
            runningTasks++;
            events.add(launchOn(slot));
        }
    }

    /** Starts the next task of the first ready stage on a slot; gives the event of its end. */
    private long launchOn(int slot) {
        int stage = ready.first();
        int task = nextTask[stage]++;
        if (task == work.taskOffsets()[stage]) {
            stageStart[stage] = (int) now;
        }
        if (nextTask[stage] == work.taskOffsets()[stage + 1]) {
            ready.removeFirst();
        }
        pendingTasks--;
        pool.occupy(slot, stage, work.holdsShuffle()[stage]);
        long launchMicros = Math.max(now * 1000, driverFreeMicros);
        driverFreeMicros = launchMicros + launchIntervalMicros;
        return EventQueue.event(launchMicros / 1000 + taskMillis[task], TASK_END, slot);
    }

    private void submit(int job) {
        submitted[job] = true;
        if (stagesLeft[job] == 0) {
            jobEnds(job);
            return;
        }
        for (int stage = work.firstStages()[job]; stage < work.firstStages()[job + 1]; stage++) {
            if (parentsLeft[stage] == 0) {
                prepare(stage);
            }
        }
    }

    /** A stage has all its input: the driver takes its time, then launches tasks. */
    private void prepare(int stage) {
        parentsLeft[stage] = PREPARED;
        int gap = work.stageGaps()[stage];
        if (gap > 0) {
            events.add(EventQueue.event(now + gap, STAGE_LAUNCH, stage));
        } else {
            makeReady(stage);
        }
    }

    private void makeReady(int stage) {
        if (tasksLeft[stage] == 0) {
            stageStart[stage] = (int) now;
            stageEnd[stage] = (int) now;
            stageEnds(stage);
            return;
        }
        pendingTasks += tasksLeft[stage];
        ready.add(stage);
        if (scaler != null) {
            planTick(scaler);
        }
    }

    private void stageEnds(int stage) {
        for (int child : work.children()[stage]) {
            if (--parentsLeft[child] == 0 && submitted[work.stages().get(child).sparkJob()]) {
                prepare(child);
            }
        }
        int job = work.stages().get(stage).sparkJob();
        if (--stagesLeft[job] == 0) {
            jobEnds(job);
        }
    }

    private void jobEnds(int job) {
        unfinishedJobs--;
        long end = now + work.sparkJobs()[job].tailMillis();
        lastJobEnd = Math.max(lastJobEnd, end);
        for (int next : waitingJobs[job]) {
            events.add(EventQueue.event(end + work.sparkJobs()[next].gapMillis(), JOB_RELEASE, next));
        }
    }

    private void arrive(int executor) {
        if (scaler == null) {
            pool.arrive(executor, now);
        } else if (requested.remove((Integer) executor)) {
            scaler.arrived();
            pool.arrive(executor, now);
            watchIdle(executor);
        }
    }

    /** The last executor stays, lest a run that is a little slower than the logged one never ends. */
    private void leave(int executor) {
        if (!pool.lastOne()) {
            pool.remove(executor, now);
        }
    }

    private void watchIdle(int executor) {
        events.add(EventQueue.event(now + AutoScaler.IDLE_MILLIS, EXECUTOR_IDLE, executor));
    }

    private void removeIdle(int executor) {
        boolean idle = pool.idleMillis(executor, now) >= AutoScaler.IDLE_MILLIS;
        if (!idle || scaler == null) {
            return;
        }
        if (scaler.maySpare(pool.present())) {
            pool.remove(executor, now);
        } else {
            events.add(EventQueue.event(now + AutoScaler.RECONSIDER_MILLIS, EXECUTOR_IDLE, executor));
        }
    }

    private void lookAtDemand() {
        if (scaler == null) {
            return;
        }
        Allocation.ByDemand demand = scaler.demand();
        int more = scaler.tick(now, pendingTasks, runningTasks, pool.present());
        for (int i = 0; i < more; i++) {
            requested.addLast(announce(demand.cores(), now + demand.startUpMillis()));
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
            events.add(EventQueue.event(tick, TICK, 0));
        }
    }
}
