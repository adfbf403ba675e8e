package dev.gluewise.simulator.schedule;

import java.util.Arrays;
import java.util.List;

/** Which executors a simulated run gets, and when. Times in milliseconds after the start of the application. */
sealed interface Allocation {
    /** An executor that comes at a time known beforehand, and perhaps goes. */
    record Span(int cores, int addedMillis, int removedMillis) {
        /** As {@code removedMillis}: stays to the end. */
        static final int STAYS = Integer.MAX_VALUE;
    }

    /** Executors whose coming and going is known beforehand. */
    record Planned(List<Span> executors) implements Allocation {
        public Planned {
            executors = List.copyOf(executors);
        }

        /** Executors that arrive at the given times and stay. */
        static Planned staying(int cores, int[] arrivalMillis) {
            return new Planned(Arrays.stream(arrivalMillis)
                    .mapToObj(added -> new Span(cores, added, Span.STAYS))
                    .toList());
        }
    }

    /**
     * Executors by demand, as Spark's dynamic allocation asks for them.
     *
     * @param cores cores of one executor
     * @param most most executors at once
     * @param firstArrivalMillis when the first executor, which is there from the start, registers
     * @param startUpMillis time from a request to the executor's arrival
     */
    record ByDemand(int cores, int most, int firstArrivalMillis, int startUpMillis) implements Allocation {}

    /**
     * Executors on spare capacity, which come late and may be taken back at any time.
     *
     * @param wanted what standard capacity would give
     * @param conditions how spare capacity behaves
     * @param replacementMillis time from a loss to the arrival of the next executor on standard capacity
     * @param seed the same seed gives the same arrivals and losses
     */
    record Spare(Allocation wanted, FlexConditions conditions, int replacementMillis, long seed)
            implements Allocation {}
}
