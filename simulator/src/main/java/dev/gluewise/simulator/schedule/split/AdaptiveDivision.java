package dev.gluewise.simulator.schedule.split;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Shuffle partitions as adaptive execution puts them together (CoalesceShufflePartitions and ShufflePartitionsUtil of
 * Spark 3 and 4): neighbours go into one task as long as they stay within
 * max(min(bytes / leastCoalesced, advisoryBytes), leastPartitionBytes). A log tells what the tasks read, not what the
 * partitions in them were: those are taken to be of about the same size, each off by the chance of its hash.
 */
final class AdaptiveDivision implements Division {
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
    private static final double MOST_SPREAD = 0.3;

    private static final long SEED = 20_261_121;

    private final SplitSettings settings;
    private final double bytes;
    private final double spread;
    private final double[] shares;
    private final boolean[] key;
    private final int keys;

    /**
     * @param settings those in force
     * @param taskBytes shuffle bytes that each task read, in the order of the partitions; not all 0
     * @param records shuffle records that all of them read; 0 where it is not known
     * @param factor how many times as much there is as the log says
     */
    AdaptiveDivision(SplitSettings settings, long[] taskBytes, long records, double factor) {
        this.settings = settings;
        double logged = Arrays.stream(taskBytes).asDoubleStream().sum();
        bytes = logged * factor * SIZES_TOO_LARGE;
        shares = Arrays.stream(taskBytes).mapToDouble(task -> task / logged).toArray();
        int partitions = settings.initialPartitions().logged();
        double recordsEach = records * factor / partitions;
        spread = recordsEach == 0 ? 0 : Math.min(MOST_SPREAD, 1 / Math.sqrt(recordsEach));
        double most = Math.max(
                (double) ONE_KEY / partitions,
                SURELY
                        * target(settings.leastCoalesced().logged(), logged * SIZES_TOO_LARGE)
                        / (logged * SIZES_TOO_LARGE));
        key = new boolean[shares.length];
        for (int task = 0; task < shares.length; task++) {
            key[task] = shares[task] > most;
        }
        keys = (int) IntStream.range(0, key.length).filter(task -> key[task]).count();
    }

    @Override
    public CountCause cause() {
        return CountCause.ADAPTIVE;
    }

    /** How much of the line each logged task takes: its share of the bytes. */
    double[] lengths() {
        return shares.clone();
    }

    @Override
    public Cut cut(int slots) {
        double[] sizes = initialSizes(Math.max(settings.initialPartitions().at(slots), keys + 1));
        double target = target(settings.leastCoalesced().at(slots), bytes) / bytes;
        return new Cut(packed(sizes, target, settings.leastPartitionBytes() / bytes), 0);
    }

    private double target(int leastCoalesced, double bytes) {
        double wanted = Math.ceil(bytes / leastCoalesced);
        return Math.max(Math.min(wanted, settings.advisoryBytes()), settings.leastPartitionBytes());
    }

    /** The partitions before any are put together, as shares of all bytes: the heavy keys' as they were, the rest even. */
    private double[] initialSizes(int count) {
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
            fill(sizes, made, until, run, chance);
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
    private void fill(double[] sizes, int from, int to, double share, SplittableRandom chance) {
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
