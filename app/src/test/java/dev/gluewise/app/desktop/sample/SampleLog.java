package dev.gluewise.app.desktop.sample;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;

import dev.gluewise.analyzer.replay.ReplayLine;
import dev.gluewise.analyzer.replay.ReplayPlanned;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.analyzer.replay.ReplayWatcher;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.replay.ReplayEffort;
import dev.gluewise.simulator.replay.ReplayStanding;
import dev.gluewise.simulator.replay.StageEnd;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import dev.gluewise.simulator.schedule.ReplayedRun;
import dev.gluewise.simulator.schedule.StageSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A made log of ten stages, one of them a single long task. */
final class SampleLog {
    private static final Instant MADE_ON = Instant.parse("2026-11-20T06:14:02Z");

    static final JobProfile ORDERS = profile()
            .named("orders_enrich")
            .executors(19, 8)
            .job(job -> job.at(seconds(58))
                    .stage(0, tasks(16, seconds(175)))
                    .stage(1, tasks(120, seconds(29)))
                    .stage(2, tasks(100, seconds(25)))
                    .stage(3, tasks(48, seconds(17)))
                    .after(0, 1, 2)
                    .stage(4, tasks(52, seconds(83)))
                    .after(3)
                    .stage(5, tasks(400, seconds(7)))
                    .after(4))
            .job(job -> job.afterGap(seconds(74))
                    .stage(6, tasks(48, seconds(112)))
                    .stage(7, tasks(1, seconds(540)))
                    .after(6)
                    .stage(8, tasks(150, seconds(14)))
                    .after(7)
                    .stage(9, tasks(24, seconds(165)))
                    .after(8)
                    .tail(seconds(139)))
            .build();

    private SampleLog() {}

    /** Of a computer with 16 GB, which replays in a second and a half. */
    private static final ReplayEffort EFFORT = new ReplayEffort(1.5, 305L << 20, 16L << 30, Optional.empty());

    /**
     * A Spark that does just what the simulation says.
     *
     * @param endsBefore in the midst of which stage it stays, counted from the last; 0 for none
     */
    static Optional<ReplayResult> replay(
            Configuration configuration, ReplayWatcher watcher, Progress progress, int endsBefore) {
        ReplayedRun simulated =
                new ProfileSimulator(ORDERS, 1).replayCase(configuration).simulated();
        ReplayPlanned planned = ReplayPlanned.of(ORDERS, configuration, simulated);
        int stages = simulated.stages().size();
        watcher.begun(planned);
        List<ReplayLine> lines = new ArrayList<>();
        say("Spark 4.2.0 started on this computer: 13 executors × 4 slots, driver 512 MB", lines, watcher);
        progress.report(0, "0 of " + stages + " stages");
        int tasks = 0;
        for (StageSpan stage : simulated.stages()) {
            int place = stage.stage();
            watcher.stageStarted(place, stage.startSeconds());
            say("Stage " + place + " started", lines, watcher);
            if (place == stages - endsBefore) {
                return halt(stage, tasks, watcher, progress);
            }
            tasks += planned.stages().get(place).tasks();
            watcher.stageEnded(
                    new StageEnd(stage, simulated.executorSecondsAtEnds().get(place)));
            watcher.reached(new ReplayStanding(stage.endSeconds(), tasks, EFFORT));
            say("Stage " + place + " done", lines, watcher);
            progress.report((double) (place + 1) / stages, (place + 1) + " of " + stages + " stages");
        }
        return Optional.of(planned.replayed(
                new ReplayResult.Setup(
                        configuration, ReplayResult.Method.VIRTUAL_TIME, Optional.empty(), Optional.empty()),
                simulated,
                new ReplayResult.Proceedings(MADE_ON, "4.2.0", lines, Optional.of(EFFORT))));
    }

    /** Stays where it is, in the midst of a stage, until nobody wants to see it any more. */
    private static Optional<ReplayResult> halt(StageSpan stage, int tasks, ReplayWatcher watcher, Progress progress) {
        watcher.reached(new ReplayStanding(stage.startSeconds() + 0.9 * stage.seconds(), tasks, EFFORT));
        progress.report(0.79, "almost there");
        while (!progress.cancelled()) {
            LockSupport.parkNanos(1_000_000);
        }
        return Optional.empty();
    }

    private static void say(String text, List<ReplayLine> lines, ReplayWatcher watcher) {
        ReplayLine line = new ReplayLine(MADE_ON.plusSeconds(lines.size()), text);
        lines.add(line);
        watcher.said(line);
    }
}
