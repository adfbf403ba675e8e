package dev.gluewise.simulator.profile.codec;

import dev.gluewise.simulator.profile.Application;
import dev.gluewise.simulator.profile.CachedData;
import dev.gluewise.simulator.profile.Completeness;
import dev.gluewise.simulator.profile.Executor;
import dev.gluewise.simulator.profile.ExecutorMemory;
import dev.gluewise.simulator.profile.FileScan;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.MemoryPeak;
import dev.gluewise.simulator.profile.Rdd;
import dev.gluewise.simulator.profile.SparkJob;
import dev.gluewise.simulator.profile.SqlExecution;
import dev.gluewise.simulator.profile.Stage;
import dev.gluewise.simulator.profile.StorageLevel;
import dev.gluewise.simulator.profile.TaskLocality;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskOutcome;
import dev.gluewise.simulator.profile.TaskTable;
import dev.gluewise.simulator.profile.TaskTableBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Anything that the types of a profile allow. */
final class RandomProfile {
    private final Random random;

    RandomProfile(long seed) {
        random = new Random(seed);
    }

    JobProfile make() {
        int stages = 1 + random.nextInt(20);
        return new JobProfile(
                new Application(
                        "app-" + random.nextInt(),
                        "受注 \"集計\" \n",
                        "3.5.6",
                        random.nextLong(),
                        time(),
                        Map.of("spark.glue.JOB_NAME", "orders", "spark.sql.shuffle.partitions", "" + random.nextInt())),
                some(5, this::job),
                some(5, this::execution),
                IntStream.range(0, stages).mapToObj(this::stage).toList(),
                some(5, this::rdd),
                table(stages),
                table(stages),
                some(9, this::executor),
                memory(),
                completeness());
    }

    private SparkJob job(int index) {
        return new SparkJob(
                index,
                time(),
                maybe(),
                random.nextBoolean(),
                maybeLong(),
                "g" + index,
                "",
                "count at A.scala:" + index,
                "pool" + random.nextInt(2),
                random.nextBoolean() ? Map.of() : Map.of("spark.sql.shuffle.partitions", "" + index));
    }

    private SqlExecution execution(int index) {
        return new SqlExecution(
                index, random.nextLong(), "select \"1\"", "A.main", "g", time(), maybe(), random.nextBoolean());
    }

    private Stage stage(int index) {
        return new Stage(
                index * 3,
                "stage " + index,
                random.nextInt(5),
                some(3, i -> random.nextInt(20)),
                random.nextInt(),
                random.nextInt(4),
                time(),
                maybe(),
                some(3, i -> random.nextInt(5)),
                some(2, i -> random.nextInt(5)),
                some(2, i -> new FileScan("parquet", 1 + random.nextInt(9), random.nextLong())),
                random.nextInt(3));
    }

    private Rdd rdd(int index) {
        StorageLevel level = new StorageLevel(
                random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), random.nextBoolean(), 2);
        return new Rdd(
                index,
                "rdd",
                "Scan parquet",
                "load at A.scala:1",
                some(2, i -> i),
                random.nextInt(1000),
                level,
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new CachedData(1 + index, random.nextLong(), random.nextLong())),
                maybe());
    }

    private Executor executor(int index) {
        return new Executor(
                "" + index,
                "host" + index,
                1 + random.nextInt(64),
                time() - 5_000,
                maybe(),
                "reason",
                random.nextInt(3),
                memory());
    }

    private ExecutorMemory memory() {
        return new ExecutorMemory(
                maybeLong(),
                maybeLong(),
                maybeLong(),
                random.nextBoolean() ? Map.of() : Map.of(MemoryPeak.JVM_HEAP, 1 + random.nextLong(1L << 40)));
    }

    private Completeness completeness() {
        return new Completeness(
                random.nextLong(),
                random.nextInt(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(),
                random.nextInt(),
                random.nextInt(),
                random.nextInt(),
                random.nextInt(),
                random.nextInt(),
                random.nextLong(),
                random.nextLong());
    }

    private TaskTable table(int stages) {
        TaskTableBuilder tasks = new TaskTableBuilder();
        int count = random.nextInt(300);
        for (int task = 0; task < count; task++) {
            TaskOutcome outcome = TaskOutcome.values()[random.nextInt(TaskOutcome.values().length)];
            tasks.add(random.nextInt(stages), time(), time(), random.nextInt(10) - 1, task, outcome);
            tasks.placed(TaskLocality.values()[random.nextInt(TaskLocality.values().length)], random.nextBoolean());
            tasks.attempt(random.nextInt(4), random.nextInt(4));
            for (TaskMetric metric : TaskMetric.values()) {
                tasks.metric(metric, random.nextInt(3) == 0 ? random.nextLong(1L << 40) : 0);
            }
        }
        return tasks.build(stages);
    }

    private <T> List<T> some(int most, IntFunction<T> make) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(make).toList();
    }

    private int time() {
        return random.nextInt(100_000_000);
    }

    private OptionalInt maybe() {
        return random.nextBoolean() ? OptionalInt.of(time()) : OptionalInt.empty();
    }

    private OptionalLong maybeLong() {
        return random.nextBoolean() ? OptionalLong.of(random.nextLong()) : OptionalLong.empty();
    }
}
