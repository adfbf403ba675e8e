package dev.gluewise.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C end an import in good order: the thread that made this is interrupted, and the process ends (with 130, as
 * a shell expects) when it has stored what it had finished and told of it, or after some seconds in any case.
 */
final class ImportCancel implements AutoCloseable {
    private static final long LONGEST_WAIT_SECONDS = 15;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    ImportCancel() {
        Thread importing = Thread.currentThread();
        hook = new Thread(
                () -> {
                    importing.interrupt();
                    awaitEnd();
                },
                "cancel-import");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void awaitEnd() {
        try {
            // Whatever is not stored by then is not lost: the workspace is sound, and the next import does the rest.
            if (!ended.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already.
            return;
        }
    }
}
