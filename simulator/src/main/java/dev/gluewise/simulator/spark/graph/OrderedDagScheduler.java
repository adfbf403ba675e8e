package dev.gluewise.simulator.spark.graph;

import java.util.concurrent.Semaphore;
import org.apache.spark.JobArtifactSet;
import org.apache.spark.MapOutputTrackerMaster;
import org.apache.spark.ShuffleDependency;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.scheduler.DAGScheduler;
import org.apache.spark.scheduler.JobListener;
import org.apache.spark.scheduler.TaskScheduler;
import org.apache.spark.util.CallSite;
import org.apache.spark.util.Clock;
import scala.Function2;
import scala.collection.Iterator;

/**
 * Spark's stage scheduler, which numbers the stages of a job in the plan's order. Spark numbers siblings as they come
 * out of a hash set, and serves stages by their number; only with the numbers given can two schedulers be compared.
 */
public final class OrderedDagScheduler extends DAGScheduler {
    /** Stands where a host's name would, in the event that marks a place in the queue. */
    private static final String MARK = "gluewise-mark";

    private final StageGraph graph;
    private final Semaphore marksPassed = new Semaphore(0);

    /** Takes the place of a context's own scheduler. */
    public static OrderedDagScheduler install(SparkContext spark, TaskScheduler tasks, StageGraph graph, Clock clock) {
        spark.dagScheduler().eventProcessLoop().stop();
        OrderedDagScheduler scheduler = new OrderedDagScheduler(spark, tasks, graph, clock);
        spark.dagScheduler_$eq(scheduler);
        return scheduler;
    }

    private OrderedDagScheduler(SparkContext spark, TaskScheduler tasks, StageGraph graph, Clock clock) {
        super(
                spark,
                tasks,
                spark.listenerBus(),
                (MapOutputTrackerMaster) spark.env().mapOutputTracker(),
                spark.env().blockManager().master(),
                spark.env(),
                clock);
        this.graph = graph;
    }

    @Override
    public void handleJobSubmitted(
            int jobId,
            RDD<?> last,
            Function2<TaskContext, Iterator<Object>, ?> function,
            int[] partitions,
            CallSite callSite,
            JobListener listener,
            JobArtifactSet artifacts,
            java.util.Properties properties) {
        numberStages(last, jobId);
        super.handleJobSubmitted(jobId, last, function, partitions, callSite, listener, artifacts, properties);
    }

    @Override
    public void handleMapStageSubmitted(
            int jobId,
            ShuffleDependency<?, ?, ?> output,
            CallSite callSite,
            JobListener listener,
            JobArtifactSet artifacts,
            java.util.Properties properties) {
        numberStages(output.rdd(), jobId);
        super.handleMapStageSubmitted(jobId, output, callSite, listener, artifacts, properties);
    }

    private void numberStages(RDD<?> last, int jobId) {
        for (ShuffleDependency<?, ?, ?> output : graph.neededBy((StageRdd) last)) {
            if (!shuffleIdToMapStage().contains(output.shuffleId())) {
                createShuffleMapStage(output, jobId);
            }
        }
    }

    /**
     * Waits until all that was posted to this scheduler before the call has been dealt with. Only outside requests are
     * posted: whatever follows from one is done along with it.
     */
    public void awaitQuiet() throws InterruptedException {
        executorAdded("", MARK);
        marksPassed.acquire();
    }

    @Override
    public void handleExecutorAdded(String executor, String host) {
        if (host.equals(MARK)) {
            marksPassed.release();
        } else {
            super.handleExecutorAdded(executor, host);
        }
    }
}
