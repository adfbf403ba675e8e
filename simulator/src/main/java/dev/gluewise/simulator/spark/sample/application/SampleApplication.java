package dev.gluewise.simulator.spark.sample.application;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** A Spark application whose event log becomes a sample. */
public interface SampleApplication {
    /**
     * Makes the input, on a small local Spark whose events are not logged.
     *
     * @param spark a local session
     * @param data where input and output of the application go
     * @param seed the same seed gives the same input
     */
    void prepare(SparkSession spark, DataFolder data, long seed);

    /**
     * Does the work, on the cluster and with its events logged.
     *
     * @param spark a session on the cluster of the sample
     * @param data the folder that was prepared
     */
    void run(SparkSession spark, DataFolder data);

    /** Spark properties that the application sets for itself, as the author of a Glue job would. */
    default Map<String, String> properties() {
        return Map.of();
    }
}
