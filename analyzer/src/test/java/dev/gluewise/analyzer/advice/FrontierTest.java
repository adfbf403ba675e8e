package dev.gluewise.analyzer.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.advice.Frontier.CostAndTime;
import dev.gluewise.simulator.testing.ForSeeds;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrontierTest {
    @Test
    void whatIsBothDearerAndSlowerIsNotOnIt() {
        assertThat(Frontier.of(List.of(
                        new CostAndTime(1, 90),
                        new CostAndTime(2, 60),
                        new CostAndTime(3, 70),
                        new CostAndTime(4, 30))))
                .containsExactlyInAnyOrder(0, 1, 3);
    }

    @Test
    void ofTwoAlikeOneIsOnItAndOfEqualsInOneFigureTheBetter() {
        assertThat(Frontier.of(List.of(new CostAndTime(1, 90), new CostAndTime(1, 90))))
                .hasSize(1);
        assertThat(Frontier.of(List.of(new CostAndTime(1, 90), new CostAndTime(1, 80))))
                .containsExactly(1);
        assertThat(Frontier.of(List.of(new CostAndTime(2, 80), new CostAndTime(1, 80))))
                .containsExactly(1);
    }

    @Test
    void nothingHasNoFrontier() {
        assertThat(Frontier.of(List.of())).isEmpty();
    }

    @ForSeeds(50)
    void everyCandidateOffItIsBeatenByOneOnIt(long seed) {
        Random random = new Random(seed);
        List<CostAndTime> all = IntStream.range(0, 1 + random.nextInt(60))
                .mapToObj(i -> new CostAndTime(random.nextInt(30), random.nextInt(30)))
                .toList();

        Set<Integer> frontier = Frontier.of(all);

        for (int i = 0; i < all.size(); i++) {
            CostAndTime one = all.get(i);
            boolean beaten = frontier.stream()
                    .map(all::get)
                    .anyMatch(other -> other.cost() <= one.cost() && other.seconds() <= one.seconds());
            boolean strictly = frontier.stream()
                    .map(all::get)
                    .anyMatch(other ->
                            other.cost() <= one.cost() && other.seconds() <= one.seconds() && !other.equals(one));
            assertThat(frontier.contains(i) ? !strictly : beaten).isTrue();
        }
    }
}
