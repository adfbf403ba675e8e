package dev.gluewise.analyzer.prediction.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.prediction.history.LearntResource;
import dev.gluewise.analyzer.prediction.history.MadeHistory;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistoryBacktestTest {
    private static Backtest backtest(Map<String, List<PastRun>> jobs) {
        return HistoryBacktest.of(jobs, LearntResource.load());
    }

    @Test
    void eachRunIsPredictedFromThoseBeforeItAndEachSizeFromTheOthers() {
        List<PastRun> runs = MadeHistory.amdahl(60, 4_000, 0.01, 1, 3, 8, 16, 32);
        Backtest backtest = backtest(Map.of("job", runs));

        assertThat(backtest.of(Split.RUNS_BEFORE).orElseThrow().hidden()).hasSize(runs.size() - 2);
        assertThat(backtest.of(Split.OTHER_SIZES).orElseThrow().hidden()).hasSize(runs.size());
        assertThat(backtest.byJob()).singleElement().satisfies(job -> assertThat(job.predictions())
                .isEqualTo(2 * runs.size() - 2));
    }

    @Test
    void aHiddenRunDoesNotShowInItsOwnPrediction() {
        List<PastRun> runs = new ArrayList<>(MadeHistory.amdahl(60, 4_000, 0.01, 1, 6, 16));
        double before = last(backtest(Map.of("job", runs)));
        PastRun last = runs.removeLast();
        runs.add(new PastRun(last.shape(), 5 * last.seconds()));

        assertThat(last(backtest(Map.of("job", runs)))).isEqualTo(before);
    }

    private static double last(Backtest backtest) {
        return backtest.hidden().getLast().predictedSeconds();
    }

    @Test
    void predictsBetterThanTheNearestSizeWhereJobsFollowALaw() {
        Backtest backtest = backtest(Map.of("job", MadeHistory.amdahl(60, 4_000, 0.01, 1, 3, 8, 16, 32, 64)))
                .of(Split.OTHER_SIZES)
                .orElseThrow();

        assertThat(backtest.baselines()).hasSize(5);
        double nearest = backtest.baselines().stream()
                .filter(baseline -> baseline.name().equals("nearest known size"))
                .findFirst()
                .orElseThrow()
                .mape();
        assertThat(backtest.mape().orElseThrow()).isLessThan(nearest / 2);
    }

    @Test
    void onManyRunsTheIntervalsHoldAboutAsOftenAsTheySay() {
        Random random = new Random(9);
        List<PastRun> runs = new ArrayList<>();
        int[] sizes = {8, 16, 24, 32};
        for (int i = 0; i < 150; i++) {
            int size = sizes[random.nextInt(sizes.length)];
            runs.add(new PastRun(
                    MadeHistory.shape(size),
                    MadeHistory.amdahl(60, 4_000, size) * Math.exp(0.08 * random.nextGaussian())));
        }
        Backtest backtest = backtest(Map.of("job", runs)).of(Split.RUNS_BEFORE).orElseThrow();

        assertThat(backtest.coverage90().orElseThrow()).isBetween(0.83, 0.97);
        assertThat(backtest.coverage80().orElseThrow())
                .isLessThanOrEqualTo(backtest.coverage90().orElseThrow());
    }

    @Test
    void choosesSizesThatAreInTimeMoreOftenThanOnePoint() {
        Backtest backtest = backtest(Map.of("job", MadeHistory.amdahl(60, 4_000, 0.02, 1, 3, 4, 8, 16, 32, 64)));
        SizeChoice ours = backtest.choices().getFirst();

        assertThat(ours.method()).isEqualTo(HistoryBacktest.OURS);
        assertThat(ours.choices()).isEqualTo(5);
        assertThat(ours.missed()).isZero();
        assertThat(backtest.choices()).hasSize(6);
    }

    @Test
    void nothingIsHiddenWhereTooLittleIsKnown() {
        Backtest backtest = backtest(Map.of("job", MadeHistory.amdahl(60, 4_000, 0.01, 1, 2, 16)));

        assertThat(backtest.hidden()).isEmpty();
        assertThat(backtest.mape()).isEmpty();
        assertThat(backtest.coverage90()).isEmpty();
    }
}
