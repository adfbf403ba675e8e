package dev.gluewise.analyzer.prediction.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.evidence.TrackRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of hidden runs, on four that can be worked out by hand. */
class BacktestTest {
    private static final Backtest FOUR = new Backtest(
            Arrays.asList(
                    hidden("b", Split.RUNS_BEFORE, 100, 110, Optional.of(new Hidden.Interval(95, 120, 90, 180)), 150),
                    hidden("b", Split.RUNS_BEFORE, 100, 80, Optional.of(new Hidden.Interval(70, 90, 60, 100)), 50),
                    hidden("a", Split.OTHER_SIZES, 200, 260, Optional.of(new Hidden.Interval(250, 270, 240, 720)), 200),
                    hidden("a", Split.OWN_LOG, 50, 50, Optional.empty(), 100)),
            List.of());

    private static final Backtest NONE = new Backtest(List.of(), List.of());

    private static Hidden hidden(
            String job,
            Split split,
            double actual,
            double predicted,
            Optional<Hidden.Interval> interval,
            double nearest) {
        return new Hidden(job, split, actual, predicted, interval, Map.of("nearest", nearest));
    }

    @Test
    void errorsAreSharesOfTheRealTime() {
        assertThat(FOUR.mape().orElseThrow()).isCloseTo((0.1 + 0.2 + 0.3 + 0) / 4, within(1e-12));
        assertThat(FOUR.errorQuantile(0.5).orElseThrow()).isCloseTo(0.15, within(1e-12));
        assertThat(NONE.errorQuantile(0.5)).isEmpty();
    }

    @Test
    void intervalsHoldTheirEndsAndRunsWithoutOneDoNotCount() {
        assertThat(FOUR.coverage80().orElseThrow()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(FOUR.coverage90().orElseThrow()).isCloseTo(2 / 3.0, within(1e-12));
        // 180 / 90, 100 / 60 and 720 / 240.
        assertThat(FOUR.medianWidth90().orElseThrow()).isCloseTo(2, within(1e-12));
        assertThat(NONE.coverage80()).isEmpty();
        assertThat(NONE.medianWidth90()).isEmpty();
        assertThat(new Hidden.Interval(2, 3, 1, 4).holds80(2)).isTrue();
        assertThat(new Hidden.Interval(2, 3, 1, 4).holds80(3)).isTrue();
        assertThat(new Hidden.Interval(2, 3, 1, 4).holds80(3.5)).isFalse();
        assertThat(new Hidden.Interval(2, 3, 1, 4).holds90(1)).isTrue();
        assertThat(new Hidden.Interval(2, 3, 1, 4).holds90(4)).isTrue();
        assertThat(new Hidden.Interval(2, 3, 1, 4).holds90(0.9)).isFalse();
    }

    @Test
    void aTrackRecordCountsTheRunsThatHadAnInterval() {
        TrackRecord kept = FOUR.trackRecord(Instant.EPOCH).orElseThrow();

        assertThat(kept.madeAt()).isEqualTo(Instant.EPOCH);
        assertThat(kept.predictions()).isEqualTo(3);
        assertThat(kept.mape()).isCloseTo(0.15, within(1e-12));
        assertThat(kept.coverage80()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(kept.coverage90()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(NONE.trackRecord(Instant.EPOCH)).isEmpty();
    }

    @Test
    void simpleMethodsAreMeasuredOnTheSameRuns() {
        assertThat(FOUR.baselines()).singleElement().satisfies(nearest -> {
            assertThat(nearest.name()).isEqualTo("nearest");
            assertThat(nearest.mape()).isCloseTo((0.5 + 0.5 + 0 + 1) / 4, within(1e-12));
            assertThat(nearest.medianApe()).isCloseTo(0.5, within(1e-12));
        });
    }

    @Test
    void errorsAreToldByJobAndByWhatTheyWerePredictedFrom() {
        assertThat(FOUR.byJob()).extracting(Backtest.JobErrors::job).containsExactly("a", "b");
        assertThat(FOUR.byJob().getLast().predictions()).isEqualTo(2);
        assertThat(FOUR.byJob().getLast().mape()).isCloseTo(0.15, within(1e-12));
        assertThat(FOUR.of(Split.RUNS_BEFORE).orElseThrow().hidden()).hasSize(2);
        assertThat(FOUR.of(Split.OTHER_LOG)).isEmpty();
    }
}
