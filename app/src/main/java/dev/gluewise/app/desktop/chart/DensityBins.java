package dev.gluewise.app.desktop.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Points too many to be drawn one by one, counted in squares of a plot.
 *
 * @param bins the squares that hold a point
 * @param most points in the fullest one
 */
public record DensityBins(List<Bin> bins, int most) {
    /** Above so many points, squares are drawn in their place. */
    public static final int MOST_POINTS = 2000;

    /** Length of a square's side in pixels. */
    public static final double SIDE = 6;

    public DensityBins {
        bins = List.copyOf(bins);
    }

    /**
     * A square.
     *
     * @param x its left edge in pixels
     * @param y its upper edge
     * @param kind what all its points are of; points of another kind have a square of their own in the same place
     * @param count points in it
     */
    public record Bin(double x, double y, int kind, int count) {}

    /** Where a point lies, in pixels, and what kind it is of. */
    public record Point(double x, double y, int kind) {}

    private record Key(int column, int row, int kind) {}

    /** Counts points. */
    public static DensityBins of(List<Point> points) {
        Map<Key, Integer> counts = new HashMap<>();
        for (Point point : points) {
            Key key = new Key((int) Math.floor(point.x() / SIDE), (int) Math.floor(point.y() / SIDE), point.kind());
            counts.merge(key, 1, Integer::sum);
        }
        List<Bin> bins = new ArrayList<>(counts.size());
        int most = 0;
        for (Map.Entry<Key, Integer> entry : counts.entrySet()) {
            Key key = entry.getKey();
            bins.add(new Bin(key.column * SIDE, key.row * SIDE, key.kind, entry.getValue()));
            most = Math.max(most, entry.getValue());
        }
        return new DensityBins(bins, most);
    }

    /** How strongly a square is coloured, above 0 to 1: by the logarithm of its count, so that single points show. */
    public double strength(Bin bin) {
        return most <= 1 ? 1 : 0.25 + 0.75 * Math.log(bin.count()) / Math.log(most);
    }
}
