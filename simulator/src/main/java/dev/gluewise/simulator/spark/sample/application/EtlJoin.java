package dev.gluewise.simulator.spark.sample.application;

import dev.gluewise.simulator.spark.sample.application.WaitingTasks.Time;
import java.time.Duration;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * An ETL job with a join: two tables are read side by side and joined, the join is summed up, and a second Spark job
 * checks what came out. Joining and summing are really computed; every task waits on top. All numbers of tasks are fixed.
 */
public final class EtlJoin implements SampleApplication {
    private static final int ORDER_PARTS = 200;
    private static final int CUSTOMER_PARTS = 48;
    private static final int JOINED_PARTS = 120;
    private static final int SUMMED_PARTS = 32;
    private static final int CHECKED_PARTS = 40;
    private static final int ROWS_PER_PART = 40;
    private static final int CUSTOMERS = 4_000;

    private static final Duration LISTING = Duration.ofMillis(400);
    private static final Duration COMMIT = Duration.ofMillis(250);

    @Override
    public void prepare(SparkSession spark, DataFolder data, long seed) {}

    @Override
    public void run(SparkSession spark, DataFolder data) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Waiting.during(LISTING);
        JavaPairRDD<Long, Long> orders =
                WaitingTasks.keyedRows(context, ORDER_PARTS, ROWS_PER_PART, CUSTOMERS, new Time(1, 250, 650));
        JavaPairRDD<Long, Long> customers =
                WaitingTasks.keyedRows(context, CUSTOMER_PARTS, ROWS_PER_PART, CUSTOMERS, new Time(2, 350, 750));
        JavaRDD<Tuple2<Long, Tuple2<Long, Long>>> joined =
                WaitingTasks.slowly(orders.join(customers, JOINED_PARTS).map(row -> row), new Time(3, 300, 800));
        JavaRDD<Tuple2<Long, Long>> summed = WaitingTasks.slowly(
                joined.mapToPair(row -> new Tuple2<>(row._2()._2(), row._2()._1()))
                        .reduceByKey(Long::sum, SUMMED_PARTS)
                        .map(row -> row),
                new Time(4, 400, 900));
        summed.count();
        Waiting.during(COMMIT);
        WaitingTasks.slowly(WaitingTasks.numbered(context, CHECKED_PARTS), new Time(5, 200, 500))
                .count();
    }
}
