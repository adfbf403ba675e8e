package dev.gluewise.analyzer.prediction;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.profile.TaskMetric;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryEffectTest {
    private static final MemoryEffect USUAL = MemoryEffect.of(OptionalDouble.empty());

    private static Configuration ten(WorkerType type) {
        return Configuration.fixed(GlueVersion.V5_1, type, 10);
    }

    private static double[] applied(MemoryEffect effect, WorkerType from, WorkerType to) {
        return effect.applied(new double[] {100}, ten(from), ten(to));
    }

    /** How many of five like cases run in 60 s instead of 100 with twice the memory for each slot. */
    private static long relieved(MemoryEffect effect) {
        return Arrays.stream(applied(effect, WorkerType.G_1X, WorkerType.R_1X))
                .filter(seconds -> Math.abs(seconds - 60) < 1e-9)
                .count();
    }

    private static MemoryEffect ofLog(TaskMetric metric, long each) {
        return MemoryEffect.of(profile()
                .executors(9, 4)
                .job(job -> job.stage(0, tasks(10, seconds(10))).each(metric, each))
                .build());
    }

    @Test
    void twiceTheMemoryLeavesFourCasesInFiveAboutAsTheyWere() {
        assertThat(applied(USUAL, WorkerType.G_1X, WorkerType.R_1X)).containsExactly(60, 98, 98, 98, 98);
    }

    @Test
    void halfTheMemoryIsTheSameTheOtherWayRound() {
        double[] cases = applied(USUAL, WorkerType.R_1X, WorkerType.G_1X);

        assertThat(cases[0]).isCloseTo(100 / 0.6, within(1e-9));
        assertThat(cases[4]).isCloseTo(100 / 0.98, within(1e-9));
    }

    @Test
    void eachTimeHasItsFiveCases() {
        assertThat(USUAL.applied(new double[] {100, 200}, ten(WorkerType.G_1X), ten(WorkerType.R_1X)))
                .containsExactly(60, 98, 98, 98, 98, 120, 196, 196, 196, 196);
    }

    @Test
    void aboutTheSameMemoryChangesNothing() {
        assertThat(applied(USUAL, WorkerType.G_1X, WorkerType.G_2X)).containsExactly(100);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0", "0.5, 0", "0.51, 1", "0.79, 1", "0.8, 3", "0.95, 3"})
    void theFullerTheHeapTheMoreCasesAreRelieved(double heap, int cases) {
        MemoryEffect effect = MemoryEffect.of(OptionalDouble.of(heap));

        assertThat(relieved(effect)).isEqualTo(cases);
        assertThat(effect.underPressure()).isEqualTo(cases == 3);
    }

    @ParameterizedTest
    @CsvSource({
        "SPILLED_DISK_BYTES, 0, false",
        "SPILLED_DISK_BYTES, 1, true",
        "SPILLED_MEMORY_BYTES, 1, false",
        "GC_MILLIS, 1000, false",
        "GC_MILLIS, 1001, true"
    })
    void aLogShowsPressureBySpillsAndByATenthOfItsTimeInGarbageCollection(
            TaskMetric metric, long each, boolean pressure) {
        assertThat(ofLog(metric, each).underPressure()).isEqualTo(pressure);
        assertThat(relieved(ofLog(metric, each))).isEqualTo(pressure ? 3 : 1);
    }

    @Test
    void aWorkerTwiceAsLargeIsLessSureAndOneFourTimesTwiceThat() {
        assertThat(MemoryEffect.spread(ten(WorkerType.G_1X), ten(WorkerType.G_1X)))
                .isZero();
        assertThat(MemoryEffect.spread(ten(WorkerType.G_1X), ten(WorkerType.G_2X)))
                .isCloseTo(0.13, within(1e-12));
        assertThat(MemoryEffect.spread(ten(WorkerType.G_4X), ten(WorkerType.G_1X)))
                .isCloseTo(0.26, within(1e-12));
    }
}
