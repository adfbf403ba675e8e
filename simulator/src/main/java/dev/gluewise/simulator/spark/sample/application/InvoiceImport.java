package dev.gluewise.simulator.spark.sample.application;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * One unsplittable file: a gzip CSV can only be read from its beginning to its end, so a single task reads all of it
 * while the other slots stand idle. What follows is spread over twenty tasks. File and tasks are real; the rows wait.
 */
public final class InvoiceImport implements SampleApplication {
    private static final int INVOICES = 300_000;
    private static final int PARTITIONS = 20;

    @Override
    public void prepare(SparkSession spark, DataFolder data, long seed) {
        SeededColumns made = new SeededColumns(seed);
        spark.range(INVOICES)
                .toDF()
                .select(
                        col("id").as("invoice_id"),
                        made.below("supplier", 900).as("supplier_id"),
                        made.below("amount", 5_000_000).as("amount_cents"))
                .coalesce(1)
                .write()
                .mode("overwrite")
                .option("compression", "gzip")
                .csv(data.input("invoices"));
    }

    @Override
    public void run(SparkSession spark, DataFolder data) {
        Dataset<Row> invoices = spark.read()
                .schema("invoice_id LONG, supplier_id LONG, amount_cents LONG")
                .csv(data.input("invoices"));
        Waiting.perRow(Waiting.perRow(invoices, 850).repartition(PARTITIONS, col("invoice_id")), 700)
                .write()
                .mode("overwrite")
                .parquet(data.output("invoices"));
    }
}
