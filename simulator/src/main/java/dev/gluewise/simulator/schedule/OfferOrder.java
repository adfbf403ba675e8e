package dev.gluewise.simulator.schedule;

/**
 * The order in which executors with free slots are offered to stages. Spark shuffles its offers anew each time, lest
 * some executors get all the work; this is such a shuffle, but with the time of the offer for a seed. So a simulation
 * and Spark's own scheduler, asked at the same time about the same executors, place their tasks alike.
 */
public final class OfferOrder {
    /** 2⁶⁴ divided by the golden ratio, as SplittableRandom steps. */
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private OfferOrder() {}

    /**
     * Puts the first executors of an array into the order of an offer.
     *
     * @param executors executors with free slots, in order of their number
     * @param count how many of the array's elements are meant
     * @param atMillis time of the offer in milliseconds after the start of the application
     */
    public static void shuffle(int[] executors, int count, long atMillis) {
        long seed = atMillis;
        for (int left = count; left > 1; left--) {
            seed += STEP;
            int chosen = (int) Long.remainderUnsigned(mixed(seed), left);
            int last = executors[left - 1];
            executors[left - 1] = executors[chosen];
            executors[chosen] = last;
        }
    }

    /** The bits of a seed spread over all of them (David Stafford's variant 13, as in SplittableRandom). */
    private static long mixed(long seed) {
        long mixed = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
