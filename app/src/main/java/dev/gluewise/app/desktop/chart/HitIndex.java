package dev.gluewise.app.desktop.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Finds the point under the pointer among any number of them. */
public final class HitIndex {
    private static final double CELL = 24;

    private final Map<Long, List<Integer>> cells = new HashMap<>();
    private final List<double[]> points = new ArrayList<>();

    /** Adds a point; its number is the count of points before it. */
    public void add(double x, double y) {
        cells.computeIfAbsent(key(cell(x), cell(y)), key -> new ArrayList<>()).add(points.size());
        points.add(new double[] {x, y});
    }

    /** The nearest point within a distance of at most {@value #CELL} pixels; of two equally near the later one. */
    public OptionalInt nearest(double x, double y, double within) {
        double least = within * within;
        OptionalInt best = OptionalInt.empty();
        for (int column = -1; column <= 1; column++) {
            for (int row = -1; row <= 1; row++) {
                for (int number : cells.getOrDefault(key(cell(x) + column, cell(y) + row), List.of())) {
                    double[] point = points.get(number);
                    double distance = Math.pow(point[0] - x, 2) + Math.pow(point[1] - y, 2);
                    if (distance < least || (distance == least && number > best.orElse(-1))) {
                        least = distance;
                        best = OptionalInt.of(number);
                    }
                }
            }
        }
        return best;
    }

    private static int cell(double pixel) {
        return (int) Math.floor(pixel / CELL);
    }

    private static long key(int column, int row) {
        return ((long) column << 32) ^ (row & 0xffffffffL);
    }
}
