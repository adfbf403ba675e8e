package dev.gluewise.analyzer.prediction.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.prediction.FlexAssumption;
import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.analyzer.prediction.calibration.OwnErrors;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A job of 60 s and 10,000 s of a slot's work, whose runs at 5, 9 and 17 workers of G.1X are known. */
class PastRunsPredictorTest {
    private static final Learnt LEARNT = LearntResource.load();
    private static final OptionalDouble UNKNOWN = OptionalDouble.empty();

    private static Configuration workers(int workers) {
        return Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, workers);
    }

    private static double seconds(Configuration configuration) {
        return 60 + 10_000.0 / configuration.slots();
    }

    private static List<PastRun> runs(OptionalDouble inputGb) {
        List<PastRun> runs = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Configuration size = workers(new int[] {5, 9, 17}[i % 3]);
            runs.add(
                    new PastRun(GlueHistory.shape(size, inputGb, Map.of()), seconds(size) * (1 + 0.004 * (i / 3 - 1))));
        }
        return runs;
    }

    private static PastRunsPredictor predictor(List<PastRun> runs, double inputScale) {
        return new PastRunsPredictor(runs, List.of(), inputScale, FlexAssumption.USUAL, LEARNT);
    }

    private static Prediction predict(PastRunsPredictor predictor, Configuration configuration) {
        return predictor.predict(List.of(configuration)).getFirst();
    }

    private static double median(PastRunsPredictor predictor, Configuration configuration) {
        return predict(predictor, configuration).runTimeSeconds().median();
    }

    private static double width(Prediction prediction) {
        return Math.log(prediction.runTimeSeconds().quantile(0.95)
                / prediction.runTimeSeconds().quantile(0.05));
    }

    @Test
    void aKnownSizeIsPredictedAsItWasAndAnotherNearItsLaw() {
        PastRunsPredictor predictor = predictor(runs(UNKNOWN), 1);

        assertThat(median(predictor, workers(9))).isCloseTo(seconds(workers(9)), within(4.0));
        assertThat(median(predictor, workers(13))).isCloseTo(seconds(workers(13)), within(25.0));
        assertThat(width(predict(predictor, workers(40)))).isGreaterThan(width(predict(predictor, workers(13))));
    }

    @Test
    void predictionsComeInTheOrderInWhichTheyAreAsked() {
        List<Configuration> asked = List.of(workers(17), workers(5), workers(9));

        assertThat(predictor(runs(UNKNOWN), 1).predict(asked))
                .extracting(Prediction::configuration)
                .isEqualTo(asked);
    }

    @Test
    void capacityIsThatOfTheSizeForTheRunsTimeAndAtLeastTheMinimum() {
        Prediction nine = predict(predictor(runs(UNKNOWN), 1), workers(9));
        assertThat(nine.dpuHours().median()).isCloseTo(9 * nine.runTimeSeconds().median() / 3600, within(1e-9));

        List<PastRun> brief = List.of(
                new PastRun(GlueHistory.shape(workers(5), UNKNOWN, Map.of()), 5),
                new PastRun(GlueHistory.shape(workers(9), UNKNOWN, Map.of()), 4));
        assertThat(predict(predictor(brief, 1), workers(9)).dpuHours().median())
                .as("a minute of nine workers")
                .isCloseTo(9 * 60 / 3600.0, within(1e-9));
    }

    @Test
    void moreInputTakesLongerByAPowerWhereNoRunTellsHowMuch() {
        PastRunsPredictor once = predictor(runs(UNKNOWN), 1);
        PastRunsPredictor twice = predictor(runs(UNKNOWN), 2);

        assertThat(median(twice, workers(9)) / median(once, workers(9))).isCloseTo(Math.pow(2, 0.8), within(0.02));
        assertThat(width(predict(twice, workers(9)))).isGreaterThan(width(predict(once, workers(9))) + 0.2);
        assertThat(once.inputKnown()).isFalse();
        assertThat(twice.inputScale()).isCloseTo(2, within(1e-9));
    }

    @Test
    void whereInputsAreKnownTheyTellIt() {
        List<PastRun> grown = new ArrayList<>();
        for (double gb : new double[] {10, 20, 40, 10, 20, 40}) {
            Configuration size = grown.size() < 3 ? workers(9) : workers(17);
            grown.add(new PastRun(
                    GlueHistory.shape(size, OptionalDouble.of(gb), Map.of()), 20 + 200 * gb / size.slots()));
        }
        PastRunsPredictor half = predictor(grown, 0.5);

        assertThat(half.inputKnown()).isTrue();
        assertThat(median(half, workers(9))).isCloseTo(20 + 200 * 20.0 / 32, within(12.0));
    }

    @Test
    void flexIsSlowerByWhatIsAssumedUntilARunShowsIt() {
        Configuration flex = workers(9).with(ExecutionClass.FLEX);
        PastRunsPredictor without = predictor(runs(UNKNOWN), 1);
        assertThat(without.flexKnown()).isFalse();
        assertThat(median(without, flex) / median(without, workers(9))).isCloseTo(1.10, within(0.01));
        assertThat(width(predict(without, flex))).isGreaterThan(width(predict(without, workers(9))));

        List<PastRun> more = runs(UNKNOWN);
        for (int i = 0; i < 4; i++) {
            more.add(new PastRun(GlueHistory.shape(flex, UNKNOWN, Map.of()), 1.4 * seconds(flex)));
        }
        PastRunsPredictor with = predictor(more, 1);
        assertThat(with.flexKnown()).isTrue();
        assertThat(median(with, flex)).isGreaterThan(1.25 * median(with, workers(9)));
    }

    @Test
    void aFurtherRunIsBelieved() {
        PastRunsPredictor predictor = predictor(runs(UNKNOWN), 1);
        Configuration far = workers(60);
        double before = median(predictor, far);

        Prediction after = predictor
                .having(far, 2 * before)
                .orElseThrow()
                .predict(List.of(far))
                .getFirst();

        assertThat(after.runTimeSeconds().median()).isCloseTo(2 * before, within(0.25 * before));
        assertThat(width(after)).isLessThan(width(predict(predictor, far)));
    }

    @Test
    void aFurtherRunOfMoreInputIsBelievedOfThatInput() {
        PastRunsPredictor twice = predictor(runs(UNKNOWN), 2);
        Configuration far = workers(60);
        double expected = median(twice, far);

        double again = twice.having(far, expected)
                .orElseThrow()
                .predict(List.of(far))
                .getFirst()
                .runTimeSeconds()
                .median();

        assertThat(again).isCloseTo(expected, within(0.1 * expected));
    }

    @Test
    void whatAllSizesShareOfTheErrorIsTheRunsOwnNoise() {
        Prediction far = predict(predictor(runs(UNKNOWN), 1), workers(60));

        assertThat(far.errors().slope()).isZero();
        assertThat(far.errors().common()).isPositive().isLessThan(far.errors().own());
        assertThat(Math.hypot(far.errors().common(), far.errors().own()))
                .isCloseTo(
                        Math.log(far.runTimeSeconds().quantile(0.841345)
                                        / far.runTimeSeconds().quantile(0.158655))
                                / 2,
                        within(1e-6));
    }

    @Test
    void itSaysWhatItRestsOn() {
        List<PastRun> runs = runs(UNKNOWN);
        PastRunsPredictor predictor = predictor(runs, 1);

        assertThat(predictor.runs()).isEqualTo(runs);
        assertThat(predictor.distinctSizes()).isEqualTo(3);
        assertThat(predictor.mostSlots()).isEqualTo(64);
        assertThat(predictor.autoScalingKnown()).isFalse();
        assertThat(predictor.own()).as("too few to try").isEqualTo(OwnErrors.NONE);
        assertThat(predictor.cautions(workers(2))).isNotEmpty();
        assertThat(predictor.cautions(workers(9))).isEmpty();

        List<PastRun> scaled = new ArrayList<>(runs);
        scaled.add(new PastRun(GlueHistory.shape(workers(9).withAutoScaling(true), UNKNOWN, Map.of()), 400));
        assertThat(predictor(scaled, 1).autoScalingKnown()).isTrue();
    }
}
