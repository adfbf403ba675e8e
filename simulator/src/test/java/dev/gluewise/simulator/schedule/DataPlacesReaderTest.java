package dev.gluewise.simulator.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.simulator.profile.Application;
import dev.gluewise.simulator.profile.Completeness;
import dev.gluewise.simulator.profile.Executor;
import dev.gluewise.simulator.profile.ExecutorMemory;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.Rdd;
import dev.gluewise.simulator.profile.SparkJob;
import dev.gluewise.simulator.profile.Stage;
import dev.gluewise.simulator.profile.StorageLevel;
import dev.gluewise.simulator.profile.TaskLocality;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskOutcome;
import dev.gluewise.simulator.profile.TaskTableBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a log shows of where data lay: of a stage that makes four partitions, and one that reads them, on two executors. */
class DataPlacesReaderTest {
    private static final int NOBODY = -1;

    /** The RDD that is kept, the result of the first stage and what the second makes of it. */
    private static final int KEPT = 0;

    private static final int RESULT = 1;

    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<Stage> stages = new ArrayList<>();
    private final TaskTableBuilder tasks = new TaskTableBuilder();
    private String secondHost = "b";

    private void stage(int declared, List<Integer> parents, List<Integer> rdds, List<Integer> persisted) {
        stages.add(new Stage(
                stages.size(),
                "stage",
                0,
                parents,
                declared,
                1,
                10_000 * stages.size(),
                OptionalInt.empty(),
                rdds,
                persisted,
                List.of(),
                0));
    }

    /** A task of the last stage, of a second from its start on unless it is launched later. */
    private void task(int partition, int executor, TaskLocality locality, int launchedAfter) {
        int launch = 10_000 * (stages.size() - 1) + launchedAfter;
        tasks.add(stages.size() - 1, launch, launch + 1_000, executor, partition, TaskOutcome.SUCCEEDED);
        tasks.placed(locality, false);
    }

    private void task(int partition, int executor, TaskLocality locality) {
        task(partition, executor, locality, 1_000 * (partition / 2));
    }

    /** Four partitions, made by turns on the two executors. */
    private void madeAndKept() {
        stage(4, List.of(), List.of(KEPT), List.of(KEPT));
        for (int partition = 0; partition < 4; partition++) {
            task(partition, partition % 2, TaskLocality.NO_PREF);
            tasks.metric(TaskMetric.INPUT_BYTES, 100);
        }
    }

    /** The second stage reads what the first one keeps. */
    private void readsKept() {
        stage(4, List.of(), List.of(RESULT, KEPT), List.of(KEPT));
    }

    private Optional<DataPlaces> read(boolean asLogged) {
        List<Executor> executors = List.of(
                new Executor("1", "a", 1, 0, OptionalInt.empty(), "", 0, ExecutorMemory.UNKNOWN),
                new Executor("2", secondHost, 1, 0, OptionalInt.empty(), "", 0, ExecutorMemory.UNKNOWN));
        JobProfile profile = new JobProfile(
                new Application("app", "app", "3.5.6", 0, 30_000, properties),
                List.of(new SparkJob(0, 0, OptionalInt.of(30_000), true, OptionalLong.empty(), "", "")),
                List.of(),
                stages,
                List.of(rdd(0, List.of()), rdd(1, List.of(0))),
                tasks.build(stages.size()),
                new TaskTableBuilder().build(stages.size()),
                executors,
                ExecutorMemory.UNKNOWN,
                new Completeness(100, 0, false, false, 0, 0));
        return DataPlacesReader.read(
                profile, TaskList.of(profile, SlotTimes.of(profile)), WorkingTimes.of(profile), asLogged);
    }

    private static Rdd rdd(int id, List<Integer> parents) {
        return new Rdd(
                id,
                "rdd",
                "",
                "",
                parents,
                4,
                new StorageLevel(true, false, false, true, 1),
                Optional.empty(),
                OptionalInt.empty());
    }

    private Optional<DataPlaces> read() {
        return read(false);
    }

    // ---- cached partitions

    @Test
    void tasksThatRanInTheExecutorThatMadeTheirPartitionReadItThere() {
        madeAndKept();
        readsKept();
        for (int partition = 0; partition < 4; partition++) {
            task(partition, partition % 2, TaskLocality.PROCESS_LOCAL);
        }

        DataPlaces places = read().orElseThrow();

        assertThat(places.cachedBy()).containsExactly(NOBODY, NOBODY, NOBODY, NOBODY, 0, 1, 2, 3);
        assertThat(places.logged()).isEmpty();
        assertThat(places.waits()).isEqualTo(new LocalityWaits(3_000, 3_000, 3_000, false));
    }

    @Test
    void aStageMostOfWhichRanElsewhereDidNotReadThem() {
        madeAndKept();
        readsKept();
        task(0, 0, TaskLocality.PROCESS_LOCAL);
        task(1, 0, TaskLocality.PROCESS_LOCAL);
        task(2, 1, TaskLocality.PROCESS_LOCAL);
        task(3, 0, TaskLocality.PROCESS_LOCAL);

        assertThat(read()).isEmpty();
    }

    @Test
    void halfOfThemIsEnoughAndATaskThatWaitedInVainReadThemToo() {
        madeAndKept();
        readsKept();
        task(0, 0, TaskLocality.PROCESS_LOCAL);
        task(1, 1, TaskLocality.PROCESS_LOCAL);
        task(2, 1, TaskLocality.ANY);
        task(3, 0, TaskLocality.NODE_LOCAL);
        // It read the source again, as the one that had made the partition did.
        tasks.metric(TaskMetric.INPUT_BYTES, 100);

        assertThat(read().orElseThrow().cachedBy()).containsExactly(NOBODY, NOBODY, NOBODY, NOBODY, 0, 1, 2, NOBODY);
    }

    @Test
    void whoeverMadeAPartitionFirstMadeIt() {
        madeAndKept();
        for (int again = 0; again < 2; again++) {
            readsKept();
            for (int partition = 0; partition < 4; partition++) {
                task(partition, partition % 2, TaskLocality.PROCESS_LOCAL);
            }
        }

        assertThat(read().orElseThrow().cachedBy())
                .containsExactly(NOBODY, NOBODY, NOBODY, NOBODY, 0, 1, 2, 3, 0, 1, 2, 3);
    }

    @Test
    void ofAStageOverSomeOfThePartitionsNobodyKnowsWhichTheyWere() {
        stage(2, List.of(), List.of(KEPT), List.of(KEPT));
        task(0, 0, TaskLocality.NO_PREF);
        task(1, 1, TaskLocality.NO_PREF);
        readsKept();
        for (int partition = 0; partition < 4; partition++) {
            task(partition, partition % 2, TaskLocality.PROCESS_LOCAL);
        }

        assertThat(read()).isEmpty();
    }

    @Test
    void aFirstLookMakesThePartitionThatItLooksAt() {
        stage(1, List.of(), List.of(KEPT), List.of(KEPT));
        task(0, 1, TaskLocality.NO_PREF);
        readsKept();
        task(0, 1, TaskLocality.PROCESS_LOCAL);
        task(1, 0, TaskLocality.NO_PREF);

        assertThat(read().orElseThrow().cachedBy()).containsExactly(NOBODY, 0, NOBODY);
    }

    @Test
    void whereNothingWaitsPlacesDecideNothing() {
        properties.put("spark.locality.wait", "0s");
        madeAndKept();
        readsKept();
        for (int partition = 0; partition < 4; partition++) {
            task(partition, partition % 2, TaskLocality.PROCESS_LOCAL);
        }

        assertThat(read()).isEmpty();
    }

    // ---- shuffle input

    /** Four tasks that write what the second stage reads, all on the first executor. */
    private void shuffled() {
        stage(4, List.of(), List.of(KEPT), List.of());
        for (int partition = 0; partition < 4; partition++) {
            task(partition, 0, TaskLocality.NO_PREF, 1_000 * partition);
            tasks.metric(TaskMetric.SHUFFLE_WRITE_BYTES, 10 + partition);
        }
        stage(4, List.of(0), List.of(RESULT), List.of());
    }

    @Test
    void tasksThatQueuedAtTheHostOfTheirInputBesideAnIdleOnePreferredIt() {
        shuffled();
        for (int partition = 0; partition < 4; partition++) {
            task(partition, 0, TaskLocality.NODE_LOCAL, 1_000 * partition);
        }

        DataPlaces places = read().orElseThrow();

        assertThat(places.shuffledBy()).isDeepEqualTo(new int[][] {{}, {0}});
        assertThat(places.outputBytes()).containsExactly(10, 11, 12, 13, 0, 0, 0, 0);
        assertThat(places.cachedBy()).containsOnly(NOBODY);
    }

    @Test
    void oneThatHadToGoElsewhereShowsItToo() {
        shuffled();
        task(0, 0, TaskLocality.NODE_LOCAL);
        task(1, 1, TaskLocality.ANY);
        task(2, 0, TaskLocality.NODE_LOCAL);
        task(3, 1, TaskLocality.NODE_LOCAL);

        assertThat(read().orElseThrow().shuffledBy()[1]).containsExactly(0);
    }

    @Test
    void whereAllExecutorsWereBusyOrNoneWasNearNothingWasDecided() {
        shuffled();
        for (int partition = 0; partition < 4; partition++) {
            task(partition, partition % 2, TaskLocality.NODE_LOCAL);
        }
        assertThat(read()).as("both executors have work").isEmpty();
    }

    @Test
    void tasksThatWentAnywhereWaitedForNothing() {
        shuffled();
        for (int partition = 0; partition < 4; partition++) {
            task(partition, 0, TaskLocality.ANY, 1_000 * partition);
        }

        assertThat(read()).isEmpty();
    }

    @Test
    void theStageOfAnEarlierJobWhoseOutputIsReadAgainIsAParentToo() {
        stage(4, List.of(), List.of(KEPT), List.of());
        for (int partition = 0; partition < 4; partition++) {
            task(partition, 0, TaskLocality.NO_PREF, 1_000 * partition);
        }
        // No parent by the plan, but what it makes comes of the first stage's result.
        stage(4, List.of(), List.of(RESULT), List.of());
        for (int partition = 0; partition < 4; partition++) {
            task(partition, 0, TaskLocality.NODE_LOCAL, 1_000 * partition);
        }

        assertThat(read().orElseThrow().shuffledBy()[1]).containsExactly(0);
    }

    // ---- where input lay in the logged run

    @Test
    void asItWasLoggedInputLiesWhereItsTasksRanAndCachedPartitionsWhereTheyWereMade() {
        madeAndKept();
        readsKept();
        task(0, 0, TaskLocality.PROCESS_LOCAL);
        task(1, 1, TaskLocality.PROCESS_LOCAL);
        task(2, 0, TaskLocality.PROCESS_LOCAL);
        task(3, 0, TaskLocality.RACK_LOCAL);
        tasks.metric(TaskMetric.INPUT_BYTES, 100);

        DataPlaces.LoggedPlaces logged = read(true).orElseThrow().logged().orElseThrow();

        assertThat(logged.nearest())
                .containsExactly(
                        TaskLocality.NO_PREF,
                        TaskLocality.NO_PREF,
                        TaskLocality.NO_PREF,
                        TaskLocality.NO_PREF,
                        TaskLocality.PROCESS_LOCAL,
                        TaskLocality.PROCESS_LOCAL,
                        TaskLocality.PROCESS_LOCAL,
                        TaskLocality.RACK_LOCAL);
        assertThat(logged.executorOf()).containsExactly(NOBODY, NOBODY, NOBODY, NOBODY, 0, 1, 0, 0);
        assertThat(logged.hostOfExecutor()).containsExactly(0, 1);
        assertThat(logged.racksDiffer()).isFalse();
    }

    @Test
    void executorsOfOneHostShareItsData() {
        secondHost = "a";
        stage(2, List.of(), List.of(KEPT), List.of());
        task(0, 0, TaskLocality.NODE_LOCAL);
        task(1, 1, TaskLocality.ANY);

        DataPlaces.LoggedPlaces logged = read(true).orElseThrow().logged().orElseThrow();

        assertThat(logged.hostOfExecutor()).containsExactly(0, 0);
        assertThat(logged.racksDiffer()).isTrue();
        assertThat(read(false)).as("another cluster stands elsewhere").isEmpty();
    }

    @Test
    void aShuffleReadIsNoInputAndATaskWithoutPreferenceLiesNowhere() {
        stage(2, List.of(), List.of(KEPT), List.of());
        task(0, 0, TaskLocality.ANY);
        tasks.metric(TaskMetric.SHUFFLE_READ_BYTES, 5);
        task(1, 1, TaskLocality.NO_PREF);

        assertThat(read(true)).isEmpty();
    }
}
