package dev.gluewise.analyzer.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gluewise.analyzer.testing.MadeRun;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a job's runs tell together: why they failed, which tried again, when the job was resized. */
class RunStoryTest {
    private static final Instant FIRST = Instant.parse("2026-10-01T00:00:00Z");

    private static MadeRun run(String id, int day) {
        return MadeRun.of("orders")
                .id(id)
                .startedOn(FIRST.plus(Duration.ofDays(day)))
                .took(600)
                .on(workers(10));
    }

    private static MadeRun failed(String id, int day, String message) {
        return run(id, day).ended(RunState.FAILED).saying(message);
    }

    private static Configuration workers(int count) {
        return Configuration.fixed(GlueVersion.V4_0, WorkerType.G_1X, count);
    }

    private static List<GlueRun> runs(MadeRun... made) {
        return Stream.of(made).map(MadeRun::run).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Command failed with exit code 10, java.lang.OutOfMemoryError: Java heap space | OUT_OF_MEMORY",
                "ExecutorLostFailure: Container killed by YARN for exceeding memory limits. 5.7 GB of 5.5 GB | OUT_OF_MEMORY",
                "Error Category: OUT_OF_MEMORY_ERROR; Spark Error Class: ; driver memory OutOfMemory | OUT_OF_MEMORY",
                "java.io.IOException: No space left on device | DISK_FULL",
                "AmazonS3Exception: Please reduce your request rate. (Status Code: 503; Error Code: SlowDown) | THROTTLED",
                "Rate exceeded (Service: AWSGlue; Error Code: ThrottlingException) | THROTTLED",
                "Exceeded maximum concurrent compute capacity: account limit exceeded; ResourceNumberLimitExceededException | THROTTLED",
                "AnalysisException: Path does not exist: s3://bucket/x | RESOURCE_NOT_FOUND",
                "EntityNotFoundException: Database x not found | RESOURCE_NOT_FOUND",
                "SystemExit: 1 | FAILED_OTHERWISE",
                "'' | FAILED_OTHERWISE"
            })
    void aFailureIsClassedByItsMessage(String message, RunOutcome outcome) {
        assertThat(RunOutcome.of(RunState.FAILED, message, Set.of())).isEqualTo(outcome);
    }

    @Test
    void gluesErrorMetricsCountBeforeTheMessage() {
        assertThat(RunOutcome.of(RunState.FAILED, "Path does not exist", Set.of("OUT_OF_MEMORY_ERROR", "ALL")))
                .isEqualTo(RunOutcome.OUT_OF_MEMORY);
        assertThat(RunOutcome.of(RunState.FAILED, "Path does not exist", Set.of("ALL")))
                .isEqualTo(RunOutcome.RESOURCE_NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "SUCCEEDED, SUCCEEDED",
        "STOPPED, STOPPED",
        "TIMEOUT, TIMED_OUT",
        "RUNNING, RUNNING",
        "WAITING, RUNNING",
        "UNKNOWN, UNKNOWN"
    })
    void otherStatesSpeakForThemselves(RunState state, RunOutcome outcome) {
        assertThat(RunOutcome.of(state, "OutOfMemoryError", Set.of("OUT_OF_MEMORY_ERROR")))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @EnumSource(RunState.class)
    void aRunIsBilledAsFailedExactlyWhereItsOutcomeIsAFailure(RunState state) {
        assertThat(RunOutcome.of(state, "", Set.of()).failed()).isEqualTo(state.failed());
    }

    @Test
    void resizesAreTheChangesBetweenRunsInOrderOfTime() {
        List<GlueRun> runs = new ArrayList<>(runs(
                run("a", 1),
                run("b", 2),
                run("c", 3).on(workers(20)),
                run("d", 4).on(workers(5))));
        Collections.shuffle(runs, new Random(1));

        assertThat(Resize.between(runs))
                .extracting(
                        resize -> resize.from().workers(), resize -> resize.to().workers(), Resize::at)
                .containsExactly(
                        tuple(20, 5, FIRST.plus(Duration.ofDays(4))), tuple(10, 20, FIRST.plus(Duration.ofDays(3))));
        assertThat(Resize.between(List.of())).isEmpty();
    }

    @Test
    void aRetryAtTheOldSizeIsNoResize() {
        assertThat(Resize.between(runs(
                        run("a", 1),
                        run("b", 3).on(workers(20)),
                        run("a_attempt_1", 4).attempt(1).retryOf("a"))))
                .hasSize(1);
    }

    @Test
    void retriesAreLinkedByTheRunBeforeElseByTheirNames() {
        List<GlueRun> runs = runs(
                run("x_attempt_2", 3).attempt(2),
                run("b", 2).attempt(1).retryOf("a"),
                run("x", 1),
                run("x_attempt_1", 2).attempt(1),
                run("alone", 1),
                run("a", 1),
                run("lost_attempt_1", 1).attempt(1).retryOf("not here"));

        assertThat(RetryChain.among(runs))
                .extracting(chain -> chain.tries().stream().map(GlueRun::id).toList())
                .containsExactly(List.of("x", "x_attempt_1", "x_attempt_2"), List.of("a", "b"));
    }

    @Test
    void runsThatNameEachOtherInACircleAreNoChain() {
        assertThat(RetryChain.among(
                        runs(run("a", 1).retryOf("b"), run("b", 2).attempt(1).retryOf("a"))))
                .isEmpty();
    }

    @Test
    void aStoryCountsHowRunsEndedAndWhichTriedAgain() {
        List<GlueRun> runs = runs(
                run("jr_a", 0),
                failed("jr_b", 1, "java.lang.OutOfMemoryError: Java heap space"),
                run("jr_b_attempt_1", 1).attempt(1).retryOf("jr_b"),
                failed("jr_c", 2, "No space left on device"),
                failed("jr_d", 3, "GC overhead limit exceeded"),
                run("jr_e", 4).on(workers(8)));

        RunStory story = RunStory.of(runs);

        assertThat(story.outcomes())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(RunOutcome.SUCCEEDED, 3, RunOutcome.OUT_OF_MEMORY, 2, RunOutcome.DISK_FULL, 1));
        assertThat(story.runs()).isEqualTo(6);
        assertThat(story.triedAgain()).isEqualTo(1);
        assertThat(story.resizes()).extracting(resize -> resize.to().workers()).containsExactly(8);
    }
}
