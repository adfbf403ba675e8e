package dev.gluewise.analyzer.prediction.curve;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** Seconds as a sum of functions of the size with coefficients of 0 or more. */
final class BasisFit {
    /** 1 and 1/n. */
    static final List<DoubleUnaryOperator> AMDAHL = List.of(n -> 1, n -> 1 / n);

    /** 1, 1/n, log n and n. */
    static final List<DoubleUnaryOperator> ERNEST = List.of(n -> 1, n -> 1 / n, n -> Math.log(Math.max(1, n)), n -> n);

    private BasisFit() {}

    static DoubleUnaryOperator plain(List<SizedTime> known, List<DoubleUnaryOperator> basis) {
        return fit(known, basis, time -> 1);
    }

    static DoubleUnaryOperator weighted(List<SizedTime> known, List<DoubleUnaryOperator> basis) {
        return fit(known, basis, time -> 1 / time.seconds());
    }

    private static DoubleUnaryOperator fit(
            List<SizedTime> known, List<DoubleUnaryOperator> basis, ToDoubleFunction<SizedTime> weight) {
        double[][] rows = new double[known.size()][basis.size()];
        double[] wanted = new double[known.size()];
        for (int i = 0; i < rows.length; i++) {
            SizedTime time = known.get(i);
            double factor = weight.applyAsDouble(time);
            for (int j = 0; j < basis.size(); j++) {
                rows[i][j] = factor * basis.get(j).applyAsDouble(time.size());
            }
            wanted[i] = factor * time.seconds();
        }
        double[] coefficients = NonNegativeLeastSquares.solve(rows, wanted);
        return size -> {
            double seconds = 0;
            for (int j = 0; j < coefficients.length; j++) {
                seconds += coefficients[j] * basis.get(j).applyAsDouble(size);
            }
            return seconds;
        };
    }
}
