package dev.gluewise.analyzer.prediction.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.prediction.curve.Situation;
import dev.gluewise.analyzer.prediction.history.LearntResource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void quantilesRiseThroughZeroInEverySituationThatComesWithTheProgram() {
        Calibration calibration = LearntResource.load().calibration();

        for (Calibration.Kind kind : Calibration.Kind.values()) {
            for (Situation situation : Situation.all()) {
                String key = Calibration.key(kind, situation);
                double last = Double.NEGATIVE_INFINITY;
                for (double probability = 0.005; probability < 1; probability += 0.005) {
                    double quantile = calibration.quantile(key, probability);
                    assertThat(quantile).as(key).isGreaterThanOrEqualTo(last);
                    last = quantile;
                }
                assertThat(calibration.quantile(key, 0.5)).isZero();
                assertThat(calibration.quantile(key, 0.95)).as(key).isPositive();
                assertThat(calibration.quantile(key, 0.05)).as(key).isNegative();
            }
        }
    }

    @Test
    void aSituationNobodyMeasuredHasANormalsQuantiles() {
        assertThat(Calibration.OF_A_NORMAL.quantile("nothing", 0.95)).isCloseTo(1.645, within(1e-9));
        assertThat(Calibration.OF_A_NORMAL.quantile("nothing", 0.5)).isZero();
    }

    @Test
    void quantilesThatCrossAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Calibration(Map.of("key", new double[] {-1, -2, -0.5, -0.1, 0, 0.1, 0.5, 1, 2})));
    }
}
