package dev.gluewise.analyzer.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.replay.KeptReplay;
import dev.gluewise.analyzer.replay.ReplayLine;
import dev.gluewise.analyzer.replay.ReplayPlanned.PlannedStage;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.analyzer.replay.ReplayResult.Method;
import dev.gluewise.analyzer.replay.ReplayResult.StagePair;
import dev.gluewise.analyzer.replay.ReplaySubject;
import dev.gluewise.analyzer.replay.ReplayTotals;
import dev.gluewise.analyzer.testing.InWorkspace;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.replay.Calibration;
import dev.gluewise.simulator.replay.ReplayEffort;
import dev.gluewise.simulator.replay.TaskThreads;
import dev.gluewise.simulator.schedule.StageSpan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptReplayTest extends InWorkspace {
    private static final Instant MONDAY = Instant.parse("2026-11-16T06:14:02.250Z");
    private static final Configuration TEN = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 10);

    private static ReplayResult inVirtualTime(Configuration configuration, Instant madeOn) {
        return new ReplayResult(
                new ReplaySubject(
                        "application_1", "orders", Optional.of("jr_1"), MONDAY, Optional.of("3.5.6-amzn-0"), 1_305),
                new ReplayResult.Setup(configuration, Method.VIRTUAL_TIME, Optional.empty(), Optional.empty()),
                new ReplayTotals(512.25, 4_096.5, 9, 8),
                new ReplayTotals(512.251, 4_096.75, 9, 8),
                List.of(
                        new StagePair(
                                new PlannedStage(4, "parquet at Orders.scala:41", 1_300, new StageSpan(0, 1.5, 400)),
                                new StageSpan(0, 1.5, 400.001)),
                        new StagePair(
                                new PlannedStage(7, "\"quoted\"\n[name], été", 5, new StageSpan(1, 400, 512)),
                                new StageSpan(1, 400.001, 512))),
                new ReplayResult.Proceedings(
                        madeOn,
                        "4.2.0",
                        List.of(new ReplayLine(madeOn, "Spark 4.2.0"), new ReplayLine(madeOn, "完了")),
                        Optional.of(new ReplayEffort(1.25, 305L << 20, 16L << 30, Optional.empty()))));
    }

    private static ReplayResult byTheClock(Instant madeOn) {
        ReplayResult virtual = inVirtualTime(TEN.withAutoScaling(false), madeOn);
        return new ReplayResult(
                new ReplaySubject("application_2", "", Optional.empty(), MONDAY, Optional.empty(), 0),
                new ReplayResult.Setup(
                        TEN,
                        Method.WALL_CLOCK,
                        Optional.of("spark://host:7077"),
                        Optional.of(new Calibration(1.5, 612.25, 0.21, 0.3))),
                virtual.simulated(),
                virtual.replayed(),
                List.of(),
                new ReplayResult.Proceedings(
                        madeOn,
                        "4.2.0",
                        List.of(),
                        Optional.of(new ReplayEffort(
                                71.5, 1_900L << 20, 16L << 30, Optional.of(new TaskThreads(52, 0.9875))))));
    }

    @Test
    void comesOutAsItWasPutInTheNewestFirst() throws Exception {
        ReplayResult first = inVirtualTime(TEN.withAutoScaling(true), MONDAY);
        ReplayResult second = byTheClock(MONDAY.plusSeconds(60));
        workspace.replays().keep("orders", first);
        workspace.replays().keep("orders", second);

        workspace.close();
        openWorkspace();

        assertThat(workspace.replays().of("orders"))
                .extracting(KeptReplay::result)
                .containsExactly(second, first);
        assertThat(workspace.replays().of("another")).isEmpty();
    }

    @Test
    void oneThatCouldOnlySayTheSameTakesThePlaceOfTheEarlierOne() throws Exception {
        workspace.replays().keep("orders", inVirtualTime(TEN, MONDAY));
        workspace.replays().keep("orders", inVirtualTime(TEN.withAutoScaling(true), MONDAY));
        KeptReplay again = workspace.replays().keep("orders", inVirtualTime(TEN, MONDAY.plusSeconds(3600)));

        assertThat(workspace.replays().of("orders")).hasSize(2).first().isEqualTo(again);
    }

    @Test
    void replaysByTheClockAreAllKeptSinceEachIsAnother() throws Exception {
        workspace.replays().keep("orders", byTheClock(MONDAY));
        workspace.replays().keep("orders", byTheClock(MONDAY.plusSeconds(60)));

        assertThat(workspace.replays().of("orders")).hasSize(2);
    }

    @Test
    void isDeleted() throws Exception {
        KeptReplay kept = workspace.replays().keep("orders", inVirtualTime(TEN, MONDAY));

        workspace.replays().remove(kept);

        assertThat(workspace.replays().of("orders")).isEmpty();
    }
}
