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
import dev.gluewise.simulator.schedule.ProfileSimulator;
import dev.gluewise.simulator.schedule.ReplayedRun;
import dev.gluewise.simulator.schedule.StageSpan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /** A Spark that does just what the simulation says. */
    static ReplayResult replay(Configuration configuration, ReplayWatcher watcher, Progress progress) {
        ReplayedRun simulated =
                new ProfileSimulator(ORDERS, 1).replayCase(configuration).simulated();
        ReplayPlanned planned = ReplayPlanned.of(ORDERS, configuration, simulated);
        int stages = simulated.stages().size();
        watcher.begun(planned);
        ReplayLine line = new ReplayLine(MADE_ON, "Spark 4.2.0 started");
        watcher.said(line);
        progress.report(0, "0 of " + stages + " stages");
        for (StageSpan stage : simulated.stages()) {
            watcher.stageEnded(stage);
            int done = stage.stage() + 1;
            progress.report((double) done / stages, done + " of " + stages + " stages");
        }
        return planned.replayed(
                new ReplayResult.Setup(
                        configuration, ReplayResult.Method.VIRTUAL_TIME, Optional.empty(), Optional.empty()),
                simulated,
                new ReplayResult.Proceedings(MADE_ON, "4.2.0", List.of(line)));
    }
}
