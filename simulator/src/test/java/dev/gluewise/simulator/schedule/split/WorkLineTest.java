package dev.gluewise.simulator.schedule.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.simulator.testing.ForSeeds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkLineTest {
    private static final double[] EVEN = {1, 1, 1, 1};

    @Test
    void workIsSharedByWhereItIsCut() {
        WorkLine line = new WorkLine(EVEN, new int[] {100, 200, 300, 200}, 0, 1);

        assertThat(line.pieces(Cut.even(4))).containsExactly(100, 200, 300, 200);
        assertThat(line.pieces(Cut.even(2))).containsExactly(300, 500);
        assertThat(line.pieces(Cut.even(8))).containsExactly(50, 50, 100, 100, 150, 150, 100, 100);
        assertThat(line.pieces(new Cut(new double[] {0.125, 1}, 0))).containsExactly(50, 750);
    }

    @Test
    void lengthsSayWhereATasksWorkLies() {
        WorkLine line = new WorkLine(new double[] {3, 1}, new int[] {300, 100}, 0, 1);

        assertThat(line.pieces(Cut.even(4))).containsExactly(100, 100, 100, 100);
        assertThat(line.pieces(new Cut(new double[] {0.75, 1}, 0))).containsExactly(300, 100);
    }

    @Test
    void whatATaskTakesWhateverItsSizeIsPaidByEveryPiece() {
        WorkLine line = new WorkLine(EVEN, new int[] {110, 110, 110, 110}, 10, 1);

        assertThat(line.pieces(Cut.even(8))).containsOnly(60);
        assertThat(line.pieces(Cut.even(2))).containsOnly(210);
        assertThat(line.pieces(new Cut(new double[] {0.5, 1}, 3))).containsExactly(210, 210, 10, 10, 10);
    }

    @Test
    void twiceAsMuchToDoTakesTwiceAsLongButForWhatIsFixed() {
        WorkLine line = new WorkLine(EVEN, new int[] {110, 110, 110, 110}, 10, 2);

        assertThat(line.pieces(Cut.even(4))).containsOnly(210);
    }

    @Test
    void aHeavyKeyIsNotCut() {
        WorkLine line = new WorkLine(EVEN, new int[] {100, 100, 1_100, 100}, 0, 1);

        assertThat(line.pieces(Cut.even(8))).containsExactly(50, 50, 50, 50, 50, 1_050, 50, 50);
        assertThat(line.pieces(Cut.even(1))).containsExactly(1_400);
        assertThat(line.pieces(Cut.even(2))).containsExactly(200, 1_200);
    }

    @Test
    void threeTimesTheUsualIsHeavyAndLessIsNot() {
        int[] justHeavy = new WorkLine(EVEN, new int[] {100, 100, 300, 100}, 0, 1).pieces(Cut.even(8));
        int[] notQuite = new WorkLine(EVEN, new int[] {100, 100, 299, 100}, 0, 1).pieces(Cut.even(8));

        assertThat(justHeavy[4]).isEqualTo(50);
        assertThat(justHeavy[5]).isEqualTo(250);
        assertThat(notQuite[4]).isCloseTo(150, within(1));
        assertThat(notQuite[5]).isCloseTo(150, within(1));
    }

    @Test
    void aLumpAtTheVeryEndIsInTheLastPiece() {
        WorkLine line = new WorkLine(new double[] {1, 1, 1, 0}, new int[] {100, 100, 100, 900}, 0, 1);

        assertThat(line.pieces(Cut.even(3))).containsExactly(100, 100, 1_000);
    }

    @Test
    void tasksShorterThanWhatIsFixedHaveNoWork() {
        WorkLine line = new WorkLine(EVEN, new int[] {5, 50, 50, 50}, 10, 1);

        assertThat(line.pieces(Cut.even(4))).containsExactly(10, 50, 50, 50);
    }

    @ForSeeds(200)
    void noCutLosesWork(long seed) {
        Random random = new Random(seed);
        int tasks = 1 + random.nextInt(50);
        double[] lengths = random.doubles(tasks, 0.1, 1).toArray();
        int[] millis = random.ints(tasks, 0, random.nextInt(1, 5_000)).toArray();
        WorkLine line = new WorkLine(lengths, millis, 0, 1);
        double[] ends = random.doubles(1 + random.nextInt(80)).sorted().toArray();
        ends[ends.length - 1] = 1;

        int[] pieces = line.pieces(new Cut(ends, 0));

        assertThat(Arrays.stream(pieces)).allMatch(piece -> piece >= 0);
        assertThat(Arrays.stream(pieces).asLongStream().sum())
                .isCloseTo(Arrays.stream(millis).asLongStream().sum(), within(1L));
    }
}
