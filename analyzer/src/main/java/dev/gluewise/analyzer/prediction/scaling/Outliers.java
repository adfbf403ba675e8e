package dev.gluewise.analyzer.prediction.scaling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * Runs that lie far from others like them: each is weighed by a Student t's density, as its repeats are, so that it loses
 * its weight by itself and none is deleted. A run can be far from its like only where there is such: on nearly the same
 * cluster, with input and parameters that differ by no more than a third. A slow run at a size of its own may as well be a
 * memory cliff, and keeps its weight.
 */
final class Outliers {
    private static final int FEWEST_ALIKE = 3;
    private static final double SAME_CLUSTER = Math.log(1.1);
    private static final double LIKE_WORK = Math.log(4 / 3.0);

    /** Median of absolute deviations of a normal to its standard deviation. */
    private static final double TO_SIGMA = 1.4826;

    private final int[][] alike;
    private final double spread;

    /**
     * @param places where each shape stands in the design
     * @param spread of repeats, as a standard deviation of the log
     */
    Outliers(Design design, List<double[]> places, double spread) {
        this.spread = spread;
        alike = new int[places.size()][];
        for (int i = 0; i < alike.length; i++) {
            List<Integer> near = new ArrayList<>();
            for (int j = 0; j < alike.length; j++) {
                if (i != j && alike(design, places.get(i), places.get(j))) {
                    near.add(j);
                }
            }
            alike[i] = near.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private static boolean alike(Design design, double[] one, double[] other) {
        for (int i = 0; i < one.length; i++) {
            boolean work = design.dimension(i) instanceof Dimension.Input
                    || design.dimension(i) instanceof Dimension.Parameter;
            if (Math.abs(one[i] - other[i]) > (work ? LIKE_WORK : SAME_CLUSTER)) {
                return false;
            }
        }
        return true;
    }

    /** Whether no run has enough others like it. */
    boolean none() {
        return Arrays.stream(alike).allMatch(near -> near.length < FEWEST_ALIKE);
    }

    /**
     * What each shape counts, 1 at the most.
     *
     * @param residuals what the smooth law leaves of each shape's log
     */
    double[] weights(double[] residuals) {
        double[] weights = new double[residuals.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = alike[i].length < FEWEST_ALIKE ? 1 : weight(residuals, i);
        }
        return weights;
    }

    private double weight(double[] residuals, int index) {
        double[] near =
                Arrays.stream(alike[index]).mapToDouble(i -> residuals[i]).toArray();
        double middle = new Median().evaluate(near);
        double scatter = new Median()
                .evaluate(Arrays.stream(near).map(one -> Math.abs(one - middle)).toArray());
        return Repeats.weight((residuals[index] - middle) / Math.max(spread, TO_SIGMA * scatter));
    }
}
