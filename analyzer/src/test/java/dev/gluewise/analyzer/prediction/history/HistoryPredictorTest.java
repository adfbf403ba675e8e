package dev.gluewise.analyzer.prediction.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.analyzer.prediction.calibration.OwnErrors;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.simulator.testing.ForSeeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class HistoryPredictorTest {
    private static final int[] GRID = {2, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 256};
    private static final double[] PROBABILITIES = {0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99};

    private static HistoryPredictor learnt(List<PastRun> runs) {
        return HistoryPredictor.of(runs, List.of(), LearntResource.load(), OwnErrors.NONE);
    }

    private static List<PastRun> random(long seed) {
        Random random = new Random(seed);
        int[] sizes = random.ints(1 + random.nextInt(6), 2, 100).distinct().toArray();
        double fixed = random.nextDouble(1, 300);
        double shared = random.nextDouble(100, 50_000);
        return MadeHistory.amdahl(fixed, shared, 0.02, seed, 1 + random.nextInt(3), sizes);
    }

    private static double width(Distribution distribution) {
        return distribution.quantile(0.95) / distribution.quantile(0.05);
    }

    @ForSeeds(25)
    void quantilesNeverCrossAtAnySize(long seed) {
        HistoryPredictor predictor = learnt(random(seed));

        for (int slots : GRID) {
            Distribution predicted = predictor.predict(MadeHistory.shape(slots));
            double last = 0;
            for (double probability : PROBABILITIES) {
                assertThat(predicted.quantile(probability)).isGreaterThan(last);
                last = predicted.quantile(probability);
            }
            assertThat(predicted.mean()).isPositive().isFinite();
        }
    }

    @ForSeeds(25)
    void moreSlotsAreNeverSlowerWhereNoRunShowsIt(long seed) {
        HistoryPredictor predictor = learnt(MadeHistory.amdahl(100, 5_000, 0.005, seed, 2, 8, 16, 32, 64));
        double last = Double.POSITIVE_INFINITY;

        for (int slots : GRID) {
            double median = predictor.predict(MadeHistory.shape(slots)).median();
            assertThat(median).isLessThanOrEqualTo(last * 1.001);
            last = median;
        }
    }

    @Test
    void moreSlotsAreSlowerWhereRunsShowIt() {
        List<PastRun> runs = new ArrayList<>();
        int[] sizes = {4, 8, 16, 32, 64};
        double[] seconds = {100, 80, 90, 130, 210};
        for (int i = 0; i < sizes.length; i++) {
            runs.add(new PastRun(MadeHistory.shape(sizes[i]), seconds[i]));
            runs.add(new PastRun(MadeHistory.shape(sizes[i]), seconds[i] * 1.01));
        }
        HistoryPredictor predictor = learnt(runs);

        assertThat(predictor.predict(MadeHistory.shape(48)).median())
                .isGreaterThan(predictor.predict(MadeHistory.shape(12)).median());
    }

    @ForSeeds(25)
    void timesThatAreLongerByAFactorArePredictedLongerByIt(long seed) {
        List<PastRun> runs = random(seed);
        HistoryPredictor seconds = learnt(runs);
        HistoryPredictor minutes = learnt(MadeHistory.times(runs, 60));

        for (int slots : GRID) {
            Distribution a = seconds.predict(MadeHistory.shape(slots));
            Distribution b = minutes.predict(MadeHistory.shape(slots));
            for (double probability : PROBABILITIES) {
                assertThat(b.quantile(probability) / a.quantile(probability)).isCloseTo(60, within(0.01));
            }
        }
    }

    @ForSeeds(25)
    void theSameRunsGiveTheSameAnswer(long seed) {
        List<PastRun> runs = random(seed);

        for (int slots : GRID) {
            Distribution a = learnt(runs).predict(MadeHistory.shape(slots));
            Distribution b = learnt(runs).predict(MadeHistory.shape(slots));
            assertThat(a.quantile(0.9)).isEqualTo(b.quantile(0.9));
        }
    }

    @ForSeeds(25)
    void theOrderOfTheRunsDoesNotMatter(long seed) {
        List<PastRun> runs = random(seed);
        List<PastRun> shuffled = new ArrayList<>(runs);
        Collections.shuffle(shuffled, new Random(seed));

        for (int slots : GRID) {
            assertThat(learnt(shuffled).predict(MadeHistory.shape(slots)).median())
                    .isCloseTo(
                            learnt(runs).predict(MadeHistory.shape(slots)).median(), Percentage.withPercentage(0.01));
        }
    }

    @Test
    void theIntervalWidensWithTheDistanceFromWhatIsKnown() {
        HistoryPredictor predictor = learnt(MadeHistory.amdahl(60, 4_000, 0.01, 1, 2, 16, 24, 32));

        double known = width(predictor.predict(MadeHistory.shape(24)));
        double near = width(predictor.predict(MadeHistory.shape(64)));
        double far = width(predictor.predict(MadeHistory.shape(1024)));
        assertThat(near).isGreaterThan(known);
        assertThat(far).isGreaterThan(near);
    }

    @Test
    void oneSizeAloneGivesAWideInterval() {
        HistoryPredictor one = learnt(MadeHistory.amdahl(60, 4_000, 0.01, 1, 6, 16));
        HistoryPredictor three = learnt(MadeHistory.amdahl(60, 4_000, 0.01, 1, 2, 8, 16, 32));

        assertThat(width(one.predict(MadeHistory.shape(64)))).isGreaterThan(1.5);
        assertThat(width(one.predict(MadeHistory.shape(64))))
                .isGreaterThan(width(three.predict(MadeHistory.shape(64))));
        double slope = Math.log(one.predict(MadeHistory.shape(32)).median()
                        / one.predict(MadeHistory.shape(16)).median())
                / Math.log(2);
        assertThat(slope).isBetween(-1.15, -0.45);
    }

    @ForSeeds(25)
    void betweenThreeKnownSizesAmdahlsLawIsFoundToAFewPercent(long seed) {
        Random random = new Random(seed);
        double fixed = random.nextDouble(20, 200);
        double shared = random.nextDouble(1_000, 20_000);
        HistoryPredictor predictor = learnt(MadeHistory.amdahl(fixed, shared, 0.01, seed, 3, 8, 16, 48));

        assertThat(predictor.predict(MadeHistory.shape(24)).median())
                .isCloseTo(MadeHistory.amdahl(fixed, shared, 24), Percentage.withPercentage(8));
    }

    @Test
    void aRunThatTookTenTimesAsLongHardlyMovesItsRepeats() {
        List<PastRun> runs = new ArrayList<>(MadeHistory.amdahl(60, 4_000, 0.01, 1, 5, 8, 16, 32));
        double before = learnt(runs).predict(MadeHistory.shape(16)).median();
        runs.add(new PastRun(MadeHistory.shape(16), 10 * before));

        assertThat(learnt(runs).predict(MadeHistory.shape(16)).median())
                .isCloseTo(before, Percentage.withPercentage(3));
    }

    @Test
    void aRunFarFromItsLikeLosesItsWeightThoughNoneIsQuiteTheSame() {
        List<PastRun> runs = new ArrayList<>();
        for (int day = 0; day < 12; day++) {
            double input = 20 + 0.3 * day;
            runs.add(new PastRun(MadeHistory.shape(16, input), input * (10 + 400.0 / 16) * (1 + 0.01 * (day % 3))));
        }
        double before = learnt(runs).predict(MadeHistory.shape(16, 21)).median();
        runs.set(5, new PastRun(runs.get(5).shape(), 4 * runs.get(5).seconds()));

        assertThat(learnt(runs).predict(MadeHistory.shape(16, 21)).median())
                .isCloseTo(before, Percentage.withPercentage(3));
    }

    @Test
    void aSlowRunAtASizeOfItsOwnMayBeAMemoryCliffAndKeepsItsWeight() {
        List<PastRun> runs = new ArrayList<>(MadeHistory.amdahl(60, 4_000, 0.01, 1, 4, 16, 24, 32, 48));
        runs.add(new PastRun(MadeHistory.shape(8), 5_000));

        assertThat(learnt(runs).predict(MadeHistory.shape(8)).median()).isCloseTo(5_000, Percentage.withPercentage(10));
    }

    @Test
    void theIntervalHoldsTheSpreadThatTheRunsThemselvesShow() {
        List<PastRun> steady = MadeHistory.amdahl(60, 4_000, 0.01, 1, 30, 16);
        List<PastRun> restless = MadeHistory.amdahl(60, 4_000, 0.3, 1, 30, 16);

        assertThat(width(learnt(steady).predict(MadeHistory.shape(16)))).isLessThan(1.2);
        assertThat(width(learnt(restless).predict(MadeHistory.shape(16)))).isGreaterThan(1.8);
    }

    @Test
    void atAKnownSizeItsOwnRunsSpeakThoughNoLawGoesThroughThem() {
        List<PastRun> runs = new ArrayList<>();
        for (int repeat = 0; repeat < 3; repeat++) {
            runs.add(new PastRun(MadeHistory.shape(8), 9_000 + repeat));
            runs.add(new PastRun(MadeHistory.shape(16), 1_000 + repeat));
        }
        HistoryPredictor predictor = learnt(runs);

        assertThat(predictor.predict(MadeHistory.shape(8)).median()).isCloseTo(9_000, Percentage.withPercentage(5));
        assertThat(predictor.predict(MadeHistory.shape(16)).median()).isCloseTo(1_000, Percentage.withPercentage(5));
    }

    @Test
    void moreInputTakesLonger() {
        List<PastRun> runs = new ArrayList<>();
        for (double input : new double[] {10, 20, 40}) {
            for (int slots : new int[] {8, 16}) {
                runs.add(new PastRun(MadeHistory.shape(slots, input), input * (10 + 400.0 / slots)));
            }
        }
        HistoryPredictor predictor = learnt(runs);

        assertThat(predictor.predict(MadeHistory.shape(16, 80)).median())
                .isCloseTo(80 * (10 + 400.0 / 16), Percentage.withPercentage(20));
        assertThat(predictor.predict(MadeHistory.shape(16, 30)).median())
                .isCloseTo(30 * (10 + 400.0 / 16), Percentage.withPercentage(8));
    }

    @Test
    void otherJobsThatDivideWorseMakeOneSizeBePredictedFlatter() {
        List<List<PastRun>> flat = new ArrayList<>();
        for (int job = 0; job < 8; job++) {
            flat.add(MadeHistory.amdahl(500 + 40 * job, 1_000, 0.005, job, 2, 4, 8, 16, 32, 64));
        }
        List<PastRun> one = MadeHistory.amdahl(300, 4_000, 0.01, 1, 3, 16);
        double alone = learnt(one).predict(MadeHistory.shape(64)).median();

        assertThat(HistoryPredictor.of(one, flat, LearntResource.load(), OwnErrors.NONE)
                        .predict(MadeHistory.shape(64))
                        .median())
                .isGreaterThan(1.1 * alone);
    }
}
