package dev.gluewise.analyzer.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.analyzer.prediction.PairedDraws;
import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.RateKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which of the candidates in time is taken, by costs and times that are all but certain. */
class PreferenceTest {
    private static final Configuration TEN = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 10);

    /** One on which a run takes so long and is billed so much, in seconds and USD. */
    private static Candidate candidate(Configuration size, double seconds, double usd) {
        var rate = BundledPrices.load().rate(RateKey.of("us-east-1", size)).orElseThrow();
        double hours = usd / rate.usdPerDpuHour().doubleValue();
        Prediction prediction = new Prediction(size, sure(seconds), sure(hours));
        return new Candidate(prediction, rate, StartUp.assumed(0), 1, Verdict.FEASIBLE, List.of(), List.of(), true);
    }

    private static Distribution sure(double value) {
        return new Distribution(new double[] {value}, 0.0001);
    }

    private static Configuration workers(int count) {
        return Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, count);
    }

    private static Preference having(Candidate current) {
        return new Preference(new PairedDraws(1), Optional.of(current));
    }

    private static final Candidate NOW = candidate(TEN, 600, 1.00);

    @Test
    void ofThoseThatCostTheSameTheOneWithTheFewestSettingsChangedIsTaken() {
        // Their bills are spread so far that nobody can tell them apart.
        Candidate cheapest = unsure(TEN.with(ExecutionClass.FLEX).withAutoScaling(true), 0.500);
        Candidate otherType = unsure(
                Configuration.fixed(GlueVersion.V5_1, WorkerType.G_2X, 10).withAutoScaling(true), 0.503);
        Candidate otherSize = unsure(workers(6), 0.507);

        assertThat(having(NOW).cheapest(List.of(cheapest, otherType, otherSize)))
                .contains(otherSize);
        assertThat(having(NOW).cheapest(List.of(cheapest, otherType))).contains(cheapest);
    }

    @Test
    void ofThoseWithAsManyChangedTheNearestSizeIsTaken() {
        assertThat(having(NOW).cheapest(List.of(unsure(workers(4), 0.500), unsure(workers(7), 0.505))))
                .map(Candidate::configuration)
                .contains(workers(7));
        assertThat(having(NOW).cheapest(List.of(unsure(workers(30), 0.500), unsure(workers(14), 0.505))))
                .map(Candidate::configuration)
                .contains(workers(14));
    }

    @Test
    void whatIsSurelyCheaperIsTakenHoweverMuchItChanges() {
        Candidate far = candidate(TEN.with(ExecutionClass.FLEX).withAutoScaling(true), 600, 0.500);
        Candidate near = candidate(workers(9), 600, 0.505);

        assertThat(having(NOW).cheapest(List.of(far, near))).contains(far);
    }

    @Test
    void whatTheJobHasIsKeptUnlessAChangeSavesWhatIsWorthIt() {
        assertThat(having(NOW).cheapest(List.of(NOW, candidate(workers(8), 600, 0.96))))
                .contains(NOW);
        assertThat(having(NOW).cheapest(List.of(NOW, candidate(workers(8), 600, 0.94))))
                .map(Candidate::configuration)
                .contains(workers(8));
    }

    @Test
    void withoutADeadlineTheLeastCostTimesTimeOfThoseThatSaveIsTaken() {
        Candidate slow = candidate(workers(4), 1_500, 0.50);
        Candidate balanced = candidate(workers(7), 800, 0.70);
        Candidate fast = candidate(workers(9), 700, 0.90);

        assertThat(having(NOW).knee(List.of(slow, balanced, fast))).contains(balanced);
        assertThat(having(NOW).knee(List.of(slow, fast))).contains(fast);
        assertThat(having(NOW).knee(List.of(candidate(workers(20), 300, 1.10)))).contains(NOW);
    }

    private static Candidate unsure(Configuration size, double usd) {
        Candidate sure = candidate(size, 600, usd);
        Distribution hours =
                new Distribution(new double[] {sure.prediction().dpuHours().median()}, 0.2);
        return new Candidate(
                new Prediction(size, sure.runTimeSeconds(), hours),
                sure.rate(),
                sure.startUp(),
                1,
                Verdict.FEASIBLE,
                List.of(),
                List.of(),
                true);
    }
}
