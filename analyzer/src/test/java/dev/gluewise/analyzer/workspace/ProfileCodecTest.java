package dev.gluewise.analyzer.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.gluewise.analyzer.advice.MadeJobs;
import dev.gluewise.simulator.profile.Application;
import dev.gluewise.simulator.profile.Completeness;
import dev.gluewise.simulator.profile.Executor;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.SparkJob;
import dev.gluewise.simulator.profile.Stage;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskOutcome;
import dev.gluewise.simulator.profile.TaskTable;
import dev.gluewise.simulator.profile.TaskTableBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A profile, packed and unpacked, is the same profile. */
class ProfileCodecTest {
    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLost(long seed) throws Exception {
        JobProfile profile = new RandomProfile(seed).make();

        JobProfile unpacked = ProfileCodec.decode(ProfileCodec.encode(profile));

        assertThat(unpacked.application()).isEqualTo(profile.application());
        assertThat(unpacked.sparkJobs()).isEqualTo(profile.sparkJobs());
        assertThat(unpacked.stages()).isEqualTo(profile.stages());
        assertThat(unpacked.executors()).isEqualTo(profile.executors());
        assertThat(unpacked.completeness()).isEqualTo(profile.completeness());
        assertThat(rows(unpacked.work())).isEqualTo(rows(profile.work()));
        assertThat(rows(unpacked.rework())).isEqualTo(rows(profile.rework()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void damageIsFound(long seed) throws Exception {
        Random random = new Random(seed);
        byte[] bytes = ProfileCodec.encode(MadeJobs.wide().build());
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));

        assertThatIOException().isThrownBy(() -> ProfileCodec.decode(bytes));
        assertThatIOException().isThrownBy(() -> ProfileCodec.decode(cut));
    }

    @Test
    void tasksTakeLittleRoom() throws Exception {
        assertThat(ProfileCodec.encode(MadeJobs.wide().build())).hasSizeLessThan(360 * 20);
    }

    private static List<List<Long>> rows(TaskTable tasks) {
        return IntStream.range(0, tasks.stages())
                .boxed()
                .flatMap(stage -> IntStream.range(tasks.firstRow(stage), tasks.firstRow(stage + 1))
                        .mapToObj(row -> row(tasks, stage, row)))
                .toList();
    }

    private static List<Long> row(TaskTable tasks, int stage, int row) {
        LongStream columns = LongStream.of(
                stage,
                tasks.launchMillis(row),
                tasks.finishMillis(row),
                tasks.executor(row),
                tasks.partition(row),
                tasks.outcome(row).ordinal());
        LongStream metrics = Arrays.stream(TaskMetric.values()).mapToLong(metric -> tasks.metric(metric, row));
        return LongStream.concat(columns, metrics).boxed().toList();
    }

    /** Anything that the types of a profile allow. */
    private static final class RandomProfile {
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
                            Map.of(
                                    "spark.glue.JOB_NAME",
                                    "orders",
                                    "spark.sql.shuffle.partitions",
                                    "" + random.nextInt())),
                    some(5, i -> new SparkJob(i, time(), maybe(), random.nextBoolean(), maybeLong(), "g" + i, "")),
                    IntStream.range(0, stages).mapToObj(this::stage).toList(),
                    table(stages),
                    table(stages),
                    some(9, i -> new Executor("" + i, 1 + random.nextInt(64), time() - 5_000, maybe(), "reason")),
                    new Completeness(
                            random.nextLong(),
                            random.nextInt(),
                            random.nextBoolean(),
                            random.nextBoolean(),
                            random.nextBoolean(),
                            random.nextInt(),
                            random.nextInt()));
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
                    maybe());
        }

        private TaskTable table(int stages) {
            TaskTableBuilder tasks = new TaskTableBuilder();
            int count = random.nextInt(300);
            for (int task = 0; task < count; task++) {
                TaskOutcome outcome = TaskOutcome.values()[random.nextInt(TaskOutcome.values().length)];
                tasks.add(random.nextInt(stages), time(), time(), random.nextInt(10) - 1, task, outcome);
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
}
