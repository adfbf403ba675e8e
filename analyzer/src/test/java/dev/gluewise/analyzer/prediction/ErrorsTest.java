package dev.gluewise.analyzer.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ErrorsTest {
    @Test
    void twoPredictionsAreAsAlikeAsTheCausesTheyShare() {
        Errors one = new Errors(0.3, 0.4, 0);
        Errors other = new Errors(0.3, 0, 0.4);

        assertThat(one.together()).isCloseTo(0.5, within(1e-12));
        assertThat(one.correlation(other)).isCloseTo(0.09 / 0.25, within(1e-12));
        assertThat(one.correlation(one)).isCloseTo(1, within(1e-12));
    }

    @Test
    void tooFlatACurveIsTooHighOnOneSideAndTooLowOnTheOther() {
        assertThat(new Errors(0, 0.2, 0).correlation(new Errors(0, -0.3, 0))).isEqualTo(-1);
    }

    @Test
    void whatSharesNoCauseIsNotAlikeAndWhatCannotErrIs() {
        assertThat(Errors.UNRELATED.correlation(new Errors(0.3, 0.4, 0))).isZero();
        assertThat(new Errors(0, 0, 0).correlation(new Errors(0.3, 0, 0))).isEqualTo(1);
    }

    @Test
    void aSpreadIsNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Errors(-0.1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Errors(0, 0, -0.1));
    }
}
