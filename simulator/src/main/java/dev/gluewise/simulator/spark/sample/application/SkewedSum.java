package dev.gluewise.simulator.spark.sample.application;

import dev.gluewise.simulator.spark.sample.application.WaitingTasks.Time;
import java.time.Duration;
import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * A sum over skewed keys: one task of the summing stage runs eight times as long as the others, and three run four
 * times as long. All numbers of tasks are fixed.
 */
public final class SkewedSum implements SampleApplication {
    private static final int READ_PARTS = 240;
    private static final int SUMMED_PARTS = 100;
    private static final int WRITTEN_PARTS = 48;
    private static final int ROWS_PER_PART = 40;
    private static final int KEYS = 4_000;

    /** The partition of the largest key; those of the next three follow it with a distance. */
    private static final int LARGEST = 37;

    private static final int DISTANCE = 20;
    private static final int LARGE = 3;
    private static final Duration LARGEST_MORE = Duration.ofMillis(4_200);
    private static final Duration LARGE_MORE = Duration.ofMillis(1_800);

    @Override
    public void prepare(SparkSession spark, DataFolder data, long seed) {}

    @Override
    public void run(SparkSession spark, DataFolder data) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Waiting.during(Duration.ofMillis(300));
        FlatMapFunction<Iterator<Tuple2<Long, Long>>, Tuple2<Long, Long>> largeKeys = rows -> {
            Waiting.during(moreFor(TaskContext.getPartitionId()));
            return rows;
        };
        JavaRDD<Tuple2<Long, Long>> summed = WaitingTasks.slowly(
                        WaitingTasks.keyedRows(context, READ_PARTS, ROWS_PER_PART, KEYS, new Time(11, 250, 650))
                                .reduceByKey(Long::sum, SUMMED_PARTS)
                                .map(row -> row),
                        new Time(12, 400, 800))
                .mapPartitions(largeKeys);
        WaitingTasks.slowly(summed.repartition(WRITTEN_PARTS), new Time(13, 250, 650))
                .count();
    }

    private static Duration moreFor(int partition) {
        if (partition == LARGEST) {
            return LARGEST_MORE;
        }
        int beyond = partition - LARGEST;
        return beyond > 0 && beyond % DISTANCE == 0 && beyond / DISTANCE <= LARGE ? LARGE_MORE : Duration.ZERO;
    }
}
