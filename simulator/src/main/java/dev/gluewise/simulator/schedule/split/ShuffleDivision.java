package dev.gluewise.simulator.schedule.split;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The partitions of a shuffle. Where a log tells only what the tasks read, and not what the partitions in them were, those
 * are taken to be of the same size but for the chance of their hash: the finer the shuffle, the larger it is, as the square
 * root of the number of partitions. Where adaptive execution may put partitions together (CoalesceShufflePartitions and
 * ShufflePartitionsUtil of Spark 3 and 4), neighbours go into one task as long as they stay within
 * max(min(bytes / leastCoalesced, advisoryBytes), leastPartitionBytes).
 */
final class ShuffleDivision implements Division {
    /**
     * Spark knows the size of a block only as a power of 1.1, rounded up (MapStatus), which makes it larger by
     * 0.1 / ln 1.1 − 1 = 4.9 % on average.
     */
    private static final double SIZES_TOO_LARGE = 0.1 / Math.log(1.1);

    /** A task of as many mean partitions, which is more than may be put together, is one partition: a heavy key's. */
    private static final int ONE_KEY = 3;

    /** How far beyond the largest sum that may be put together a task is surely no sum. */
    private static final double SURELY = 1.2;

    /** By more than this share a partition does not differ from the mean by chance alone. */
    private static final double MOST_SPREAD = 0.5;

    private static final long SEED = 20_261_121;

    private final CountCause cause;
    private final Setting partitions;
    private final SplitSettings settings;
    private final double bytes;
    private final double[] shares;
    private final boolean[] key;
    private final int keys;

    /** Spread of the partitions' sizes by chance if there were only one of them, as a share of the mean. */
    private final double spreadOfOne;

    /**
     * @param cause {@link CountCause#ADAPTIVE} where partitions may be put together
     * @param partitions how many there are before any are put together
     * @param settings those in force
     * @param taskBytes shuffle bytes that each task read, in the order of the partitions; not all 0
     * @param records shuffle records that all of them read; 0 where it is not known
     * @param factor how many times as much there is as the log says
     */
    ShuffleDivision(
            CountCause cause,
            Setting partitions,
            SplitSettings settings,
            long[] taskBytes,
            long records,
            double factor) {
        this.cause = cause;
        this.partitions = partitions;
        this.settings = settings;
        double logged = Arrays.stream(taskBytes).asDoubleStream().sum();
        bytes = logged * factor * SIZES_TOO_LARGE;
        shares = Arrays.stream(taskBytes).mapToDouble(task -> task / logged).toArray();
        double together = target(settings.leastCoalesced().logged(), logged * SIZES_TOO_LARGE);
        double mostTogether = SURELY * together / (logged * SIZES_TOO_LARGE);
        double most = Math.max((double) ONE_KEY / partitions.logged(), putsTogether() ? mostTogether : 0);
        key = new boolean[shares.length];
        for (int task = 0; task < shares.length; task++) {
            key[task] = shares[task] > most;
        }
        keys = (int) IntStream.range(0, key.length).filter(task -> key[task]).count();
        // No partition is more even than its records; how uneven it is shows only where each task reads one.
        double byRecords = records == 0 ? 0 : 1 / Math.sqrt(records * factor);
        spreadOfOne = shares.length == partitions.logged() ? Math.max(byRecords, loggedSpreadOfOne()) : byRecords;
    }

    private double loggedSpreadOfOne() {
        double[] even = IntStream.range(0, shares.length)
                .filter(task -> !key[task])
                .mapToDouble(task -> shares[task])
                .toArray();
        double mean = Arrays.stream(even).average().orElse(1);
        double variance = Arrays.stream(even)
                .map(share -> (share - mean) * (share - mean))
                .average()
                .orElse(0);
        return Math.sqrt(variance) / mean / Math.sqrt(shares.length);
    }

    private boolean putsTogether() {
        return cause == CountCause.ADAPTIVE;
    }

    @Override
    public CountCause cause() {
        return cause;
    }

    /** How much of the line each logged task takes: its share of the bytes. */
    double[] lengths() {
        return shares.clone();
    }

    @Override
    public Cut cut(int slots) {
        double[] sizes = sizes(Math.max(partitions.at(slots), keys + 1));
        if (!putsTogether()) {
            return new Cut(ends(sizes), 0);
        }
        double target = target(settings.leastCoalesced().at(slots), bytes) / bytes;
        return new Cut(packed(sizes, target, settings.leastPartitionBytes() / bytes), 0);
    }

    private static double[] ends(double[] sizes) {
        double[] ends = new double[sizes.length];
        double end = 0;
        for (int task = 0; task < sizes.length; task++) {
            end += sizes[task];
            ends[task] = end;
        }
        ends[sizes.length - 1] = 1;
        return ends;
    }

    private double target(int leastCoalesced, double bytes) {
        double wanted = Math.ceil(bytes / leastCoalesced);
        return Math.max(Math.min(wanted, settings.advisoryBytes()), settings.leastPartitionBytes());
    }

    /** The partitions before any are put together, as shares of all bytes: the heavy keys' as they were, the rest even. */
    private double[] sizes(int count) {
        double spread = Math.min(MOST_SPREAD, spreadOfOne * Math.sqrt(count));
        double spreadShare = 1;
        for (int task = 0; task < key.length; task++) {
            spreadShare -= key[task] ? shares[task] : 0;
        }
        SplittableRandom chance = new SplittableRandom(SEED + count);
        double[] sizes = new double[count];
        int made = 0;
        int keysMade = 0;
        double run = 0;
        double before = 0;
        for (int task = 0; task <= key.length; task++) {
            if (task < key.length && !key[task]) {
                run += shares[task];
                continue;
            }
            int until = task == key.length
                    ? count
                    : keysMade + (int) Math.round((before + run) / spreadShare * (count - keys));
            fill(sizes, made, until, run, spread, chance);
            made = Math.max(made, until);
            before += run;
            run = 0;
            if (task < key.length) {
                sizes[made++] = shares[task];
                keysMade++;
            }
        }
        return sizes;
    }

    /** Partitions that differ by chance and have a share of the bytes together. */
    private void fill(double[] sizes, int from, int to, double share, double spread, SplittableRandom chance) {
        double sum = 0;
        for (int partition = from; partition < to; partition++) {
            sizes[partition] = spread == 0 ? 1 : Math.max(0, 1 + spread * chance.nextGaussian());
            sum += sizes[partition];
        }
        for (int partition = from; partition < to; partition++) {
            sizes[partition] *= share / sum;
        }
    }

    /** Puts neighbours together as Spark does; gives where each task ends. */
    private static double[] packed(double[] sizes, double target, double least) {
        double[] ends = new double[sizes.length];
        int tasks = 0;
        double end = 0;
        double before = 0;
        double current = 0;
        for (double size : sizes) {
            if (current > 0 && current + size > target) {
                if (current >= least) {
                    ends[tasks++] = end;
                    before = current;
                    current = 0;
                } else if (before > 0 && before < size) {
                    // Too small for a task, and smaller than its right neighbour is its left one.
                    ends[tasks - 1] = end;
                    before += current;
                    current = 0;
                }
            }
            current += size;
            end += size;
        }
        if (current < least && tasks > 0) {
            tasks--;
        }
        ends[tasks++] = 1;
        return Arrays.copyOf(ends, tasks);
    }
}
