package dev.gluewise.analyzer.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.chart.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelPlacerTest {
    private static final Box PLOT = new Box(0, 0, 400, 300);

    private static Box box(Label label) {
        double left = Double.parseDouble(label.x());
        double top = Double.parseDouble(label.y()) - 11;
        double width = Math.max(TextWidth.bold(label.title()), TextWidth.plain(label.text()));
        return new Box(left, top, width, 28);
    }

    @ParameterizedTest
    @CsvSource({"200, 150", "0, 0", "400, 0", "0, 300", "400, 300", "399, 150"})
    void aLabelStandsInsideThePlotAndOffItsMark(double x, double y) {
        LabelPlacer placer = new LabelPlacer(PLOT);
        placer.avoidMark(x, y, 10);

        Box box = box(placer.place(x, y, "G.1X × 14", "$1.88 · 28m 12s"));

        assertThat(PLOT.contains(box)).isTrue();
        assertThat(box.overlaps(Box.around(x, y, 0))).isFalse();
    }

    @Test
    void labelsOfNeighboursDoNotHideEachOther() {
        LabelPlacer placer = new LabelPlacer(PLOT);

        Box one = box(placer.place(200, 150, "G.1X × 14", "$1.88 · 28m 12s"));
        Box other = box(placer.place(204, 152, "Now: G.2X × 20", "$7.90 · 26m 56s"));

        assertThat(one.overlaps(other)).isFalse();
    }

    @Test
    void aLineLeadsToALabelThatFindsNoRoomNextToItsMark() {
        LabelPlacer placer = new LabelPlacer(PLOT);
        placer.avoidText(Box.between(150, 110, 250, 190));

        Label label = placer.place(200, 150, "G.1X", "$1");

        assertThat(Box.between(150, 110, 250, 190).overlaps(box(label))).isFalse();
        assertThat(label.leader()).startsWith("M");
    }

    @Test
    void japaneseTakesMoreRoomThanLatinLetters() {
        assertThat(TextWidth.plain("日次")).isGreaterThan(TextWidth.plain("ab"));
        assertThat(TextWidth.plain("−−")).isEqualTo(TextWidth.plain("ab"));
    }
}
