package dev.gluewise.simulator.schedule.split;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.simulator.profile.FileScan;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against Spark's own rule, written down here a second time as FilePartition has it. */
class FileDivisionTest {
    private static final double MB = 1 << 20;

    private static SplitSettings settings(int slots) {
        JobProfile profile = profile()
                .executors(1, slots)
                .job(job -> job.stage(0, tasks(1, seconds(1))))
                .build();
        return new SplitSettings.Reader(profile).of(profile.sparkJobs().getFirst());
    }

    /** Files of one length, as the shares of the logged tasks show. */
    private static FileDivision even(String format, int files, double bytes) {
        double[] shares = asSparkDoes(files, bytes, 4).stream()
                .mapToDouble(read -> read / bytes)
                .toArray();
        return FileDivision.fitted(new FileScan(format, files, (long) bytes), 1, settings(4), shares, 4);
    }

    /** The bytes that each task reads of files of one length, which are not columnar. */
    private static List<Double> asSparkDoes(int files, double bytes, int parallelism) {
        double open = 4 * MB;
        double split = Math.min(128 * MB, Math.max(open, (bytes + files * open) / parallelism));
        List<Double> pieces = new ArrayList<>();
        for (int file = 0; file < files; file++) {
            double left = bytes / files;
            while (left > 0) {
                double piece = Math.min(split, left);
                pieces.add(piece);
                left -= piece;
            }
        }
        pieces.sort(Comparator.reverseOrder());
        List<Double> partitions = new ArrayList<>();
        double size = 0;
        double read = 0;
        for (double piece : pieces) {
            if (size + piece > split && read > 0) {
                partitions.add(read);
                size = 0;
                read = 0;
            }
            size += piece + open;
            read += piece;
        }
        partitions.add(read);
        return partitions;
    }

    @ParameterizedTest
    @CsvSource({
        "1, 5000, 16",
        "1, 5000, 200",
        "10, 40, 4",
        "10, 40, 64",
        "10, 4000, 8",
        "37, 3700, 20",
        "200, 100, 8",
        "1000, 9000, 40",
        "3, 1000, 5",
        "24, 24, 3"
    })
    void tasksReadWhatSparkGivesThem(int files, double megabytes, int slots) {
        double[] shares = even("csv", files, megabytes * MB).shares(slots);

        double all = megabytes * MB;
        List<Double> expected = asSparkDoes(files, all, slots);
        assertThat(shares).hasSize(expected.size());
        for (int task = 0; task < shares.length; task++) {
            assertThat(shares[task] * all).isCloseTo(expected.get(task), within(2.0));
        }
    }

    @Test
    void moreSlotsMakeMoreTasksUntilAFileIsWhatOpeningItIsWorth() {
        FileDivision division = even("csv", 10, 400 * MB);

        assertThat(division.cut(8).tasks()).isGreaterThan(division.cut(4).tasks());
        assertThat(division.cut(200).tasks())
                .isEqualTo(100)
                .isEqualTo(division.cut(1000).tasks());
    }

    @Test
    void aSmallColumnarFileIsReadByOneTaskWhateverItIsCutInto() {
        FileDivision division = even("parquet", 4, 400 * MB);

        Cut cut = division.cut(40);

        assertThat(cut.ends()).hasSize(4);
        assertThat(cut.ends()).containsExactly(new double[] {0.25, 0.5, 0.75, 1}, within(1e-9));
        assertThat(cut.idle()).isGreaterThan(0);
        assertThat(cut.tasks()).isEqualTo(4 + cut.idle());
        assertThat(even("orc", 4, 400 * MB).cut(40)).matches(cut::isLike);
    }

    @Test
    void aLargeColumnarFileHasSeveralGroupsOfRows() {
        Cut cut = even("parquet", 1, 1_280 * MB).cut(40);

        assertThat(cut.idle()).isZero();
        assertThat(cut.tasks()).isGreaterThanOrEqualTo(40);
    }

    @Test
    void lengthsOfFilesAreGuessedFromWhatTheTasksHadToDo() {
        FileScan scan = new FileScan("csv", 12, (long) (600 * MB));
        double[] alike = asSparkDoes(12, 600 * MB, 6).stream()
                .mapToDouble(read -> read / (600 * MB))
                .toArray();
        double[] unlike = {0.5, 0.2, 0.1, 0.1, 0.05, 0.05};
        FileDivision even = FileDivision.fitted(scan, 1, settings(6), alike, 6);
        FileDivision spread = FileDivision.fitted(scan, 1, settings(6), unlike, 6);

        assertThat(even.shares(12)).containsOnly(1 / 12.0);
        assertThat(DoubleStream.of(spread.shares(100)).sum()).isCloseTo(1, within(1e-9));
        assertThat(spread.cut(60)).isNotEqualTo(even.cut(60)).matches(cut -> !cut.isLike(even.cut(60)));
        assertThat(FileDivision.fitted(scan, 1, settings(6), spread.shares(6), 6)
                        .cut(60))
                .as("found again from what it makes")
                .matches(spread.cut(60)::isLike);
    }

    @Test
    void asMuchAgainInTheFilesIsCutIntoMoreTasks() {
        FileScan scan = new FileScan("csv", 2, (long) (512 * MB));
        double[] shares = {0.25, 0.25, 0.25, 0.25};

        assertThat(FileDivision.fitted(scan, 1, settings(4), shares, 4).cut(4).tasks())
                .isEqualTo(4);
        assertThat(FileDivision.fitted(scan, 3, settings(4), shares, 4).cut(4).tasks())
                .isEqualTo(12);
    }

    @Test
    void itsCauseIsNamed() {
        assertThat(even("csv", 1, MB).cause()).isEqualTo(CountCause.FILE_SPLITS);
    }
}
