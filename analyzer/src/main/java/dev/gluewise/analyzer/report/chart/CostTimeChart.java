package dev.gluewise.analyzer.report.chart;

import dev.gluewise.analyzer.advice.Advice;
import java.util.List;
import java.util.Optional;

/**
 * The candidates of an advice by run time and cost, laid out for a template that only draws. Coordinates are SVG's, as
 * text, in a picture of {@link #WIDTH} × {@link #HEIGHT}.
 *
 * @param description what the chart shows, for readers who do not see it
 * @param candidates how many candidates there are
 * @param legend what the hues and shapes mean
 * @param costTicks ticks of the cost axis, from 0 up
 * @param timeTicks ticks of the time axis
 * @param timeTitle what the time axis counts
 * @param clouds candidates off the frontier, one path a style
 * @param frontierLine path along the cheapest for each time
 * @param frontierMarks the candidates on it
 * @param later the part beyond the deadline; empty where it is not in the picture
 * @param deadline the deadline; empty where it is not in the picture
 * @param current the configuration in force, as the centre of its ring; empty where it is not known
 * @param recommended the star; empty where nothing is recommended
 * @param labels labels of the two
 * @param notes what lies outside the picture
 */
public record CostTimeChart(
        String description,
        int candidates,
        Legend legend,
        List<Tick> costTicks,
        List<Tick> timeTicks,
        String timeTitle,
        List<Mark> clouds,
        String frontierLine,
        List<Mark> frontierMarks,
        Optional<Later> later,
        Optional<Deadline> deadline,
        Optional<Centre> current,
        Optional<Mark> recommended,
        List<Label> labels,
        List<Note> notes) {
    public static final int WIDTH = 840;
    public static final int HEIGHT = 336;
    public static final int LEFT = 52;
    public static final int RIGHT = 834;
    public static final int TOP = 32;
    public static final int BOTTOM = 290;

    /** Base line of the time axis's title. */
    public static final int AXIS_TITLE = 328;

    public CostTimeChart {
        costTicks = List.copyOf(costTicks);
        timeTicks = List.copyOf(timeTicks);
        clouds = List.copyOf(clouds);
        frontierMarks = List.copyOf(frontierMarks);
        labels = List.copyOf(labels);
        notes = List.copyOf(notes);
    }

    /** Lays out the chart of an advice. */
    public static CostTimeChart of(Advice advice) {
        return new ChartLayout(advice).chart();
    }

    /** A place on an axis. */
    public record Tick(String at, String label) {}

    /**
     * @param classes style classes
     * @param path outline
     * @param title what a pointer resting on it tells; empty string for nothing
     */
    public record Mark(String classes, String path, String title) {}

    /** The part of the plot from {@code x} on. */
    public record Later(String x, String width) {}

    /** The line of the deadline with its flag. */
    public record Deadline(String x, String flagX, String flagWidth, String textX, String text) {}

    public record Centre(String x, String y) {}

    /**
     * A line of small text at an edge.
     *
     * @param anchor SVG's text anchor
     */
    public record Note(String x, String y, String anchor, String text) {}
}
