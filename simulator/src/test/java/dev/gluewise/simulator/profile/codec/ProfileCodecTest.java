package dev.gluewise.simulator.profile.codec;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.github.luben.zstd.ZstdOutputStream;
import dev.gluewise.simulator.profile.Completeness;
import dev.gluewise.simulator.profile.Executor;
import dev.gluewise.simulator.profile.ExecutorMemory;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.SparkJob;
import dev.gluewise.simulator.profile.Stage;
import dev.gluewise.simulator.profile.TaskLocality;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskOutcome;
import dev.gluewise.simulator.profile.TaskTable;
import dev.gluewise.simulator.testing.ForSeeds;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A profile, packed and unpacked, is the same profile. */
class ProfileCodecTest {
    @ForSeeds(100)
    void nothingIsLost(long seed) throws Exception {
        JobProfile profile = new RandomProfile(seed).make();

        JobProfile unpacked = ProfileCodec.decode(ProfileCodec.encode(profile));

        assertThat(ProfileCodec.encode(unpacked))
                .as("the same profile, the same bytes")
                .isEqualTo(ProfileCodec.encode(profile));
        assertThat(unpacked.application()).isEqualTo(profile.application());
        assertThat(unpacked.sparkJobs()).isEqualTo(profile.sparkJobs());
        assertThat(unpacked.sqlExecutions()).isEqualTo(profile.sqlExecutions());
        assertThat(unpacked.stages()).isEqualTo(profile.stages());
        assertThat(unpacked.rdds()).isEqualTo(profile.rdds());
        assertThat(unpacked.driver()).isEqualTo(profile.driver());
        assertThat(unpacked.executors()).isEqualTo(profile.executors());
        assertThat(unpacked.completeness()).isEqualTo(profile.completeness());
        assertThat(rows(unpacked.work())).isEqualTo(rows(profile.work()));
        assertThat(rows(unpacked.rework())).isEqualTo(rows(profile.rework()));
    }

    @ForSeeds(100)
    void damageIsFound(long seed) throws Exception {
        Random random = new Random(seed);
        byte[] bytes = ProfileCodec.encode(wide());
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));

        assertThatIOException().isThrownBy(() -> ProfileCodec.decode(bytes));
        assertThatIOException().isThrownBy(() -> ProfileCodec.decode(cut));
    }

    @Test
    void tasksTakeLittleRoom() throws Exception {
        assertThat(ProfileCodec.encode(wide())).hasSizeLessThan(360 * 20);
    }

    @Test
    void whatTheFirstLayoutHeldIsStillReadAndTheRestIsUnknown() throws Exception {
        JobProfile profile;
        try (InputStream in = ProfileCodecTest.class.getResourceAsStream("profile-layout-1.bin")) {
            profile = ProfileCodec.decode(Objects.requireNonNull(in).readAllBytes());
        }

        assertThat(profile.application().name()).isEqualTo("受注 \"集計\"");
        assertThat(profile.application().properties()).containsEntry("spark.sql.shuffle.partitions", "36");
        assertThat(profile.sparkJobs())
                .containsExactly(
                        new SparkJob(3, 20, OptionalInt.of(490), true, OptionalLong.of(12), "nightly", "load"));
        assertThat(profile.stages())
                .containsExactly(
                        new Stage(5, "parquet at Orders.scala:41", 0, List.of(), 2, 2, 25, OptionalInt.of(410)),
                        new Stage(6, "count at Orders.scala:50", 0, List.of(0), 1, 1, 415, OptionalInt.empty()));
        assertThat(profile.executors())
                .containsExactly(
                        new Executor("1", 4, 10, OptionalInt.empty(), ""),
                        new Executor("2", 4, 15, OptionalInt.of(450), "idle"));
        assertThat(profile.completeness()).isEqualTo(new Completeness(13, 1, true, false, true, 1, 2));
        assertThat(profile.sqlExecutions()).isEmpty();
        assertThat(profile.rdds()).isEmpty();
        assertThat(profile.driver()).isEqualTo(ExecutorMemory.UNKNOWN);
        assertThat(profile.work().size()).isEqualTo(3);
        assertThat(profile.work().finishMillis(1)).isEqualTo(400);
        assertThat(profile.work().locality(1)).isEqualTo(TaskLocality.UNKNOWN);
        assertThat(profile.work().metric(TaskMetric.PEAK_EXECUTION_MEMORY_BYTES, 0))
                .isEqualTo(5_000_000_000L);
        assertThat(profile.rework().outcome(0)).isEqualTo(TaskOutcome.FAILED);
    }

    @Test
    void aLaterLayoutIsRefusedByName() throws Exception {
        ByteArrayOutputStream later = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new ZstdOutputStream(later))) {
            out.writeInt(99);
        }

        assertThatIOException()
                .isThrownBy(() -> ProfileCodec.decode(later.toByteArray()))
                .withMessage("it has layout 99, and this version of Gluewise reads up to 2");
    }

    /** Ten minutes on 36 slots. */
    private static JobProfile wide() {
        return profile()
                .executors(9, 4)
                .job(j -> j.stage(0, tasks(360, seconds(60))).each(TaskMetric.INPUT_BYTES, 128L << 20))
                .build();
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
                tasks.outcome(row).ordinal(),
                tasks.locality(row).ordinal(),
                tasks.speculative(row) ? 1 : 0,
                tasks.attempt(row),
                tasks.stageAttempt(row));
        LongStream metrics = Arrays.stream(TaskMetric.values()).mapToLong(metric -> tasks.metric(metric, row));
        return LongStream.concat(columns, metrics).boxed().toList();
    }
}
