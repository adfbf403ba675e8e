package dev.gluewise.pricing.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What one worker of each type is, and how workers become executors. */
class WorkerTypeTest {
    @ParameterizedTest
    @CsvSource({
        "Standard, 1,    4,  16,  50,",
        "G.025X,   0.25, 2,  4,   84,",
        "G.1X,     1,    4,  16,  94,   44",
        "G.2X,     2,    8,  32,  138,  78",
        "G.4X,     4,    16, 64,  256,  230",
        "G.8X,     8,    32, 128, 512,  485",
        "G.12X,    12,   48, 192, 768,  741",
        "G.16X,    16,   64, 256, 1024, 996",
        "R.1X,     1,    4,  32,  94,",
        "R.2X,     2,    8,  64,  138,",
        "R.4X,     4,    16, 128, 256,",
        "R.8X,     8,    32, 256, 512,",
        "Z.2X,     2,    8,  64,  128,"
    })
    void isWhatAwsPublishes(String label, BigDecimal dpu, int vcpu, int memoryGb, int diskGb, Integer freeDiskGb) {
        WorkerType type = WorkerType.of(label).orElseThrow();

        assertThat(type.dpu()).isEqualByComparingTo(dpu);
        assertThat(type.vcpu()).isEqualTo(vcpu);
        assertThat(type.memoryGb()).isEqualTo(memoryGb);
        assertThat(type.diskGb()).isEqualTo(diskGb);
        assertThat(type.freeDiskGb()).isEqualTo(freeDiskGb == null ? OptionalInt.empty() : OptionalInt.of(freeDiskGb));
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByAwssName(WorkerType type) {
        assertThat(WorkerType.of(type.label())).contains(type);
        assertThat(WorkerType.of(" " + type.label().toLowerCase(Locale.ROOT) + " "))
                .contains(type);
        assertThat(type).hasToString(type.label());
    }

    @Test
    void whatAwsDoesNotKnowIsNotFound() {
        assertThat(WorkerType.of("G.3X")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"G_1X, 100, 99", "G_8X, 2, 1", "R_2X, 10, 9", "STANDARD, 10, 17", "STANDARD, 55, 107", "STANDARD, 2, 1"
    })
    void oneWorkerIsKeptForTheDriver(WorkerType type, int workers, int executors) {
        assertThat(type.executors(workers)).isEqualTo(executors);
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFewestWorkersForSomeExecutorsCarryThemAndOneLessDoesNot(long seed) {
        Random random = new Random(seed);
        WorkerType type = WorkerType.values()[random.nextInt(WorkerType.values().length - 1)];
        int executors = 1 + random.nextInt(300);

        int workers = type.workersFor(executors);

        assertThat(type.executors(workers)).isGreaterThanOrEqualTo(executors);
        assertThat(workers == Configuration.MINIMUM_WORKERS || type.executors(workers - 1) < executors)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFewestWorkersForSomeSlotsHaveThemAndOneLessDoesNot(long seed) {
        Random random = new Random(seed);
        WorkerType type = WorkerType.values()[random.nextInt(WorkerType.values().length - 1)];
        GlueVersion version = GlueVersion.values()[random.nextInt(GlueVersion.values().length)];
        int slots = 1 + random.nextInt(3_000);

        int workers = Configuration.workersForSlots(version, type, slots);

        assertThat(Configuration.fixed(version, type, workers).slots()).isGreaterThanOrEqualTo(slots);
        assertThat(workers == Configuration.MINIMUM_WORKERS
                        || Configuration.fixed(version, type, workers - 1).slots() < slots)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "V5_1, G_025X, 2, 4",
        "V5_1, G_1X, 4, 8",
        "V3_0, G_1X, 4, 8",
        "V2_0, G_1X, 8, 8",
        "V2_0, G_2X, 16, 16",
        "V5_1, G_2X, 8, 16",
        "V5_1, G_8X, 32, 64",
        "V5_1, G_16X, 64, 128",
        "V5_1, R_4X, 16, 32",
        "V1_0, STANDARD, 4, 8"
    })
    void anExecutorHasTheVcpusOfItsWorkerAndTwiceAsManyBeforeGlue3(
            GlueVersion version, WorkerType type, int cores, int most) {
        assertThat(type.executorCores(version)).isEqualTo(cores);
        assertThat(type.mostExecutorCores()).isEqualTo(most);
    }

    @ParameterizedTest
    @EnumSource
    void aHeapIsKnownRoughlyOrSaidToBeUnknown(WorkerType type) {
        ExecutorHeap expected = type == WorkerType.G_1X
                ? new ExecutorHeap.About(10, 10)
                : type == WorkerType.G_2X ? new ExecutorHeap.About(20, 24) : new ExecutorHeap.Unknown();

        assertThat(type.executorHeap()).isEqualTo(expected);
    }

    @Test
    void raysWorkersCarryNoExecutors() {
        assertThat(WorkerType.Z_2X.isSpark()).isFalse();
        assertThat(WorkerType.Z_2X.executorsPerWorker()).isZero();
        assertThatIllegalStateException().isThrownBy(() -> WorkerType.Z_2X.executors(10));
        assertThatIllegalStateException().isThrownBy(() -> WorkerType.Z_2X.executorCores(GlueVersion.V5_1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Configuration.fixed(GlueVersion.V5_1, WorkerType.Z_2X, 10));
    }

    @ParameterizedTest
    @CsvSource({"4, V5_1, G_1X", "8, V5_1, G_2X", "8, V2_0, G_1X", "32, V5_1, G_8X"})
    void coresTellTheUsualType(int cores, GlueVersion version, WorkerType type) {
        assertThat(WorkerType.withExecutorCores(cores, version)).contains(type);
    }

    @Test
    void coresTellNoTypeThatTheVersionDoesNotHave() {
        assertThat(WorkerType.withExecutorCores(3, GlueVersion.V5_1)).isEmpty();
        assertThat(WorkerType.withExecutorCores(32, GlueVersion.V2_0)).isEmpty();
    }
}
