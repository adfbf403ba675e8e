package dev.gluewise.analyzer.testing;

import dev.gluewise.analyzer.task.Progress;
import java.util.concurrent.atomic.AtomicInteger;

/** Work that is wanted for a while only. */
public final class Wanted {
    private Wanted() {}

    /** No longer wanted as soon as it has told so many times how far it is. */
    public static Progress untilTold(int times) {
        AtomicInteger told = new AtomicInteger();
        return new Progress() {
            @Override
            public void at(int done, int of, String next) {
                told.incrementAndGet();
            }

            @Override
            public boolean cancelled() {
                return told.get() >= times;
            }
        };
    }

    /** No longer wanted as soon as so many of its steps are done. */
    public static Progress untilDone(int steps) {
        AtomicInteger reached = new AtomicInteger();
        return new Progress() {
            @Override
            public void at(int done, int of, String next) {
                reached.set(done);
            }

            @Override
            public boolean cancelled() {
                return reached.get() >= steps;
            }
        };
    }
}
