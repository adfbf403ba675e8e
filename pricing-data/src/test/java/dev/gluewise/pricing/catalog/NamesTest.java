package dev.gluewise.pricing.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What AWS calls versions and kinds of jobs. */
class NamesTest {
    @ParameterizedTest
    @EnumSource
    void aKindIsFoundByItsCommand(JobKind kind) {
        assertThat(JobKind.of(kind.command())).hasValue(kind);
        assertThat(JobKind.of(" " + kind.command() + "\n")).hasValue(kind);
        assertThat(JobKind.of(kind.command() + "x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ETL, true", "STREAMING, true", "RAY, false", "PYTHON_SHELL, false"})
    void sparkRunsJobsOfTwoKinds(JobKind kind, boolean spark) {
        assertThat(kind.isSpark()).isEqualTo(spark);
    }

    @ParameterizedTest
    @EnumSource
    void aVersionIsFoundByItsLabel(GlueVersion version) {
        assertThat(GlueVersion.of(version.label())).hasValue(version);
        assertThat(GlueVersion.of(version.label() + ".0")).isEmpty();
    }

    /** Where several Glue versions carry one Spark, a log is taken for one of the newest. */
    @ParameterizedTest
    @EnumSource
    void aVersionIsFoundByTheSparkInside(GlueVersion version) {
        GlueVersion found =
                GlueVersion.runningSpark(version.sparkVersion() + ".6-amzn-0").orElseThrow();

        assertThat(found.sparkVersion()).isEqualTo(version.sparkVersion());
        assertThat(found).isGreaterThanOrEqualTo(version);
    }

    @Test
    void aSparkThatNoGlueCarriesIsNotGuessed() {
        assertThat(GlueVersion.runningSpark("1.6.3")).isEmpty();
        assertThat(GlueVersion.runningSpark("3.50.1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"V2_0, false", "V3_0, true", "V4_0, true"})
    void autoScalingAndFlexCameWithGlue3(GlueVersion version, boolean has) {
        assertThat(version.hasAutoScalingAndFlex()).isEqualTo(has);
    }

    @Test
    void theSameOnAnotherVersionDiffersInNothingElse() {
        Configuration ten = Configuration.fixed(GlueVersion.V4_0, WorkerType.G_2X, 10)
                .with(ExecutionClass.FLEX)
                .withAutoScaling(true);

        assertThat(ten.on(GlueVersion.V5_1))
                .isEqualTo(Configuration.fixed(GlueVersion.V5_1, WorkerType.G_2X, 10)
                        .with(ExecutionClass.FLEX)
                        .withAutoScaling(true));
    }
}
