package dev.gluewise.analyzer.replay;

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
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Simulates a logged run at a configuration, and has Spark do the same work in a process of its own. */
public final class ReplayTask {
    private final SparkLibraries libraries;
    private final OptionalInt megabytes;
    private final Consumer<Calibration> calibrated;

    /**
     * @param libraries Spark's
     * @param megabytes heap of Spark's process; empty for what the work needs
     * @param calibrated is told how far time will be compressed, before a replay by the clock begins
     */
    public ReplayTask(SparkLibraries libraries, OptionalInt megabytes, Consumer<Calibration> calibrated) {
        this.libraries = libraries;
        this.megabytes = megabytes;
        this.calibrated = calibrated;
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
        progress.at(0, profile.stages().size(), Sentences.say("replay.starting"));
        SparkReplay.Outcome outcome = spark.run(
                simulation.plan(),
                method(request, simulation.simulated().seconds()),
                new Listener(progress, calibrated));
        return new ReplayResult(profile, request, simulation.simulated(), outcome.run(), outcome.calibration());
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

    private record Listener(Progress progress, Consumer<Calibration> hearer) implements ReplayListener {
        @Override
        public void stagesEnded(int done, int of) {
            progress.at(done, of, Sentences.say("replay.stages"));
        }

        @Override
        public void calibrated(Calibration calibration) {
            hearer.accept(calibration);
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }
    }
}
