package dev.gluewise.simulator.schedule.split;

import dev.gluewise.simulator.profile.FileScan;
import java.util.Set;

/**
 * Files as Spark SQL cuts and packs them (FilePartition of Spark 3 and 4): a split is as large as
 * min(maxPartitionBytes, max(openCostInBytes, (bytes + files × openCostInBytes) / parallelism)), larger files are cut, and
 * what is smaller shares a task as long as lengths and open costs fit in. The files are taken to be of the same length,
 * since a log tells only all of them.
 *
 * @param scan what is read
 * @param bytesFactor how much more there is in each file than the log says
 * @param wholeFiles whether all of a file is read by one task even where it is cut, because it is one group of rows
 */
record FileDivision(FileScan scan, double bytesFactor, SplitSettings settings, boolean wholeFiles) implements Division {
    /** Columnar formats, which are read by groups of rows: a group is read by the task in whose split its middle lies. */
    private static final Set<String> COLUMNAR = Set.of("parquet", "orc");

    /** Parquet's writers begin another group of rows after so many bytes (parquet.block.size); ORC's at 64 MB. */
    private static final long ROW_GROUP_BYTES = 128L << 20;

    static FileDivision of(FileScan scan, double bytesFactor, SplitSettings settings) {
        boolean small = scan.bytes() * bytesFactor / scan.files() <= ROW_GROUP_BYTES;
        return new FileDivision(scan, bytesFactor, settings, small && COLUMNAR.contains(scan.format()));
    }

    @Override
    public CountCause cause() {
        return CountCause.FILE_SPLITS;
    }

    @Override
    public Cut cut(int slots) {
        double file = scan.bytes() * bytesFactor / scan.files();
        double open = settings.openCostBytes();
        double perSlot =
                scan.files() * (file + open) / settings.leastFileSplits().at(slots);
        double split = Math.max(1, Math.min(settings.largestSplitBytes(), Math.max(open, perSlot)));
        int whole = (int) Math.ceil(file / split) - 1;
        double rest = file - whole * split;
        int filesPerTask = (int) Math.min(scan.files(), 1 + Math.floor((split - rest) / (rest + open)));
        if (whole > 0 && wholeFiles) {
            int restTasks = (scan.files() + filesPerTask - 1) / filesPerTask;
            return new Cut(Cut.even(scan.files()).ends(), scan.files() * (whole - 1) + restTasks);
        }
        return new Cut(ends(scan.files() * whole, split, filesPerTask, rest), 0);
    }

    /** Splits of full size come first, since Spark packs the largest first; then what was left over of the files. */
    private double[] ends(int fullSplits, double split, int filesPerTask, double rest) {
        int files = scan.files();
        int restTasks = (files + filesPerTask - 1) / filesPerTask;
        double all = fullSplits * split + files * rest;
        double[] ends = new double[fullSplits + restTasks];
        for (int task = 0; task < fullSplits; task++) {
            ends[task] = (task + 1) * split / all;
        }
        for (int task = 0; task < restTasks; task++) {
            double read = Math.min(files, (task + 1.0) * filesPerTask) * rest;
            ends[fullSplits + task] = (fullSplits * split + read) / all;
        }
        ends[ends.length - 1] = 1;
        return ends;
    }
}
