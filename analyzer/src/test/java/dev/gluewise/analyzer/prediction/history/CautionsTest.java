package dev.gluewise.analyzer.prediction.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside runs on 8 to 32 slots of 4 GB that read 50 to 100 GB. */
class CautionsTest {
    private static final List<PastRun> RUNS =
            List.of(new PastRun(shape(8, 4, 50), 60), new PastRun(shape(32, 4, 100), 60));

    private static RunShape shape(int slots, double memoryGb, double inputGb) {
        return new RunShape(
                slots,
                OptionalDouble.of(slots),
                OptionalDouble.empty(),
                Optional.empty(),
                OptionalDouble.of(memoryGb),
                OptionalDouble.of(inputGb),
                false,
                "",
                new TreeMap<>());
    }

    private static List<Caution> of(RunShape shape) {
        return new Cautions(RUNS, false).of(shape);
    }

    @ParameterizedTest
    @CsvSource({"8, 4, 50", "32, 4, 100", "128, 8, 200", "16, 4, 25", "20, 3.97, 70"})
    void withinWhatIsKnownOrALittleBesideThereIsNoNeedForCaution(int slots, double memoryGb, double inputGb) {
        assertThat(of(shape(slots, memoryGb, inputGb))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "7, 4, 60, SMALLER_THAN_EVER",
        "129, 4, 60, FAR_LARGER_THAN_EVER",
        "16, 3.9, 60, LESS_MEMORY_THAN_EVER",
        "16, 4, 201, OTHER_INPUT_THAN_EVER",
        "16, 4, 24, OTHER_INPUT_THAN_EVER"
    })
    void outsideItThereIs(int slots, double memoryGb, double inputGb, Caution caution) {
        assertThat(of(shape(slots, memoryGb, inputGb))).containsExactly(caution);
        assertThat(caution.text()).isNotBlank();
    }

    @Test
    void aJobThatSlowsDownIsSaidToEverywhere() {
        assertThat(new Cautions(RUNS, true).of(shape(16, 4, 60))).containsExactly(Caution.SLOWER_LATELY);
    }

    @Test
    void whatIsNotKnownOfMemoryAndInputGivesNoCause() {
        List<PastRun> sizesOnly = MadeHistory.amdahl(60, 4_000, 0, 1, 1, 8, 32);

        assertThat(new Cautions(sizesOnly, false).of(shape(16, 0.1, 9_000))).isEmpty();
        assertThat(of(MadeHistory.shape(16))).isEmpty();
    }
}
