package dev.gluewise.analyzer.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.simulator.profile.Completeness;
import org.junit.jupiter.api.Test;

/** Everything that a log can lack has its words. */
class LogGapsTest {
    private static final Completeness WHOLE = new Completeness(99, 0, false, false, 0, 0);
    private static final Completeness NOTHING_RIGHT =
            new Completeness(99, 1, true, true, true, true, true, 2, 3, 4, 5, 6, 7, 8, 9);

    @Test
    void aCompleteLogHasNone() {
        assertThat(LogGaps.of(WHOLE)).isEmpty();
        assertThat(LogGaps.remarks(WHOLE)).isEmpty();
    }

    @Test
    void everyGapIsSaidWithItsNumber() {
        assertThat(LogGaps.of(NOTHING_RIGHT))
                .hasSize(12)
                .contains(
                        "it breaks off",
                        "parts of the rolling log that are not there: 2",
                        "broken lines: 1",
                        "Spark jobs without an end: 3",
                        "stages without an end: 4",
                        "tasks without an end: 5",
                        "tasks without a start: 6",
                        "tasks of completed stages that the log does not hold: 7")
                .anyMatch(gap -> gap.contains("duration is estimated"));
    }

    @Test
    void remarksAreSentencesAndTellOfOtherDialectsToo() {
        assertThat(LogGaps.remarks(NOTHING_RIGHT))
                .hasSize(13)
                .allMatch(remark -> Character.isUpperCase(remark.charAt(0)) && remark.endsWith("."))
                .contains("It breaks off.", "Events that Apache Spark does not write, passed over: 8.");
    }
}
