package dev.gluewise.analyzer.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How surely one prediction is cheaper than another. */
class PairedDrawsTest {
    private static final PairedDraws DRAWS = new PairedDraws(1);
    private static final Rate RATE = new Rate(
            new BigDecimal("0.44"),
            new Provenance(
                    Provenance.Source.BUNDLED, Provenance.Certainty.PUBLISHED, LocalDate.of(2026, 11, 1), "test"));

    private static PricedPrediction costing(double dpuHours, Errors errors) {
        Distribution hours = new Distribution(new double[] {dpuHours}, errors.together());
        return new PricedPrediction(
                new Prediction(
                        Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 10), hours.times(360), hours, errors),
                RATE);
    }

    @Test
    void whatIsSharedDoesNotBlurTheDifference() {
        Errors shared = new Errors(0.3, 0, 0);

        assertThat(DRAWS.chanceOfLess(costing(1, shared), costing(0.94, shared), 0.95))
                .isEqualTo(1);
        assertThat(DRAWS.chanceOfLess(costing(1, shared), costing(0.96, shared), 0.95))
                .isZero();
    }

    /** Of two log-normals apart by d with a joint spread s, P = Φ(d / s). */
    @ParameterizedTest
    @CsvSource({"0.1, 1.0, 0.5", "0.1, 0.8683, 0.841", "0.2, 0.7536, 0.841", "0.1, 1.1519, 0.159"})
    void whatIsNotSharedBlursItAsTwoNormalsDo(double spread, double other, double chance) {
        Errors own = new Errors(0, 0, spread);

        assertThat(DRAWS.chanceOfLess(costing(1, own), costing(other, own), 1)).isCloseTo(chance, within(0.05));
    }

    @Test
    void anErrorOfTheSlopeIsOppositeOnOppositeSides() {
        Errors larger = new Errors(0, 0.2, 0);
        Errors smaller = new Errors(0, -0.2, 0);

        assertThat(larger.correlation(larger)).isEqualTo(1);
        assertThat(larger.correlation(smaller)).isEqualTo(-1);
        assertThat(larger.correlation(Errors.UNRELATED)).isZero();
        // Twice the spread of one: ln 1.49 lies one joint deviation of 0.4 apart.
        assertThat(DRAWS.chanceOfLess(costing(1, smaller), costing(Math.exp(-0.4), larger), 1))
                .isCloseTo(0.841, within(0.05));
    }

    @Test
    void savingsThatAreSharedAreWrongAlike() {
        Errors shared = new Errors(0.2, 0, 0);

        double[] saved = DRAWS.savings(costing(10, shared), costing(5, shared));

        assertThat(saved).isSorted().hasSize(600);
        assertThat(saved[0]).isPositive();
        // Half of a log-normal of $4.40, at its own quantile.
        assertThat(saved[540]).isCloseTo(2.2 * Math.exp(0.2 * 1.2816), within(0.15));
    }
}
