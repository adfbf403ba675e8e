package dev.gluewise.simulator.spark.process;

import dev.gluewise.simulator.replay.ExecutorsLeft;
import dev.gluewise.simulator.replay.PlanFile;
import dev.gluewise.simulator.replay.ReplayMessage;
import dev.gluewise.simulator.replay.ReplayMethod;
import dev.gluewise.simulator.replay.ReplayStanding;
import dev.gluewise.simulator.replay.SparkReplay;
import dev.gluewise.simulator.replay.StageEnd;
import dev.gluewise.simulator.replay.TaskThreads;
import dev.gluewise.simulator.schedule.ReplayPlan;
import dev.gluewise.simulator.schedule.ReplayedRun;
import dev.gluewise.simulator.spark.graph.RunListener;
import dev.gluewise.simulator.spark.virtual.VirtualReplay;
import dev.gluewise.simulator.spark.wallclock.NotReplayableException;
import dev.gluewise.simulator.spark.wallclock.WallClockReplay;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.package$;

/** A process that replays one plan on Spark and tells of it in {@link ReplayMessage}s. */
final class ReplayMain implements RunListener {
    /** Time moves on far more often than anyone wants to hear of it. */
    private static final double TOLD_EVERY_SECONDS = 0.05;

    private final ParentProcess parent;
    private final ReplayPlan plan;
    private final ReplayMethod method;
    private final Effort effort = new Effort();
    private double toldAt = Double.NEGATIVE_INFINITY;
    private OptionalDouble asleep = OptionalDouble.empty();

    private ReplayMain(ParentProcess parent, ReplayPlan plan, ReplayMethod method) {
        this.parent = parent;
        this.plan = plan;
        this.method = method;
    }

    /** A folder for files of Spark's, with the plan in it, and what {@link ReplayMethod#arguments} gave. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        List<String> method = Arrays.asList(arguments).subList(1, arguments.length);
        ParentProcess.serve(folder, parent -> replay(parent, folder, ReplayMethod.of(method)));
    }

    private static void replay(ParentProcess parent, Path folder, ReplayMethod method) {
        try {
            say(parent, new ReplayMessage.Started(package$.MODULE$.SPARK_VERSION()));
            ReplayPlan plan = PlanFile.read(folder.resolve(SparkReplay.PLAN_FILE));
            new ReplayMain(parent, plan, method).replay(folder);
        } catch (NotReplayableException e) {
            say(parent, new ReplayMessage.Refused(e.reason(), e.hint()));
        } catch (Exception | StackOverflowError e) {
            e.printStackTrace();
            say(parent, new ReplayMessage.Failed(ParentProcess.reason(e)));
        }
    }

    private void replay(Path folder) throws Exception {
        ReplayedRun run =
                switch (method) {
                    case ReplayMethod.VirtualTime unused -> VirtualReplay.run(plan, folder, this);
                    case ReplayMethod.WallClock clock ->
                        new WallClockReplay(
                                        plan,
                                        clock,
                                        folder,
                                        this,
                                        calibration -> say(parent, new ReplayMessage.Calibrated(calibration)))
                                .run();
                };
        say(
                parent,
                new ReplayMessage.Finished(
                        run.seconds(),
                        run.executorSeconds(),
                        run.executors(),
                        run.peakExecutors(),
                        effort.now(threads())));
    }

    @Override
    public void ended(StageEnd stage) {
        say(parent, new ReplayMessage.StageEnded(stage));
    }

    @Override
    public void started(int stage, double seconds) {
        say(parent, new ReplayMessage.StageStarted(stage, seconds));
    }

    @Override
    public void left(ExecutorsLeft executors) {
        say(parent, new ReplayMessage.Left(executors));
    }

    @Override
    public synchronized void slept(double share) {
        asleep = OptionalDouble.of(share);
    }

    @Override
    public synchronized void reached(double seconds, int tasksEnded) {
        double now = effort.seconds();
        if (now >= toldAt + TOLD_EVERY_SECONDS) {
            toldAt = now;
            say(parent, new ReplayMessage.Reached(new ReplayStanding(seconds, tasksEnded, effort.now(threads()))));
        }
    }

    /** Tasks of a cluster wait on threads of other machines. */
    private synchronized Optional<TaskThreads> threads() {
        return asleep.isPresent() && method.cluster().isEmpty()
                ? Optional.of(new TaskThreads(
                        plan.executors().most() * plan.executors().cores(), asleep.getAsDouble()))
                : Optional.empty();
    }

    private static void say(ParentProcess parent, ReplayMessage message) {
        parent.say(message.line());
    }
}
