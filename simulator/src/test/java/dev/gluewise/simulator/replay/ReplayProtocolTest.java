package dev.gluewise.simulator.replay;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import dev.gluewise.simulator.schedule.ReplayPlan;
import dev.gluewise.simulator.schedule.StageSpan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What crosses between the process that asks for a replay and the one that does it. */
class ReplayProtocolTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPlanComesOutOfItsFileAsItWent(boolean autoScaling) throws Exception {
        ReplayPlan plan = new ProfileSimulator(
                        profile()
                                .executors(2, 4)
                                .job(j -> j.stage(0, tasks(8, seconds(1)))
                                        .stage(1, tasks(2, seconds(3)))
                                        .after(0))
                                .job(j -> j.stage(2, tasks(1, seconds(4))).tail(seconds(0.5)))
                                .build(),
                        1)
                .replayCase(Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 5)
                        .withAutoScaling(autoScaling))
                .plan();
        ReplayPlan rich = new ReplayPlan(
                plan.jobs().stream()
                        .map(job -> new ReplayPlan.PlannedJob(
                                job.after(), job.gapMillis(), job.tailMillis(), Optional.of("reports & more")))
                        .toList(),
                plan.stages(),
                7,
                8,
                9,
                plan.executors(),
                Optional.of(new ReplayPlan.Nearness(
                        new int[] {-1, 0, 3},
                        List.of(new int[] {}, new int[] {0, 1}),
                        new long[] {1L << 40},
                        1,
                        2,
                        3,
                        true)),
                List.of(new ReplayPlan.PlannedPool("reports & more", 2, 3)));

        for (ReplayPlan each : List.of(plan, rich)) {
            Path file = folder.resolve("plan");
            PlanFile.write(each, file);

            assertThat(PlanFile.read(file)).usingRecursiveComparison().isEqualTo(each);
        }
    }

    static Stream<ReplayMessage> messages() {
        return Stream.of(
                new ReplayMessage.Started("4.2.0"),
                new ReplayMessage.StageStarted(3, 0.125),
                new ReplayMessage.StageEnded(new StageEnd(new StageSpan(3, 0.125, 1e6), 4e6)),
                new ReplayMessage.Left(new ExecutorsLeft(61.5, 13, 6, 60)),
                new ReplayMessage.Reached(new ReplayStanding(
                        12.25, 1_100, new ReplayEffort(0.5, 305L << 20, 16L << 30, Optional.empty()))),
                new ReplayMessage.Calibrated(new Calibration(1.5, 612.25, 0.21, 0.3)),
                new ReplayMessage.Finished(
                        12.5,
                        99.75,
                        7,
                        5,
                        new ReplayEffort(1.5, 305L << 20, 16L << 30, Optional.of(new TaskThreads(52, 0.9875)))),
                new ReplayMessage.Refused("It would take \"too\" long.", "Wait."),
                new ReplayMessage.Failed("two\nlines"));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageIsOneLineAndComesOutAsItWent(ReplayMessage message) {
        assertThat(message.line()).startsWith("{\"event\":\"").doesNotContain("\n");
        assertThat(ReplayMessage.of(message.line())).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Terminating due to java.lang.OutOfMemoryError: Java heap space", "{", "{\"event\":\"x\"}"})
    void whatALibraryPrintsIsNoMessage(String line) {
        assertThat(ReplayMessage.of(line)).isEmpty();
    }

    static Stream<ReplayMethod> methods() {
        return Stream.of(
                new ReplayMethod.VirtualTime(),
                new ReplayMethod.WallClock(
                        OptionalDouble.empty(), Optional.empty(), Duration.ofSeconds(90), Duration.ofMinutes(10)),
                new ReplayMethod.WallClock(
                        OptionalDouble.of(0.25),
                        Optional.of("spark://127.0.0.1:7077"),
                        Duration.ofMillis(1),
                        Duration.ofHours(1)));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aMethodComesOutOfItsArgumentsAsItWent(ReplayMethod method) {
        assertThat(ReplayMethod.of(method.arguments())).isEqualTo(method);
    }

    @Test
    void timeIsCompressedNoFurtherThanTaskAndDriverAllow() {
        assertThat(Calibration.leastCompression(2, 600, 4, 1))
                .as("2 ms are 2 % of 0.1 s")
                .isCloseTo(0.1, within(1e-9));
        assertThat(Calibration.leastCompression(2, 600, 240, 1))
                .as("240 slots at 0.4 × 600 a second")
                .isCloseTo(1, within(1e-9));
        assertThat(Calibration.leastCompression(2, 600, 4, 0.01))
                .as("tiny tasks are stretched")
                .isCloseTo(10, within(1e-9));
    }
}
