package dev.gluewise.app.desktop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.chart.Box;
import org.junit.jupiter.api.Test;

class LabelPlacerTest {
    private static final Box ROOM = new Box(0, 0, 600, 300);

    @Test
    void aLabelWithRoomStandsRightBesideItsPoint() {
        LabelPlacer.Placement placed =
                new LabelPlacer(ROOM).place(300, 150, 100, 30).orElseThrow();

        assertThat(placed.box().x()).isGreaterThan(300).isLessThan(320);
        assertThat(placed.leader()).isFalse();
    }

    @Test
    void labelsDoNotOverlapEachOther() {
        LabelPlacer placer = new LabelPlacer(ROOM);

        Box first = placer.place(300, 150, 120, 30).orElseThrow().box();
        Box second = placer.place(304, 152, 120, 30).orElseThrow().box();

        assertThat(first.overlap(second)).isZero();
    }

    @Test
    void aLabelLeavesMarksFreeWhereItCan() {
        LabelPlacer placer = new LabelPlacer(ROOM);
        Box marks = new Box(310, 100, 200, 100);
        placer.avoid(marks, 5);

        Box placed = placer.place(300, 150, 120, 30).orElseThrow().box();

        assertThat(placed.overlap(marks)).isZero();
    }

    @Test
    void aLabelStaysInTheRoomAtEveryCorner() {
        for (double[] corner : new double[][] {{0, 0}, {600, 0}, {0, 300}, {600, 300}}) {
            Box placed = new LabelPlacer(ROOM)
                    .place(corner[0], corner[1], 120, 30)
                    .orElseThrow()
                    .box();
            assertThat(ROOM.contains(placed)).isTrue();
        }
    }

    @Test
    void aLabelThatFitsNowhereIsLeftOut() {
        assertThat(new LabelPlacer(ROOM).place(300, 150, 700, 30)).isEmpty();
    }
}
