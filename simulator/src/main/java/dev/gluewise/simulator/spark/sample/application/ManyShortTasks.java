package dev.gluewise.simulator.spark.sample.application;

import dev.gluewise.simulator.spark.sample.application.WaitingTasks.Time;
import java.time.Duration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Thousands of tasks of about a tenth of a second, in seven Spark jobs one after the other. */
public final class ManyShortTasks implements SampleApplication {
    private static final int JOBS = 7;
    private static final int PARTS = 250;

    @Override
    public void prepare(SparkSession spark, DataFolder data, long seed) {}

    @Override
    public void run(SparkSession spark, DataFolder data) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        for (int job = 0; job < JOBS; job++) {
            Waiting.during(Duration.ofMillis(60));
            WaitingTasks.slowly(WaitingTasks.numbered(context, PARTS), new Time(200 + job, 80, 160))
                    .count();
        }
    }
}
