package dev.gluewise.simulator.profile;

import java.util.Arrays;

/**
 * One metric of many attempts. Kept in chunks, so that growing copies nothing; a chunk takes no memory while all of it
 * is 0, and four bytes an attempt until a value needs eight.
 */
final class MetricColumn {
    private static final int CHUNK_BITS = 12;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int[] NO_INTS = {};
    private static final long[] NO_LONGS = {};

    private int[][] narrow = {};
    private long[][] wide = {};

    void set(int row, long value) {
        if (value == 0) {
            return;
        }
        int chunk = row >> CHUNK_BITS;
        reach(chunk);
        int place = row & (CHUNK - 1);
        if (wide[chunk].length == 0 && value == (int) value) {
            if (narrow[chunk].length == 0) {
                narrow[chunk] = new int[CHUNK];
            }
            narrow[chunk][place] = (int) value;
        } else {
            widen(chunk);
            wide[chunk][place] = value;
        }
    }

    long get(int row) {
        int chunk = row >> CHUNK_BITS;
        if (chunk >= narrow.length) {
            return 0;
        }
        int place = row & (CHUNK - 1);
        if (narrow[chunk].length > 0) {
            return narrow[chunk][place];
        }
        return wide[chunk].length > 0 ? wide[chunk][place] : 0;
    }

    /** The rows named, in the order named. */
    MetricColumn pick(int[] rows) {
        MetricColumn picked = new MetricColumn();
        for (int i = 0; i < rows.length; i++) {
            picked.set(i, get(rows[i]));
        }
        return picked;
    }

    private void reach(int chunk) {
        int length = narrow.length;
        if (chunk >= length) {
            int grown = Math.max(chunk + 1, length + length / 2);
            narrow = Arrays.copyOf(narrow, grown);
            wide = Arrays.copyOf(wide, grown);
            Arrays.fill(narrow, length, grown, NO_INTS);
            Arrays.fill(wide, length, grown, NO_LONGS);
        }
    }

    private void widen(int chunk) {
        if (wide[chunk].length == 0) {
            wide[chunk] = new long[CHUNK];
            int[] values = narrow[chunk];
            for (int i = 0; i < values.length; i++) {
                wide[chunk][i] = values[i];
            }
            narrow[chunk] = NO_INTS;
        }
    }
}
