package dev.gluewise.simulator.schedule;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.testing.ForSeeds;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Runs on executors that come late and are taken back. */
class SpareCapacityTest {
    private static final FlexConditions CALM = new FlexConditions(0, 0);
    private static final FlexConditions ROUGH = new FlexConditions(10, 60);
    private static final Configuration FIVE = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 5);

    private static SimulatedTimeline timeline(Workload work, Allocation wanted, FlexConditions conditions, long seed) {
        Simulation simulation = new Simulation(work);
        Trace trace = new Trace(work);
        Allocation spare = new Allocation.Spare(wanted, conditions, 5_000, seed);
        return TimelineBuilder.timeline(work, simulation, trace, simulation.run(spare, trace), 2);
    }

    @ForSeeds(200)
    void whatIsLostIsDoneAgain(long seed) {
        Workload work = Made.work(RandomWork.profile(seed));

        for (Allocation wanted : List.of(Made.executors(4, 2), new Allocation.ByDemand(2, 4, 0, 3_000))) {
            SimulatedTimeline timeline = timeline(work, wanted, ROUGH, seed);

            double chain = LongestChain.millis(work) / 1000.0;
            assertThat(timeline.runTimeSeconds()).isGreaterThanOrEqualTo(chain);
            assertThat(timeline.slotsBusy().sumUntil(timeline.runTimeSeconds()) + 1e-6)
                    .isGreaterThanOrEqualTo(Made.totalMillis(work) / 1000.0);
            assertThat(timeline.slotsBusy().at(timeline.runTimeSeconds())).isZero();
            assertThat(timeline.executorsAllocated().peak()).isLessThanOrEqualTo(4);
        }
    }

    @ForSeeds(200)
    void withNeitherDelaysNorLossesItIsStandardCapacity(long seed) {
        Workload work = Made.work(RandomWork.profile(seed));

        long standard = new Simulation(work).run(Made.executors(4, 2)).endMillis();

        assertThat(timeline(work, Made.executors(4, 2), CALM, seed).runTimeSeconds())
                .isEqualTo(standard / 1000.0);
    }

    @Test
    void shuffleOutputThatIsLostBeforeItIsReadIsMadeAgain() {
        // Tasks of ten seconds on an executor that lives for a minute or so: the long last stage outlives it, and its
        // parent's output has to be made again whenever that is lost before the last stage has begun.
        JobProfile profile = profile()
                .executors(2, 2)
                .job(j -> j.stage(0, tasks(40, seconds(10)))
                        .each(TaskMetric.SHUFFLE_WRITE_BYTES, 1_000)
                        .stage(1, tasks(40, seconds(1)))
                        .after(0))
                .build();
        Workload work = Made.work(profile);

        double busy = LongStream.range(0, 20)
                .mapToDouble(seed -> {
                    SimulatedTimeline timeline = timeline(work, Made.executors(2, 2), new FlexConditions(0, 30), seed);
                    return timeline.slotsBusy().sumUntil(timeline.runTimeSeconds());
                })
                .average()
                .orElseThrow();

        // Half a loss a minute and an executor costs more than the running tasks: what they had made is lost as well.
        assertThat(busy).isGreaterThan(1.2 * Made.totalMillis(work) / 1000.0);
    }

    @Test
    void theSameSeedGivesTheSameRuns() {
        ProfileSimulator simulator = new ProfileSimulator(RandomWork.profile(7), 1);

        assertThat(simulator.onFlex(FIVE, ROUGH, 10, 1)).isEqualTo(simulator.onFlex(FIVE, ROUGH, 10, 1));
        assertThat(simulator.onFlex(FIVE, ROUGH, 10, 2)).isNotEqualTo(simulator.onFlex(FIVE, ROUGH, 10, 1));
    }

    @Test
    void moreLossesTakeMoreTime() {
        ProfileSimulator simulator = new ProfileSimulator(RandomWork.profile(7), 1);

        double calm = mean(simulator.onFlex(FIVE, CALM, 50, 1));
        double late = mean(simulator.onFlex(FIVE, new FlexConditions(60, 0), 50, 1));
        double rough = mean(simulator.onFlex(FIVE, new FlexConditions(60, 120), 50, 1));

        assertThat(late).isGreaterThan(calm);
        assertThat(rough).isGreaterThan(late);
    }

    private static double mean(List<SimulatedOutcome> outcomes) {
        return outcomes.stream()
                .mapToDouble(SimulatedOutcome::runTimeSeconds)
                .average()
                .orElseThrow();
    }
}
