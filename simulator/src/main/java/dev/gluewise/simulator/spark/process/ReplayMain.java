package dev.gluewise.simulator.spark.process;

import dev.gluewise.simulator.replay.PlanFile;
import dev.gluewise.simulator.replay.ReplayMessage;
import dev.gluewise.simulator.replay.ReplayMethod;
import dev.gluewise.simulator.replay.SparkReplay;
import dev.gluewise.simulator.schedule.ReplayPlan;
import dev.gluewise.simulator.schedule.ReplayedRun;
import dev.gluewise.simulator.spark.virtual.VirtualReplay;
import dev.gluewise.simulator.spark.wallclock.NotReplayableException;
import dev.gluewise.simulator.spark.wallclock.WallClockReplay;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.package$;

/** A process that replays one plan on Spark and tells of it in {@link ReplayMessage}s. */
final class ReplayMain {
    private final ParentProcess parent;

    private ReplayMain(ParentProcess parent) {
        this.parent = parent;
    }

    /** A folder for files of Spark's, with the plan in it, and what {@link ReplayMethod#arguments} gave. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        List<String> method = Arrays.asList(arguments).subList(1, arguments.length);
        ParentProcess.serve(folder, parent -> new ReplayMain(parent).replay(folder, ReplayMethod.of(method)));
    }

    private void replay(Path folder, ReplayMethod method) {
        try {
            say(new ReplayMessage.Started(package$.MODULE$.SPARK_VERSION()));
            ReplayPlan plan = PlanFile.read(folder.resolve(SparkReplay.PLAN_FILE));
            ReplayedRun run =
                    switch (method) {
                        case ReplayMethod.VirtualTime unused ->
                            VirtualReplay.run(plan, folder, stage -> say(new ReplayMessage.StageEnded(stage)));
                        case ReplayMethod.WallClock clock ->
                            new WallClockReplay(
                                            plan,
                                            clock,
                                            folder,
                                            stage -> say(new ReplayMessage.StageEnded(stage)),
                                            calibration -> say(new ReplayMessage.Calibrated(calibration)))
                                    .run();
                    };
            say(new ReplayMessage.Finished(run.seconds(), run.executorSeconds(), run.executors(), run.peakExecutors()));
        } catch (NotReplayableException e) {
            say(new ReplayMessage.Refused(e.reason(), e.hint()));
        } catch (Exception | StackOverflowError e) {
            e.printStackTrace();
            say(new ReplayMessage.Failed(ParentProcess.reason(e)));
        }
    }

    private void say(ReplayMessage message) {
        parent.say(message.line());
    }
}
