package dev.gluewise.analyzer.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlinesTest {
    @ParameterizedTest
    @CsvSource({"12.34, 12.3", "12, 12", "-0.46, -0.5", "0.04, 0", "-0.04, 0", "99.96, 100"})
    void coordinatesAreWrittenToATenth(double coordinate, String written) {
        assertThat(Outlines.number(coordinate)).isEqualTo(written);
    }
}
