package dev.gluewise.simulator.testing;

import java.util.stream.LongStream;

/** Seeds of random cases, the same ones each time. */
public final class Seeds {
    /** The most that a test tries: fewer under -Pmutation, where each test is run for thousands of made faults. */
    private static final int MOST = Integer.getInteger("gluewise.seeds", Integer.MAX_VALUE);

    private Seeds() {}

    public static LongStream first(int count) {
        return LongStream.range(0, Math.min(count, MOST));
    }
}
