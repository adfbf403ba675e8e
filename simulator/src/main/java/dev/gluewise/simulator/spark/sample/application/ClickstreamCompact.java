package dev.gluewise.simulator.spark.sample.application;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * Thousands of tiny tasks: merges the many small files of one hour after another, each hour a Spark job of its own, so
 * that handing out the tasks takes a large part of the time. Counting is really computed; opening a file is a wait.
 */
public final class ClickstreamCompact implements SampleApplication {
    private static final int HOURS = 14;
    private static final int SMALL_FILES = 420;
    private static final int MERGED_FILES = 40;
    private static final int CLICKS_PER_FILE = 400;
    private static final int PAGES = 200;

    /** As the driver lists the folder of the next hour. */
    private static final Duration LISTING = Duration.ofMillis(900);

    /** The small files are made up where they are read: their content follows from hour and number. */
    @Override
    public void prepare(SparkSession spark, DataFolder data, long seed) {}

    @Override
    public void run(SparkSession spark, DataFolder data) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        for (int hour = 0; hour < HOURS; hour++) {
            Waiting.during(LISTING);
            context.setJobDescription("compact hour " + hour);
            compact(context, hour);
        }
    }

    private static void compact(JavaSparkContext context, int hour) {
        JavaRDD<Integer> files =
                context.parallelize(IntStream.range(0, SMALL_FILES).boxed().toList(), SMALL_FILES);
        JavaPairRDD<Integer, Long> clicksOfPage = files.mapPartitionsToPair(numbers -> {
                    int file = numbers.next();
                    SplittableRandom random = new SplittableRandom(31L * hour + file);
                    Waiting.during(Duration.ofMillis(60 + random.nextInt(180)));
                    return random.ints(CLICKS_PER_FILE, 0, PAGES)
                            .mapToObj(page -> new Tuple2<>(page, 1L))
                            .iterator();
                })
                .reduceByKey(Long::sum, MERGED_FILES);
        clicksOfPage.foreachPartition(pages -> {
            Waiting.during(Duration.ofMillis(120));
            pages.forEachRemaining(page -> {});
        });
    }
}
