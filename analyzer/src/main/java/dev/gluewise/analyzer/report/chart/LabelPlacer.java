package dev.gluewise.analyzer.report.chart;

import dev.gluewise.analyzer.chart.Box;
import java.util.ArrayList;
import java.util.List;

/** Finds room for labels beside their marks: of many places the one that hides least. */
final class LabelPlacer {
    private static final double LINE_HEIGHT = 14;
    private static final double ASCENT = 11;
    private static final double[] DISTANCES = {15, 32, 55, 80, 110};
    private static final int DIRECTIONS = 16;

    /** From this distance on a line leads from the mark to its label. */
    private static final double LEADER_FROM = 30;

    private static final double OUTSIDE = 1000;
    private static final double UPON_TEXT = 400;
    private static final double UPON_LINE = 6;
    private static final double UPON_MARK = 4;
    private static final double UPON_FAINT_MARK = 1;
    private static final double FARTHER = 0.1;

    private final Box plot;
    private final List<Box> texts = new ArrayList<>();
    private final List<Box> lines = new ArrayList<>();
    private final List<Box> marks = new ArrayList<>();
    private final List<Box> faintMarks = new ArrayList<>();

    LabelPlacer(Box plot) {
        this.plot = plot;
    }

    void avoidText(Box text) {
        texts.add(text);
    }

    void avoidLine(Box line) {
        lines.add(line);
    }

    void avoidMark(double x, double y, double radius) {
        marks.add(Box.around(x, y, radius));
    }

    void avoidFaintMark(double x, double y, double radius) {
        faintMarks.add(Box.around(x, y, radius));
    }

    /** Places a label beside the mark at {@code x}, {@code y}; later labels keep clear of it. */
    Label place(double x, double y, String title, String text) {
        double width = Math.max(TextWidth.bold(title), TextWidth.plain(text));
        Place best = best(x, y, width);
        texts.add(best.box());
        return new Label(
                Outlines.number(best.box().x()),
                Outlines.number(best.box().y() + ASCENT),
                title,
                text,
                best.distance() < LEADER_FROM ? "" : leader(x, y, best.box()));
    }

    /** The nearest of the places that hide least. */
    private Place best(double x, double y, double width) {
        Place best = place(x, y, width, DISTANCES[0], 0);
        double least = Double.POSITIVE_INFINITY;
        for (double distance : DISTANCES) {
            for (int turn = 0; turn < DIRECTIONS; turn++) {
                Place place = place(x, y, width, distance, 2 * Math.PI * turn / DIRECTIONS);
                double cost = hidden(place.box()) + FARTHER * distance;
                if (cost < least) {
                    best = place;
                    least = cost;
                }
            }
        }
        return best;
    }

    private record Place(Box box, double distance) {}

    private static Place place(double x, double y, double width, double distance, double angle) {
        double height = 2 * LINE_HEIGHT;
        double nearX = x + distance * Math.cos(angle);
        double nearY = y + distance * Math.sin(angle);
        double left = nearX - width * (1 - Math.cos(angle)) / 2;
        double top = nearY - height * (1 - Math.sin(angle)) / 2;
        return new Place(new Box(left, top, width, height), distance);
    }

    private double hidden(Box box) {
        Box around = box.grown(2);
        return (plot.contains(around) ? 0 : OUTSIDE)
                + UPON_TEXT * overlapping(texts, around)
                + UPON_LINE * overlapping(lines, around)
                + UPON_MARK * overlapping(marks, around)
                + UPON_FAINT_MARK * overlapping(faintMarks, around);
    }

    private static long overlapping(List<Box> boxes, Box box) {
        long count = 0;
        for (Box other : boxes) {
            count += box.overlaps(other) ? 1 : 0;
        }
        return count;
    }

    private static String leader(double x, double y, Box box) {
        double toX = box.nearestX(x);
        double toY = box.nearestY(y);
        double length = Math.hypot(toX - x, toY - y);
        double clear = Math.min(1, 12 / Math.max(1, length));
        return "M" + Outlines.number(x + clear * (toX - x)) + "," + Outlines.number(y + clear * (toY - y)) + "L"
                + Outlines.number(toX) + "," + Outlines.number(toY);
    }
}
