package dev.gluewise.analyzer.prediction.backtest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A hidden run and what was predicted of it.
 *
 * @param job its job
 * @param split what it was predicted from
 * @param actualSeconds its real run time in seconds
 * @param predictedSeconds the median predicted
 * @param interval the intervals predicted; empty where a method gives none
 * @param baselines what simple methods predict from the same runs, in seconds, by name; empty where none applies
 */
public record Hidden(
        String job,
        Split split,
        double actualSeconds,
        double predictedSeconds,
        Optional<Interval> interval,
        Map<String, Double> baselines) {
    /**
     * Nominal intervals in seconds.
     *
     * @param low80 lower end of the 80 % interval
     * @param high80 its upper end
     * @param low90 lower end of the 90 % interval
     * @param high90 its upper end
     */
    public record Interval(double low80, double high80, double low90, double high90) {
        boolean holds80(double seconds) {
            return seconds >= low80 && seconds <= high80;
        }

        boolean holds90(double seconds) {
            return seconds >= low90 && seconds <= high90;
        }
    }

    public Hidden {
        baselines = Collections.unmodifiableMap(new LinkedHashMap<>(baselines));
    }

    /** Absolute percentage error as a share. */
    double error() {
        return Math.abs(predictedSeconds / actualSeconds - 1);
    }
}
