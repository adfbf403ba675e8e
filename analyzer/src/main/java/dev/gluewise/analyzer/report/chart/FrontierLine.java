package dev.gluewise.analyzer.report.chart;

import dev.gluewise.analyzer.chart.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The cheapest cost within each time, as steps: nothing exists between two candidates.
 *
 * @param corners where the line begins, turns and ends; none where it is not in the picture
 */
record FrontierLine(List<Corner> corners) {
    /** A place on the line, in pixels. */
    record Corner(double x, double y) {}

    /**
     * @param frontier candidates on the frontier, in any order
     */
    static FrontierLine of(List<Point> frontier, Plane plane) {
        List<Corner> corners = new ArrayList<>();
        double y = plane.cost().end();
        boolean begun = false;
        for (Point point : frontier.stream()
                .sorted(Comparator.comparingDouble(Point::seconds))
                .toList()) {
            if (plane.holds(point)) {
                double x = plane.x(point);
                if (begun) {
                    corners.add(new Corner(x, y));
                }
                y = plane.y(point);
                corners.add(new Corner(x, y));
            }
            begun |= point.cost() > plane.cost().values().high() || !corners.isEmpty();
        }
        if (!corners.isEmpty()) {
            corners.add(new Corner(plane.time().end(), y));
        }
        return new FrontierLine(corners);
    }

    /** Path data; empty string where the line is not in the picture. */
    String path() {
        return corners.isEmpty()
                ? ""
                : corners.stream()
                        .map(corner -> Outlines.number(corner.x()) + "," + Outlines.number(corner.y()))
                        .collect(Collectors.joining("L", "M", ""));
    }

    /** The room that its steps take. */
    List<Box> boxes() {
        return IntStream.range(1, corners.size())
                .mapToObj(i -> Box.between(
                        Math.min(corners.get(i - 1).x(), corners.get(i).x()),
                        Math.min(corners.get(i - 1).y(), corners.get(i).y()),
                        Math.max(corners.get(i - 1).x(), corners.get(i).x()),
                        Math.max(corners.get(i - 1).y(), corners.get(i).y())))
                .toList();
    }
}
