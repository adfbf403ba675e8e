package dev.gluewise.analyzer.prediction.curve;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A·n^−a + b with A and b of 0 or more: the best of a few exponents, residuals weighted by 1/t. */
final class PowerFit {
    private static final double LEAST_EXPONENT = 0.4;
    private static final double MOST_EXPONENT = 1.6;
    private static final double STEP = 0.1;

    /** An exponent away from 1 has to be worth this much squared relative error. */
    private static final double DOUBT = 0.002;

    private PowerFit() {}

    static DoubleUnaryOperator of(List<SizedTime> known) {
        DoubleUnaryOperator best = BasisFit.weighted(known, BasisFit.AMDAHL);
        double least = misfit(known, best);
        for (int i = 0; LEAST_EXPONENT + i * STEP <= MOST_EXPONENT + STEP / 2; i++) {
            double exponent = LEAST_EXPONENT + i * STEP;
            DoubleUnaryOperator fit = BasisFit.weighted(known, List.of(n -> 1, n -> Math.pow(n, -exponent)));
            double away = exponent - 1;
            double squares = misfit(known, fit) + DOUBT * away * away;
            if (squares < least) {
                least = squares;
                best = fit;
            }
        }
        return best;
    }

    private static double misfit(List<SizedTime> known, DoubleUnaryOperator fit) {
        double sum = 0;
        for (SizedTime time : known) {
            double rest = fit.applyAsDouble(time.size()) / time.seconds() - 1;
            sum += rest * rest;
        }
        return sum;
    }
}
