package dev.gluewise.pricing.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a configuration comes to. */
class ConfigurationTest {
    @Test
    void oneWorkerIsTheDriverAndAllAreBilled() {
        Configuration ten = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 10);

        assertThat(ten.executors()).isEqualTo(9);
        assertThat(ten.slots()).isEqualTo(36);
        assertThat(ten.dpus()).isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @CsvSource({
        "V5_1, G_1X, 4",
        "V3_0, G_1X, 4",
        "V2_0, G_1X, 8",
        "V2_0, G_2X, 16",
        "V5_1, G_2X, 8",
        "V5_1, G_8X, 32",
        "V5_1, R_4X, 16"
    })
    void anExecutorHasTheVcpusOfItsWorkerAndTwiceAsManyBeforeGlue3(GlueVersion version, WorkerType type, int cores) {
        assertThat(Configuration.fixed(version, type, 2).executorCores()).isEqualTo(cores);
    }

    @Test
    void aJobNeedsADriverAndAnExecutor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 1));
    }

    @Test
    void isLabelledAsPeopleWriteIt() {
        Configuration fixed = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 14);

        assertThat(fixed.label()).isEqualTo("G.1X × 14");
        assertThat(fixed.withAutoScaling(true).with(ExecutionClass.FLEX).label())
                .isEqualTo("G.1X × 14 · auto scaling · Flex");
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeIsFoundByAwssName(WorkerType type) {
        assertThat(WorkerType.of(type.label())).contains(type);
        assertThat(WorkerType.of(" " + type.label().toLowerCase(Locale.ROOT) + " "))
                .contains(type);
        assertThat(type.vcpu()).isGreaterThanOrEqualTo(type.dpu().intValue() * 4);
    }

    @ParameterizedTest
    @EnumSource
    void everyVersionIsFoundByItsLabel(GlueVersion version) {
        assertThat(GlueVersion.of(version.label())).contains(version);
    }

    @Test
    void whatAwsDoesNotKnowIsNotFound() {
        assertThat(WorkerType.of("G.3X")).isEmpty();
        assertThat(GlueVersion.of("4")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3.5.6-amzn-0, V5_1", "3.3.0, V4_0", "2.4.3, V2_0", "4.1.1, V6_0"})
    void aSparkVersionBelongsToTheNewestGlueThatCarriesIt(String spark, GlueVersion version) {
        assertThat(GlueVersion.runningSpark(spark)).contains(version);
    }

    @ParameterizedTest
    @CsvSource({"3.55.0", "3.4.1", "''"})
    void anotherSparkVersionBelongsToNone(String spark) {
        assertThat(GlueVersion.runningSpark(spark)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4, V5_1, G_1X", "8, V5_1, G_2X", "8, V2_0, G_1X", "32, V5_1, G_8X"})
    void coresTellTheUsualType(int cores, GlueVersion version, WorkerType type) {
        assertThat(WorkerType.withExecutorCores(cores, version)).contains(type);
    }

    @Test
    void coresOfNoWorkerTellNone() {
        assertThat(WorkerType.withExecutorCores(3, GlueVersion.V5_1)).isEmpty();
    }
}
