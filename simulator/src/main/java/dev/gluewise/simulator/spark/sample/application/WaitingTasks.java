package dev.gluewise.simulator.spark.sample.application;

import java.io.Serializable;
import java.time.Duration;
import java.util.Iterator;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import scala.Tuple2;

/**
 * Stages of a known number of tasks, each of which waits for a time that follows from its partition alone: the same on
 * any cluster, however often it runs.
 */
final class WaitingTasks {
    private WaitingTasks() {}

    /** So many partitions, each of which holds its own number. */
    static JavaRDD<Long> numbered(JavaSparkContext context, int parts) {
        return context.parallelize(LongStream.range(0, parts).boxed().toList(), parts);
    }

    /**
     * Keyed rows, made up where they are read.
     *
     * @param rowsPerPart rows of a partition
     * @param keys how many keys there are; each row has one of them by chance
     * @param time how long a partition takes
     */
    static JavaPairRDD<Long, Long> keyedRows(
            JavaSparkContext context, int parts, int rowsPerPart, int keys, Time time) {
        PairFlatMapFunction<Iterator<Long>, Long, Long> read = numbers -> {
            time.pass();
            return new SplittableRandom(time.seed() + numbers.next())
                    .longs(rowsPerPart, 0, keys)
                    .mapToObj(key -> new Tuple2<>(key, key % 97))
                    .iterator();
        };
        return numbered(context, parts).mapPartitionsToPair(read);
    }

    /** The same rows, whose every partition takes a time. */
    static <T> JavaRDD<T> slowly(JavaRDD<T> rows, Time time) {
        FlatMapFunction<Iterator<T>, T> slowly = partition -> {
            time.pass();
            return partition;
        };
        return rows.mapPartitions(slowly);
    }

    /**
     * How long the tasks of a stage wait: evenly drawn between two times.
     *
     * @param seed tells stages apart; the same seed gives the same times
     */
    record Time(long seed, int leastMillis, int mostMillis) implements Serializable {
        private static final long MIXER = 0x9E3779B97F4A7C15L;

        /** Holds the calling task for its partition's time. */
        void pass() {
            Waiting.during(of(TaskContext.getPartitionId()));
        }

        Duration of(int partition) {
            SplittableRandom random = new SplittableRandom((seed << 20 | partition) * MIXER);
            return Duration.ofMillis(leastMillis + random.nextInt(mostMillis - leastMillis));
        }
    }
}
