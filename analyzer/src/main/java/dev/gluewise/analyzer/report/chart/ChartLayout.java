package dev.gluewise.analyzer.report.chart;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.advice.Verdict;
import dev.gluewise.analyzer.chart.Box;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** Works out one {@link CostTimeChart}. */
final class ChartLayout {
    private static final double FRONTIER_RADIUS = 4.6;
    private static final double CLOUD_RADIUS = 3.4;
    private static final double STAR_RADIUS = 11;
    private static final double RING_RADIUS = 10;

    private final Advice advice;
    private final ChartText text;
    private final List<Candidate> shown;
    private final List<Point> points;
    private final Optional<Point> current;
    private final Optional<Point> recommended;
    private final OptionalDouble deadlineSeconds;
    private final Plane plane;
    private final LabelPlacer placer = new LabelPlacer(
            Box.between(CostTimeChart.LEFT, CostTimeChart.TOP, CostTimeChart.RIGHT, CostTimeChart.BOTTOM));

    ChartLayout(Advice advice) {
        this.advice = advice;
        text = new ChartText(advice);
        shown = advice.candidates().stream()
                .filter(candidate -> candidate.verdict() != Verdict.EXCLUDED || isCurrent(candidate))
                .toList();
        points = shown.stream().map(Point::of).toList();
        current = advice.current().map(Point::of);
        recommended = advice.recommended().map(Point::of);
        deadlineSeconds = advice.question().deadline().stream()
                .mapToDouble(deadline -> deadline.toMillis() / 1000.0)
                .findFirst();
        List<Point> wanted =
                Stream.concat(current.stream(), recommended.stream()).toList();
        plane = Plane.of(Window.of(points, wanted, deadlineSeconds));
    }

    private boolean isCurrent(Candidate candidate) {
        return advice.current()
                .filter(now -> now.configuration().equals(candidate.configuration()))
                .isPresent();
    }

    CostTimeChart chart() {
        // Labels come last: they keep clear of all that is placed before.
        Edges edges = new Edges(plane, placer);
        Optional<CostTimeChart.Deadline> deadline = edges.deadline(deadlineSeconds);
        edges.countOutside(points);
        List<Point> frontier =
                points.stream().filter(point -> point.candidate().onFrontier()).toList();
        FrontierLine line = FrontierLine.of(frontier, plane);
        line.boxes().forEach(placer::avoidLine);
        List<CostTimeChart.Mark> clouds = clouds();
        List<CostTimeChart.Mark> marks = marks(frontier);
        return new CostTimeChart(
                text.description(shown.size()),
                shown.size(),
                Legend.of(shown),
                plane.costTicks(),
                plane.timeTicks(),
                plane.timeTitle(),
                clouds,
                line.path(),
                marks,
                edges.later(deadlineSeconds),
                deadline,
                current.map(this::ring),
                recommended.map(this::star),
                labels(),
                edges.notes());
    }

    /** The other candidates off the frontier, of each style as one path: marks that coincide are drawn once. */
    private List<CostTimeChart.Mark> clouds() {
        Map<MarkStyle, Set<String>> outlines = new LinkedHashMap<>();
        for (Point point : points) {
            if (!point.candidate().onFrontier() && !isCurrent(point.candidate()) && plane.holds(point)) {
                placer.avoidFaintMark(plane.x(point), plane.y(point), CLOUD_RADIUS);
                MarkStyle style = MarkStyle.of(point.candidate().configuration());
                outlines.computeIfAbsent(style, unused -> new LinkedHashSet<>())
                        .add(style.outline(plane.x(point), plane.y(point), CLOUD_RADIUS));
            }
        }
        return outlines.entrySet().stream()
                .map(cloud -> new CostTimeChart.Mark(cloud.getKey().classes(), String.join("", cloud.getValue()), ""))
                .toList();
    }

    /** The candidates on the frontier, and the current one, which is never faint. */
    private List<CostTimeChart.Mark> marks(List<Point> frontier) {
        List<Point> marked = new ArrayList<>(frontier);
        current.filter(now -> !now.candidate().onFrontier()).ifPresent(marked::add);
        marked.removeIf(point -> !plane.holds(point));
        marked.forEach(point -> placer.avoidMark(plane.x(point), plane.y(point), FRONTIER_RADIUS));
        return marked.stream().map(this::mark).toList();
    }

    private CostTimeChart.Mark mark(Point point) {
        MarkStyle style = MarkStyle.of(point.candidate().configuration());
        return new CostTimeChart.Mark(
                style.classes(),
                style.outline(plane.x(point), plane.y(point), FRONTIER_RADIUS),
                ChartText.name(point.candidate()) + ": " + text.figures(point.candidate()));
    }

    private CostTimeChart.Centre ring(Point now) {
        placer.avoidMark(plane.x(now), plane.y(now), RING_RADIUS);
        return new CostTimeChart.Centre(Outlines.number(plane.x(now)), Outlines.number(plane.y(now)));
    }

    private CostTimeChart.Mark star(Point chosen) {
        placer.avoidMark(plane.x(chosen), plane.y(chosen), STAR_RADIUS);
        MarkStyle style = MarkStyle.of(chosen.candidate().configuration());
        return new CostTimeChart.Mark(
                style.hue(),
                Outlines.star(plane.x(chosen), plane.y(chosen), STAR_RADIUS),
                text.figures(chosen.candidate()));
    }

    private List<Label> labels() {
        if (current.isPresent() && recommended.isPresent() && !advice.changes()) {
            return List.of(label(current.get(), "kept"));
        }
        return Stream.concat(
                        recommended.stream().map(chosen -> label(chosen, "recommended")),
                        current.stream().map(now -> label(now, "current")))
                .toList();
    }

    private Label label(Point point, String phrase) {
        return placer.place(
                plane.x(point),
                plane.y(point),
                ChartText.say(phrase, ChartText.name(point.candidate())),
                text.figures(point.candidate()));
    }
}
