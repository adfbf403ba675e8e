package dev.gluewise.simulator.spark.wallclock;

import dev.gluewise.simulator.replay.Calibration;
import dev.gluewise.simulator.replay.ReplayMethod;
import dev.gluewise.simulator.schedule.ReplayPlan;
import dev.gluewise.simulator.schedule.ReplayedRun;
import dev.gluewise.simulator.spark.graph.RunListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.TaskScheduler;

/**
 * Replays a plan by the clock: measures what this machine or cluster can do, compresses time no further than that
 * allows, and refuses where it would take too long.
 */
public final class WallClockReplay {
    private static final String VIRTUAL_TIME_HINT =
            "Replay in virtual time, which is exact at any size: leave --compression, --wall-clock and --master out.";

    private static final int CALIBRATION_TASKS = 300;
    private static final int CALIBRATION_WAIT_MILLIS = 20;

    private final ReplayPlan plan;
    private final ReplayMethod.WallClock method;
    private final Path folder;
    private final RunListener listener;
    private final Consumer<Calibration> calibrated;

    /**
     * @param folder where Spark may leave files
     * @param calibrated is told how far time is compressed, before the replay begins
     */
    public WallClockReplay(
            ReplayPlan plan,
            ReplayMethod.WallClock method,
            Path folder,
            RunListener listener,
            Consumer<Calibration> calibrated) {
        this.plan = plan;
        this.method = method;
        this.folder = folder;
        this.listener = listener;
        this.calibrated = calibrated;
    }

    /**
     * Replays the plan on a Spark of its own, the only one in this process.
     *
     * @throws NotReplayableException where the replay would not be truthful or would take too long
     */
    public ReplayedRun run()
            throws NotReplayableException, ReplayedJobFailedException, IOException, InterruptedException {
        if (!(plan.executors() instanceof ReplayPlan.Staying)) {
            throw new NotReplayableException(
                    "Executors by demand can be replayed in virtual time only.", VIRTUAL_TIME_HINT);
        }
        if (plan.taskMillis() == 0) {
            throw new NotReplayableException("There is no task to wait for.", VIRTUAL_TIME_HINT);
        }
        SparkContext spark = method.master().isPresent()
                ? WaitingCluster.on(method.master().get(), plan, folder)
                : WaitingCluster.onThreads(plan, folder);
        try {
            // Each run puts itself between Spark's scheduler of stages and this one of tasks.
            TaskScheduler scheduler = spark.taskScheduler();
            Calibration calibration = truthful(calibrate(spark, scheduler));
            calibrated.accept(calibration);
            TimedRun.Outcome outcome = new TimedRun(spark, scheduler, plan, calibration.compression(), listener).run();
            int executors = plan.executors().most();
            return new ReplayedRun(
                    outcome.seconds(),
                    executors * outcome.seconds(),
                    executors,
                    executors,
                    outcome.stages(),
                    outcome.stages().stream()
                            .map(stage -> executors * stage.endSeconds())
                            .toList());
        } finally {
            spark.stop();
        }
    }

    private Calibration calibrate(SparkContext spark, TaskScheduler scheduler)
            throws ReplayedJobFailedException, InterruptedException {
        // The first run pays for the classes that it loads.
        measure(spark, scheduler, 0);
        double tasksPerSecond = CALIBRATION_TASKS / measure(spark, scheduler, 0).seconds();
        double millisPerTask = Math.max(
                0, measure(spark, scheduler, CALIBRATION_WAIT_MILLIS).meanTaskMillis() - CALIBRATION_WAIT_MILLIS);
        double meanSeconds = plan.taskMillis() / 1000.0 / plan.taskCount();
        double least =
                Calibration.leastCompression(millisPerTask, tasksPerSecond, WaitingCluster.slots(plan), meanSeconds);
        return new Calibration(
                millisPerTask, tasksPerSecond, least, method.compression().orElse(least));
    }

    private TimedRun.Outcome measure(SparkContext spark, TaskScheduler scheduler, int waitMillis)
            throws ReplayedJobFailedException, InterruptedException {
        int[] waits = new int[CALIBRATION_TASKS];
        Arrays.fill(waits, waitMillis);
        ReplayPlan tasks = new ReplayPlan(
                List.of(new ReplayPlan.PlannedJob(List.of(), 0, 0, Optional.empty())),
                List.of(new ReplayPlan.PlannedStage(0, List.of(), 0, true, waits)),
                0,
                0,
                0,
                plan.executors(),
                Optional.empty(),
                List.of());
        return new TimedRun(spark, scheduler, tasks, 1, stage -> {}).run();
    }

    private Calibration truthful(Calibration calibration) throws NotReplayableException {
        String machine = String.format(
                Locale.ROOT,
                "%.1f ms a task, %.0f tasks a second",
                calibration.millisPerTask(),
                calibration.tasksPerSecond());
        if (calibration.compression() < calibration.leastCompression()) {
            throw new NotReplayableException(
                    String.format(
                            Locale.ROOT,
                            "A compression of %.3f would not be truthful: these tasks on %d slots need %.3f or more here"
                                    + " (%s).",
                            calibration.compression(),
                            WaitingCluster.slots(plan),
                            calibration.leastCompression(),
                            machine),
                    VIRTUAL_TIME_HINT);
        }
        double takes = calibration.compression() * method.expected().toMillis() / 1000.0;
        double longest = method.longest().toMillis() / 1000.0;
        if (takes > longest) {
            throw new NotReplayableException(
                    String.format(
                            Locale.ROOT,
                            "At a compression of %.3f the replay would take %.0f s, longer than the %.0f s given (%s).",
                            calibration.compression(),
                            takes,
                            longest,
                            machine),
                    "Give it longer with --within, or leave --compression, --wall-clock and --master out.");
        }
        return calibration;
    }
}
