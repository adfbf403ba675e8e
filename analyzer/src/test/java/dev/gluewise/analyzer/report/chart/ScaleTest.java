package dev.gluewise.analyzer.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @ParameterizedTest
    @CsvSource({"10, 5, 2", "8.9, 5, 2", "11, 5, 5", "0.067, 5, 0.02", "0.9, 8, 0.2", "5, 5, 1", "3, 3, 1", "97, 5, 20"
    })
    void stepsAreOneTwoOrFiveTimesAPowerOfTen(double span, int most, double step) {
        assertThat(Scale.roundStep(span, most)).isCloseTo(step, within(1e-12));
    }

    @Test
    void ticksAreTheMultiplesInsideBothEndsAmongThem() {
        Scale scale = new Scale(0.2, 0.8, 0, 100);

        assertThat(scale.multiplesOf(0.2))
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(0.2, 0.4, 0.6, 0.8);
    }

    @Test
    void costsRiseUpwards() {
        Scale cost = new Scale(0, 10, 290, 32);

        assertThat(cost.at(0)).isEqualTo(290);
        assertThat(cost.at(10)).isEqualTo(32);
        assertThat(cost.at(5)).isEqualTo(161);
    }

    @ParameterizedTest
    @CsvSource({"12.34, 12.3", "12, 12", "-0.46, -0.5", "0.04, 0", "-0.04, 0", "99.96, 100"})
    void coordinatesAreWrittenToATenth(double coordinate, String written) {
        assertThat(Outlines.number(coordinate)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"90, SECONDS", "180, SECONDS", "181, MINUTES", "10800, MINUTES", "10801, HOURS"})
    void timesAreCountedInTheUnitThatReadsBest(double longest, TimeUnit unit) {
        assertThat(TimeUnit.forTimesUpTo(longest)).isEqualTo(unit);
    }
}
