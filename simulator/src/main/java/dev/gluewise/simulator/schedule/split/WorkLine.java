package dev.gluewise.simulator.schedule.split;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The work of a stage laid out on a line from 0 to 1, so that it can be cut elsewhere than the logged run cut it. What a
 * task takes whatever its size, its launch and its result, is kept apart and belongs to every piece. What a task has
 * beyond {@value #HEAVY} medians is one lump, which no cut divides: the heavy key, the one large group of rows.
 */
final class WorkLine {
    /** As in the drawing of tasks and the findings, where skew begins. */
    private static final int HEAVY = 3;

    private final double[] ends;
    private final double[] spreadUntil;
    private final double[] lumpAt;
    private final double[] lump;
    private final double fixedMillis;

    /**
     * @param lengths share of the line that each task takes, in the order of the partitions; 0 or more, not all 0
     * @param millis slot time of each task
     * @param fixedMillis what a task takes whatever its size
     * @param factor how many times the logged work there is
     */
    WorkLine(double[] lengths, int[] millis, double fixedMillis, double factor) {
        this.fixedMillis = fixedMillis;
        double[] work = Arrays.stream(millis)
                .mapToDouble(task -> Math.max(0, task - fixedMillis) * factor)
                .toArray();
        double all = Arrays.stream(lengths).sum();
        double usual = usualWork(lengths, work);
        ends = new double[work.length];
        spreadUntil = new double[work.length];
        double[] at = new double[work.length];
        double[] lumps = new double[work.length];
        int count = 0;
        double end = 0;
        double spread = 0;
        for (int task = 0; task < work.length; task++) {
            double length = lengths[task] / all;
            double ofShare = usual * lengths[task];
            double beyond = work[task] >= HEAVY * ofShare ? work[task] - ofShare : 0;
            if (beyond > 0) {
                at[count] = end + length / 2;
                lumps[count++] = beyond;
            }
            end += length;
            spread += work[task] - beyond;
            ends[task] = end;
            spreadUntil[task] = spread;
        }
        ends[work.length - 1] = 1;
        lumpAt = Arrays.copyOf(at, count);
        lump = Arrays.copyOf(lumps, count);
    }

    /** The median of the work that a length of 1 has, in milliseconds. */
    private static double usualWork(double[] lengths, double[] work) {
        double[] densities = IntStream.range(0, work.length)
                .filter(task -> lengths[task] > 0)
                .mapToDouble(task -> work[task] / lengths[task])
                .sorted()
                .toArray();
        return densities[densities.length / 2];
    }

    /** Slot times of the tasks of a cut, in milliseconds. */
    int[] pieces(Cut cut) {
        int[] pieces = new int[cut.tasks()];
        double until = 0;
        long given = 0;
        int place = 0;
        int nextLump = 0;
        double lumps = 0;
        for (int piece = 0; piece < cut.ends().length; piece++) {
            double end = cut.ends()[piece];
            while (place < ends.length - 1 && ends[place] < end) {
                place++;
            }
            while (nextLump < lump.length && (lumpAt[nextLump] < end || piece == cut.ends().length - 1)) {
                lumps += lump[nextLump++];
            }
            until = spreadUntil(place, end) + lumps + (piece + 1) * fixedMillis;
            // Rounded as a sum, so that the pieces have all of the work.
            long whole = Math.round(until);
            pieces[piece] = (int) Math.min(Integer.MAX_VALUE, whole - given);
            given = whole;
        }
        Arrays.fill(pieces, cut.ends().length, pieces.length, (int) Math.round(fixedMillis));
        return pieces;
    }

    /** Spread work from the beginning to a point within a task's share of the line. */
    private double spreadUntil(int task, double point) {
        double from = task == 0 ? 0 : ends[task - 1];
        double before = task == 0 ? 0 : spreadUntil[task - 1];
        double length = ends[task] - from;
        double share = length <= 0 ? 1 : Math.clamp((point - from) / length, 0, 1);
        return before + share * (spreadUntil[task] - before);
    }
}
