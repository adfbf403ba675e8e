package dev.gluewise.simulator.spark.process;

import dev.gluewise.simulator.process.TemporaryFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Whoever started this process: it is told by standard output, one message a line, and when standard input ends it is gone,
 * and nothing that is done here is wanted any more.
 */
public final class ParentProcess {
    private static final int ABANDONED = 130;

    private final PrintStream messages;

    private ParentProcess(PrintStream messages) {
        this.messages = messages;
    }

    /**
     * Does what this process is for, and ends it.
     *
     * @param folder its folder for temporary files, which goes when the process is abandoned
     */
    public static void serve(Path folder, Consumer<ParentProcess> work) {
        ParentProcess parent = new ParentProcess(System.out);
        // Whatever a library prints is no message.
        System.setOut(System.err);
        Thread.ofPlatform().daemon().name("watch-parent").start(() -> endWithParent(folder));
        work.accept(parent);
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

    /** Tells something; may be called from any thread. */
    public synchronized void say(String line) {
        messages.println(line);
        messages.flush();
    }

    /** What went wrong, in one line: the innermost cause says most. */
    public static String reason(Throwable fault) {
        Throwable innermost = fault;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage();
        return message == null || message.isBlank()
                ? innermost.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
