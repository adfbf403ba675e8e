package dev.gluewise.simulator.spark.process;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.process.SparkLibraries;
import dev.gluewise.simulator.replay.Calibration;
import dev.gluewise.simulator.replay.ReplayListener;
import dev.gluewise.simulator.replay.ReplayMethod;
import dev.gluewise.simulator.replay.ReplayStanding;
import dev.gluewise.simulator.replay.SparkReplay;
import dev.gluewise.simulator.replay.StageEnd;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import dev.gluewise.simulator.schedule.ReplayCase;
import dev.gluewise.simulator.schedule.ReplayPlan;
import dev.gluewise.simulator.schedule.StageSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.spark.package$;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

@Timeout(300)
@ResourceLock("processes of this one")
@ExtendWith(OneCluster.class)
class SparkReplayTest {
    private static final ReplayMethod VIRTUAL_TIME = new ReplayMethod.VirtualTime();
    private static final String OURS =
            "gluewise-replay-" + ProcessHandle.current().pid() + "-";
    private static final Configuration FOUR_SLOTS = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 2);

    private final SparkLibraries libraries = new SparkLibraries(System.getProperty("java.class.path"));
    private final List<Path> foldersBefore = new ArrayList<>();

    /** Hears of stages, and does something when the first has ended. */
    private static class AfterFirstStage implements ReplayListener {
        final List<Integer> stagesEnded = new ArrayList<>();
        final List<StageSpan> spans = new ArrayList<>();
        final List<Integer> started = new ArrayList<>();
        final List<ReplayStanding> standings = new ArrayList<>();
        Optional<Calibration> calibration = Optional.empty();
        String sparkVersion = "";

        void now() {}

        @Override
        public void started(String version) {
            sparkVersion = version;
        }

        @Override
        public void stageEnded(StageEnd stage, int done, int of) {
            spans.add(stage.span());
            stagesEnded.add(done);
            if (done == 1) {
                now();
            }
        }

        @Override
        public void stageStarted(int stage, double seconds) {
            started.add(stage);
        }

        @Override
        public void reached(ReplayStanding standing) {
            standings.add(standing);
        }

        @Override
        public void calibrated(Calibration found) {
            calibration = Optional.of(found);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    @BeforeEach
    void lookAround() throws IOException {
        foldersBefore.addAll(replayFolders());
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        assertThat(replayFolders()).isSubsetOf(foldersBefore);
        assertThat(replays()).isEmpty();
    }

    /** The replays that still run, by the folders that they were given; a cluster has processes beside them. */
    private static Stream<ProcessHandle> replays() {
        return ProcessHandle.current()
                .children()
                .filter(ProcessHandle::isAlive)
                .filter(child -> child.info().commandLine().orElse("").contains(OURS));
    }

    private static List<Path> replayFolders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(OURS))
                    .toList();
        }
    }

    /** So many stages one after the other, of four tasks that take so long. */
    private static ReplayCase stages(int count, double taskSeconds) {
        return stages(count, taskSeconds, FOUR_SLOTS);
    }

    private static ReplayCase stages(int count, double taskSeconds, Configuration configuration) {
        var run = profile().executors(1, 4);
        for (int stage = 0; stage < count; stage++) {
            int id = stage;
            run.job(job -> job.stage(id, tasks(4, seconds(taskSeconds))));
        }
        return new ProfileSimulator(run.build(), 1).readyReplayCase(configuration);
    }

    private SparkReplay replay(ReplayCase simulated) {
        return SparkReplay.of(libraries, simulated.plan());
    }

    private static ReplayMethod asFarAsIsTruthful(Optional<String> master) {
        return byTheClock(OptionalDouble.empty(), master);
    }

    private static ReplayMethod byTheClock(OptionalDouble compression, Optional<String> master) {
        return new ReplayMethod.WallClock(compression, master, Duration.ofSeconds(4), Duration.ofMinutes(5));
    }

    @Test
    void aReplayTellsItsStagesAndItsOutcome() throws Exception {
        ReplayCase simulated = stages(3, 1000);
        AfterFirstStage listener = new AfterFirstStage();

        SparkReplay.Outcome outcome = replay(simulated).run(simulated.plan(), VIRTUAL_TIME, listener);

        assertThat(outcome.run()).isEqualTo(simulated.simulated());
        assertThat(outcome.calibration()).isEmpty();
        assertThat(listener.stagesEnded).containsExactly(1, 2, 3);
        assertThat(listener.started).containsExactly(0, 1, 2);
        assertThat(listener.standings)
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.comparingDouble(ReplayStanding::seconds))
                .allSatisfy(standing -> assertThat(standing.tasksEnded()).isBetween(1, 12));
        assertThat(outcome.effort().seconds()).isPositive();
        assertThat(outcome.effort().memoryBytes())
                .isBetween(10_000_000L, outcome.effort().machineBytes());
        assertThat(outcome.effort().threads())
                .as("no task is run in virtual time")
                .isEmpty();
        assertThat(listener.spans)
                .containsExactlyElementsOf(simulated.simulated().stages());
        assertThat(listener.sparkVersion).isEqualTo(package$.MODULE$.SPARK_VERSION());
    }

    @Test
    void cancellingEndsTheProcessInTheMidstOfItsWork() {
        ReplayCase simulated = stages(20_000, 1);
        AfterFirstStage listener = new AfterFirstStage() {
            @Override
            public boolean cancelled() {
                return !stagesEnded.isEmpty();
            }
        };

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> replay(simulated).run(simulated.plan(), VIRTUAL_TIME, listener));

        assertThat(listener.stagesEnded).hasSizeLessThan(20_000);
    }

    @Test
    void aProcessThatDiesIsReportedInOneSentence() {
        ReplayCase simulated = stages(20_000, 1);
        AfterFirstStage listener = new AfterFirstStage() {
            @Override
            void now() {
                replays().forEach(ProcessHandle::destroyForcibly);
            }
        };

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> replay(simulated).run(simulated.plan(), VIRTUAL_TIME, listener))
                .satisfies(fault -> {
                    assertThat(fault.problem().code()).isEqualTo(ProblemCode.REPLAY_FAILED);
                    assertThat(fault.problem().oneLine()).hasLineCount(1).contains("exit code");
                });
    }

    @Test
    void tooLittleMemoryIsReportedAsSuch() {
        ReplayPlan plan = new ReplayPlan(
                List.of(new ReplayPlan.PlannedJob(List.of(), 0, 0, Optional.empty())),
                List.of(new ReplayPlan.PlannedStage(0, List.of(), 0, false, new int[20_000_000])),
                0,
                0,
                0,
                new ReplayPlan.Staying(4, new int[1]),
                Optional.empty(),
                List.of());

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new SparkReplay(libraries, SparkLibraries.LEAST_MEGABYTES)
                        .run(plan, VIRTUAL_TIME, ReplayListener.NONE))
                .satisfies(fault -> assertThat(fault.problem().oneLine())
                        .contains("ran out of memory (" + SparkLibraries.LEAST_MEGABYTES + " MB)"));
    }

    @Test
    void byTheClockTasksReallyWait() throws Exception {
        ReplayCase simulated = stages(2, 2);
        AfterFirstStage listener = new AfterFirstStage();

        SparkReplay.Outcome outcome =
                replay(simulated).run(simulated.plan(), asFarAsIsTruthful(Optional.empty()), listener);

        assertThat(outcome.run().seconds())
                .isGreaterThanOrEqualTo(0.99 * simulated.simulated().seconds());
        assertThat(outcome.run().stages().get(1).startSeconds())
                .isGreaterThanOrEqualTo(outcome.run().stages().get(0).endSeconds() - 0.01);
        assertThat(listener.calibration).isPresent();
        assertThat(outcome.calibration()).isEqualTo(listener.calibration);
    }

    @Test
    void whatCannotBeTruthfulIsRefusedWithTheReason() {
        ReplayCase simulated = stages(2, 2);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> replay(simulated)
                        .run(
                                simulated.plan(),
                                byTheClock(OptionalDouble.of(0.000_001), Optional.empty()),
                                ReplayListener.NONE))
                .satisfies(fault -> {
                    assertThat(fault.problem().code()).isEqualTo(ProblemCode.NOT_REPLAYABLE);
                    assertThat(fault.problem().oneLine()).contains("would not be truthful", "tasks a second");
                });
    }

    @Test
    void aClusterRunsTheTasks(StandaloneCluster cluster) throws Exception {
        ReplayCase simulated = stages(2, 1, Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 3));

        SparkReplay.Outcome outcome = replay(simulated)
                .run(simulated.plan(), asFarAsIsTruthful(Optional.of(cluster.master())), ReplayListener.NONE);

        assertThat(outcome.run().seconds())
                .isGreaterThanOrEqualTo(0.99 * simulated.simulated().seconds());
    }
}
