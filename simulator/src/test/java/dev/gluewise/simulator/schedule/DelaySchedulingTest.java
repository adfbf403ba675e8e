package dev.gluewise.simulator.schedule;

import static dev.gluewise.simulator.schedule.Allocation.Span.STAYS;
import static dev.gluewise.simulator.schedule.Made.spans;
import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.simulator.profile.Application;
import dev.gluewise.simulator.schedule.Allocation.Span;
import dev.gluewise.simulator.testing.ForSeeds;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Slots that wait for the data of other executors: two of one core each, the second of which comes when the data is made. */
class DelaySchedulingTest {
    private static final Allocation LATE_SECOND = spans(new Span(1, 0, STAYS), new Span(1, 10_000, STAYS));
    private static final int[] NOTHING_CACHED = filled(20, -1);

    private static int[] filled(int length, int value) {
        int[] values = new int[length];
        Arrays.fill(values, value);
        return values;
    }

    /** Ten tasks of a second, and then ten that read what those made. */
    private static Workload work(DataPlaces places) {
        Workload work = Made.work(profile()
                .executors(1, 1)
                .job(j -> j.stage(0, tasks(10, seconds(1)))
                        .stage(1, tasks(10, seconds(1)))
                        .after(0))
                .build());
        return Made.at(work, places);
    }

    private static double readingCache(LocalityWaits waits) {
        int[] cachedBy =
                IntStream.range(0, 20).map(task -> task < 10 ? -1 : task - 10).toArray();
        DataPlaces places = new DataPlaces(cachedBy, new int[2][0], new long[20], Optional.empty(), waits);
        return Made.seconds(work(places), LATE_SECOND);
    }

    private static double readingShuffle(LocalityWaits waits, long[] outputBytes, Allocation executors) {
        DataPlaces places = new DataPlaces(NOTHING_CACHED, new int[][] {{}, {0}}, outputBytes, Optional.empty(), waits);
        return Made.seconds(work(places), executors);
    }

    @Test
    void beforeSpark31EachLaunchNearTheDataStartsTheWaitAnew() {
        assertThat(readingCache(new LocalityWaits(3_000, 3_000, 3_000, true))).isEqualTo(20);
    }

    @Test
    void laterTheOtherSlotWaitsOnceForTheExecutorAndOnceForItsHost() {
        // From 10 s on the first executor does one task a second; at 16 s the second takes one. Then no slot was
        // refused,
        // so the first one's next launch starts the wait anew, and it does the last two as well.
        assertThat(readingCache(new LocalityWaits(3_000, 3_000, 3_000, false))).isEqualTo(19);
    }

    @Test
    void withoutAWaitNothingWaits() {
        assertThat(readingCache(new LocalityWaits(0, 0, 0, true))).isEqualTo(15);
    }

    @Test
    void tasksWaitForTheHostThatHoldsTheirShuffleInput() {
        long[] onTheFirst =
                IntStream.range(0, 20).mapToLong(task -> task < 10 ? 100 : 0).toArray();

        // Preferred is a host, so there is one wait: the second executor takes a task at 13 s and another one at 17 s.
        assertThat(readingShuffle(new LocalityWaits(3_000, 3_000, 3_000, false), onTheFirst, LATE_SECOND))
                .isEqualTo(18);
        assertThat(readingShuffle(new LocalityWaits(3_000, 3_000, 3_000, true), onTheFirst, LATE_SECOND))
                .isEqualTo(20);
    }

    @Test
    void hostsThatAllHoldAFifthOfTheInputAreAllPreferred() {
        long[] even = filledLongs(20, 100);

        assertThat(readingShuffle(new LocalityWaits(3_000, 3_000, 3_000, true), even, Made.slots(2)))
                .isEqualTo(10);
    }

    private static long[] filledLongs(int length, long value) {
        long[] values = new long[length];
        Arrays.fill(values, value);
        return values;
    }

    /** Each task's data with a random earlier task of another stage, or nowhere; some stages near their parents' output. */
    private static DataPlaces randomPlaces(Workload work, long seed) {
        Random random = new Random(seed);
        int[] cachedBy = filled(work.taskCount(), -1);
        int[][] shuffledBy = new int[work.stageCount()][0];
        for (int stage = 0; stage < work.stageCount(); stage++) {
            int first = work.taskOffsets()[stage];
            boolean cached = random.nextBoolean() && first > 0;
            for (int task = first; task < work.taskOffsets()[stage + 1] && cached; task++) {
                cachedBy[task] = random.nextInt(4) == 0 ? -1 : random.nextInt(first);
            }
            shuffledBy[stage] = random.nextBoolean() ? work.parents()[stage] : shuffledBy[stage];
        }
        long[] bytes = random.longs(work.taskCount(), 0, 1_000).toArray();
        LocalityWaits waits = new LocalityWaits(random.nextInt(6_000), random.nextInt(6_000), 0, random.nextBoolean());
        return new DataPlaces(cachedBy, shuffledBy, bytes, Optional.empty(), waits);
    }

    @ForSeeds(200)
    void waitingForPlacesLosesNoTaskAndNoBound(long seed) {
        Workload work = Made.work(RandomWork.profile(seed));
        Workload placed = Made.at(work, randomPlaces(work, seed));
        Simulation simulation = new Simulation(placed);

        for (int executors : new int[] {1, 2, 5, 20}) {
            Trace trace = new Trace(placed);
            SimulatedRun run = simulation.run(Made.executors(executors, 2), trace);

            assertThat(run.endMillis())
                    .isGreaterThanOrEqualTo(
                            Math.max(LongestChain.millis(work), Made.totalMillis(work) / (2L * executors)));
            assertThat(trace.slotsBusy().sumUntil(run.endMillis() / 1000.0))
                    .isEqualTo(Made.totalMillis(work) / 1000.0, within(1e-6));
            assertThat(trace.slotsBusy().peak()).isLessThanOrEqualTo(2 * executors);
            assertThat(new Simulation(placed).run(Made.executors(executors, 2))).isEqualTo(run);
        }
    }

    @Test
    void waitsAreThoseOfTheLogsPropertiesAndVersion() {
        assertThat(waits("3.5.6-amzn-0", Map.of())).isEqualTo(new LocalityWaits(3_000, 3_000, 3_000, false));
        assertThat(waits("2.4.8", Map.of())).isEqualTo(new LocalityWaits(3_000, 3_000, 3_000, true));
        assertThat(waits("3.1.1", Map.of("spark.locality.wait", "0s", "spark.locality.wait.node", "500ms")))
                .isEqualTo(new LocalityWaits(0, 500, 0, false));
        assertThat(waits("3.5.0", Map.of("spark.locality.wait.legacyResetOnTaskLaunch", "true"))
                        .resetByEveryLaunch())
                .isTrue();
    }

    private static LocalityWaits waits(String version, Map<String, String> properties) {
        return LocalityWaits.of(new Application("app", "app", version, 0, 0, properties));
    }
}
