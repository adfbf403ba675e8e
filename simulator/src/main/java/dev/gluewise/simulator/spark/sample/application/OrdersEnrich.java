package dev.gluewise.simulator.spark.sample.application;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.time.Duration;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * An ETL job as most are: joins orders with their customers by a shuffle and with products by a broadcast, sums them up
 * by customer and category, and writes Parquet. The joins and sums are really computed; reading, enriching and writing
 * wait for each row on top.
 */
public final class OrdersEnrich implements SampleApplication {
    private static final int ORDERS = 1_500_000;
    private static final int ORDER_FILES = 96;
    private static final int CUSTOMERS = 120_000;
    private static final int CUSTOMER_FILES = 24;
    private static final int PRODUCTS = 4_000;
    private static final int CATEGORIES = 40;
    private static final int OUTPUT_FILES = 16;

    /** As a job that lists its input folders before it starts. */
    private static final Duration LISTING = Duration.ofSeconds(14);

    /** As a job that moves its output into place and updates the catalogue. */
    private static final Duration COMMIT = Duration.ofSeconds(9);

    @Override
    public void prepare(SparkSession spark, DataFolder data, long seed) {
        SeededColumns made = new SeededColumns(seed);
        Dataset<Row> orders = spark.range(ORDERS)
                .toDF()
                .select(
                        col("id"),
                        col("id").as("order_id"),
                        made.below("customer", CUSTOMERS).as("customer_id"),
                        made.below("product", PRODUCTS).as("product_id"),
                        made.below("quantity", 9).plus(1).as("quantity"),
                        made.below("day", 30).as("day"));
        made.writeUnequalFiles(orders, ORDER_FILES, data.input("orders"));
        Dataset<Row> customers = spark.range(CUSTOMERS)
                .toDF()
                .select(
                        col("id"),
                        col("id").as("customer_id"),
                        concat(lit("region-"), made.below("region", 12)).as("region"),
                        made.below("discount", 20).as("discount_percent"));
        made.writeUnequalFiles(customers, CUSTOMER_FILES, data.input("customers"));
        spark.range(PRODUCTS)
                .toDF()
                .select(
                        col("id").as("product_id"),
                        concat(lit("category-"), made.below("category", CATEGORIES))
                                .as("category"),
                        made.below("price", 20_000).plus(99).as("price_cents"))
                .coalesce(1)
                .write()
                .mode("overwrite")
                .parquet(data.input("products"));
    }

    /** The data is small, so are the partitions that adaptive execution should aim at. */
    @Override
    public Map<String, String> properties() {
        return Map.of(
                "spark.sql.shuffle.partitions", "72",
                "spark.sql.autoBroadcastJoinThreshold", "512KB",
                "spark.sql.adaptive.advisoryPartitionSizeInBytes", "256KB",
                "spark.sql.adaptive.coalescePartitions.minPartitionSize", "128KB");
    }

    @Override
    public void run(SparkSession spark, DataFolder data) {
        Waiting.during(LISTING);
        Dataset<Row> orders = Waiting.perRow(spark.read().parquet(data.input("orders")), 2_200);
        Dataset<Row> customers = Waiting.perRow(spark.read().parquet(data.input("customers")), 4_000);
        Dataset<Row> products = spark.read().parquet(data.input("products"));
        Dataset<Row> enriched = Waiting.perRow(orders.join(customers, "customer_id"), 2_400)
                .join(broadcast(products), "product_id")
                .withColumn(
                        "paid_cents",
                        col("quantity")
                                .multiply(col("price_cents"))
                                .multiply(lit(100).minus(col("discount_percent")))
                                .divide(100));
        Dataset<Row> spending = enriched.groupBy("region", "customer_id", "category")
                .agg(
                        count(lit(1)).as("orders"),
                        sum("paid_cents").as("paid_cents"),
                        avg("quantity").as("mean_quantity"));
        Waiting.perRow(spending.repartition(OUTPUT_FILES, col("region"), col("category")), 450)
                .write()
                .mode("overwrite")
                .parquet(data.output("spending"));
        Waiting.during(COMMIT);
    }
}
