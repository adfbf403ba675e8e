package dev.gluewise.analyzer.prediction.curve;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * min ‖Ax − b‖ with x ≥ 0 for a handful of columns: of all choices of columns, the best one whose unconstrained solution
 * is non-negative, which is the constrained solution too (its Karush-Kuhn-Tucker conditions hold on the columns chosen).
 */
public final class NonNegativeLeastSquares {
    private static final int MOST_COLUMNS = 10;

    private NonNegativeLeastSquares() {}

    /**
     * The least squares solution.
     *
     * @param a rows of equal length, at most ten columns
     * @param b a value for each row
     */
    public static double[] solve(double[][] a, double[] b) {
        int columns = a[0].length;
        if (columns > MOST_COLUMNS) {
            throw new IllegalArgumentException("this tries all choices of columns, and " + columns + " are too many");
        }
        double[] scales = scales(a);
        double[] best = new double[columns];
        double least = squares(a, best, b);
        for (int chosen = 1; chosen < 1 << columns; chosen++) {
            if (Integer.bitCount(chosen) > a.length) {
                continue;
            }
            double[] x = unconstrained(a, b, chosen, scales);
            boolean allowed = true;
            for (double value : x) {
                allowed &= value >= 0;
            }
            double squares = allowed ? squares(a, x, b) : least;
            if (squares < least) {
                least = squares;
                best = x;
            }
        }
        return best;
    }

    private static double[] unconstrained(double[][] a, double[] b, int chosen, double[] scales) {
        int[] columns = new int[Integer.bitCount(chosen)];
        int next = 0;
        for (int j = 0; j < scales.length; j++) {
            if ((chosen >> j & 1) == 1) {
                columns[next++] = j;
            }
        }
        RealMatrix matrix = MatrixUtils.createRealMatrix(a.length, columns.length);
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < columns.length; k++) {
                matrix.setEntry(i, k, a[i][columns[k]] / scales[columns[k]]);
            }
        }
        double[] solved = new SingularValueDecomposition(matrix)
                .getSolver()
                .solve(MatrixUtils.createRealVector(b))
                .toArray();
        double[] x = new double[scales.length];
        for (int k = 0; k < columns.length; k++) {
            x[columns[k]] = solved[k] / scales[columns[k]];
        }
        return x;
    }

    private static double[] scales(double[][] a) {
        double[] scales = new double[a[0].length];
        for (int j = 0; j < scales.length; j++) {
            double sum = 0;
            for (double[] row : a) {
                sum += row[j] * row[j];
            }
            scales[j] = sum > 0 ? Math.sqrt(sum) : 1;
        }
        return scales;
    }

    private static double squares(double[][] a, double[] x, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double rest = -b[i];
            for (int j = 0; j < x.length; j++) {
                rest += a[i][j] * x[j];
            }
            sum += rest * rest;
        }
        return sum;
    }
}
