package dev.gluewise.analyzer.prediction;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much the draw of the tasks moves the run time. */
class SpreadBySizeTest {
    private static final ProfileSimulator UNEVEN = new ProfileSimulator(
            profile()
                    .executors(2, 4)
                    .job(j -> j.stage(
                            0,
                            IntStream.rangeClosed(1, 40)
                                    .mapToObj(i -> seconds(20 + i))
                                    .toList()))
                    .build(),
            1);
    private static final ProfileSimulator EVEN = new ProfileSimulator(
            profile()
                    .executors(2, 4)
                    .job(j -> j.stage(0, tasks(40, seconds(30))))
                    .build(),
            1);

    private static SpreadBySize spread(ProfileSimulator simulator, boolean autoScaling, int... workers) {
        return new SpreadBySize(
                simulator,
                IntStream.of(workers)
                        .mapToObj(count -> Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, count)
                                .withAutoScaling(autoScaling))
                        .toList(),
                1);
    }

    @Test
    void isAroundTheMedianAndSorted() {
        for (int slots : List.of(1, 4, 7, 36, 100)) {
            double[] ratios = spread(UNEVEN, false, 2, 5, 10).at(slots);

            assertThat(ratios).isSorted().hasSize(20);
            assertThat((ratios[9] + ratios[10]) / 2).isCloseTo(1, within(1e-9));
            assertThat(ratios[19]).isGreaterThan(1);
        }
    }

    @Test
    void betweenTwoSizesLiesBetweenTheirs() {
        SpreadBySize spread = spread(UNEVEN, false, 2, 10);
        double between = spread.at(12)[19];

        assertThat(between)
                .isBetween(
                        Math.min(spread.at(4)[19], spread.at(36)[19]), Math.max(spread.at(4)[19], spread.at(36)[19]));
    }

    @Test
    void beyondTheSizesIsTheNearestOnes() {
        SpreadBySize spread = spread(UNEVEN, false, 2, 10);

        assertThat(spread.at(2)).isEqualTo(spread.at(4));
        assertThat(spread.at(400)).isEqualTo(spread.at(36));
    }

    @Test
    void tasksAllAlikeHaveNone() {
        assertThat(spread(EVEN, false, 2, 10).at(8)).containsOnly(1.0);
    }

    @Test
    void isDrawnOnFixedWorkersWhereAllAreAutoScaled() {
        assertThat(spread(UNEVEN, true, 2, 10).at(8))
                .isEqualTo(spread(UNEVEN, false, 2, 10).at(8));
    }
}
