package dev.gluewise.analyzer.replay;

import dev.gluewise.analyzer.replay.ReplayResult.Method;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.process.SparkLibraries;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.replay.Calibration;
import dev.gluewise.simulator.replay.ReplayListener;
import dev.gluewise.simulator.replay.ReplayMethod;
import dev.gluewise.simulator.replay.SparkReplay;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import dev.gluewise.simulator.schedule.ReplayCase;
import dev.gluewise.simulator.schedule.StageSpan;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;

/** Simulates a logged run at a configuration, and has Spark do the same work in a process of its own. */
public final class ReplayTask {
    private final SparkLibraries libraries;
    private final OptionalInt megabytes;
    private final Clock clock;
    private final ReplayWatcher watcher;

    /**
     * @param libraries Spark's
     * @param megabytes heap of Spark's process; empty for what the work needs
     * @param clock tells when the replay was made
     * @param watcher hears of it as it goes
     */
    public ReplayTask(SparkLibraries libraries, OptionalInt megabytes, Clock clock, ReplayWatcher watcher) {
        this.libraries = libraries;
        this.megabytes = megabytes;
        this.clock = clock;
        this.watcher = watcher;
    }

    /**
     * Replays a run from start to end.
     *
     * @param progress hears of the stages that have ended, and may cancel
     * @throws ProblemException where it cannot be replayed that way, or Spark's process failed; with the reason
     * @throws CancellationException where it was cancelled; Spark's process has ended then
     */
    public ReplayResult run(JobProfile profile, ReplayRequest request, Progress progress) throws ProblemException {
        ProfileSimulator simulator = new ProfileSimulator(profile, 1);
        ReplayCase simulation = request.byTheClock().isPresent()
                ? simulator.readyReplayCase(request.configuration())
                : simulator.replayCase(request.configuration());
        SparkReplay spark = megabytes.isPresent()
                ? new SparkReplay(libraries, megabytes.getAsInt())
                : SparkReplay.of(libraries, simulation.plan());
        ReplayPlanned planned = ReplayPlanned.of(profile, request.configuration(), simulation.simulated());
        Listener listener = new Listener(planned, progress);
        listener.begun();
        progress.at(0, planned.stages().size(), Sentences.say("replay.starting"));
        SparkReplay.Outcome outcome =
                spark.run(simulation.plan(), method(request, planned.totals().seconds()), listener);
        return listener.result(request, outcome);
    }

    private static ReplayMethod method(ReplayRequest request, double expectedSeconds) {
        return request.byTheClock()
                .<ReplayMethod>map(clock -> new ReplayMethod.WallClock(
                        clock.compression(),
                        clock.master(),
                        Duration.ofMillis(Math.round(expectedSeconds * 1000)),
                        clock.longest()))
                .orElseGet(ReplayMethod.VirtualTime::new);
    }

    /** Tells the watcher of one replay, and makes a result of it. */
    private final class Listener implements ReplayListener {
        private final ReplayPlanned planned;
        private final Progress progress;
        private final ReplayLog log = new ReplayLog(clock, watcher);
        private String sparkVersion = "";

        Listener(ReplayPlanned planned, Progress progress) {
            this.planned = planned;
            this.progress = progress;
        }

        void begun() {
            watcher.begun(planned);
            log.begun(planned);
        }

        @Override
        public void started(String version) {
            sparkVersion = version;
            log.started(version);
        }

        @Override
        public void calibrated(Calibration calibration) {
            watcher.calibrated(calibration);
            log.calibrated(calibration);
        }

        @Override
        public void stageEnded(StageSpan stage, int done, int of) {
            watcher.stageEnded(stage);
            log.stageEnded(planned.stages().get(stage.stage()), stage);
            progress.at(done, of, Sentences.say("replay.stages"));
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }

        ReplayResult result(ReplayRequest request, SparkReplay.Outcome outcome) {
            log.ended(planned.totals(), ReplayTotals.of(outcome.run()));
            return planned.replayed(
                    new ReplayResult.Setup(
                            request.configuration(),
                            request.byTheClock().isPresent() ? Method.WALL_CLOCK : Method.VIRTUAL_TIME,
                            request.byTheClock().flatMap(ReplayRequest.ByTheClock::master),
                            outcome.calibration()),
                    outcome.run(),
                    new ReplayResult.Proceedings(clock.instant(), sparkVersion, log.lines()));
        }
    }
}
