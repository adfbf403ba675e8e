package dev.gluewise.simulator.schedule.split;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.SparkJob;
import dev.gluewise.simulator.testing.Profiles;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The logged cluster has five executors of four slots. */
class SplitSettingsTest {
    private static final long MB = 1 << 20;
    private static final Setting SLOTS = new Setting(20, true);

    private static Profiles run() {
        return profile().executors(5, 4).job(job -> job.stage(0, tasks(1, seconds(1))));
    }

    private static SplitSettings read(Profiles run) {
        JobProfile profile = run.build();
        return new SplitSettings.Reader(profile).of(profile.sparkJobs().getFirst());
    }

    private static SplitSettings with(String property, String value) {
        return read(run().property(property, value));
    }

    @Test
    void whatTheLogDoesNotNameIsAsSparkHasIt() {
        assertThat(read(run()))
                .isEqualTo(new SplitSettings(
                        SLOTS,
                        false,
                        new Setting(200, false),
                        new Setting(200, false),
                        true,
                        SLOTS,
                        64 * MB,
                        MB,
                        SLOTS,
                        128 * MB,
                        4 * MB));
    }

    @Test
    void aNumberThatIsThatOfTheSlotsFollowsThem() {
        Setting bySlots = with("spark.sql.shuffle.partitions", "20").shufflePartitions();
        Setting chosen = with("spark.sql.shuffle.partitions", "21").shufflePartitions();

        assertThat(bySlots.at(80)).isEqualTo(80);
        assertThat(chosen.at(80)).isEqualTo(21);
        assertThat(with("spark.sql.shuffle.partitions", "20").initialPartitions())
                .isEqualTo(bySlots);
    }

    @Test
    void theDefaultParallelismIsWhatAdaptiveExecutionAndFilesGoBy() {
        SplitSettings named = with("spark.default.parallelism", "48");

        assertThat(named.parallelismNamed()).isTrue();
        assertThat(named.parallelism()).isEqualTo(new Setting(48, false));
        assertThat(named.leastCoalesced()).isEqualTo(named.parallelism());
        assertThat(named.leastFileSplits()).isEqualTo(named.parallelism());
        assertThat(with("spark.sql.leafNodeDefaultParallelism", "7").leastFileSplits())
                .isEqualTo(new Setting(7, false));
        assertThat(with("spark.sql.files.minPartitionNum", "9").leastFileSplits())
                .isEqualTo(new Setting(9, false));
    }

    @ParameterizedTest
    @CsvSource({
        "3.1.3, false, 1",
        "3.2.0, true, 1048576",
        "4.1.0, true, 1048576",
        "2.4.8, false, 1",
        "of our own, false, 1"
    })
    void adaptiveExecutionIsOnFromSpark32On(String version, boolean adaptive, long leastPartitionBytes) {
        SplitSettings settings = read(run().spark(version));

        assertThat(settings.adaptive()).isEqualTo(adaptive);
        assertThat(settings.leastPartitionBytes()).isEqualTo(leastPartitionBytes);
    }

    @Test
    void adaptiveExecutionCanBeSwitched() {
        assertThat(with("spark.sql.adaptive.enabled", "false").adaptive()).isFalse();
        assertThat(with("spark.sql.adaptive.coalescePartitions.enabled", "false")
                        .adaptive())
                .isFalse();
        assertThat(read(run().spark("3.1.3").property("spark.sql.adaptive.enabled", " true "))
                        .adaptive())
                .isTrue();
    }

    @Test
    void adaptiveExecutionKeepsAsManyPartitionsAsItIsTold() {
        SplitSettings told = with("spark.sql.adaptive.coalescePartitions.minPartitionNum", "5");
        assertThat(told.leastCoalesced()).isEqualTo(new Setting(5, false));
        assertThat(told.leastPartitionBytes())
                .as("Spark then asks for no least size")
                .isEqualTo(1);
        assertThat(with("spark.sql.adaptive.coalescePartitions.parallelismFirst", "false")
                        .leastCoalesced())
                .isEqualTo(new Setting(1, false));
        assertThat(with("spark.sql.adaptive.coalescePartitions.initialPartitionNum", "400")
                        .initialPartitions())
                .isEqualTo(new Setting(400, false));
    }

    @Test
    void sizesAreRead() {
        assertThat(with("spark.sql.adaptive.advisoryPartitionSizeInBytes", "32m")
                        .advisoryBytes())
                .isEqualTo(32 * MB);
        assertThat(with("spark.sql.adaptive.coalescePartitions.minPartitionSize", "2m")
                        .leastPartitionBytes())
                .isEqualTo(2 * MB);
        assertThat(with("spark.sql.files.maxPartitionBytes", "16m").largestSplitBytes())
                .isEqualTo(16 * MB);
        assertThat(with("spark.sql.files.openCostInBytes", "0").openCostBytes()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0", "-3", "many", "''"})
    void whatIsNoNumberIsAsIfItWereNotThere(String value) {
        assertThat(with("spark.sql.shuffle.partitions", value).shufflePartitions())
                .isEqualTo(new Setting(200, false));
        assertThat(with("spark.sql.files.openCostInBytes", "-1").openCostBytes())
                .isEqualTo(4 * MB);
    }

    @Test
    void aSparkJobMaySetThemForItself() {
        SparkJob own = new SparkJob(
                0,
                0,
                OptionalInt.empty(),
                true,
                OptionalLong.empty(),
                "",
                "",
                "",
                SparkJob.DEFAULT_POOL,
                Map.of("spark.sql.shuffle.partitions", "12"));

        SplitSettings read = new SplitSettings.Reader(
                        run().property("spark.sql.shuffle.partitions", "20").build())
                .of(own);

        assertThat(read.shufflePartitions()).isEqualTo(new Setting(12, false));
    }

    @Test
    void slotsAreAllThatTheRunMightHaveHad() {
        Profiles scaled = run().property("spark.dynamicAllocation.maxExecutors", "30");
        assertThat(read(scaled).parallelism()).as("without dynamic allocation").isEqualTo(SLOTS);

        scaled.property("spark.dynamicAllocation.enabled", "true");
        assertThat(read(scaled).parallelism()).isEqualTo(new Setting(120, true));
        assertThat(new SplitSettings.Reader(scaled.build()).slots()).isEqualTo(120);
        assertThat(read(scaled.property("spark.dynamicAllocation.maxExecutors", "2"))
                        .parallelism())
                .as("fewer than were there")
                .isEqualTo(SLOTS);
        assertThat(new SplitSettings.Reader(profile().build()).slots()).isEqualTo(1);
    }
}
