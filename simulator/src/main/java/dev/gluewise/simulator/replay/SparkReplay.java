package dev.gluewise.simulator.replay;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.process.SparkFailure;
import dev.gluewise.simulator.process.SparkLibraries;
import dev.gluewise.simulator.process.SparkProcess;
import dev.gluewise.simulator.process.SparkProgram;
import dev.gluewise.simulator.process.TemporaryFolder;
import dev.gluewise.simulator.schedule.ReplayPlan;
import dev.gluewise.simulator.schedule.ReplayedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Replays plans on Spark, each in a process of its own that is gone when the answer is there. */
public final class SparkReplay {
    /** Where the plan lies in the folder of the process. */
    public static final String PLAN_FILE = "plan";

    static final SparkFailure FAILURE =
            new SparkFailure(ProblemCode.REPLAY_FAILED, "The replay", "Give it more with --memory MB.");

    private static final String MAIN = "dev.gluewise.simulator.spark.process.ReplayMain";

    /** What each task adds to Spark's own memory; a little more than measured, see docs/performance.md. */
    private static final int BYTES_PER_TASK = 1_500;

    private final SparkLibraries libraries;
    private final int megabytes;

    /** With as much memory as the plan needs. */
    public static SparkReplay of(SparkLibraries libraries, ReplayPlan plan) {
        return new SparkReplay(
                libraries,
                SparkLibraries.LEAST_MEGABYTES + (int) (plan.taskCount() * (long) BYTES_PER_TASK / 1_000_000));
    }

    /** @param megabytes heap of the process; Spark refuses less than 450 */
    public SparkReplay(SparkLibraries libraries, int megabytes) {
        this.libraries = libraries;
        this.megabytes = megabytes;
    }

    /** Heap of the process, in megabytes. */
    public int megabytes() {
        return megabytes;
    }

    /**
     * What came of a replay.
     *
     * @param run when the stages ran, and all in all
     * @param calibration how far it was compressed; empty in virtual time
     * @param effort what it took
     */
    public record Outcome(ReplayedRun run, Optional<Calibration> calibration, ReplayEffort effort) {}

    /**
     * Replays a plan from start to end.
     *
     * @throws ProblemException where the plan cannot be replayed that way, or the process failed; with the reason
     * @throws CancellationException where the listener no longer wants it, or the thread was interrupted; the process has
     *     ended then
     */
    public Outcome run(ReplayPlan plan, ReplayMethod method, ReplayListener listener) throws ProblemException {
        try (SparkProcess<ReplayMessage> process = start(plan, method)) {
            return new Collector(plan, listener, process).collect();
        } catch (IOException e) {
            throw new ProblemException(FAILURE.of(String.valueOf(e.getMessage())), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the replay was interrupted");
        }
    }

    private SparkProcess<ReplayMessage> start(ReplayPlan plan, ReplayMethod method) throws IOException {
        SparkProgram<ReplayMessage> program =
                new SparkProgram<>(MAIN, megabytes, method.arguments(), method.cluster(), ReplayMessage::of, FAILURE);
        Path folder = SparkProgram.newFolder("replay");
        try {
            PlanFile.write(plan, folder.resolve(PLAN_FILE));
            return SparkProcess.start(libraries, program, folder);
        } catch (IOException | RuntimeException e) {
            TemporaryFolder.delete(folder);
            throw e;
        }
    }

    /** Makes an outcome of the messages of one process. */
    private static final class Collector {
        private final ReplayListener listener;
        private final SparkProcess<ReplayMessage> process;
        private final @Nullable StageEnd[] stages;
        private int stagesEnded;
        private Optional<Calibration> calibration = Optional.empty();

        Collector(ReplayPlan plan, ReplayListener listener, SparkProcess<ReplayMessage> process) {
            this.listener = listener;
            this.process = process;
            stages = new StageEnd[plan.stages().size()];
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
                case ReplayMessage.Started started -> listener.started(started.sparkVersion());
                case ReplayMessage.StageEnded ended -> {
                    stages[ended.end().stage()] = ended.end();
                    listener.stageEnded(ended.end(), ++stagesEnded, stages.length);
                }
                case ReplayMessage.StageStarted begun -> listener.stageStarted(begun.stage(), begun.seconds());
                case ReplayMessage.Left left -> listener.executorsLeft(left.executors());
                case ReplayMessage.Reached reached -> listener.reached(reached.standing());
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
                                    Arrays.stream(stages).map(StageEnd::span).toList(),
                                    Arrays.stream(stages)
                                            .map(StageEnd::executorSeconds)
                                            .toList()),
                            calibration,
                            finished.effort()));
                }
                case ReplayMessage.Refused refused ->
                    throw new ProblemException(
                            Problem.of(ProblemCode.NOT_REPLAYABLE, refused.reason(), refused.hint()));
                case ReplayMessage.Failed failed -> throw new ProblemException(FAILURE.of(failed.reason()));
            }
            return Optional.empty();
        }
    }
}
