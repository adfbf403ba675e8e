package dev.gluewise.simulator.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.testing.ForSeeds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every run, tried on random ones. */
class SimulationPropertiesTest {
    private static final int[] SLOTS = {1, 2, 3, 5, 8, 13, 40, 200};

    @ForSeeds(300)
    void agreesWithThePlainScheduler(long seed) {
        Random random = new Random(seed);
        int interval = random.nextBoolean() ? 0 : random.nextInt(3_000);
        Workload work = Made.launching(WorkloadReader.work(RandomWork.profile(seed)), interval);
        int cores = 1 + random.nextInt(8);
        int[] arrivals = random.ints(1 + random.nextInt(6), 0, 30_000).toArray();

        long expected = PlainScheduler.run(work, cores, arrivals);

        assertThat(new Simulation(work)
                        .run(Allocation.Planned.staying(cores, arrivals))
                        .endMillis())
                .isEqualTo(expected);
    }

    @ForSeeds(300)
    void isNeverShorterThanItsLongestChainNorThanItsWorkOverTheSlots(long seed) {
        Workload work = Made.work(RandomWork.profile(seed));
        long chain = LongestChain.millis(work);

        for (int slots : SLOTS) {
            long millis = new Simulation(work).run(Made.slots(slots)).endMillis();

            assertThat(millis).isGreaterThanOrEqualTo(Math.max(chain, Made.totalMillis(work) / slots));
        }
    }

    /** Graham's bound of list scheduling: while a slot is free, the longest chain goes on. */
    @ForSeeds(300)
    void isNeverLongerThanItsLongestChainAndItsWorkOverTheSlotsTogether(long seed) {
        Workload work = Made.work(RandomWork.profile(seed));
        long chain = LongestChain.millis(work);

        for (int slots : SLOTS) {
            long millis = new Simulation(work).run(Made.slots(slots)).endMillis();

            assertThat(millis).isLessThanOrEqualTo(chain + Made.totalMillis(work) / slots);
        }
    }

    @ForSeeds(300)
    void oneSlotTakesExactlyTheTimeOfAllTasks(long seed) {
        Workload work = Made.work(RandomWork.withoutDriver(seed));

        assertThat(new Simulation(work).run(Made.slots(1)).endMillis()).isEqualTo(Made.totalMillis(work));
    }

    @ForSeeds(300)
    void theSlotsOfAllExecutorsHoldTheWork(long seed) {
        Workload work = Made.work(RandomWork.profile(seed));
        Allocation.ByDemand demand = new Allocation.ByDemand(3, 7, 2_000, 4_000);

        SimulatedRun run = new Simulation(work).run(demand);

        assertThat(3 * run.executorMillis()).isGreaterThanOrEqualTo(Made.totalMillis(work));
        assertThat(run.peakExecutors()).isBetween(0, demand.most());
        assertThat(run.executorMillis()).isLessThanOrEqualTo(demand.most() * run.endMillis());
    }

    @ForSeeds(300)
    void aSimulationLeavesNothingBehindForTheNext(long seed) {
        Workload work = Made.work(RandomWork.profile(seed));
        Allocation byDemand = new Allocation.ByDemand(2, 9, 0, 1_000);
        Simulation used = new Simulation(work);

        SimulatedRun first = used.run(byDemand);
        used.run(Made.slots(3));

        assertThat(used.run(byDemand)).isEqualTo(first);
        assertThat(used.run(Made.slots(5))).isEqualTo(new Simulation(work).run(Made.slots(5)));
    }

    @ForSeeds(300)
    void theLoggedRunIsReplayedExactlyWhereItsStagesFollowEachOther(long seed) {
        JobProfile profile = RandomWork.oneStageAfterTheOther(seed);
        Allocation logged = Made.executors(profile.executors().size(), profile.executorCores());

        assertThat(Made.seconds(profile, logged))
                .isEqualTo(profile.application().durationSeconds());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSameSeedDrawsTheSameTasks(boolean autoScaling) {
        ProfileSimulator simulator = new ProfileSimulator(RandomWork.profile(7), 1);
        Configuration configuration =
                Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 4).withAutoScaling(autoScaling);

        assertThat(simulator.resampled(configuration, 20, 1)).isEqualTo(simulator.resampled(configuration, 20, 1));
        assertThat(simulator.resampled(configuration, 20, 2)).isNotEqualTo(simulator.resampled(configuration, 20, 1));
    }

    @ForSeeds(300)
    void drawnTasksAreThoseOfTheirStage(long seed) {
        JobProfile profile = RandomWork.withoutDriver(seed);
        Workload work = WorkloadReader.work(profile);
        Configuration oneExecutor = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 2);
        long least = 0;
        long most = 0;
        for (int stage = 0; stage < work.stageCount(); stage++) {
            int[] tasks = profile.work().durationsMillis(stage);
            least += Arrays.stream(tasks).min().orElse(0) * (long) tasks.length;
            most += Arrays.stream(tasks).max().orElse(0) * (long) tasks.length;
        }

        for (SimulatedOutcome drawn : new ProfileSimulator(profile, 1).resampled(oneExecutor, 5, seed)) {
            double slotSeconds = drawn.runTimeSeconds() * oneExecutor.slots();
            assertThat(slotSeconds).isGreaterThanOrEqualTo(least / 1000.0);
            assertThat(drawn.runTimeSeconds()).isLessThanOrEqualTo(most / 1000.0 + 1);
        }
    }
}
