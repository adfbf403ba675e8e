package dev.gluewise.app.desktop;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;

/**
 * Watches how long the FX thread is held. A gap between two answers of it counts where the thread worked through it by its
 * own clock of processor time, or waited for something in it; on a busy machine a thread that only has to wait for its
 * turn holds nobody.
 */
final class FxWatchdog implements AutoCloseable {
    /**
     * A stretch in which the FX thread answered nothing.
     *
     * @param worked the processor time that the thread took in it
     * @param waited how long it stood still for a lock, a file or another thread, as far as it was seen to
     * @param where what it was last seen to be doing
     */
    record Gap(Duration length, Duration worked, Duration waited, String where) {
        Duration held() {
            return worked.plus(waited);
        }
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LOOK_MILLIS = 20;
    private static final int DEPTH = 12;

    private final Thread fx;
    private final Thread watcher;
    private final List<Gap> gaps = new ArrayList<>();
    private volatile boolean ended;

    /** Begins to watch. Not called on the FX thread. */
    FxWatchdog() {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        Platform.runLater(() -> thread.complete(Thread.currentThread()));
        fx = thread.join();
        watcher = new Thread(this::watch, "watchdog");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watch() {
        while (!ended) {
            CountDownLatch answered = new CountDownLatch(1);
            long asked = System.nanoTime();
            long before = THREADS.getThreadCpuTime(fx.threadId());
            Platform.runLater(answered::countDown);
            long waited = 0;
            String where = "";
            try {
                while (!answered.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    StackTraceElement[] stack = fx.getStackTrace();
                    if (ours(stack)) {
                        where = Arrays.stream(stack)
                                .limit(DEPTH)
                                .map(String::valueOf)
                                .collect(Collectors.joining("\n"));
                        waited += fx.getState() == Thread.State.RUNNABLE ? 0 : LOOK_MILLIS;
                    }
                }
                Duration length = Duration.ofNanos(System.nanoTime() - asked);
                Duration worked = Duration.ofNanos(THREADS.getThreadCpuTime(fx.threadId()) - before);
                synchronized (gaps) {
                    gaps.add(new Gap(length, worked, Duration.ofMillis(waited), where));
                }
                Thread.sleep(1);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static boolean ours(StackTraceElement[] stack) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getClassName().startsWith("dev.gluewise"));
    }

    /** The gaps in which the thread was held longer than that. */
    List<Gap> longerThan(Duration most) {
        synchronized (gaps) {
            return gaps.stream().filter(gap -> gap.held().compareTo(most) > 0).toList();
        }
    }

    /** How often the thread answered. */
    int answers() {
        synchronized (gaps) {
            return gaps.size();
        }
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        watcher.join();
    }
}
