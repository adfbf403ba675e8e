package dev.gluewise.simulator.spark.sample.application;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;

/**
 * A skewed group-by: cuts each customer's clicks into sessions, and one customer, a crawler perhaps, has more than a
 * fifth of all clicks. Its task runs many times as long as the median one. The sessions are really computed; every row
 * waits on top.
 */
public final class CustomerSessions implements SampleApplication {
    private static final int CLICKS = 720_000;
    private static final int CLICK_FILES = 72;
    private static final int CUSTOMERS = 20_000;
    private static final int PARTITIONS = 64;
    private static final double SHARE_OF_LARGEST = 0.21;
    private static final int SESSION_GAP_SECONDS = 1_800;

    @Override
    public void prepare(SparkSession spark, DataFolder data, long seed) {
        SeededColumns made = new SeededColumns(seed);
        Dataset<Row> clicks = spark.range(CLICKS)
                .toDF()
                .select(
                        col("id"),
                        when(made.share("crawler").lt(SHARE_OF_LARGEST), lit(0L))
                                .otherwise(made.below("customer", CUSTOMERS))
                                .as("customer_id"),
                        made.below("second", 86_400).as("second"),
                        made.below("page", 500).as("page"));
        made.writeUnequalFiles(clicks, CLICK_FILES, data.input("clicks"));
    }

    @Override
    public Map<String, String> properties() {
        return Map.of("spark.sql.shuffle.partitions", "36");
    }

    @Override
    public void run(SparkSession spark, DataFolder data) {
        Dataset<Row> clicks = Waiting.perRow(spark.read().parquet(data.input("clicks")), 1_700);
        var ofCustomer = Window.partitionBy("customer_id").orderBy("second");
        Dataset<Row> sessions = Waiting.perRow(clicks.repartition(PARTITIONS, col("customer_id")), 950)
                .withColumn("pause", col("second").minus(lag("second", 1).over(ofCustomer)))
                .withColumn(
                        "begins",
                        when(col("pause").isNull().or(col("pause").gt(SESSION_GAP_SECONDS)), 1)
                                .otherwise(0))
                .groupBy("customer_id")
                .agg(sum("begins").as("sessions"));
        Waiting.perRow(sessions.repartition(12), 4_000)
                .write()
                .mode("overwrite")
                .parquet(data.output("sessions"));
    }
}
