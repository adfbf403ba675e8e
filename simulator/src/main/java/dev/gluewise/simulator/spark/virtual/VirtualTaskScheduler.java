package dev.gluewise.simulator.spark.virtual;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskState$;
import org.apache.spark.scheduler.DirectTaskResult;
import org.apache.spark.scheduler.TaskResultGetter;
import org.apache.spark.scheduler.TaskSchedulerImpl;
import org.apache.spark.scheduler.TaskSetManager;
import org.apache.spark.scheduler.WorkerOffer;
import org.apache.spark.serializer.SerializerInstance;
import org.apache.spark.util.AccumulatorV2;
import org.apache.spark.util.ManualClock;
import org.apache.spark.util.io.ChunkedByteBuffer;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Nil$;
import scala.collection.immutable.Seq;

/**
 * Spark's task scheduler on a clock of ours. Offers keep the order in which they are made, and the result of a task is
 * taken in on the calling thread instead of by a pool of threads.
 */
final class VirtualTaskScheduler extends TaskSchedulerImpl {
    /** The virtual time of the application's start; Spark takes times near 0 for times not set. */
    static final long START_MILLIS = 1_600_000_000_000L;

    private static final int USUAL_ATTEMPTS = 4;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final ManualClock clock;

    private @Nullable TaskSetManager tasksOfFreedSlot;

    VirtualTaskScheduler(SparkContext spark, ManualClock clock) {
        super(spark, USUAL_ATTEMPTS, false, clock);
        this.clock = clock;
    }

    ManualClock clock() {
        return clock;
    }

    @Override
    public IndexedSeq<WorkerOffer> shuffleOffers(IndexedSeq<WorkerOffer> offers) {
        return offers;
    }

    @Override
    public void start() {
        super.start();
        taskResultGetter().stop();
        taskResultGetter_$eq(new TaskResultGetter(SparkEnv.get(), this) {
            @Override
            public void enqueueSuccessfulTask(TaskSetManager tasks, long task, ByteBuffer unused) {
                tasksOfFreedSlot = tasks;
            }
        });
    }

    /** Tells Spark that a task has ended and its slot is free. As on a cluster, its result is looked at later. */
    void slotFreed(long task) {
        statusUpdate(task, TaskState$.MODULE$.FINISHED(), NOTHING);
    }

    /** Hands Spark the result of the task whose slot was freed last. */
    void succeeded(long task, Object result) {
        TaskSetManager tasks = tasksOfFreedSlot;
        if (tasks == null) {
            throw new IllegalStateException("Spark does not know that task " + task + " has ended");
        }
        tasksOfFreedSlot = null;
        handleSuccessfulTask(tasks, task, new Result(result));
    }

    /** Spark's id of the stage whose task this is. */
    int stageIdOf(long task) {
        return Objects.requireNonNull(taskIdToTaskSetManager().get(task), "Spark forgot a task")
                .taskSet()
                .stageId();
    }

    /** A result that was never serialized. */
    private static final class Result extends DirectTaskResult<Object> {
        private static final long serialVersionUID = 1;

        private final transient Object value;

        Result(Object value) {
            this.value = value;
        }

        @Override
        public Object value(SerializerInstance serializer) {
            return value;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Seq<AccumulatorV2<?, ?>> accumUpdates() {
            return (Seq<AccumulatorV2<?, ?>>) (Seq<?>) Nil$.MODULE$;
        }

        @Override
        public long[] metricPeaks() {
            return new long[0];
        }

        @Override
        public ChunkedByteBuffer valueByteBuffer() {
            return new ChunkedByteBuffer(NOTHING);
        }
    }
}
