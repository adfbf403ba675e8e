package dev.gluewise.simulator.schedule;

import java.util.Arrays;

/**
 * The ends of running tasks, earliest first, one for each slot; those of the same millisecond come out in the order in
 * which they went in. A hierarchical timing wheel (Varghese and Lauck, 1987): three wheels of 2^13 places, so that adding
 * and taking out cost the same however many slots there are. Times are milliseconds below 2^39 and never lie before one
 * that was taken out.
 */
final class TimingWheel {
    private static final int BITS = 13;
    private static final int PLACES = 1 << BITS;
    private static final int MASK = PLACES - 1;
    private static final int LEVELS = 3;
    private static final int WORDS = PLACES / Long.SIZE;
    private static final int NONE = -1;

    private final int[] head = new int[LEVELS * PLACES];
    private final int[] tail = new int[LEVELS * PLACES];
    private final long[] taken = new long[LEVELS * WORDS];
    private final long[] takenWords = new long[LEVELS * (WORDS / Long.SIZE)];
    private int[] next = new int[64];
    private long[] millisOf = new long[64];
    private long now;

    TimingWheel() {
        Arrays.fill(head, NONE);
    }

    void clear() {
        for (int level = 0; level < LEVELS; level++) {
            for (int place = firstTaken(level, 0); place != NONE; place = firstTaken(level, place + 1)) {
                head[level * PLACES + place] = NONE;
            }
        }
        Arrays.fill(taken, 0);
        Arrays.fill(takenWords, 0);
        now = 0;
    }

    /** Puts in the end of the task on a slot, which has none in it. */
    void add(int slot, long millis) {
        if (slot >= next.length) {
            int capacity = Math.max(slot + 1, next.length * 2);
            next = Arrays.copyOf(next, capacity);
            millisOf = Arrays.copyOf(millisOf, capacity);
        }
        millisOf[slot] = millis;
        place(slot, millis);
    }

    private void place(int slot, long millis) {
        long difference = millis ^ now;
        int level = difference >>> BITS == 0 ? 0 : difference >>> 2 * BITS == 0 ? 1 : 2;
        int place = (int) (millis >>> level * BITS) & MASK;
        int at = level * PLACES + place;
        next[slot] = NONE;
        if (head[at] == NONE) {
            head[at] = slot;
            int word = level * WORDS + (place >> 6);
            taken[word] |= 1L << place;
            takenWords[word >> 6] |= 1L << word;
        } else {
            next[tail[at]] = slot;
        }
        tail[at] = slot;
    }

    /** The earliest end; where that is after {@code limit}, some time after {@code limit}. */
    long firstMillis(long limit) {
        while (true) {
            int place = firstTaken(0, (int) now & MASK);
            if (place != NONE) {
                return now & -PLACES | place;
            }
            int level = 1;
            // What is of the same place as now on a higher wheel lies on a lower one.
            while (level < LEVELS && (place = firstTaken(level, ((int) (now >>> level * BITS) & MASK) + 1)) == NONE) {
                level++;
            }
            if (level == LEVELS) {
                return Long.MAX_VALUE;
            }
            long above = -1L << (level + 1) * BITS;
            long start = now & above | (long) place << level * BITS;
            if (start > limit) {
                return start;
            }
            now = start;
            spread(level, place);
        }
    }

    /** Takes out the slot of the earliest end, whose time {@link #firstMillis} has just given. */
    int removeFirst(long millis) {
        int place = (int) millis & MASK;
        int slot = head[place];
        head[place] = next[slot];
        if (head[place] == NONE) {
            free(0, place);
        }
        now = millis;
        return slot;
    }

    /** Puts what lies at a place of a wheel onto the wheels below. */
    private void spread(int level, int place) {
        int at = level * PLACES + place;
        int slot = head[at];
        head[at] = NONE;
        free(level, place);
        while (slot != NONE) {
            int following = next[slot];
            place(slot, millisOf[slot]);
            slot = following;
        }
    }

    private void free(int level, int place) {
        int word = level * WORDS + (place >> 6);
        taken[word] &= ~(1L << place);
        if (taken[word] == 0) {
            takenWords[word >> 6] &= ~(1L << word);
        }
    }

    private int firstTaken(int level, int from) {
        if (from >= PLACES) {
            return NONE;
        }
        int word = from >> 6;
        long bits = taken[level * WORDS + word] & -1L << from;
        if (bits == 0) {
            word = firstWord(level, word + 1);
            if (word == NONE) {
                return NONE;
            }
            bits = taken[level * WORDS + word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    private int firstWord(int level, int from) {
        int groups = WORDS / Long.SIZE;
        for (int group = from >> 6; group < groups; group++) {
            long bits = takenWords[level * groups + group];
            if (group == from >> 6) {
                bits &= -1L << from;
            }
            if (bits != 0) {
                return (group << 6) + Long.numberOfTrailingZeros(bits);
            }
        }
        return NONE;
    }
}
