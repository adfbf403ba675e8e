package dev.gluewise.analyzer.prediction.scaling;

/** The lower triangle L of a positive definite matrix A = L Lᵀ, row by row, and what is solved with it. */
final class Cholesky {
    /** Below this share of its diagonal a pivot is rounding: the matrix is then taken as this much wider. */
    private static final double LEAST_PIVOT = 1e-12;

    private final double[][] rows;

    /** @param symmetric the matrix, of which the lower triangle is read; it is overwritten */
    Cholesky(double[][] symmetric) {
        rows = symmetric;
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            double diagonal = row[i];
            for (int j = 0; j <= i; j++) {
                double[] other = rows[j];
                double sum = row[j];
                for (int k = 0; k < j; k++) {
                    sum -= row[k] * other[k];
                }
                row[j] = j < i ? sum / other[j] : Math.sqrt(Math.max(sum, LEAST_PIVOT * diagonal));
            }
        }
    }

    int size() {
        return rows.length;
    }

    /** L⁻¹ b. */
    double[] lower(double[] b) {
        double[] x = b.clone();
        for (int i = 0; i < x.length; i++) {
            double[] row = rows[i];
            double sum = x[i];
            for (int k = 0; k < i; k++) {
                sum -= row[k] * x[k];
            }
            x[i] = sum / row[i];
        }
        return x;
    }

    /** L⁻ᵀ b. */
    double[] upper(double[] b) {
        double[] x = b.clone();
        for (int i = x.length - 1; i >= 0; i--) {
            double[] row = rows[i];
            double value = x[i] / row[i];
            x[i] = value;
            for (int k = 0; k < i; k++) {
                x[k] -= row[k] * value;
            }
        }
        return x;
    }

    /** A⁻¹ b. */
    double[] solve(double[] b) {
        return upper(lower(b));
    }
}
