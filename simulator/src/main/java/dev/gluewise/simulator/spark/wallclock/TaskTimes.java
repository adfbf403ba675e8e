package dev.gluewise.simulator.spark.wallclock;

import dev.gluewise.simulator.schedule.StageSpan;
import dev.gluewise.simulator.spark.graph.StageListener;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Takes down when tasks ran, and so when stages did. */
final class TaskTimes extends SparkListener {
    private final long startMillis;
    private final double compression;
    private final StageListener listener;
    private final long[] firstLaunch;
    private final long[] lastFinish;
    private final Map<Integer, Integer> stageOfId = new ConcurrentHashMap<>();
    private long taskMillis;
    private long tasks;

    TaskTimes(int stages, long startMillis, double compression, StageListener listener) {
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
            tasks++;
        }
    }

    @Override
    public synchronized void onStageCompleted(SparkListenerStageCompleted completed) {
        Integer stage = stageOfId.get(completed.stageInfo().stageId());
        if (stage != null) {
            listener.ended(span(stage));
        }
    }

    /** Mean time for which a task held its slot, in milliseconds; 0 where none has ended. */
    synchronized double meanTaskMillis() {
        return tasks == 0 ? 0 : (double) taskMillis / tasks;
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
