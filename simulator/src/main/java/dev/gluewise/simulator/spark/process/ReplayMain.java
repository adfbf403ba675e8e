package dev.gluewise.simulator.spark.process;

import dev.gluewise.simulator.replay.PlanFile;
import dev.gluewise.simulator.replay.ReplayMessage;
import dev.gluewise.simulator.replay.ReplayMethod;
import dev.gluewise.simulator.replay.TemporaryFolder;
import dev.gluewise.simulator.schedule.ReplayPlan;
import dev.gluewise.simulator.schedule.ReplayedRun;
import dev.gluewise.simulator.spark.virtual.VirtualReplay;
import dev.gluewise.simulator.spark.wallclock.NotReplayableException;
import dev.gluewise.simulator.spark.wallclock.WallClockReplay;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A process that replays one plan on Spark: it writes {@link ReplayMessage}s to standard output, one a line, and ends at
 * once when its standard input does, since whoever asked for the replay is gone then.
 */
final class ReplayMain {
    private static final int ABANDONED = 130;

    private final PrintStream messages;

    private ReplayMain(PrintStream messages) {
        this.messages = messages;
    }

    /** The plan's file, a folder for files of Spark's, and what {@link ReplayMethod#arguments} gave. */
    public static void main(String[] arguments) {
        PrintStream messages = System.out;
        // Whatever a library prints is no message.
        System.setOut(System.err);
        Path folder = Path.of(arguments[1]);
        Thread.ofPlatform().daemon().name("watch-parent").start(() -> endWithParent(folder));
        List<String> method = Arrays.asList(arguments).subList(2, arguments.length);
        new ReplayMain(messages).replay(Path.of(arguments[0]), folder, ReplayMethod.of(method));
        // Spark's threads and its hooks for an orderly end have nothing left to do.
        Runtime.getRuntime().halt(0);
    }

    private static void endWithParent(Path folder) {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent.
            }
        } catch (IOException e) {
            // As good as an end.
        }
        TemporaryFolder.delete(folder);
        Runtime.getRuntime().halt(ABANDONED);
    }

    private void replay(Path file, Path folder, ReplayMethod method) {
        try {
            ReplayPlan plan = PlanFile.read(file);
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
            say(new ReplayMessage.Failed(reason(e)));
        }
    }

    /** The innermost cause says most. */
    private static String reason(Throwable fault) {
        Throwable innermost = fault;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        return message == null || message.isBlank()
                ? innermost.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private synchronized void say(ReplayMessage message) {
        messages.println(message.line());
        messages.flush();
    }
}
