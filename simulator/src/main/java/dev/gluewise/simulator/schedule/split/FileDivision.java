package dev.gluewise.simulator.schedule.split;

import dev.gluewise.simulator.profile.FileScan;
import java.util.Arrays;
import java.util.Set;

/**
 * Files as Spark SQL cuts and packs them (FilePartition of Spark 3 and 4): a split is as large as
 * min(maxPartitionBytes, max(openCostInBytes, (bytes + files × openCostInBytes) / parallelism)); larger files are cut into
 * splits, and the largest first all pieces are put into tasks as long as lengths and open costs stay within a split.
 */
final class FileDivision implements Division {
    /** Columnar formats, which are read by groups of rows: a group is read by the task in whose split its middle lies. */
    private static final Set<String> COLUMNAR = Set.of("parquet", "orc");

    /** Up to this length a columnar file usually is one group of rows (parquet.block.size). */
    private static final long ROW_GROUP_BYTES = 128L << 20;

    private static final double WIDEST_SPREAD = 1;
    private static final double SPREAD_STEP = 0.05;

    /** Standard deviation of the logistic distribution of scale 1. */
    private static final double LOGISTIC_SIGMA = Math.PI / Math.sqrt(3);

    private final FileLengths files;
    private final SplitSettings settings;

    private FileDivision(FileLengths files, SplitSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    /**
     * Lengths of files, the longest first.
     *
     * @param bytes of each
     * @param whole whether all of a file is read by one task even where it is cut
     */
    private record FileLengths(double[] bytes, boolean whole) {
        double all() {
            return Arrays.stream(bytes).sum();
        }
    }

    /**
     * The division of files of unknown lengths of which only the sum is known: they are taken to be spread as a log-logistic
     * distribution is, as widely as explains best what the logged tasks had to do.
     *
     * @param factor how many times as much there is in the files as the log says
     * @param shares share of the stage's work that each logged task had, in the order of the partitions
     * @param slots those of the logged cluster
     */
    static FileDivision fitted(FileScan scan, double factor, SplitSettings settings, double[] shares, int slots) {
        double best = Double.POSITIVE_INFINITY;
        double spread = 0;
        for (double tried = 0; tried <= WIDEST_SPREAD; tried += SPREAD_STEP) {
            double error = new FileDivision(lengths(scan, 1, tried), settings).distance(shares, slots);
            if (error < best) {
                best = error;
                spread = tried;
            }
        }
        return new FileDivision(lengths(scan, factor, spread), settings);
    }

    private static FileLengths lengths(FileScan scan, double factor, double spread) {
        double[] bytes = new double[scan.files()];
        double scale = spread / LOGISTIC_SIGMA;
        for (int file = 0; file < bytes.length; file++) {
            double rank = (file + 0.5) / bytes.length;
            bytes[file] = spread == 0 ? 1 : Math.pow((1 - rank) / rank, scale);
        }
        double all = Arrays.stream(bytes).sum();
        double each = scan.bytes() * factor;
        for (int file = 0; file < bytes.length; file++) {
            bytes[file] *= each / all;
        }
        boolean whole = COLUMNAR.contains(scan.format()) && each / bytes.length <= ROW_GROUP_BYTES;
        return new FileLengths(bytes, whole);
    }

    @Override
    public CountCause cause() {
        return CountCause.FILE_SPLITS;
    }

    @Override
    public Cut cut(int slots) {
        double[] shares = shares(slots);
        double[] ends = new double[shares.length];
        int working = 0;
        double end = 0;
        for (double share : shares) {
            if (share > 0) {
                end += share;
                ends[working++] = end;
            }
        }
        ends[working - 1] = 1;
        return new Cut(Arrays.copyOf(ends, working), shares.length - working);
    }

    /** Sum of the squares by which the tasks' shares differ from those of the log. */
    private double distance(double[] logged, int slots) {
        double[] shares = shares(slots);
        double sum = 0;
        for (int task = 0; task < Math.max(shares.length, logged.length); task++) {
            double off = (task < shares.length ? shares[task] : 0) - (task < logged.length ? logged[task] : 0);
            sum += off * off;
        }
        return sum;
    }

    /** Share of all bytes that each task reads, in the order of the partitions; 0 where it finds no group of rows. */
    double[] shares(int slots) {
        double[] bytes = files.bytes();
        double all = files.all();
        double open = settings.openCostBytes();
        double perSlot =
                (all + bytes.length * open) / settings.leastFileSplits().at(slots);
        double split = Math.max(1, Math.min(settings.largestSplitBytes(), Math.max(open, perSlot)));
        int cut = 0;
        int full = 0;
        while (cut < bytes.length && bytes[cut] > split) {
            full += fullSplits(bytes[cut++], split);
        }
        double[] shares = new double[full + bytes.length];
        double[] rests = new double[cut];
        int tasks = 0;
        for (int file = 0; file < cut; file++) {
            int splits = fullSplits(bytes[file], split);
            for (int piece = 0; piece < splits; piece++) {
                boolean middle = (int) (bytes[file] / 2 / split) == piece;
                shares[tasks++] = !files.whole() ? split / all : middle ? bytes[file] / all : 0;
            }
            rests[file] = bytes[file] - splits * split;
        }
        Arrays.sort(rests);
        int rest = cut - 1;
        int file = cut;
        double room = -1;
        while (rest >= 0 || file < bytes.length) {
            boolean wholeFile = rest < 0 || file < bytes.length && bytes[file] >= rests[rest];
            double length = wholeFile ? bytes[file++] : rests[rest--];
            if (room < length) {
                tasks++;
                room = split;
            }
            room -= length + open;
            shares[tasks - 1] += wholeFile || !files.whole() ? length / all : 0;
        }
        return Arrays.copyOf(shares, tasks);
    }

    /** Splits of full size that are cut off a file before its rest. */
    private static int fullSplits(double bytes, double split) {
        return (int) Math.ceil(bytes / split) - 1;
    }
}
