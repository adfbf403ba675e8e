package dev.gluewise.analyzer.prediction.curve;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Straight lines between neighbours in log-log; beyond the ends the last two's line, never steeper than division. */
final class LogLogLine {
    /** Slope where a single size is known. */
    private static final double USUAL_SLOPE = -0.8;

    private LogLogLine() {}

    static DoubleUnaryOperator through(List<SizedTime> known) {
        List<SizedTime> sorted = known.stream()
                .sorted(Comparator.comparingDouble(SizedTime::size))
                .toList();
        return size -> {
            int above = 0;
            while (above < sorted.size() && sorted.get(above).size() < size) {
                above++;
            }
            if (sorted.size() == 1) {
                return extended(sorted.getFirst(), USUAL_SLOPE, size);
            }
            if (above == 0) {
                return extended(sorted.getFirst(), tame(slope(sorted, 1)), size);
            }
            if (above == sorted.size()) {
                return extended(sorted.getLast(), tame(slope(sorted, above - 1)), size);
            }
            return extended(sorted.get(above), slope(sorted, above), size);
        };
    }

    private static double slope(List<SizedTime> sorted, int to) {
        SizedTime from = sorted.get(to - 1);
        SizedTime there = sorted.get(to);
        return Math.log(there.seconds() / from.seconds()) / Math.log(there.size() / from.size());
    }

    private static double tame(double slope) {
        return Math.clamp(slope, -1, 0);
    }

    private static double extended(SizedTime from, double slope, double size) {
        return from.seconds() * Math.pow(size / from.size(), slope);
    }
}
