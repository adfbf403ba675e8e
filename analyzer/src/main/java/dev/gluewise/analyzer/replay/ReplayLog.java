package dev.gluewise.analyzer.replay;

import dev.gluewise.analyzer.replay.ReplayPlanned.PlannedStage;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.simulator.replay.Calibration;
import dev.gluewise.simulator.replay.ExecutorsLeft;
import dev.gluewise.simulator.replay.ReplayEffort;
import dev.gluewise.simulator.schedule.ReplayPlan;
import dev.gluewise.simulator.schedule.StageSpan;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** What was worth a line in a replay; of many lines the last ones. */
final class ReplayLog {
    private static final int MOST_LINES = 1_000;

    private final Clock clock;
    private final ReplayWatcher watcher;
    private final Deque<ReplayLine> lines = new ArrayDeque<>();

    ReplayLog(Clock clock, ReplayWatcher watcher) {
        this.clock = clock;
        this.watcher = watcher;
    }

    List<ReplayLine> lines() {
        return List.copyOf(lines);
    }

    void begun(ReplayPlanned planned) {
        say(Sentences.say(
                "replay.log.read",
                Figures.count(planned.subject().tasks()),
                planned.subject().applicationId()));
        say(Sentences.say(
                "replay.log.simulated",
                planned.configuration().label(),
                Figures.duration(planned.totals().seconds()),
                Figures.count(planned.totals().peakExecutors()),
                Figures.count(planned.configuration().slots())));
    }

    /** @param heap of Spark's process, in megabytes */
    void started(String sparkVersion, ReplayPlan.Executors executors, int heap) {
        say(Sentences.say(
                "replay.log.started",
                sparkVersion,
                Figures.count(executors.most()),
                Figures.count(executors.cores()),
                Figures.count(heap)));
    }

    void calibrated(Calibration calibration, ReplayPlan plan) {
        say(Sentences.say(
                "replay.log.compression",
                Figures.decimal(1 / calibration.compression(), 1),
                Figures.decimal(calibration.millisPerTask(), 1),
                Figures.decimal(calibration.tasksPerSecond(), 0)));
        plan.stages().stream()
                .flatMapToInt(stage -> Arrays.stream(stage.taskMillis()))
                .min()
                .ifPresent(millis -> say(Sentences.say(
                        "replay.log.shortest",
                        Figures.count(millis),
                        Figures.decimal(millis * calibration.compression(), 1))));
    }

    void stageStarted(PlannedStage stage) {
        say(Sentences.say("replay.log.stageStarted", stage.id(), Figures.count(stage.tasks())));
    }

    void executorsLeft(ExecutorsLeft left) {
        say(Sentences.say(
                "replay.log.left",
                Figures.count(left.before()),
                Figures.count(left.now()),
                Figures.duration(left.idleSeconds()),
                Figures.duration(left.seconds())));
    }

    void stageEnded(PlannedStage stage, StageSpan replayed) {
        say(Sentences.say(
                "replay.log.stage",
                stage.id(),
                Figures.count(stage.tasks()),
                Figures.duration(replayed.seconds()),
                Figures.duration(stage.span().seconds())));
    }

    void ended(ReplayTotals simulated, ReplayTotals replayed, ReplayEffort effort) {
        say(Sentences.say(
                "replay.log.ended",
                Figures.duration(replayed.seconds()),
                Figures.duration(simulated.seconds()),
                Figures.decimal(effort.seconds(), 1)));
    }

    private void say(String text) {
        ReplayLine line = new ReplayLine(clock.instant(), text);
        lines.add(line);
        if (lines.size() > MOST_LINES) {
            lines.removeFirst();
        }
        watcher.said(line);
    }
}
