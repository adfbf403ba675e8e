package dev.gluewise.analyzer.report.chart;

import dev.gluewise.analyzer.chart.Box;
import dev.gluewise.analyzer.chart.Scale;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.billing.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What stands at the edges of the plane: the deadline's flag, and what lies outside; labels keep clear of all of it. */
final class Edges {
    private static final double FLAG_PADDING = 18;
    private static final double NOTE_PADDING = 6;
    private static final double NOTE_HEIGHT = 14;
    private static final double FIRST_LINE = 15;

    /** The words for the part beyond the deadline need this width, with a note of what is above at their right. */
    private static final double ROOM_FOR_LATER = 300;

    private final Plane plane;
    private final LabelPlacer placer;
    private final List<CostTimeChart.Note> notes = new ArrayList<>();
    private OptionalDouble deadlineX = OptionalDouble.empty();

    Edges(Plane plane, LabelPlacer placer) {
        this.plane = plane;
        this.placer = placer;
    }

    List<CostTimeChart.Note> notes() {
        return notes;
    }

    void countOutside(List<Point> points) {
        Scale time = plane.time();
        long slower = points.stream()
                .filter(point -> point.seconds() > time.values().high())
                .count();
        if (slower > 0) {
            String edge = Figures.duration(time.values().high());
            note(
                    CostTimeChart.RIGHT - NOTE_PADDING,
                    "end",
                    CostTimeChart.AXIS_TITLE,
                    ChartText.say("slower", slower, edge));
        }
        long costlier = points.stream()
                .filter(point -> time.values().contains(point.seconds()) && !plane.holds(point))
                .count();
        if (costlier > 0) {
            String edge = Figures.money(
                    new Money(BigDecimal.valueOf(plane.cost().values().high())));
            noteAtTheRight(CostTimeChart.TOP + FIRST_LINE, ChartText.say("costlier", costlier, edge));
        }
    }

    /** The part of the plane that is later than a deadline. */
    Optional<CostTimeChart.Later> later(OptionalDouble deadlineSeconds) {
        Scale time = plane.time();
        if (deadlineSeconds.isEmpty()
                || deadlineSeconds.getAsDouble() >= time.values().high()) {
            return Optional.empty();
        }
        double x = Math.max(time.start(), time.pixel(deadlineSeconds.getAsDouble()));
        if (x > time.start() && time.end() - x >= ROOM_FOR_LATER) {
            note(x + NOTE_PADDING, "start", CostTimeChart.TOP + FIRST_LINE, ChartText.say("later"));
        }
        return Optional.of(new CostTimeChart.Later(Outlines.number(x), Outlines.number(time.end() - x)));
    }

    /** The line of a deadline; one that lies outside is told in a note. */
    Optional<CostTimeChart.Deadline> deadline(OptionalDouble deadlineSeconds) {
        if (deadlineSeconds.isEmpty()) {
            return Optional.empty();
        }
        double seconds = deadlineSeconds.getAsDouble();
        String wanted = Figures.deadline(Duration.ofMillis(Math.round(seconds * 1000)));
        if (!plane.time().values().contains(seconds)) {
            boolean tight = seconds < plane.time().values().low();
            String phrase = tight ? "deadlineFaster" : "deadlineSlower";
            noteAtTheRight(CostTimeChart.TOP - FIRST_LINE, ChartText.say(phrase, wanted));
            return Optional.empty();
        }
        double x = plane.time().pixel(seconds);
        deadlineX = OptionalDouble.of(x);
        placer.avoidLine(Box.between(x, CostTimeChart.TOP, x, CostTimeChart.BOTTOM));
        String text = ChartText.say("deadline", wanted);
        double width = TextWidth.bold(text) + FLAG_PADDING;
        double left = Math.clamp(x - width / 2, CostTimeChart.LEFT, CostTimeChart.RIGHT - width);
        return Optional.of(new CostTimeChart.Deadline(
                Outlines.number(x),
                Outlines.number(left),
                Outlines.number(width),
                Outlines.number(left + width / 2),
                text));
    }

    /** A note that ends at the right edge, or before the deadline's line where that would cross it. */
    private void noteAtTheRight(double y, String text) {
        double x = CostTimeChart.RIGHT - NOTE_PADDING;
        boolean crossed = deadlineX.isPresent() && deadlineX.getAsDouble() > x - TextWidth.plain(text) - NOTE_PADDING;
        note(crossed ? deadlineX.getAsDouble() - NOTE_PADDING : x, "end", y, text);
    }

    private void note(double x, String anchor, double y, String text) {
        double width = TextWidth.plain(text);
        double left = anchor.equals("start") ? x : x - width;
        placer.avoidText(Box.between(left, y - NOTE_HEIGHT, left + width, y + 4));
        notes.add(new CostTimeChart.Note(Outlines.number(x), Outlines.number(y), anchor, text));
    }
}
