package dev.gluewise.app.desktop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.chart.Span;
import dev.gluewise.app.desktop.text.DeadlineInput;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeometryTest {
    @Test
    void theNearestOfSeveralMarksIsHit() {
        HitIndex index = new HitIndex();
        index.add(100, 100);
        index.add(106, 100);
        index.add(106, 100);

        assertThat(index.nearest(101, 100, 10)).hasValue(0);
        assertThat(index.nearest(105, 101, 10)).as("the later one lies on top").hasValue(2);
        assertThat(index.nearest(100, 111, 10)).isEmpty();
        assertThat(index.nearest(-500, 9000, 10)).isEmpty();
    }

    @Test
    void aHundredThousandMarksAreSearchedAtOnce() {
        HitIndex index = new HitIndex();
        for (int i = 0; i < 100_000; i++) {
            index.add(i % 1000, i / 1000.0 * 5);
        }

        assertThat(index.nearest(500, 250, 10)).hasValue(50_500);
    }

    @ParameterizedTest
    @CsvSource({"1799, 1800", "1771, 1800", "1765, 1740", "10, 1560", "9999, 2340"})
    void aDraggedDeadlineStandsOnWholeMinutes(double seconds, long expected) {
        assertThat(DeadlineSteps.at(seconds, new Span(1536, 2364))).isEqualTo(Duration.ofSeconds(expected));
    }

    @Test
    void aShortViewHasFinerSteps() {
        assertThat(DeadlineSteps.at(43.4, new Span(30, 80))).isEqualTo(Duration.ofSeconds(43));
        assertThat(DeadlineSteps.at(333, new Span(250, 450))).isEqualTo(Duration.ofSeconds(330));
    }

    @Test
    void keysMoveOntoTheGridFirst() {
        Span view = new Span(1536, 2364);

        assertThat(DeadlineSteps.moved(Duration.ofSeconds(1810), -1, view)).isEqualTo(Duration.ofSeconds(1800));
        assertThat(DeadlineSteps.moved(Duration.ofSeconds(1810), 1, view)).isEqualTo(Duration.ofSeconds(1860));
        assertThat(DeadlineSteps.moved(Duration.ofSeconds(1800), 5, view)).isEqualTo(Duration.ofSeconds(2100));
        assertThat(DeadlineSteps.moved(Duration.ofSeconds(60), -5, view)).isEqualTo(Duration.ofSeconds(60));
        assertThat(DeadlineSteps.moved(DeadlineInput.LONGEST, 5, view)).isEqualTo(DeadlineInput.LONGEST);
    }
}
