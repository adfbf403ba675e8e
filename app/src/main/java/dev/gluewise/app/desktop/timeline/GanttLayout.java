package dev.gluewise.app.desktop.timeline;

import dev.gluewise.analyzer.chart.Box;
import dev.gluewise.analyzer.chart.Span;
import dev.gluewise.analyzer.chart.Ticks;
import dev.gluewise.analyzer.timeline.RunComparison;
import dev.gluewise.analyzer.timeline.RunTimeline;
import dev.gluewise.analyzer.timeline.StageLane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Where everything of the timeline stands: the stages of both runs above each other, which may be scrolled, below them the
 * executors of both, and one axis of time.
 */
final class GanttLayout {
    /** One row with its place. */
    record Placed(GanttRow row, double y) {}

    private static final double NAMES = 210;
    private static final double RIGHT = 24;
    private static final double AXIS = 22;
    private static final double EXECUTORS_HEAD = 34;
    private static final double EXECUTORS_GAP = 18;
    private static final double MOST_EXECUTORS = 62;
    private static final double LEAST_EXECUTORS = 30;
    private static final int MOST_TICKS = 9;

    /** The latest deadline that still has a place, as a multiple of the longer run. */
    private static final double FARTHEST_DEADLINE = 1.6;

    private final RunComparison runs;
    private final Span time;
    private final double width;
    private final double height;
    private final double executors;
    private final List<GanttRow> rows;
    private final double contentHeight;
    private final double scroll;

    /**
     * @param time the stretch that is shown, in seconds
     * @param scroll pixels of stages that are above the visible ones; more than there are shows the last ones
     */
    GanttLayout(RunComparison runs, Span time, double width, double height, double scroll) {
        this.runs = runs;
        this.time = time;
        this.width = width;
        this.height = height;
        executors = Math.clamp(height * 0.09, LEAST_EXECUTORS, MOST_EXECUTORS);
        rows = rows(runs);
        contentHeight = rows.stream().mapToDouble(GanttRow::height).sum();
        this.scroll = Math.clamp(scroll, 0, mostScroll());
    }

    /** All the time there is to see, in seconds: both runs and, unless it is far off, the deadline. */
    static Span everything(RunComparison runs, Optional<Duration> deadline) {
        double longest = Math.max(
                Math.max(
                        runs.logged().simulated().runTimeSeconds(),
                        runs.simulated().simulated().runTimeSeconds()),
                0.1);
        double latest = deadline.map(time -> time.toMillis() / 1000.0)
                .filter(seconds -> seconds <= FARTHEST_DEADLINE * longest)
                .map(seconds -> Math.max(seconds, longest))
                .orElse(longest);
        return new Span(0, latest * 1.02);
    }

    private static List<GanttRow> rows(RunComparison runs) {
        List<GanttRow> rows = new ArrayList<>();
        Map<Integer, Integer> order = new HashMap<>();
        for (StageLane lane : runs.logged().lanes()) {
            order.put(lane.stage().id(), order.size());
        }
        add(rows, runs.logged(), true, order);
        rows.add(new GanttRow.Gap());
        add(rows, runs.simulated(), false, order);
        return rows;
    }

    /** The stages of both runs stand in the same order: that of the logged run. */
    private static void add(List<GanttRow> rows, RunTimeline run, boolean logged, Map<Integer, Integer> order) {
        rows.add(new GanttRow.Head(logged));
        rows.add(new GanttRow.Driver(run));
        List<StageLane> lanes = run.lanes().stream()
                .sorted(Comparator.comparingInt(
                        lane -> order.getOrDefault(lane.stage().id(), Integer.MAX_VALUE)))
                .toList();
        for (int i = 0; i < lanes.size(); i++) {
            rows.add(new GanttRow.Lane(lanes.get(i), logged, i % 2 == 0));
        }
    }

    RunComparison runs() {
        return runs;
    }

    /** Where stages are drawn, and their names to the left of it. */
    Box stages() {
        return Box.between(NAMES, 0, width - RIGHT, height - AXIS - 2 * (executors + EXECUTORS_GAP) - EXECUTORS_HEAD);
    }

    /** Where the executors of one of the runs are drawn. */
    Box executors(boolean logged) {
        double top = stages().bottom() + EXECUTORS_HEAD + (logged ? 0 : executors + EXECUTORS_GAP);
        return new Box(NAMES, top, width - RIGHT - NAMES, executors);
    }

    /** The line below which the axis is written. */
    double axisY() {
        return height - AXIS;
    }

    Ticks ticks() {
        return Ticks.time(time, MOST_TICKS);
    }

    double x(double seconds) {
        Box area = stages();
        return area.x() + (seconds - time.low()) / time.length() * area.width();
    }

    double secondsAt(double x) {
        Box area = stages();
        return time.low() + (x - area.x()) / area.width() * time.length();
    }

    Span time() {
        return time;
    }

    /** Pixels of stages that do not fit. */
    double mostScroll() {
        return Math.max(0, contentHeight - stages().height());
    }

    double scroll() {
        return scroll;
    }

    /** The rows that can be seen, each with the place of its top. */
    List<Placed> visible() {
        List<Placed> visible = new ArrayList<>();
        double y = stages().y() - scroll;
        for (GanttRow row : rows) {
            if (y + row.height() > stages().y() && y < stages().bottom()) {
                visible.add(new Placed(row, y));
            }
            y += row.height();
        }
        return visible;
    }

    /** The stage at a place. */
    Optional<GanttRow.Lane> laneAt(double y) {
        return rowAt(y).filter(GanttRow.Lane.class::isInstance).map(GanttRow.Lane.class::cast);
    }

    /** Whether the name of the logged run is at a place. */
    boolean isLoggedHead(double y) {
        return rowAt(y).filter(new GanttRow.Head(true)::equals).isPresent();
    }

    private Optional<GanttRow> rowAt(double y) {
        return visible().stream()
                .filter(placed ->
                        y >= placed.y() && y < placed.y() + placed.row().height() && y < stages().bottom())
                .map(Placed::row)
                .findFirst();
    }

    /** How far to scroll for a stage of the logged run to be seen; empty where it can be seen or there is none. */
    Optional<Double> scrollTo(int stageId) {
        double y = 0;
        for (GanttRow row : rows) {
            if (row instanceof GanttRow.Lane) {
                GanttRow.Lane lane = (GanttRow.Lane) row;
                boolean seen = y >= scroll && y + row.height() <= scroll + stages().height();
                if (lane.logged() && lane.lane().stage().id() == stageId) {
                    return seen
                            ? Optional.empty()
                            : Optional.of(Math.clamp(y - stages().height() / 3, 0, mostScroll()));
                }
            }
            y += row.height();
        }
        return Optional.empty();
    }

    /** The largest number on the axes of executors: what was allocated at most, so that needs beyond it are cut off. */
    static int peak(RunTimeline run) {
        ToDoubleFunction<RunTimeline> allocated =
                timeline -> timeline.simulated().executorsAllocated().peak();
        return Math.max(1, (int) allocated.applyAsDouble(run));
    }
}
