package dev.gluewise.analyzer.prediction.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A job that takes 100 s on 10 slots, 60 s on 20 and 40 s on 40: 1,000, 1,200 and 1,600 slot-seconds. */
class SizeChoicesTest {
    private static SizeChoice choice(double safeOn10, double safeOn20, double safeOn40) {
        SizeChoices choices = new SizeChoices();
        choices.add(
                "tried",
                List.of(
                        new SizeChoices.Option(10, 100, 100, safeOn10),
                        new SizeChoices.Option(20, 60, 60, safeOn20),
                        new SizeChoices.Option(40, 40, 40, safeOn40)));
        return choices.results().getFirst();
    }

    @Test
    void whoKnowsTheTimesMissesNothingAndPaysNothingMore() {
        assertThat(choice(100, 60, 40)).isEqualTo(new SizeChoice("tried", 3, 0, 0));
    }

    @Test
    void whoPromisesTooMuchTakesTheCheapestAndMissesTheTighterDeadlines() {
        assertThat(choice(1, 1, 1)).isEqualTo(new SizeChoice("tried", 3, 2 / 3.0, 0));
    }

    @Test
    void whoHoldsNothingToBeInTimeTakesTheFastestAndPaysForIt() {
        SizeChoice careful = choice(1_000, 950, 900);

        assertThat(careful.missed()).isZero();
        assertThat(careful.regret()).isCloseTo((0.6 + 1 / 3.0 + 0) / 3, within(1e-12));
    }

    @Test
    void methodsAreToldInTheOrderInWhichTheyWereTried() {
        SizeChoices choices = new SizeChoices();
        List<SizeChoices.Option> one = List.of(new SizeChoices.Option(10, 100, 100, 100));
        choices.add("ours", one);
        choices.add("another", one);
        choices.add("ours", one);

        assertThat(choices.results()).extracting(SizeChoice::method).containsExactly("ours", "another");
        assertThat(choices.results()).extracting(SizeChoice::choices).containsExactly(2, 1);
    }
}
