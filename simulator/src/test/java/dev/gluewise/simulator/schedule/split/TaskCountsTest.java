package dev.gluewise.simulator.schedule.split;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.testing.MadeJob;
import dev.gluewise.simulator.testing.Profiles;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why stages of a run on 20 slots have as many tasks, and how many they have on 80. */
class TaskCountsTest {
    private static final long MB = 1 << 20;

    private static StageCount last(Profiles run) {
        return counts(run.build(), 1).at(80).getLast();
    }

    /** Of a run of one stage of so many tasks, of which more is said. */
    private static StageCount only(int tasks, Consumer<MadeJob> more) {
        return last(of(tasks, 10, more));
    }

    private static Profiles of(int tasks, double seconds, Consumer<MadeJob> more) {
        return on20Slots().job(job -> more.accept(job.stage(0, tasks(tasks, seconds(seconds)))));
    }

    private static TaskCounts counts(double factor, Consumer<MadeJob> more) {
        return counts(of(20, 10, more).build(), factor);
    }

    private static Profiles on20Slots() {
        return profile().executors(5, 4);
    }

    private static TaskCounts counts(JobProfile profile, double factor) {
        int[] millis = IntStream.range(0, profile.work().size())
                .map(profile.work()::durationMillis)
                .toArray();
        return TaskCounts.of(profile, millis, factor);
    }

    private static void assertCount(StageCount count, CountCause cause, int there) {
        assertThat(count.cause()).isEqualTo(cause);
        assertThat(count.tasks()).isEqualTo(there);
    }

    private static void assertKept(StageCount count, CountCause cause) {
        assertCount(count, cause, count.logged());
    }

    @Test
    void filesAreCutFinerForMoreSlots() {
        StageCount count = only(20, stage -> stage.reads("csv", 4, 1_600 * MB));

        assertCount(count, CountCause.FILE_SPLITS, 80);
        assertThat(count.logged()).isEqualTo(20);
    }

    @Test
    void filesThatWereNotCutByTheRuleAreKeptAsTheyWere() {
        assertKept(only(50, stage -> stage.reads("csv", 4, 1_600 * MB)), CountCause.UNKNOWN);
        assertKept(last(of(20, 0, stage -> stage.reads("csv", 4, 1_600 * MB))), CountCause.UNKNOWN);
        assertKept(only(20, stage -> stage.reads("csv", 4, 1_600 * MB).reads("csv", 1, MB)), CountCause.UNKNOWN);
    }

    @Test
    void aRuleIsBelievedWhereItIsNear() {
        Consumer<MadeJob> files = stage -> stage.reads("csv", 4, 1_600 * MB);

        assertThat(only(24, files).cause()).isEqualTo(CountCause.FILE_SPLITS);
        assertThat(only(40, files).cause()).isEqualTo(CountCause.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"AQEShuffleRead", "CustomShuffleReader"})
    void shufflesPutTogetherFollowTheSlots(String scope) {
        StageCount count = only(
                20, stage -> stage.source("ShuffledRowRDD", scope, 20).each(TaskMetric.SHUFFLE_READ_BYTES, 20 * MB));

        assertThat(count.cause()).isEqualTo(CountCause.ADAPTIVE);
        assertThat(count.tasks()).isBetween(67, 100);
    }

    @Test
    void aShuffleOfWhichNoBytesAreKnownIsKept() {
        assertKept(only(20, stage -> stage.source("ShuffledRowRDD", "AQEShuffleRead", 20)), CountCause.UNKNOWN);
    }

    @Test
    void aJoinOfWhichOneSideIsPutTogetherIsAdaptive() {
        StageCount count = only(20, stage -> stage.source("ShuffledRowRDD", "AQEShuffleRead", 20)
                .source("ShuffledRowRDD", "Exchange", 20)
                .rdd("ZippedPartitionsRDD2", "SortMergeJoin", 20)
                .each(TaskMetric.SHUFFLE_READ_BYTES, 20 * MB));

        assertThat(count.cause()).isEqualTo(CountCause.ADAPTIVE);
    }

    private static StageCount sqlShuffle(int tasks, String... properties) {
        Profiles run = on20Slots();
        for (int i = 0; i < properties.length; i += 2) {
            run.property(properties[i], properties[i + 1]);
        }
        return last(run.job(job -> job.stage(0, tasks(tasks, seconds(10)))
                .source("ShuffledRowRDD", "Exchange", tasks)
                .each(TaskMetric.SHUFFLE_READ_BYTES, 20 * MB)));
    }

    @Test
    void shufflePartitionsThatAreTheSlotsFollowThem() {
        assertCount(
                sqlShuffle(20, "spark.sql.shuffle.partitions", "20", "spark.sql.adaptive.enabled", "false"),
                CountCause.SHUFFLE_PARTITIONS,
                80);
    }

    @Test
    void shufflePartitionsThatWereChosenStay() {
        assertKept(sqlShuffle(200, "spark.sql.adaptive.enabled", "false"), CountCause.SHUFFLE_PARTITIONS);
        assertKept(
                sqlShuffle(20, "spark.sql.shuffle.partitions", "30", "spark.sql.adaptive.enabled", "false"),
                CountCause.EXPLICIT);
        assertKept(
                sqlShuffle(1, "spark.sql.shuffle.partitions", "1", "spark.sql.adaptive.enabled", "false"),
                CountCause.EXPLICIT);
    }

    @Test
    void asManyTasksAsInitialPartitionsMayBeWhatAdaptiveExecutionLeft() {
        // Each partition is as large as is advised, so that none were put together.
        StageCount large =
                last(on20Slots().property("spark.sql.shuffle.partitions", "20").job(job -> job.stage(
                                0, tasks(20, seconds(10)))
                        .source("ShuffledRowRDD", "Exchange", 20)
                        .each(TaskMetric.SHUFFLE_READ_BYTES, 200 * MB)));

        assertCount(large, CountCause.ADAPTIVE, 80);
    }

    @Test
    void collectionsAreCutIntoTheDefaultParallelism() {
        assertCount(
                only(20, stage -> stage.source("ParallelCollectionRDD", "parallelize", 20)
                        .rdd("MapPartitionsRDD", "map", 20)),
                CountCause.DEFAULT_PARALLELISM,
                80);
        assertKept(only(12, stage -> stage.source("ParallelCollectionRDD", "parallelize", 12)), CountCause.EXPLICIT);
    }

    /** A shuffle into 20 partitions of a collection that was cut into so many. */
    private static StageCount afterCollection(int cut) {
        return only(cut, stage -> stage.source("ParallelCollectionRDD", "parallelize", cut)
                .stage(1, tasks(20, seconds(5)))
                .after(0)
                .source("ShuffledRDD", "reduceByKey", 20, 0));
    }

    @Test
    void aShuffleOfACollectionHasAsManyPartitionsAsThatHad() {
        assertCount(afterCollection(20), CountCause.DEFAULT_PARALLELISM, 80);
    }

    @Test
    void aShuffleIntoFewerThanItsSourceHasWasAskedFor() {
        assertKept(afterCollection(40), CountCause.EXPLICIT);
    }

    private static StageCount afterHadoop(String scope, boolean named) {
        Profiles run = on20Slots();
        if (named) {
            run.property("spark.default.parallelism", "20");
        }
        return last(run.job(job -> job.stage(0, tasks(20, seconds(10)))
                .source("HadoopRDD", "textFile", 20)
                .stage(1, tasks(20, seconds(5)))
                .after(0)
                .source("ShuffledRDD", scope, 20, 0)));
    }

    @Test
    void aNamedParallelismIsThatOfEachShuffleButThoseThatKeepTheirSources() {
        assertCount(afterHadoop("reduceByKey", true), CountCause.DEFAULT_PARALLELISM, 80);
        assertKept(afterHadoop("reduceByKey", false), CountCause.EXPLICIT);
        assertKept(afterHadoop("sortByKey", true), CountCause.EXPLICIT);
        assertKept(afterHadoop("repartition", true), CountCause.EXPLICIT);
    }

    @Test
    void hadoopsBlocksAreThere() {
        assertKept(only(20, stage -> stage.source("NewHadoopRDD", "newAPIHadoopFile", 20)), CountCause.INPUT_BLOCKS);
    }

    @Test
    void whatTheProgramPutTogetherStays() {
        assertKept(
                only(4, stage -> stage.source("FileScanRDD", "Scan csv", 20).rdd("CoalescedRDD", "coalesce", 4)),
                CountCause.EXPLICIT);
    }

    @Test
    void aCoalesceThatPutsNothingTogetherDoesNotCount() {
        assertCount(
                only(20, stage -> stage.reads("csv", 4, 1_600 * MB).rdd("CoalescedRDD", "coalesce", 20)),
                CountCause.FILE_SPLITS,
                80);
    }

    @Test
    void aUnionsTasksAreOfSeveralKinds() {
        assertKept(
                only(20, stage -> stage.source("FileScanRDD", "Scan csv", 12)
                        .source("FileScanRDD", "Scan csv", 8)
                        .rdd("UnionRDD", "Union", 20)),
                CountCause.UNKNOWN);
    }

    @Test
    void aStageOfWhichNothingIsKnownIsKept() {
        assertKept(only(20, stage -> {}), CountCause.UNKNOWN);
        assertKept(only(1, stage -> {}), CountCause.EXPLICIT);
        assertKept(only(20, stage -> stage.source("JDBCRDD", "Scan JDBC", 20)), CountCause.UNKNOWN);
    }

    @Test
    void whereNothingFollowsTheSlotsTheRunIsTheSameEverywhere() {
        assertThat(counts(1, stage -> {}).sameEverywhere()).isTrue();
        assertThat(counts(1, TaskCountsTest::isACollection).sameEverywhere()).isFalse();
    }

    private static void isACollection(MadeJob stage) {
        stage.source("ParallelCollectionRDD", "parallelize", 20);
    }

    @Test
    void theLoggedClusterHasTheLoggedTasks() {
        TaskCounts counts = counts(1, TaskCountsTest::isACollection);

        assertThat(counts.tasks(0, 20)).isEmpty();
        assertThat(counts.tasks(0, 80))
                .hasValueSatisfying(millis -> assertThat(millis).hasSize(80).containsOnly(2_500));
        assertThat(counts.at(20).getFirst().tasks()).isEqualTo(20);
    }

    @Test
    void whatEachTaskTakesWhateverItsSizeIsNotDivided() {
        TaskCounts counts = counts(1, stage -> {
            isACollection(stage);
            stage.each(TaskMetric.RUN_MILLIS, 8_000);
        });

        assertThat(counts.tasks(0, 40).orElseThrow()).hasSize(40).containsOnly(6_000);
        assertThat(counts.tasks(0, 10).orElseThrow()).hasSize(10).containsOnly(18_000);
    }

    @Test
    void moreToDoIsDoneInTheTasksThatTheRuleGives() {
        TaskCounts thrice = counts(3, stage -> stage.reads("csv", 20, 2_400 * MB));

        assertThat(thrice.at(20).getFirst().tasks()).isEqualTo(60);
        assertThat(Arrays.stream(thrice.tasks(0, 20).orElseThrow()).sum()).isEqualTo(600_000);
    }
}
