package dev.gluewise.simulator.spark.graph;

import org.apache.spark.executor.ExecutorMetrics;
import org.apache.spark.scheduler.DAGScheduler;
import org.apache.spark.scheduler.ExecutorDecommissionInfo;
import org.apache.spark.scheduler.ExecutorDecommissionState;
import org.apache.spark.scheduler.ExecutorLossReason;
import org.apache.spark.scheduler.Pool;
import org.apache.spark.scheduler.TaskScheduler;
import org.apache.spark.scheduler.TaskSet;
import org.apache.spark.storage.BlockManagerId;
import org.apache.spark.util.AccumulatorV2;
import scala.Enumeration;
import scala.Option;
import scala.Tuple2;

/**
 * Stands between Spark's stage scheduler and its task scheduler, and holds a stage's tasks back for the time that the
 * driver took before it launched the first of them. All else it hands on.
 */
public final class HoldingTaskScheduler implements TaskScheduler {
    /** Hands a stage's tasks on, at once or later. */
    @FunctionalInterface
    public interface Gate {
        /**
         * @param tasks the tasks of a stage that is ready
         * @param onwards hands them to the task scheduler
         */
        void pass(TaskSet tasks, Runnable onwards);
    }

    private final TaskScheduler scheduler;
    private final Gate gate;

    public HoldingTaskScheduler(TaskScheduler scheduler, Gate gate) {
        this.scheduler = scheduler;
        this.gate = gate;
    }

    @Override
    public void submitTasks(TaskSet tasks) {
        gate.pass(tasks, () -> scheduler.submitTasks(tasks));
    }

    @Override
    public void org$apache$spark$scheduler$TaskScheduler$_setter_$org$apache$spark$scheduler$TaskScheduler$$appId_$eq(
            String id) {
        throw new UnsupportedOperationException("the application's id is the other scheduler's");
    }

    @Override
    public String org$apache$spark$scheduler$TaskScheduler$$appId() {
        return scheduler.applicationId();
    }

    @Override
    public Pool rootPool() {
        return scheduler.rootPool();
    }

    @Override
    public Enumeration.Value schedulingMode() {
        return scheduler.schedulingMode();
    }

    @Override
    public void start() {
        scheduler.start();
    }

    @Override
    public void postStartHook() {
        scheduler.postStartHook();
    }

    @Override
    public void stop(int exitCode) {
        scheduler.stop(exitCode);
    }

    @Override
    public boolean killTaskAttempt(long task, boolean interrupt, String reason) {
        return scheduler.killTaskAttempt(task, interrupt, reason);
    }

    @Override
    public void killAllTaskAttempts(int stage, boolean interrupt, String reason) {
        scheduler.killAllTaskAttempts(stage, interrupt, reason);
    }

    @Override
    public void notifyPartitionCompletion(int stage, int partition) {
        scheduler.notifyPartitionCompletion(stage, partition);
    }

    @Override
    public void setDAGScheduler(DAGScheduler stages) {
        scheduler.setDAGScheduler(stages);
    }

    @Override
    public int defaultParallelism() {
        return scheduler.defaultParallelism();
    }

    @Override
    public boolean executorHeartbeatReceived(
            String executor,
            Tuple2<Object, scala.collection.immutable.Seq<AccumulatorV2<?, ?>>>[] updates,
            BlockManagerId blocks,
            scala.collection.mutable.Map<Tuple2<Object, Object>, ExecutorMetrics> metrics) {
        return scheduler.executorHeartbeatReceived(executor, updates, blocks, metrics);
    }

    @Override
    public String applicationId() {
        return scheduler.applicationId();
    }

    @Override
    public void executorDecommission(String executor, ExecutorDecommissionInfo info) {
        scheduler.executorDecommission(executor, info);
    }

    @Override
    public Option<ExecutorDecommissionState> getExecutorDecommissionState(String executor) {
        return scheduler.getExecutorDecommissionState(executor);
    }

    @Override
    public void executorLost(String executor, ExecutorLossReason reason) {
        scheduler.executorLost(executor, reason);
    }

    @Override
    public void workerRemoved(String worker, String host, String message) {
        scheduler.workerRemoved(worker, host, message);
    }

    @Override
    public Option<String> applicationAttemptId() {
        return scheduler.applicationAttemptId();
    }
}
