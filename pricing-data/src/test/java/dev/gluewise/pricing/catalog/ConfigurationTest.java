package dev.gluewise.pricing.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
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
    void everyVersionIsFoundByItsLabel(GlueVersion version) {
        assertThat(GlueVersion.of(version.label())).contains(version);
    }

    @Test
    void whatAwsDoesNotKnowIsNotFound() {
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

    @Test
    void tenStandardWorkersHaveSeventeenExecutorsOfFourCores() {
        Configuration ten = Configuration.fixed(GlueVersion.V1_0, WorkerType.STANDARD, Configuration.DEFAULT_WORKERS);

        assertThat(ten.executors()).isEqualTo(17);
        assertThat(ten.slots()).isEqualTo(68);
        assertThat(ten.dpus()).isEqualByComparingTo("10");
    }

    @Test
    void aHundredWorkersHaveAwssOwnExampleOfSlots() {
        assertThat(Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 100).slots())
                .isEqualTo(396);
    }

    @Test
    void executorCoresMayBeSetUpToTwiceTheVcpus() {
        Configuration ten = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 10);

        assertThat(ten.withExecutorCores(8).slots()).isEqualTo(72);
        assertThat(ten.withExecutorCores(1).slots()).isEqualTo(9);
        assertThat(ten.withExecutorCores(8)
                        .withAutoScaling(true)
                        .with(ExecutionClass.FLEX)
                        .label())
                .isEqualTo("G.1X × 10 · executor cores 8 · auto scaling · Flex");
        assertThat(ten.withExecutorCores(8).dpus()).isEqualByComparingTo(ten.dpus());
        assertThatIllegalArgumentException().isThrownBy(() -> ten.withExecutorCores(9));
        assertThatIllegalArgumentException().isThrownBy(() -> ten.withExecutorCores(0));
    }

    @ParameterizedTest
    @CsvSource({
        "V0_9, 600, 2880, GEN1",
        "V1_0, 600, 2880, GEN1",
        "V2_0, 60, 2880, GEN1",
        "V4_0, 60, 2880, GEN1",
        "V5_0, 60, 480, GEN1",
        "V5_1, 60, 480, GEN1",
        "V6_0, 60, 480, GEN2"
    })
    void aVersionHasItsMinimumItsTimeOutAndItsPriceList(
            GlueVersion version, int minimumSeconds, int timeoutMinutes, PriceGeneration generation) {
        assertThat(version.minimumBilledSeconds()).isEqualTo(minimumSeconds);
        assertThat(version.defaultTimeoutMinutes())
                .isEqualTo(timeoutMinutes)
                .isLessThan(GlueVersion.LONGEST_TIMEOUT_MINUTES);
        assertThat(version.generation()).isEqualTo(generation);
    }

    @Test
    void pythonShellAndRayAreBilledButHaveNoSlots() {
        Capacity shell = new PythonShell(GlueVersion.V3_0, PythonShell.Size.DEFAULT);
        Capacity ray = new RayCluster(GlueVersion.V4_0, 5);

        assertThat(shell.dpus()).isEqualByComparingTo("0.0625");
        assertThat(shell.label()).isEqualTo("Python shell, 0.0625 DPU");
        assertThat(shell.pricedAs()).isEqualTo(JobKind.PYTHON_SHELL);
        assertThat(shell.family()).isEqualTo(WorkerFamily.GENERAL);
        assertThat(ray.dpus()).isEqualByComparingTo("10");
        assertThat(ray.label()).isEqualTo("Z.2X × 5");
        assertThat(ray.pricedAs()).isEqualTo(JobKind.RAY);
        assertThat(ray.family()).isEqualTo(WorkerFamily.MEMORY_OPTIMIZED);
        assertThat(new Capacity[] {shell, ray})
                .allMatch(capacity -> !capacity.autoScaling() && capacity.executionClass() == ExecutionClass.STANDARD);
        assertThatIllegalArgumentException().isThrownBy(() -> new RayCluster(GlueVersion.V4_0, 0));
    }

    @ParameterizedTest
    @CsvSource({"0.0625, SIXTEENTH, 0.25, 1", "1.0, ONE, 4, 16"})
    void aPythonShellHasOneOfTwoSizes(BigDecimal capacity, PythonShell.Size size, BigDecimal vcpu, int memoryGb) {
        assertThat(PythonShell.Size.of(capacity)).contains(size);
        assertThat(size.vcpu()).isEqualByComparingTo(vcpu);
        assertThat(size.memoryGb()).isEqualTo(memoryGb);
        assertThat(PythonShell.Size.of(new BigDecimal("0.5"))).isEmpty();
    }
}
