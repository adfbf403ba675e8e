package dev.gluewise.app.desktop.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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

    /**
     * Counts points.
     *
     * @param x how far right each lies, in pixels from 0 on
     * @param y how far down, of the same length or longer than {@code kinds}, as {@code x} is
     * @param kinds what kind each is of, 0 or more
     */
    public static DensityBins of(double[] x, double[] y, int[] kinds) {
        int columns = 1 + (int) (largest(x, kinds.length) / SIDE);
        int rows = 1 + (int) (largest(y, kinds.length) / SIDE);
        int[] counts = new int[columns * rows * (1 + IntStream.of(kinds).max().orElse(0))];
        int most = 0;
        for (int i = 0; i < kinds.length; i++) {
            int square = (kinds[i] * rows + (int) (y[i] / SIDE)) * columns + (int) (x[i] / SIDE);
            most = Math.max(most, ++counts[square]);
        }
        List<Bin> bins = new ArrayList<>();
        for (int square = 0; square < counts.length; square++) {
            if (counts[square] > 0) {
                int row = square / columns;
                bins.add(new Bin(square % columns * SIDE, row % rows * SIDE, row / rows, counts[square]));
            }
        }
        return new DensityBins(bins, most);
    }

    private static double largest(double[] pixels, int count) {
        double largest = 0;
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, pixels[i]);
        }
        return largest;
    }

    /** How strongly a square is coloured, above 0 to 1: by the logarithm of its count, so that single points show. */
    public double strength(Bin bin) {
        return most <= 1 ? 1 : 0.25 + 0.75 * Math.log(bin.count()) / Math.log(most);
    }
}
