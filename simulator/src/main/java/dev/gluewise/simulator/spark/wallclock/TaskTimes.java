package dev.gluewise.simulator.spark.wallclock;

import dev.gluewise.simulator.replay.StageEnd;
import dev.gluewise.simulator.schedule.ReplayPlan;
import dev.gluewise.simulator.schedule.StageSpan;
import dev.gluewise.simulator.spark.graph.RunListener;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Takes down when tasks ran, and so when stages did. */
final class TaskTimes extends SparkListener {
    private final ReplayPlan plan;
    private final long startMillis;
    private final double compression;
    private final RunListener listener;
    private final long[] firstLaunch;
    private final long[] lastFinish;
    private final Map<Integer, Integer> stageOfId = new ConcurrentHashMap<>();
    private long taskMillis;
    private double waitMillis;
    private int tasks;

    TaskTimes(ReplayPlan plan, long startMillis, double compression, RunListener listener) {
        int stages = plan.stages().size();
        this.plan = plan;
        this.startMillis = startMillis;
        this.compression = compression;
        this.listener = listener;
        firstLaunch = new long[stages];
        lastFinish = new long[stages];
        Arrays.fill(firstLaunch, Long.MAX_VALUE);
    }

    long startMillis() {
        return startMillis;
    }

    /** Spark has given a number to a stage of the plan. */
    void submitted(int stageId, int stage) {
        stageOfId.put(stageId, stage);
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
        Integer stage = stageOfId.get(end.stageId());
        if (stage != null) {
            firstLaunch[stage] = Math.min(firstLaunch[stage], end.taskInfo().launchTime());
            lastFinish[stage] = Math.max(lastFinish[stage], end.taskInfo().finishTime());
            taskMillis += end.taskInfo().duration();
            waitMillis += waitMillis(stage, end.taskInfo().index());
            tasks++;
        }
    }

    private double waitMillis(int stage, int task) {
        int[] millis = plan.stages().get(stage).taskMillis();
        return task < millis.length ? millis[task] * compression : 0;
    }

    @Override
    public synchronized void onTaskStart(SparkListenerTaskStart start) {
        Integer stage = stageOfId.get(start.stageId());
        if (stage != null && firstLaunch[stage] == Long.MAX_VALUE) {
            firstLaunch[stage] = start.taskInfo().launchTime();
            listener.started(stage, seconds(firstLaunch[stage]));
        }
    }

    @Override
    public synchronized void onStageCompleted(SparkListenerStageCompleted completed) {
        Integer stage = stageOfId.get(completed.stageInfo().stageId());
        if (stage != null) {
            StageSpan span = span(stage);
            listener.ended(new StageEnd(span, plan.executors().most() * span.endSeconds()));
        }
    }

    /** Mean time for which a task held its slot, in milliseconds; 0 where none has ended. */
    synchronized double meanTaskMillis() {
        return tasks == 0 ? 0 : (double) taskMillis / tasks;
    }

    /** How many tasks have ended. */
    synchronized int tasks() {
        return tasks;
    }

    /** Share of the tasks' time in which they only waited, 0 to 1; empty where none has ended. */
    synchronized OptionalDouble asleep() {
        return taskMillis == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(1, waitMillis / taskMillis));
    }

    /** When each stage ran; asked for when all have ended. */
    synchronized List<StageSpan> spans() {
        return IntStream.range(0, firstLaunch.length).mapToObj(this::span).toList();
    }

    private StageSpan span(int stage) {
        return new StageSpan(stage, seconds(firstLaunch[stage]), seconds(lastFinish[stage]));
    }

    private double seconds(long millis) {
        return (millis - startMillis) / compression / 1000;
    }
}
