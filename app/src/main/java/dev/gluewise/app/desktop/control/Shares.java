package dev.gluewise.app.desktop.control;

import java.util.Arrays;

/** How columns share the width there is. */
public final class Shares {
    private Shares() {}

    /**
     * Gives each what it wants. What is left goes to the last one; what is missing is taken from all, by how far each wants
     * more than the least it can do with.
     *
     * @param width what there is, in pixels
     * @param least the least that each can do with
     * @param wanted what each wants, not below its least
     * @return one width each; their sum is {@code width}, up to a pixel each less where some was missing, or that of the least
     *     where there is not even as much
     */
    public static double[] of(double width, double[] least, double[] wanted) {
        if (wanted.length == 0) {
            return new double[0];
        }
        double[] shares = wanted.clone();
        double room = width - Arrays.stream(wanted).sum();
        if (room >= 0) {
            shares[shares.length - 1] += room;
            return shares;
        }
        double give = Arrays.stream(wanted).sum() - Arrays.stream(least).sum();
        double part = give <= 0 ? 0 : Math.min(1, -room / give);
        for (int i = 0; i < shares.length; i++) {
            // Whole pixels, or rounding makes the sum a little too wide.
            shares[i] = Math.max(least[i], Math.floor(wanted[i] - part * (wanted[i] - least[i])));
        }
        return shares;
    }
}
