package dev.gluewise.app.desktop.backend;

import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.app.desktop.task.Work;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Work that does not hear of a cancel at once, such as a call over the network or the layout of a long document. It is left
 * to itself then, with an interrupt, and what it gives is dropped.
 */
final class Interruptible {
    private static final long LOOK_FOR_CANCEL_MILLIS = 100;

    private Interruptible() {}

    /** Does the work; empty where it was cancelled. */
    static <T> Optional<T> run(Progress progress, Work<T> work) throws ProblemException {
        FutureTask<T> task = new FutureTask<>(() -> work.run(progress));
        Thread thread = Thread.ofVirtual().name("interruptible").start(task);
        while (true) {
            try {
                return Optional.of(task.get(LOOK_FOR_CANCEL_MILLIS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                // What has ended meanwhile is an answer after all.
                if (progress.cancelled() && !task.isDone()) {
                    thread.interrupt();
                    return Optional.empty();
                }
            } catch (InterruptedException e) {
                thread.interrupt();
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof ProblemException problem) {
                    throw problem;
                }
                throw new IllegalStateException("work of the desktop failed", e.getCause());
            }
        }
    }
}
