package dev.gluewise.simulator.spark.sample.application;

import dev.gluewise.simulator.spark.sample.application.WaitingTasks.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Nine Spark jobs from three threads, as of a program that loads three tables at once, each thread one job after the
 * other. All numbers of tasks are fixed.
 */
public final class NineJobs implements SampleApplication {
    private static final int THREADS = 3;
    private static final int JOBS = 3;
    private static final int ROWS_PER_PART = 40;
    private static final int KEYS = 4_000;

    /** Between two jobs of a thread, as of a program that looks at what came out. */
    private static final Duration THINKING = Duration.ofMillis(250);

    @Override
    public void prepare(SparkSession spark, DataFolder data, long seed) {}

    @Override
    public void run(SparkSession spark, DataFolder data) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int table = thread;
                running.add(threads.submit(() -> load(context, table)));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the jobs were interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a job failed", e);
        }
    }

    private static void load(JavaSparkContext context, int table) {
        for (int job = 0; job < JOBS; job++) {
            Waiting.during(THINKING.plusMillis(60L * table));
            int seed = 100 + 10 * table + 2 * job;
            WaitingTasks.slowly(
                            WaitingTasks.keyedRows(
                                            context,
                                            24 + 6 * table + 3 * job,
                                            ROWS_PER_PART,
                                            KEYS,
                                            new Time(seed, 400, 900))
                                    .reduceByKey(Long::sum, 12 + 4 * job)
                                    .map(row -> row),
                            new Time(seed + 1, 300, 600))
                    .count();
        }
    }
}
