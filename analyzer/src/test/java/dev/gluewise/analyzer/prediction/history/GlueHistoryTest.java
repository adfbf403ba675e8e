package dev.gluewise.analyzer.prediction.history;

import static dev.gluewise.analyzer.testing.MadeHistory.history;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class GlueHistoryTest {
    private static final Configuration NINE = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_2X, 9);

    @Test
    void onlyFirstTriesThatEndedWellTellOfTheTimeOldestFirst() {
        List<PastRun> past = GlueHistory.of(history()
                .runs(1, 100)
                .failed(RunState.FAILED, 50, "out of memory")
                .retried(RunState.SUCCEEDED, 90)
                .failed(RunState.TIMEOUT, 70)
                .runs(1, 120)
                .runs(1, 0)
                .on(NINE)
                .runs(1, 80)
                .list());

        assertThat(past).extracting(PastRun::seconds).containsExactly(100.0, 120.0, 80.0);
        assertThat(past.getFirst().shape().slots()).hasValue(28);
        assertThat(past.getLast().shape().slots()).hasValue(64);
    }

    @Test
    void aRunIsKnownByItsSizeItsWorkersItsInputAndItsParameters() {
        RunShape shape = GlueHistory.shape(NINE, OptionalDouble.of(50), Map.of("days", 7.0));

        assertThat(shape.workers()).isEqualTo(9);
        assertThat(shape.slotsPerWorker()).hasValue(8);
        assertThat(shape.memoryGbPerSlot()).hasValue(4);
        assertThat(shape.workerType()).hasValue("G.2X");
        assertThat(shape.inputGb()).hasValue(50);
        assertThat(shape.parameters()).containsEntry("days", 7.0);
        assertThat(shape.flex()).isFalse();
        assertThat(GlueHistory.scaledAutomatically(shape)).isFalse();
    }

    @Test
    void sparesAndScaledRunsAreKnownAsSuchAndAnInputOfNothingAsUnknown() {
        RunShape scaled = GlueHistory.shape(NINE.withAutoScaling(true), OptionalDouble.of(0), Map.of());

        assertThat(GlueHistory.scaledAutomatically(scaled)).isTrue();
        assertThat(scaled.inputGb()).isEmpty();
        assertThat(GlueHistory.shape(NINE.with(ExecutionClass.FLEX), OptionalDouble.empty(), Map.of())
                        .flex())
                .isTrue();
    }
}
