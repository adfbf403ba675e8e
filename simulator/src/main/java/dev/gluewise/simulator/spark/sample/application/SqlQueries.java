package dev.gluewise.simulator.spark.sample.application;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;

/**
 * Three queries on Parquet with adaptive execution, whose numbers of tasks Spark chooses by itself: a join of many files
 * that is summed up, the newest clicks of each customer, and a report of fixed twelve parts. Reading, joining and sorting
 * are real; each row waits on top. What comes out is thrown away: dozens of slots that write at once would wait for the
 * one disk.
 */
public final class SqlQueries implements SampleApplication {
    private static final int ORDERS = 30_000;
    private static final int ORDER_FILES = 40;
    private static final int CUSTOMERS = 6_000;
    private static final int CUSTOMER_FILES = 10;
    private static final int REGIONS = 400;
    private static final int CLICKS = 22_500;
    private static final int CLICK_FILES = 24;
    private static final int REPORT_PARTS = 12;

    /** Letters of a text column: few rows that are wide, lest the processors have to do with them. */
    private static final int LETTERS = 512;

    @Override
    public void prepare(SparkSession spark, DataFolder data, long seed) {
        SeededColumns made = new SeededColumns(seed);
        Dataset<Row> orders = spark.range(ORDERS)
                .toDF()
                .select(
                        col("id"),
                        col("id").as("order_id"),
                        made.below("customer", CUSTOMERS).as("customer_id"),
                        made.below("amount", 100_000).as("amount_cents"),
                        made.text("note", LETTERS).as("note"));
        made.writeUnequalFiles(orders, ORDER_FILES, data.input("orders"));
        Dataset<Row> customers = spark.range(CUSTOMERS)
                .toDF()
                .select(
                        col("id"),
                        col("id").as("customer_id"),
                        made.below("region", REGIONS).as("region"),
                        made.text("name", LETTERS).as("name"));
        made.writeUnequalFiles(customers, CUSTOMER_FILES, data.input("customers"));
        Dataset<Row> clicks = spark.range(CLICKS)
                .toDF()
                .select(
                        col("id"),
                        made.below("customer", CUSTOMERS).as("customer_id"),
                        made.below("second", 86_400).as("second"),
                        made.text("page", LETTERS).as("page"));
        made.writeUnequalFiles(clicks, CLICK_FILES, data.input("clicks"));
    }

    /** The data is a sixteenth of a small job's; so are the sizes that Spark aims at. */
    @Override
    public Map<String, String> properties() {
        return Map.of(
                "spark.sql.files.maxPartitionBytes", "8MB",
                "spark.sql.files.openCostInBytes", "256KB",
                "spark.sql.autoBroadcastJoinThreshold", "64KB",
                "spark.sql.adaptive.advisoryPartitionSizeInBytes", "4MB",
                "spark.sql.adaptive.coalescePartitions.minPartitionSize", "64KB");
    }

    @Override
    public void run(SparkSession spark, DataFolder data) {
        Dataset<Row> orders = Waiting.perRow(spark.read().parquet(data.input("orders")), 4_000);
        Dataset<Row> customers = Waiting.perRow(spark.read().parquet(data.input("customers")), 5_000);
        discard(Waiting.perRow(
                Waiting.perRow(orders.join(customers, "customer_id"), 4_500)
                        .groupBy("customer_id", "region")
                        .agg(
                                count(lit(1)).as("orders"),
                                sum("amount_cents").as("amount_cents"),
                                max("note").as("note")),
                3_000));

        var newestFirst =
                Window.partitionBy("customer_id").orderBy(col("second").desc());
        Dataset<Row> clicks = Waiting.perRow(spark.read().parquet(data.input("clicks")), 3_400);
        discard(Waiting.perRow(
                clicks.withColumn("place", row_number().over(newestFirst)).where("place <= 20"), 3_200));

        discard(Waiting.perRow(
                spark.read()
                        .parquet(data.input("customers"))
                        .repartition(REPORT_PARTS, col("region"))
                        .groupBy("region")
                        .agg(count(lit(1)).as("customers"), avg("customer_id").as("mean")),
                10_000));
    }

    private static void discard(Dataset<Row> result) {
        result.write().format("noop").mode("overwrite").save();
    }
}
