package dev.gluewise.analyzer.replay;

import dev.gluewise.analyzer.replay.ReplayPlanned.PlannedStage;
import dev.gluewise.analyzer.replay.ReplayResult.Method;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.process.SparkLibraries;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.replay.Calibration;
import dev.gluewise.simulator.replay.ExecutorsLeft;
import dev.gluewise.simulator.replay.ReplayListener;
import dev.gluewise.simulator.replay.ReplayMethod;
import dev.gluewise.simulator.replay.ReplayStanding;
import dev.gluewise.simulator.replay.SparkReplay;
import dev.gluewise.simulator.replay.StageEnd;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import dev.gluewise.simulator.schedule.ReplayCase;
import dev.gluewise.simulator.schedule.ReplayPlan;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
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
        Listener listener = new Listener(planned, simulation.plan(), spark.megabytes(), progress);
        listener.begun();
        progress.at(0, planned.tasks(), Sentences.say("replay.starting"));
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
        private final ReplayPlan plan;
        private final int heap;
        private final ReplayLog log = new ReplayLog(clock, watcher);
        private String sparkVersion = "";
        private int tasksOfEndedStages;
        private int tasksEnded;

        Listener(ReplayPlanned planned, ReplayPlan plan, int heap, Progress progress) {
            this.planned = planned;
            this.plan = plan;
            this.heap = heap;
            this.progress = progress;
        }

        void begun() {
            watcher.begun(planned);
            log.begun(planned);
        }

        @Override
        public void started(String version) {
            sparkVersion = version;
            log.started(version, plan.executors(), heap);
        }

        @Override
        public void calibrated(Calibration calibration) {
            watcher.calibrated(calibration);
            log.calibrated(calibration, plan);
        }

        @Override
        public void stageStarted(int stage, double seconds) {
            watcher.stageStarted(stage, seconds);
            log.stageStarted(planned.stages().get(stage));
        }

        @Override
        public void stageEnded(StageEnd stage, int done, int of) {
            PlannedStage ended = planned.stages().get(stage.stage());
            watcher.stageEnded(stage);
            log.stageEnded(ended, stage.span());
            tasksOfEndedStages += ended.tasks();
            tell(tasksOfEndedStages);
        }

        @Override
        public void executorsLeft(ExecutorsLeft executors) {
            log.executorsLeft(executors);
        }

        @Override
        public void reached(ReplayStanding standing) {
            watcher.reached(standing);
            // A stage without tasks stands for one in Spark, which is none of the log's.
            tell(Math.min(standing.tasksEnded(), planned.tasks()));
        }

        private void tell(int ended) {
            tasksEnded = Math.max(tasksEnded, ended);
            progress.at(tasksEnded, planned.tasks(), Sentences.say("replay.tasks"));
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }

        ReplayResult result(ReplayRequest request, SparkReplay.Outcome outcome) {
            log.ended(planned.totals(), ReplayTotals.of(outcome.run()), outcome.effort());
            return planned.replayed(
                    new ReplayResult.Setup(
                            request.configuration(),
                            request.byTheClock().isPresent() ? Method.WALL_CLOCK : Method.VIRTUAL_TIME,
                            request.byTheClock().flatMap(ReplayRequest.ByTheClock::master),
                            outcome.calibration()),
                    outcome.run(),
                    new ReplayResult.Proceedings(
                            clock.instant(), sparkVersion, log.lines(), Optional.of(outcome.effort())));
        }
    }
}
