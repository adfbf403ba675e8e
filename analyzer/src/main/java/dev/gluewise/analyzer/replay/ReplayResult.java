package dev.gluewise.analyzer.replay;

import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.Stage;
import dev.gluewise.simulator.replay.Calibration;
import dev.gluewise.simulator.schedule.ReplayedRun;
import dev.gluewise.simulator.schedule.StageSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A simulation and what Spark made of the same work.
 *
 * @param profile the logged run
 * @param request what was asked for
 * @param simulated what the simulation says; of executors that all are there from the start where the replay went by the
 *     clock
 * @param replayed what Spark did
 * @param calibration how far time was compressed; empty in virtual time
 */
public record ReplayResult(
        JobProfile profile,
        ReplayRequest request,
        ReplayedRun simulated,
        ReplayedRun replayed,
        Optional<Calibration> calibration) {
    /** Below this two times are the same: both are counted in milliseconds. */
    private static final double SAME_SECONDS = 0.0005;

    /** How Spark was made to replay. */
    public enum Method {
        VIRTUAL_TIME,
        WALL_CLOCK
    }

    /**
     * A stage on both sides.
     *
     * @param stage the stage
     * @param tasks tasks that it had in the log
     * @param simulated when the simulation has it
     * @param replayed when Spark had it
     */
    public record StagePair(Stage stage, int tasks, StageSpan simulated, StageSpan replayed) {
        /** Whether both start and end in the same millisecond. */
        public boolean same() {
            return Math.abs(simulated.startSeconds() - replayed.startSeconds()) < SAME_SECONDS
                    && Math.abs(simulated.endSeconds() - replayed.endSeconds()) < SAME_SECONDS;
        }
    }

    public Method method() {
        return request.byTheClock().isPresent() ? Method.WALL_CLOCK : Method.VIRTUAL_TIME;
    }

    /** Replayed beyond simulated run time, in percent of the simulated one. */
    public double differencePercent() {
        return percent(replayed.seconds(), simulated.seconds());
    }

    /** The same of the executors' lifetimes. */
    public double executorDifferencePercent() {
        return percent(replayed.executorSeconds(), simulated.executorSeconds());
    }

    private static double percent(double replayed, double simulated) {
        return simulated == 0 ? 0 : (replayed / simulated - 1) * 100;
    }

    /** The stages in the profile's order. */
    public List<StagePair> stages() {
        return IntStream.range(0, profile.stages().size())
                .mapToObj(stage -> new StagePair(
                        profile.stages().get(stage),
                        profile.work().rows(stage),
                        simulated.stages().get(stage),
                        replayed.stages().get(stage)))
                .toList();
    }

    /** A sentence: what the replay checks. */
    public String checks() {
        return method() == Method.VIRTUAL_TIME
                ? Sentences.say("replay.checks.VIRTUAL_TIME")
                : Sentences.say("replay.checks.WALL_CLOCK");
    }

    /** A sentence: what it does not. */
    public String doesNotCheck() {
        return method() == Method.VIRTUAL_TIME
                ? Sentences.say("replay.doesNotCheck.VIRTUAL_TIME")
                : Sentences.say("replay.doesNotCheck.WALL_CLOCK");
    }
}
