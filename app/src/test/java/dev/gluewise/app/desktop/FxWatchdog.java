package dev.gluewise.app.desktop;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/**
 * Watches how long the FX thread is held. It asks the thread to answer, again and again, and looks at it while it does not.
 * What counts of a gap between two answers is what the program is to blame for: the processor time that the thread took, that
 * which the thread that draws took while this one waited for it, and the time on the wall in which code of ours let it
 * wait. What does not count is that another program had the processor: however busy the machine, a thread that has little to
 * do is held little.
 */
final class FxWatchdog implements AutoCloseable {
    /**
     * A stretch in which the FX thread answered nothing.
     *
     * @param length on the wall
     * @param held how much of it the program is to blame for
     * @param where what the thread was doing in the longest part of it
     */
    record Gap(Duration length, Duration held, String where) {
        String figures() {
            return "held " + held.toMillis() + " ms of " + length.toMillis() + " ms";
        }
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LOOK_MILLIS = 5;

    private final Thread fx;
    private final Optional<Thread> renderer;
    private final Thread watcher;
    private final List<Gap> gaps = new ArrayList<>();
    private volatile boolean ended;

    /** Begins to watch. Not called on the FX thread. */
    FxWatchdog() {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        Platform.runLater(() -> thread.complete(Thread.currentThread()));
        fx = thread.join();
        renderer = Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getName().startsWith("QuantumRenderer"))
                .findFirst();
        watcher = new Thread(this::watch, "watchdog");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watch() {
        try {
            while (!ended) {
                Gap gap = next();
                synchronized (gaps) {
                    gaps.add(gap);
                }
                TimeUnit.MILLISECONDS.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From a question to its answer. */
    private Gap next() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        FxLook first = FxLook.at(fx, renderer);
        FxLook last = first;
        Duration held = Duration.ZERO;
        Duration longest = Duration.ZERO;
        String where = "";
        AtomicLong workedThen = new AtomicLong();
        Platform.runLater(() -> {
            workedThen.set(workedByThisThread());
            answered.countDown();
        });
        while (!answered.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            FxLook now = FxLook.at(fx, renderer);
            Duration part = now.heldSince(last);
            held = held.plus(part);
            if (part.compareTo(longest) > 0) {
                longest = part;
                where = last.where();
            }
            last = now;
        }
        Duration rest = Duration.ofNanos(Math.max(0, workedThen.get() - last.worked()));
        return new Gap(Duration.ofNanos(System.nanoTime() - first.at()), held.plus(rest), where);
    }

    /** Nanoseconds of processor time that the calling thread has taken since it was started. */
    static long workedByThisThread() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** The gaps in which the thread was held longer than that. */
    List<Gap> longerThan(Duration most) {
        return gaps().stream().filter(gap -> gap.held().compareTo(most) > 0).toList();
    }

    /** The gap in which the thread was held longest. */
    Optional<Gap> longest() {
        return gaps().stream().max(Comparator.comparing(Gap::held));
    }

    private List<Gap> gaps() {
        synchronized (gaps) {
            return List.copyOf(gaps);
        }
    }

    /** How often the thread answered. */
    int answers() {
        return gaps().size();
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        watcher.join();
    }
}
