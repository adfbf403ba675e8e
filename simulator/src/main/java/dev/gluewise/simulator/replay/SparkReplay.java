package dev.gluewise.simulator.replay;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.schedule.ReplayPlan;
import dev.gluewise.simulator.schedule.ReplayedRun;
import dev.gluewise.simulator.schedule.StageSpan;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Replays plans on Spark, each in a process of its own that is gone when the answer is there. */
public final class SparkReplay {
    private final SparkLibraries libraries;
    private final int megabytes;

    /** With as much memory as the plan needs. */
    public static SparkReplay of(SparkLibraries libraries, ReplayPlan plan) {
        return new SparkReplay(libraries, ReplayProcess.megabytesFor(plan));
    }

    /** @param megabytes heap of the process; Spark refuses less than 450 */
    public SparkReplay(SparkLibraries libraries, int megabytes) {
        this.libraries = libraries;
        this.megabytes = megabytes;
    }

    /**
     * What came of a replay.
     *
     * @param run when the stages ran, and all in all
     * @param calibration how far it was compressed; empty in virtual time
     */
    public record Outcome(ReplayedRun run, Optional<Calibration> calibration) {}

    /**
     * Replays a plan from start to end.
     *
     * @throws ProblemException where the plan cannot be replayed that way, or the process failed; with the reason
     * @throws CancellationException where the listener no longer wants it, or the thread was interrupted; the process has
     *     ended then
     */
    public Outcome run(ReplayPlan plan, ReplayMethod method, ReplayListener listener) throws ProblemException {
        try (ReplayProcess process = ReplayProcess.start(libraries, megabytes, plan, method)) {
            return new Collector(plan, listener, process).collect();
        } catch (IOException e) {
            throw new ProblemException(ReplayFailure.of(String.valueOf(e.getMessage())), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the replay was interrupted");
        }
    }

    /** Makes an outcome of the messages of one process. */
    private static final class Collector {
        private final ReplayListener listener;
        private final ReplayProcess process;
        private final @Nullable StageSpan[] stages;
        private int stagesEnded;
        private Optional<Calibration> calibration = Optional.empty();

        Collector(ReplayPlan plan, ReplayListener listener, ReplayProcess process) {
            this.listener = listener;
            this.process = process;
            stages = new StageSpan[plan.stages().size()];
        }

        Outcome collect() throws ProblemException, InterruptedException, IOException {
            while (true) {
                if (listener.cancelled()) {
                    throw new CancellationException("the replay was cancelled");
                }
                Optional<ReplayMessage> message = process.nextMessage();
                if (message.isPresent()) {
                    Optional<Outcome> outcome = take(message.get());
                    if (outcome.isPresent()) {
                        return outcome.get();
                    }
                } else if (process.hasEnded()) {
                    throw new ProblemException(process.failure());
                }
            }
        }

        private Optional<Outcome> take(ReplayMessage message) throws ProblemException {
            switch (message) {
                case ReplayMessage.StageEnded ended -> {
                    stages[ended.stage().stage()] = ended.stage();
                    listener.stagesEnded(++stagesEnded, stages.length);
                }
                case ReplayMessage.Calibrated calibrated -> {
                    calibration = Optional.of(calibrated.calibration());
                    listener.calibrated(calibrated.calibration());
                }
                case ReplayMessage.Finished finished -> {
                    return Optional.of(new Outcome(
                            new ReplayedRun(
                                    finished.seconds(),
                                    finished.executorSeconds(),
                                    finished.executors(),
                                    finished.peakExecutors(),
                                    List.of(stages)),
                            calibration));
                }
                case ReplayMessage.Refused refused ->
                    throw new ProblemException(
                            Problem.of(ProblemCode.NOT_REPLAYABLE, refused.reason(), refused.hint()));
                case ReplayMessage.Failed failed -> throw new ProblemException(ReplayFailure.of(failed.reason()));
            }
            return Optional.empty();
        }
    }
}
