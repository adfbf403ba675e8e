package dev.gluewise.simulator.schedule.split;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.testing.ForSeeds;
import dev.gluewise.simulator.testing.Profiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The logged cluster has 20 slots. */
class ShuffleDivisionTest {
    private static final long MB = 1 << 20;

    private static SplitSettings settings(String... properties) {
        Profiles run = profile().executors(5, 4).job(job -> job.stage(0, tasks(1, seconds(1))));
        for (int i = 0; i < properties.length; i += 2) {
            run.property(properties[i], properties[i + 1]);
        }
        JobProfile profile = run.build();
        return new SplitSettings.Reader(profile).of(profile.sparkJobs().getFirst());
    }

    private static long[] even(int tasks, long bytes) {
        long[] each = new long[tasks];
        Arrays.fill(each, bytes / tasks);
        return each;
    }

    private static ShuffleDivision adaptive(int partitions, long[] bytes, SplitSettings settings) {
        return new ShuffleDivision(
                CountCause.ADAPTIVE, new Setting(partitions, false), settings, bytes, Long.MAX_VALUE, 1);
    }

    @Test
    void adaptiveExecutionMakesAboutAsManyTasksAsThereAreSlots() {
        ShuffleDivision division = adaptive(1000, even(20, 400 * MB), settings());

        assertThat(division.cut(20).tasks()).isBetween(18, 22);
        assertThat(division.cut(100).tasks()).isBetween(95, 111);
        assertThat(division.cut(10_000).tasks()).as("no partition is divided").isLessThanOrEqualTo(1000);
    }

    @Test
    void aTaskIsNoLargerThanAdvised() {
        // 200 partitions of 32 MB, of which one fits into the advised 40 MB, and two do not.
        ShuffleDivision division = adaptive(
                200, even(200, 6_400 * MB), settings("spark.sql.adaptive.advisoryPartitionSizeInBytes", "40m"));

        assertThat(division.cut(20).tasks()).isEqualTo(200);
        assertThat(division.cut(2).tasks()).isEqualTo(200);
    }

    @Test
    void aTaskIsNoSmallerThanTheLeastSize() {
        // 8 MB in all and at least 1 MB a task, of which Spark sees 4.9 % more.
        assertThat(adaptive(200, even(8, 8 * MB), settings()).cut(1_000).tasks())
                .isBetween(7, 8);
    }

    @Test
    void whatIsNotPutTogetherHasAsManyTasksAsTheSettingSays() {
        Setting bySlots = new Setting(20, true);
        ShuffleDivision division = new ShuffleDivision(
                CountCause.SHUFFLE_PARTITIONS, bySlots, settings(), even(20, 400 * MB), Long.MAX_VALUE, 1);

        assertThat(division.cause()).isEqualTo(CountCause.SHUFFLE_PARTITIONS);
        assertThat(division.cut(20).ends()).containsExactly(Cut.even(20).ends(), within(1e-6));
        assertThat(division.cut(5).tasks()).isEqualTo(5);
        assertThat(division.cut(320).tasks()).isEqualTo(320);
        assertThat(division.cut(320).idle()).isZero();
    }

    @Test
    void aHeavyKeyStaysOnePartition() {
        // The third of 20 partitions has as much as 19 others.
        long[] bytes = even(20, 20 * MB);
        bytes[2] = 19 * MB;
        ShuffleDivision division = new ShuffleDivision(
                CountCause.SHUFFLE_PARTITIONS, new Setting(20, true), settings(), bytes, Long.MAX_VALUE, 1);

        for (int slots : new int[] {10, 20, 40, 400}) {
            double[] ends = division.cut(slots).ends();
            double largest = 0;
            int above = 0;
            for (int task = 0; task < ends.length; task++) {
                double size = ends[task] - (task == 0 ? 0 : ends[task - 1]);
                largest = Math.max(largest, size);
                above += size > 0.2 ? 1 : 0;
            }
            assertThat(ends).hasSize(slots);
            assertThat(largest).isCloseTo(0.5, within(0.01));
            assertThat(above).isEqualTo(1);
        }
        assertThat(division.cut(1).tasks()).as("the key and the rest").isEqualTo(2);
        assertThat(division.lengths()[2]).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void severalKeysKeepTheirPlaces() {
        long[] bytes = even(40, 40 * MB);
        bytes[10] = 20 * MB;
        bytes[30] = 30 * MB;
        double all = 38 + 20 + 30;
        ShuffleDivision division = new ShuffleDivision(
                CountCause.SHUFFLE_PARTITIONS, new Setting(40, true), settings(), bytes, Long.MAX_VALUE, 1);

        double[] ends = division.cut(80).ends();

        double[] sizes = new double[80];
        for (int task = 0; task < 80; task++) {
            sizes[task] = ends[task] - (task == 0 ? 0 : ends[task - 1]);
        }
        int first = indexAbove(sizes, 0, 0.1);
        int second = indexAbove(sizes, first + 1, 0.1);
        assertThat(sizes[first]).isCloseTo(20 / all, within(1e-6));
        assertThat(sizes[second]).isCloseTo(30 / all, within(1e-6));
        assertThat(first).isBetween(19, 23);
        assertThat(second).isBetween(58, 63);
        assertThat(indexAbove(sizes, second + 1, 0.1)).isEqualTo(-1);
    }

    private static int indexAbove(double[] sizes, int from, double size) {
        for (int i = from; i < sizes.length; i++) {
            if (sizes[i] > size) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void partitionsDifferByChanceTheMoreTheFinerTheyAre() {
        Setting bySlots = new Setting(20, true);
        ShuffleDivision few =
                new ShuffleDivision(CountCause.SHUFFLE_PARTITIONS, bySlots, settings(), even(20, 400 * MB), 100_000, 1);

        assertThat(spread(few.cut(20))).isLessThan(spread(few.cut(500)));
        // 100,000 records in 500 partitions: 200 each, which differ by 1/√200.
        assertThat(spread(few.cut(500))).isCloseTo(1 / Math.sqrt(200), within(0.02));
        assertThat(few.cut(500)).as("the same each time").matches(few.cut(500)::isLike);
    }

    @Test
    void howUnevenTheLoggedPartitionsWereIsKept() {
        long[] uneven = new long[400];
        Random random = new Random(7);
        for (int task = 0; task < uneven.length; task++) {
            uneven[task] = Math.round(MB * (1 + 0.2 * random.nextGaussian()));
        }
        ShuffleDivision division =
                new ShuffleDivision(CountCause.SHUFFLE_PARTITIONS, new Setting(400, true), settings(), uneven, 0, 1);

        assertThat(spread(division.cut(400))).isCloseTo(0.2, within(0.04));
        assertThat(spread(division.cut(1_600))).isCloseTo(0.4, within(0.05));
        assertThat(spread(division.cut(100))).isCloseTo(0.1, within(0.03));
        assertThat(spread(division.cut(40_000))).as("not beyond half").isCloseTo(0.5, within(0.05));
    }

    private static double spread(Cut cut) {
        double mean = 1.0 / cut.tasks();
        double sum = 0;
        for (int task = 0; task < cut.tasks(); task++) {
            double size = cut.ends()[task] - (task == 0 ? 0 : cut.ends()[task - 1]);
            sum += (size - mean) * (size - mean);
        }
        return Math.sqrt(sum / cut.tasks()) / mean;
    }

    @Test
    void moreDataIsPutIntoMoreTasksOfTheAdvisedSize() {
        SplitSettings settings = settings("spark.sql.adaptive.coalescePartitions.parallelismFirst", "false");
        long[] bytes = even(10, 640 * MB);
        Setting partitions = new Setting(2_000, false);

        int once = new ShuffleDivision(CountCause.ADAPTIVE, partitions, settings, bytes, 0, 1)
                .cut(20)
                .tasks();
        int thrice = new ShuffleDivision(CountCause.ADAPTIVE, partitions, settings, bytes, 0, 3)
                .cut(20)
                .tasks();

        assertThat(once).isBetween(10, 11);
        assertThat(thrice).isBetween(31, 33);
    }

    /** Spark's own way of putting partitions together, on the sizes that the division has without it. */
    @ForSeeds(200)
    void neighboursArePutTogetherAsSparkDoesIt(long seed) {
        Random random = new Random(seed);
        int partitions = 1 + random.nextInt(300);
        long records = 1_000L + random.nextInt(1_000_000);
        long[] bytes = even(partitions, (1 + random.nextInt(2_000)) * MB);
        SplitSettings settings = settings();
        Setting before = new Setting(partitions, false);
        int slots = 1 + random.nextInt(200);

        double[] packed = new ShuffleDivision(CountCause.ADAPTIVE, before, settings, bytes, records, 1)
                .cut(slots)
                .ends();

        double all = Arrays.stream(bytes).sum() * 0.1 / Math.log(1.1);
        double target = Math.max(Math.min(Math.ceil(all / slots), 64 * MB), MB);
        double[] ends = new ShuffleDivision(CountCause.SHUFFLE_PARTITIONS, before, settings, bytes, records, 1)
                .cut(slots)
                .ends();
        assertThat(packed).containsExactly(asSparkDoes(ends, target / all, MB / all), within(1e-9));
    }

    /** ShufflePartitionsUtil.coalescePartitions: groups of neighbours, of which one too small goes to its smaller neighbour. */
    private static double[] asSparkDoes(double[] ends, double target, double least) {
        List<List<Double>> groups = new ArrayList<>();
        List<Double> current = new ArrayList<>();
        for (int partition = 0; partition < ends.length; partition++) {
            double size = ends[partition] - (partition == 0 ? 0 : ends[partition - 1]);
            if (sum(current) > 0 && sum(current) + size > target) {
                if (sum(current) >= least) {
                    groups.add(current);
                    current = new ArrayList<>();
                } else if (!groups.isEmpty() && sum(groups.getLast()) < size) {
                    groups.getLast().addAll(current);
                    current = new ArrayList<>();
                }
            }
            current.add(size);
        }
        if (sum(current) < least && !groups.isEmpty()) {
            groups.getLast().addAll(current);
        } else {
            groups.add(current);
        }
        double[] found = new double[groups.size()];
        double end = 0;
        for (int group = 0; group < found.length; group++) {
            end += sum(groups.get(group));
            found[group] = end;
        }
        return found;
    }

    private static double sum(List<Double> sizes) {
        return sizes.stream().mapToDouble(Double::doubleValue).sum();
    }
}
