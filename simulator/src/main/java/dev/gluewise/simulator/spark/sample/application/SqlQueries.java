package dev.gluewise.simulator.spark.sample.application;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.sum;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;

/**
 * Three queries on Parquet with adaptive execution, whose numbers of tasks Spark chooses by itself: a join of many files
 * that is summed up, the newest clicks of each customer, and a report of fixed twelve parts.
 * Reading, joining, sorting and writing are real; each row waits on top.
 */
public final class SqlQueries implements SampleApplication {
    private static final int ORDERS = 120_000;
    private static final int ORDER_FILES = 40;
    private static final int CUSTOMERS = 24_000;
    private static final int CUSTOMER_FILES = 10;
    private static final int CLICKS = 90_000;
    private static final int CLICK_FILES = 24;
    private static final int REPORT_PARTS = 12;

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
                        sha2(made.below("note", 1L << 40).cast("string"), 512).as("note"));
        made.writeUnequalFiles(orders, ORDER_FILES, data.input("orders"));
        Dataset<Row> customers = spark.range(CUSTOMERS)
                .toDF()
                .select(
                        col("id"),
                        col("id").as("customer_id"),
                        made.below("region", 400).as("region"),
                        sha2(made.below("name", 1L << 40).cast("string"), 512).as("name"));
        made.writeUnequalFiles(customers, CUSTOMER_FILES, data.input("customers"));
        Dataset<Row> clicks = spark.range(CLICKS)
                .toDF()
                .select(
                        col("id"),
                        made.below("customer", CUSTOMERS / 3).as("customer_id"),
                        made.below("second", 86_400).as("second"),
                        sha2(made.below("page", 1L << 40).cast("string"), 512).as("page"));
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
        Dataset<Row> orders = Waiting.perRow(spark.read().parquet(data.input("orders")), 700);
        Dataset<Row> customers = Waiting.perRow(spark.read().parquet(data.input("customers")), 900);
        Waiting.perRow(orders.join(customers, "customer_id"), 800)
                .groupBy("customer_id", "region")
                .agg(
                        count(lit(1)).as("orders"),
                        sum("amount_cents").as("amount_cents"),
                        max("note").as("note"))
                .write()
                .mode("overwrite")
                .parquet(data.output("spending"));

        var newestFirst =
                Window.partitionBy("customer_id").orderBy(col("second").desc());
        Dataset<Row> clicks = Waiting.perRow(spark.read().parquet(data.input("clicks")), 600);
        Waiting.perRow(
                        clicks.withColumn("place", row_number().over(newestFirst))
                                .where("place <= 20"),
                        500)
                .write()
                .mode("overwrite")
                .parquet(data.output("newest"));

        Waiting.perRow(
                        spark.read()
                                .parquet(data.output("spending"))
                                .repartition(REPORT_PARTS, col("region"))
                                .groupBy("region")
                                .agg(
                                        sum("amount_cents").as("amount_cents"),
                                        avg("orders").as("orders")),
                        2_000)
                .write()
                .mode("overwrite")
                .parquet(data.output("report"));
    }
}
