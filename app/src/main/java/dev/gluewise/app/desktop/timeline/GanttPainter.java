package dev.gluewise.app.desktop.timeline;

import dev.gluewise.analyzer.chart.Box;
import dev.gluewise.analyzer.timeline.RunTimeline;
import dev.gluewise.analyzer.timeline.StageLane;
import dev.gluewise.analyzer.timeline.Stretch;
import dev.gluewise.app.desktop.chart.Drawing;
import dev.gluewise.app.desktop.chart.HaloText;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Fonts;
import dev.gluewise.app.desktop.theme.Scheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws the stages of both runs over time. */
final class GanttPainter {
    private static final double BAR = 9;
    private static final double LEAST_BAR = 1.5;
    private static final double HATCH = 5;
    private static final double ID_RIGHT = 22;
    private static final double NAME_LEFT = 30;

    private final Drawing canvas;
    private final GanttLayout layout;
    private final Scheme scheme;
    private final HaloText halo;

    GanttPainter(Drawing canvas, GanttLayout layout, Scheme scheme) {
        this.canvas = canvas;
        this.layout = layout;
        this.scheme = scheme;
        halo = new HaloText(canvas, scheme.color("-color-bg-default"));
    }

    /** @param chosenStage Spark's id of a stage to point at */
    void paint(OptionalInt chosenStage) {
        Box area = layout.stages();
        canvas.save();
        canvas.beginPath();
        canvas.rect(0, area.y(), area.right() + 24, area.height());
        canvas.clip();
        List<GanttLayout.Placed> rows = layout.visible();
        rows.forEach(row -> background(row, chosenStage));
        grid(area);
        path(rows);
        for (GanttLayout.Placed placed : rows) {
            switch (placed.row()) {
                case GanttRow.Driver driver -> driver(driver.run(), placed.y());
                case GanttRow.Lane lane -> lane(lane, placed.y());
                case GanttRow.Head head -> {}
                case GanttRow.Gap gap -> {}
            }
        }
        canvas.restore();
    }

    private void background(GanttLayout.Placed placed, OptionalInt chosenStage) {
        if (placed.row() instanceof GanttRow.Lane) {
            GanttRow.Lane lane = (GanttRow.Lane) placed.row();
            boolean chosen = chosenStage.isPresent()
                    && chosenStage.getAsInt() == lane.lane().stage().id();
            if (chosen || lane.striped()) {
                canvas.setFill(scheme.color(chosen ? "-gw-selected-row" : "-gw-row"));
                canvas.fillRect(0, placed.y(), layout.stages().right(), GanttRow.LANE_HEIGHT);
            }
        }
    }

    private void grid(Box area) {
        canvas.setStroke(scheme.color("-color-border-muted"));
        canvas.setLineWidth(1);
        for (double seconds : layout.ticks().values()) {
            double x = Math.floor(layout.x(seconds)) + 0.5;
            canvas.strokeLine(x, area.y(), x, area.bottom());
        }
    }

    private void driver(RunTimeline run, double y) {
        text(Words.say("timeline.driver-only"), NAME_LEFT, y, TextAlignment.LEFT, "-color-fg-default");
        double top = y + (GanttRow.LANE_HEIGHT - BAR) / 2;
        for (Stretch stretch : run.driverOnly()) {
            double left = clampX(layout.x(stretch.fromSeconds()));
            double width = clampX(layout.x(stretch.toSeconds())) - left;
            if (width >= LEAST_BAR) {
                hatched(canvas, scheme, left, top, width, BAR);
            }
        }
    }

    /** A bar of the time in which only the driver works. */
    static void hatched(Drawing canvas, Scheme scheme, double left, double top, double width, double height) {
        Color ink = scheme.color("-color-fg-default");
        canvas.setFill(scheme.color("-color-bg-default"));
        canvas.fillRect(left, top, width, height);
        canvas.save();
        canvas.beginPath();
        canvas.rect(left, top, width, height);
        canvas.clip();
        canvas.setStroke(ink);
        canvas.setLineWidth(0.8);
        for (double x = left - height; x < left + width; x += HATCH) {
            canvas.strokeLine(x, top + height, x + height, top);
        }
        canvas.restore();
        canvas.setStroke(ink);
        canvas.setLineWidth(1);
        canvas.strokeRect(left + 0.5, top + 0.5, Math.max(0, width - 1), height - 1);
    }

    private void lane(GanttRow.Lane row, double y) {
        StageLane lane = row.lane();
        boolean critical = !lane.critical().isEmpty();
        String ink = critical ? "-color-fg-default" : "-color-fg-muted";
        text(String.valueOf(lane.stage().id()), ID_RIGHT, y, TextAlignment.RIGHT, ink);
        text(shortened(lane.title()), NAME_LEFT, y, TextAlignment.LEFT, ink);
        double top = y + (GanttRow.LANE_HEIGHT - BAR) / 2;
        bar(lane.span(), top, "-gw-off-path");
        lane.critical().forEach(stretch -> bar(stretch, top, "-color-fg-default"));
        lane.oneTask().forEach(stretch -> bar(stretch, top, "-gw-single-task"));
        beside(lane, y);
    }

    private void bar(Stretch stretch, double top, String color) {
        double left = layout.x(stretch.fromSeconds());
        double right = layout.x(stretch.toSeconds());
        Box area = layout.stages();
        if (right < area.x() || left > area.right()) {
            return;
        }
        double from = clampX(left);
        canvas.setFill(scheme.color(color));
        canvas.fillRect(from, top, Math.max(LEAST_BAR, clampX(right) - from), BAR);
    }

    /** To the right of the bar, or to its left where that has no room. */
    private void beside(StageLane lane, double y) {
        String words = LaneText.of(lane);
        Box area = layout.stages();
        double left = layout.x(lane.span().fromSeconds());
        double right = layout.x(lane.span().toSeconds());
        if (right < area.x() || left > area.right()) {
            return;
        }
        double width = Fonts.width(words, Fonts.regular(11));
        boolean fits = right + 6 + width < area.right() + 20;
        if (fits || left - 6 - width > area.x()) {
            halo.write(
                    words,
                    Fonts.regular(11),
                    scheme.color("-color-fg-muted"),
                    fits ? TextAlignment.LEFT : TextAlignment.RIGHT,
                    fits ? right + 6 : left - 6,
                    y + GanttRow.LANE_HEIGHT / 2);
        }
    }

    /** Thin lines from each part of the critical path to the next, within what can be seen of one run. */
    private void path(List<GanttLayout.Placed> rows) {
        canvas.setStroke(scheme.color("-color-fg-muted"));
        canvas.setLineWidth(1);
        List<double[]> parts = new ArrayList<>();
        for (GanttLayout.Placed placed : rows) {
            if (placed.row() instanceof GanttRow.Head) {
                join(parts);
                parts.clear();
            }
            double middle = placed.y() + GanttRow.LANE_HEIGHT / 2;
            List<Stretch> critical =
                    switch (placed.row()) {
                        case GanttRow.Driver driver -> driver.run().driverOnly();
                        case GanttRow.Lane lane -> lane.lane().critical();
                        case GanttRow.Head head -> List.of();
                        case GanttRow.Gap gap -> List.of();
                    };
            boolean lane = placed.row() instanceof GanttRow.Lane;
            critical.stream()
                    .filter(stretch -> lane || isSeen(stretch))
                    .forEach(stretch -> parts.add(new double[] {stretch.fromSeconds(), stretch.toSeconds(), middle}));
        }
        join(parts);
    }

    /** What the driver did in less than a pixel is no bar, so no line leads to it. */
    private boolean isSeen(Stretch stretch) {
        return layout.x(stretch.toSeconds()) - layout.x(stretch.fromSeconds()) >= LEAST_BAR;
    }

    private void join(List<double[]> parts) {
        parts.sort(Comparator.comparingDouble(part -> part[0]));
        Box area = layout.stages();
        for (int i = 0; i + 1 < parts.size(); i++) {
            double[] next = parts.get(i + 1);
            boolean follows = Math.abs(layout.x(next[0]) - layout.x(parts.get(i)[1])) < LEAST_BAR;
            double x = Math.floor(layout.x(next[0])) + 0.5;
            if (follows && x >= area.x() && x <= area.right()) {
                canvas.strokeLine(x, parts.get(i)[2], x, next[2]);
            }
        }
    }

    private double clampX(double x) {
        return layout.stages().nearestX(x);
    }

    private void text(String words, double x, double y, TextAlignment alignment, String color) {
        canvas.setFont(Fonts.regular(12));
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(alignment);
        canvas.setFill(scheme.color(color));
        canvas.fillText(words, x, y + GanttRow.LANE_HEIGHT / 2);
    }

    /** As much of a name as fits beside the bars. */
    private String shortened(String name) {
        double room = layout.stages().x() - NAME_LEFT - 8;
        String plain = name.replaceAll("\\p{Cntrl}", " ");
        if (plain.length() * 5.0 < room || Fonts.width(plain, Fonts.regular(12)) <= room) {
            return plain;
        }
        int kept = Math.min(plain.length(), (int) (room / 4));
        while (kept > 1 && Fonts.width(plain.substring(0, kept) + "…", Fonts.regular(12)) > room) {
            kept--;
        }
        return plain.substring(0, kept) + "…";
    }
}
