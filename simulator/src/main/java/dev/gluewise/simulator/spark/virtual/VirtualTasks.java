package dev.gluewise.simulator.spark.virtual;

import dev.gluewise.simulator.replay.StageEnd;
import dev.gluewise.simulator.schedule.ReplayPlan;
import dev.gluewise.simulator.schedule.StageSpan;
import dev.gluewise.simulator.spark.graph.RunListener;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.scheduler.TaskDescription;
import org.apache.spark.scheduler.TaskSet;
import org.apache.spark.scheduler.WorkerOffer;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/** The tasks of a virtual run: has Spark launch them on free slots, and reports their ends. Times in milliseconds. */
final class VirtualTasks {
    /** A stage whose tasks Spark is launching or has launched. */
    private static final class OpenStage {
        final int index;
        final boolean mapStage;
        int tasksLeft;
        boolean started;
        long startMillis;

        OpenStage(int index, boolean mapStage, int tasksLeft) {
            this.index = index;
            this.mapStage = mapStage;
            this.tasksLeft = tasksLeft;
        }
    }

    private record RunningTask(long id, OpenStage stage) {}

    private final ReplayPlan plan;
    private final VirtualTaskScheduler scheduler;
    private final VirtualCluster cluster;
    private final VirtualEvents events;
    private final VirtualPlaces places;
    private final RunListener listener;

    /** By Spark's stage id. */
    private final Map<Integer, OpenStage> openStages = new HashMap<>();

    /** By slot. */
    private final Map<Integer, RunningTask> running = new HashMap<>();

    private int pending;
    private int tasksEnded;
    private long driverFreeMicros;

    VirtualTasks(
            ReplayPlan plan,
            VirtualTaskScheduler scheduler,
            VirtualCluster cluster,
            VirtualEvents events,
            VirtualPlaces places,
            RunListener listener) {
        this.places = places;
        this.plan = plan;
        this.scheduler = scheduler;
        this.cluster = cluster;
        this.events = events;
        this.listener = listener;
    }

    /** The task scheduler has got the tasks of a stage of the plan. */
    void submitted(int stage, TaskSet tasks) {
        int count = tasks.tasks().length;
        openStages.put(tasks.stageId(), new OpenStage(stage, tasks.shuffleId().isDefined(), count));
        pending += count;
    }

    /** How many tasks have ended. */
    int tasksEnded() {
        return tasksEnded;
    }

    /** Whether tasks wait for slots. */
    boolean waiting() {
        return pending > 0;
    }

    /** Offers all free slots, as Spark's backends do when there are new tasks. */
    void offerAll(long now) {
        if (pending > 0) {
            launch(cluster.offers(now), true, now);
        }
    }

    /** Offers the free slots of one executor, as Spark's backends do when one of its tasks has ended or it has come. */
    void offer(VirtualExecutor executor, long now) {
        if (pending > 0) {
            launch(List.of(executor.offer()), false, now);
        }
    }

    private void launch(List<WorkerOffer> offers, boolean allFreeSlots, long now) {
        List<TaskDescription> launched = new ArrayList<>();
        for (Seq<TaskDescription> onOne : CollectionConverters.asJava(
                scheduler.resourceOffers(CollectionConverters.asScala(offers).toIndexedSeq(), allFreeSlots))) {
            launched.addAll(CollectionConverters.asJava(onOne));
        }
        // Spark gives them by executor; it numbered them as it launched them.
        launched.sort(Comparator.comparingLong(TaskDescription::taskId));
        launched.forEach(task -> start(task, now));
    }

    private void start(TaskDescription task, long now) {
        OpenStage stage = Objects.requireNonNull(openStages.get(scheduler.stageIdOf(task.taskId())));
        if (!stage.started) {
            stage.started = true;
            stage.startMillis = now;
            listener.started(stage.index, now / 1000.0);
        }
        pending--;
        VirtualExecutor executor = cluster.executor(Integer.parseInt(task.executorId()));
        places.launched(stage.index, task.index(), executor.number);
        int slot = executor.takeSlot();
        running.put(slot, new RunningTask(task.taskId(), stage));
        long launchMicros = Math.max(now * 1000, driverFreeMicros);
        driverFreeMicros = launchMicros + plan.launchIntervalMicros();
        long millis = millis(stage.index, task.index()) + (executor.warm() ? 0 : plan.coldMillis());
        events.add(launchMicros / 1000 + millis, VirtualEvents.Kind.TASK_END, slot);
    }

    private int millis(int stage, int task) {
        int[] tasks = plan.stages().get(stage).taskMillis();
        return tasks.length == 0 ? 0 : tasks[task];
    }

    /** Reports the end of the task on a slot to Spark; tells whether it was the last of its stage. */
    boolean ended(int slot, long now) {
        RunningTask task = Objects.requireNonNull(running.remove(slot), "nothing runs on the slot");
        tasksEnded++;
        VirtualExecutor executor = cluster.executorOf(slot);
        executor.giveBack(slot);
        executor.warmUp();
        scheduler.slotFreed(task.id());
        // On a cluster, too, the slot is offered before anyone looks at what the task's end means to its stage.
        offer(executor, now);
        OpenStage stage = task.stage();
        scheduler.succeeded(task.id(), stage.mapStage ? executor.output(task.id()) : BoxedUnit.UNIT);
        if (--stage.tasksLeft > 0) {
            return false;
        }
        listener.ended(new StageEnd(
                new StageSpan(stage.index, stage.startMillis / 1000.0, now / 1000.0), cluster.executorSeconds(now)));
        return true;
    }
}
