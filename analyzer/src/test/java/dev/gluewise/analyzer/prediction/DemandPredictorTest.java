package dev.gluewise.analyzer.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.evidence.DemandCurve;
import dev.gluewise.analyzer.evidence.DemandCurve.Stretch;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemandPredictorTest {
    /** A minute of the driver, five minutes that 36 executors could have shared and 9 did, four that three shared. */
    private static final DemandCurve CURVE = new DemandCurve(
            sized(10),
            List.of(new Stretch(60, 0, 9), new Stretch(300, 36, 9), new Stretch(240, 3, 9)),
            OptionalDouble.empty());

    private static Configuration sized(int workers) {
        return Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, workers);
    }

    private static Prediction predict(DemandCurve curve, Configuration configuration) {
        return new DemandPredictor(curve, FlexAssumption.USUAL)
                .predict(List.of(configuration))
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource({"10, 600", "19, 450", "37, 375", "100, 375", "4, 1200", "2, 3480"})
    void timeStretchesWhereDemandExceedsWhatThereIsAndEndsToFallWhereDemandEnds(int workers, double seconds) {
        assertThat(predict(CURVE, sized(workers)).runTimeSeconds().median()).isCloseTo(seconds, within(0.01));
    }

    @Test
    void theFartherFromTheRunTheWiderTheIntervalAndWiderStillWithAFullHeap() {
        DemandCurve full = new DemandCurve(CURVE.configuration(), CURVE.stretches(), OptionalDouble.of(0.95));

        assertThat(width(predict(CURVE, sized(19)))).isGreaterThan(width(predict(CURVE, sized(10))));
        assertThat(width(predict(full, sized(19)))).isGreaterThan(width(predict(CURVE, sized(19))));
    }

    @Test
    void spareCapacityIsAssumedSlower() {
        assertThat(predict(CURVE, sized(10).with(ExecutionClass.FLEX))
                        .runTimeSeconds()
                        .median())
                .isCloseTo(660, within(0.01));
    }

    @Test
    void allWorkersAreBilledWithTheMinimum() {
        assertThat(predict(CURVE, sized(19)).dpuHours().median()).isCloseTo(19 * 450 / 3600.0, within(0.001));
    }

    private static double width(Prediction prediction) {
        return prediction.runTimeSeconds().quantile(0.95)
                / prediction.runTimeSeconds().quantile(0.05);
    }
}
