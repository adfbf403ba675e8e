package dev.gluewise.app.desktop;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the FX thread was seen doing at one moment.
 *
 * @param at when, by the clock of {@link System#nanoTime}
 * @param worked nanoseconds of processor time that the thread has taken since it was started
 * @param drawn nanoseconds of processor time that the thread that draws has taken since it was started
 * @param doing what it was doing
 * @param place the innermost call; two looks with the same one have most likely seen one wait
 * @param where the innermost calls, for people
 */
record FxLook(long at, long worked, long drawn, Doing doing, String place, String where) {
    /** What the time of the thread counts as. */
    enum Doing {
        /** It works, or would if it were its turn: its processor time counts. */
        WORKING,
        /** Code of ours made it wait for a lock, a file, another thread: the time on the wall counts. */
        WAITING,
        /** It waits until the picture before is drawn: the processor time of the thread that draws counts. */
        WAITING_FOR_THE_PICTURE,
        /** It copies the picture to the headless screen, pixel by pixel, which a screen needs nobody for: nothing counts. */
        COPYING
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int DEPTH = 16;

    static FxLook at(Thread fx, Optional<Thread> renderer) {
        long now = System.nanoTime();
        long worked = THREADS.getThreadCpuTime(fx.threadId());
        long drawn = renderer.map(thread -> THREADS.getThreadCpuTime(thread.threadId()))
                .orElse(0L);
        StackTraceElement[] stack = fx.getStackTrace();
        return new FxLook(
                now,
                worked,
                drawn,
                doing(stack, fx.getState()),
                stack.length == 0 ? "" : stack[0].toString(),
                Arrays.stream(stack).limit(DEPTH).map(String::valueOf).collect(Collectors.joining("\n")));
    }

    private static Doing doing(StackTraceElement[] stack, Thread.State state) {
        if (within(stack, "com.sun.glass.ui.headless.HeadlessWindow.blit")) {
            return Doing.COPYING;
        }
        if (state == Thread.State.RUNNABLE && !readsOrWrites(stack)) {
            return Doing.WORKING;
        }
        if (within(stack, "dev.gluewise.")) {
            return Doing.WAITING;
        }
        return within(stack, "com.sun.javafx.tk.quantum.") ? Doing.WAITING_FOR_THE_PICTURE : Doing.WORKING;
    }

    /** A thread in a system call of a file or of the network counts as running for the Java machine, and waits all the same. */
    private static boolean readsOrWrites(StackTraceElement[] stack) {
        return stack.length > 0
                && stack[0].isNativeMethod()
                && Stream.of("java.io.", "java.net.", "sun.nio.", "sun.net.")
                        .anyMatch(stack[0].getClassName()::startsWith)
                && !within(stack, "java.lang.ClassLoader.");
    }

    private static boolean within(StackTraceElement[] stack, String call) {
        return Arrays.stream(stack)
                .anyMatch(frame -> (frame.getClassName() + "." + frame.getMethodName()).startsWith(call));
    }

    /**
     * How much of the time since an earlier look the thread was held. It waited in between only where it is seen at the
     * same wait at both ends.
     */
    Duration heldSince(FxLook before) {
        boolean same = doing == before.doing && place.equals(before.place);
        Doing since = same || doing == Doing.COPYING && before.doing == Doing.COPYING ? doing : Doing.WORKING;
        return Duration.ofNanos(
                switch (since) {
                    case WORKING -> worked - before.worked;
                    case WAITING -> at - before.at;
                    case WAITING_FOR_THE_PICTURE -> worked - before.worked + drawn - before.drawn;
                    case COPYING -> 0;
                });
    }
}
