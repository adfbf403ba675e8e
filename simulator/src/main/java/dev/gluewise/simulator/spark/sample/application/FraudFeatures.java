package dev.gluewise.simulator.spark.sample.application;

import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * Executors that come and go: dynamic allocation starts with one executor, adds more while tasks queue and removes them
 * when they idle; in the middle one executor process dies, as when it runs out of memory, and Spark runs its tasks and
 * the shuffle output that was lost with it again. The tasks compute little and wait for the rest.
 */
public final class FraudFeatures implements SampleApplication {
    private static final int PAYMENT_PARTS = 48;
    private static final int FEATURE_PARTS = 160;
    private static final int PAYMENTS_PER_PART = 1_600;
    private static final int CARDS = 5_000;
    private static final int MODEL_PARTS = 4;
    private static final int SCORE_PARTS = 64;

    /** The partition whose first attempt takes its executor down, and how long it ran by then. */
    private static final int DEADLY_PARTITION = 70;

    private static final Duration TIME_TO_DEATH = Duration.ofSeconds(6);

    /** Exit code of a process that the operating system killed for its memory: 128 + SIGKILL. */
    private static final int KILLED = 137;

    @Override
    public void prepare(SparkSession spark, DataFolder data, long seed) {}

    @Override
    public Map<String, String> properties() {
        return Map.of(
                "spark.dynamicAllocation.enabled", "true",
                "spark.dynamicAllocation.shuffleTracking.enabled", "true",
                "spark.dynamicAllocation.initialExecutors", "1",
                "spark.dynamicAllocation.minExecutors", "1",
                "spark.dynamicAllocation.maxExecutors", "9",
                "spark.dynamicAllocation.schedulerBacklogTimeout", "8s",
                "spark.dynamicAllocation.sustainedSchedulerBacklogTimeout", "8s",
                "spark.dynamicAllocation.executorIdleTimeout", "20s",
                "spark.dynamicAllocation.shuffleTracking.timeout", "20s");
    }

    @Override
    public void run(SparkSession spark, DataFolder data) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        context.setJobDescription("features by card");
        JavaPairRDD<Long, Long> amountOfCard = payments(context);
        JavaPairRDD<Long, Long> features = amountOfCard
                .reduceByKey(Long::sum, FEATURE_PARTS)
                .mapPartitionsToPair(cards -> {
                    dieOnce();
                    Waiting.during(Duration.ofMillis(7_000 + 40L * TaskContext.getPartitionId()));
                    return cards;
                });
        features.count();

        // Few tasks for a long time: the executors that have none of them idle, and are removed.
        context.setJobDescription("fit the model");
        WaitingTasks.numbered(context, MODEL_PARTS).foreachPartition(part -> Waiting.during(Duration.ofSeconds(55)));

        context.setJobDescription("score the payments");
        WaitingTasks.numbered(context, SCORE_PARTS).foreachPartition(part -> Waiting.during(Duration.ofSeconds(6)));
    }

    private static JavaPairRDD<Long, Long> payments(JavaSparkContext context) {
        return WaitingTasks.numbered(context, PAYMENT_PARTS).mapPartitionsToPair(parts -> {
            SplittableRandom random = new SplittableRandom(parts.next());
            Waiting.during(Duration.ofMillis(4_000 + random.nextInt(3_000)));
            return random.longs(PAYMENTS_PER_PART, 0, CARDS)
                    .mapToObj(card -> new Tuple2<>(card, card % 97))
                    .iterator();
        });
    }

    private static void dieOnce() {
        TaskContext task = TaskContext.get();
        boolean first = task.attemptNumber() == 0 && task.stageAttemptNumber() == 0;
        if (first && task.partitionId() == DEADLY_PARTITION) {
            Waiting.during(TIME_TO_DEATH);
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
