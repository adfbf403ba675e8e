package dev.gluewise.simulator.spark.virtual;

import dev.gluewise.simulator.replay.ExecutorsLeft;
import dev.gluewise.simulator.replay.StageEnd;
import dev.gluewise.simulator.schedule.ReplayPlan;
import dev.gluewise.simulator.schedule.ReplayedRun;
import dev.gluewise.simulator.spark.graph.HoldingTaskScheduler;
import dev.gluewise.simulator.spark.graph.OrderedDagScheduler;
import dev.gluewise.simulator.spark.graph.RunListener;
import dev.gluewise.simulator.spark.graph.StageGraph;
import dev.gluewise.simulator.spark.graph.StageRdd;
import dev.gluewise.simulator.spark.virtual.VirtualEvents.Event;
import dev.gluewise.simulator.spark.virtual.VirtualEvents.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.ExecutorKilled$;
import org.apache.spark.scheduler.JobWaiter;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.TaskSet;
import org.apache.spark.scheduler.cluster.ExecutorInfo;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Map$;

/**
 * Replays a plan on Spark's own schedulers in virtual time: takes the tasks that Spark launches on the slots offered,
 * moves the clock to whatever comes next, and reports the tasks whose time is over. No task is ever run. Of several
 * events in the same millisecond one is dealt with after the other. All times in milliseconds.
 */
public final class VirtualReplay {
    /** So many looks at the demand in a row while nothing else is to come: Spark would wait for ever. */
    private static final int MOST_IDLE_LOOKS = 1_000;

    /** How often Spark's backends offer all free slots anew (spark.scheduler.revive.interval). */
    private static final long REVIVE_MILLIS = 1_000;

    private record RunningJob(int job, List<JobWaiter<?>> parts) {
        boolean ended() {
            return parts.stream().allMatch(JobWaiter::jobFinished);
        }
    }

    private final ReplayPlan plan;
    private final SparkContext spark;
    private final VirtualTaskScheduler scheduler;
    private final VirtualBackend backend;
    private final OrderedDagScheduler stages;
    private final StageGraph graph;
    private final VirtualCluster cluster;
    private final VirtualEvents events = new VirtualEvents();
    private final VirtualTasks tasks;
    private final @Nullable VirtualDemand demand;
    private final @Nullable VirtualAllocation allocation;
    private final RunListener listener;
    private final StageEnd[] ends;

    /** Stages whose gap has not passed: what hands their tasks on. */
    private final Map<Integer, Runnable> held = new HashMap<>();

    private final List<RunningJob> runningJobs = new ArrayList<>();
    private final int[] jobsLeft;
    private final long[] releasedAt;
    private int unfinishedJobs;
    private long now;
    private long lastJobEnd;
    private int idleLooks;
    private boolean reviving;

    /**
     * Replays a plan from start to end in this process, where no other Spark may be running.
     *
     * @param folder where Spark may leave files
     */
    public static ReplayedRun run(ReplayPlan plan, Path folder, RunListener listener) throws InterruptedException {
        SparkContext spark = VirtualSpark.start(plan, folder);
        try {
            return new VirtualReplay(plan, spark, listener).run();
        } finally {
            spark.stop();
        }
    }

    private VirtualReplay(ReplayPlan plan, SparkContext spark, RunListener listener) {
        this.plan = plan;
        this.spark = spark;
        scheduler = (VirtualTaskScheduler) spark.taskScheduler();
        backend = (VirtualBackend) spark.schedulerBackend();
        cluster = new VirtualCluster(plan.executors().cores());
        VirtualPlaces places = new VirtualPlaces(plan, cluster);
        graph = new StageGraph(spark, plan, 0, places);
        stages = OrderedDagScheduler.install(
                spark, new HoldingTaskScheduler(scheduler, this::hold), graph, scheduler.clock());
        ends = new StageEnd[plan.stages().size()];
        jobsLeft = new int[plan.jobs().size()];
        releasedAt = new long[plan.jobs().size()];
        this.listener = listener;
        tasks = new VirtualTasks(plan, scheduler, cluster, events, places, new Noting());
        if (plan.executors() instanceof ReplayPlan.ByDemand byDemand) {
            demand = new VirtualDemand(byDemand, cluster, events);
            allocation = new VirtualAllocation(spark, scheduler.clock(), demand);
        } else {
            demand = null;
            allocation = null;
        }
    }

    private ReplayedRun run() throws InterruptedException {
        if (plan.executors() instanceof ReplayPlan.Staying staying) {
            for (int arrival : staying.arrivalMillis()) {
                events.add(arrival, Kind.EXECUTOR_ARRIVAL, cluster.announce());
            }
        } else {
            events.add(VirtualAllocation.LOOK_MILLIS, Kind.LOOK_AT_DEMAND, 0);
        }
        unfinishedJobs = plan.jobs().size();
        for (int job = 0; job < plan.jobs().size(); job++) {
            jobsLeft[job] = plan.jobs().get(job).after().size();
            if (jobsLeft[job] == 0) {
                events.add(plan.jobs().get(job).gapMillis(), Kind.JOB_RELEASE, job);
            }
        }
        while (unfinishedJobs > 0) {
            step();
        }
        long end = lastJobEnd + plan.closingMillis();
        return new ReplayedRun(
                end / 1000.0,
                cluster.executorSeconds(end),
                cluster.arrived(),
                cluster.peak(),
                Arrays.stream(ends).map(StageEnd::span).toList(),
                Arrays.stream(ends).map(StageEnd::executorSeconds).toList());
    }

    /** Keeps when each stage ran, besides telling of it. */
    private final class Noting implements RunListener {
        @Override
        public void started(int stage, double seconds) {
            listener.started(stage, seconds);
        }

        @Override
        public void ended(StageEnd stage) {
            ends[stage.stage()] = stage;
            listener.ended(stage);
        }
    }

    private void step() throws InterruptedException {
        if (events.isEmpty() || idleLooks > MOST_IDLE_LOOKS) {
            throw new IllegalStateException("Spark waits for ever: " + unfinishedJobs + " jobs do not end");
        }
        Event event = events.next();
        now = event.millis();
        scheduler.clock().setTime(VirtualTaskScheduler.START_MILLIS + now);
        idleLooks = event.kind() == Kind.LOOK_AT_DEMAND && events.isEmpty() ? idleLooks + 1 : 0;
        switch (event.kind()) {
            case TASK_END -> {
                boolean lastOfStage = tasks.ended(event.index(), now);
                listener.reached(now / 1000.0, tasks.tasksEnded());
                awaitListeners();
                if (lastOfStage) {
                    endJobs();
                }
            }
            case JOB_RELEASE -> {
                runningJobs.add(new RunningJob(event.index(), graph.submit(stages, event.index())));
                endJobs();
            }
            case STAGE_LAUNCH -> launch(event.index());
            case EXECUTOR_ARRIVAL -> {
                arrive(event.index());
                awaitListeners();
            }
            case LOOK_AT_DEMAND -> lookAtDemand();
            case REVIVAL -> {
                reviving = false;
                backend.reviveOffers();
            }
        }
        if (backend.takeOffersWanted()) {
            tasks.offerAll(now);
            awaitListeners();
        }
        planRevival();
    }

    /** Tasks that wait for a place near their data take another one when they are offered it again, in a while. */
    private void planRevival() {
        if (plan.nearness().isPresent() && tasks.waiting() && !reviving) {
            reviving = true;
            events.add((now / REVIVE_MILLIS + 1) * REVIVE_MILLIS, Kind.REVIVAL, 0);
        }
    }

    /** Spark's rule for executors hears of everything before the clock moves on; without it nobody listens. */
    private void awaitListeners() throws InterruptedException {
        if (allocation != null) {
            stages.awaitQuiet();
        }
    }

    private void launch(int stage) {
        Runnable onwards = held.remove(stage);
        if (onwards != null) {
            onwards.run();
        }
    }

    /** Called by Spark's stage scheduler while this thread waits for it to be quiet. */
    private void hold(TaskSet set, Runnable onwards) {
        int stage = ((StageRdd) stages.stageIdToStage().apply(set.stageId()).rdd()).stage();
        Runnable submit = () -> {
            tasks.submitted(stage, set);
            onwards.run();
        };
        int gap = plan.stages().get(stage).gapMillis();
        if (gap == 0) {
            submit.run();
        } else {
            held.put(stage, submit);
            events.add(now + gap, Kind.STAGE_LAUNCH, stage);
        }
    }

    /** Lets Spark draw its conclusions from what has happened, and goes on from the jobs that have ended by it. */
    private void endJobs() throws InterruptedException {
        stages.awaitQuiet();
        List<RunningJob> ended = runningJobs.stream().filter(RunningJob::ended).toList();
        runningJobs.removeAll(ended);
        for (RunningJob job : ended) {
            unfinishedJobs--;
            long end = now + plan.jobs().get(job.job()).tailMillis();
            lastJobEnd = Math.max(lastJobEnd, end);
            release(job.job(), end);
        }
    }

    /** Plans the submission of the jobs that waited for one that ends, and for no other that has not ended. */
    private void release(int ended, long end) {
        for (int next = 0; next < plan.jobs().size(); next++) {
            if (plan.jobs().get(next).after().contains(ended)) {
                releasedAt[next] = Math.max(releasedAt[next], end);
                if (--jobsLeft[next] == 0) {
                    events.add(releasedAt[next] + plan.jobs().get(next).gapMillis(), Kind.JOB_RELEASE, next);
                }
            }
        }
    }

    private void arrive(int number) {
        if (demand != null && !demand.arrives(number)) {
            return;
        }
        VirtualExecutor executor = cluster.arrive(number, now);
        spark.listenerBus()
                .post(new SparkListenerExecutorAdded(
                        scheduler.clock().getTimeMillis(),
                        executor.id,
                        new ExecutorInfo(executor.host, executor.cores(), Map$.MODULE$.empty())));
        tasks.offer(executor, now);
    }

    private void lookAtDemand() {
        if (demand == null || allocation == null) {
            return;
        }
        demand.at(now);
        allocation.look();
        List<Integer> released = demand.takeReleased();
        if (!released.isEmpty()) {
            listener.left(new ExecutorsLeft(
                    now / 1000.0, cluster.size(), cluster.size() - released.size(), VirtualSpark.idleSeconds(spark)));
        }
        for (int number : released) {
            cluster.remove(number, now);
            String id = Integer.toString(number);
            scheduler.executorLost(id, ExecutorKilled$.MODULE$);
            spark.listenerBus()
                    .post(new SparkListenerExecutorRemoved(scheduler.clock().getTimeMillis(), id, "idle"));
        }
        events.add(now + VirtualAllocation.LOOK_MILLIS, Kind.LOOK_AT_DEMAND, 0);
    }
}
