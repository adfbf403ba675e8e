package dev.gluewise.analyzer.chart;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.ReportWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The marks of an axis at round values.
 *
 * @param step distance between two
 * @param values the marks, ascending
 */
public record Ticks(double step, List<Double> values) {
    private static final double[] TIME_STEPS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400
    };

    public Ticks {
        values = List.copyOf(values);
    }

    /** Marks at multiples of 1, 2 or 5 × a power of ten, at most {@code most} of them. */
    public static Ticks decimal(Span span, int most) {
        double rough = span.length() / Math.max(1, most);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= rough * (1 - 1e-9)) {
                return every(factor * power, span);
            }
        }
        return every(10 * power, span);
    }

    /** Marks at round seconds, minutes or hours, at most {@code most} of them; values in seconds. */
    public static Ticks time(Span span, int most) {
        for (double step : TIME_STEPS) {
            if (span.length() / step <= most) {
                return span.length() < 1 ? decimal(span, most) : every(step, span);
            }
        }
        return every(Math.ceil(span.length() / most / 86_400) * 86_400, span);
    }

    private static Ticks every(double step, Span span) {
        List<Double> values = new ArrayList<>();
        long first = (long) Math.ceil(span.low() / step - 1e-9);
        for (long i = first; i * step <= span.high() + step * 1e-9; i++) {
            values.add(i * step);
        }
        return new Ticks(step, values);
    }

    /** The label of an amount in dollars, with as many decimals as the step needs. */
    public String dollars(double value) {
        int decimals = step >= 1 ? 0 : Math.max(2, (int) Math.ceil(-Math.log10(step) - 1e-9));
        return Figures.dollars(BigDecimal.valueOf(value), decimals);
    }

    /** What the time marks are counted in. */
    public TimeUnit timeUnit() {
        double last = values.isEmpty() ? 0 : values.getLast();
        if (step >= 3600) {
            return TimeUnit.HOURS;
        }
        if (step >= 60) {
            return last >= 3 * 3600 ? TimeUnit.HOURS_AND_MINUTES : TimeUnit.MINUTES;
        }
        return last > 120 ? TimeUnit.MINUTES_AND_SECONDS : TimeUnit.SECONDS;
    }

    /** The label of a time in seconds. */
    public String time(double seconds) {
        long whole = Math.round(seconds);
        return switch (timeUnit()) {
            case HOURS -> Long.toString(whole / 3600);
            case HOURS_AND_MINUTES -> String.format(Locale.ROOT, "%d:%02d", whole / 3600, whole / 60 % 60);
            case MINUTES -> Long.toString(whole / 60);
            case MINUTES_AND_SECONDS -> String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
            case SECONDS -> step >= 1 ? Long.toString(whole) : Figures.decimal(seconds, 1);
        };
    }

    /** The title of the time axis. */
    public String timeTitle() {
        return ReportWords.say("chart.time." + timeUnit().name().toLowerCase(Locale.ROOT));
    }

    /** How the labels of a time axis are written. */
    public enum TimeUnit {
        SECONDS,
        MINUTES_AND_SECONDS,
        MINUTES,
        HOURS_AND_MINUTES,
        HOURS
    }
}
