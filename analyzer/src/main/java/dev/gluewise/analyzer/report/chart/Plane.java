package dev.gluewise.analyzer.report.chart;

import dev.gluewise.analyzer.text.ReportWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * The plane of run time and cost with its axes.
 *
 * @param time seconds, to the right
 * @param cost US dollars, from 0 upwards
 */
record Plane(Scale time, Scale cost) {
    private static final int MOST_COST_STEPS = 5;
    private static final int MOST_TIME_STEPS = 8;

    static Plane of(Window window) {
        return new Plane(
                new Scale(window.fromSeconds(), window.toSeconds(), CostTimeChart.LEFT, CostTimeChart.RIGHT),
                new Scale(0, window.topCost(), CostTimeChart.BOTTOM, CostTimeChart.TOP));
    }

    double x(Point point) {
        return time.at(point.seconds());
    }

    double y(Point point) {
        return cost.at(point.cost());
    }

    boolean holds(Point point) {
        return time.covers(point.seconds()) && cost.covers(point.cost());
    }

    List<CostTimeChart.Tick> costTicks() {
        double step = Scale.roundStep(cost.high(), MOST_COST_STEPS);
        int digits = step >= 1 ? 0 : Math.max(2, (int) Math.ceil(-Math.log10(step)));
        return cost.multiplesOf(step).stream()
                .map(dollars -> new CostTimeChart.Tick(
                        Outlines.number(cost.at(dollars)),
                        "$" + BigDecimal.valueOf(dollars).setScale(digits, RoundingMode.HALF_UP)))
                .toList();
    }

    List<CostTimeChart.Tick> timeTicks() {
        double unit = unit().seconds();
        Scale inUnits = new Scale(time.low() / unit, time.high() / unit, time.from(), time.to());
        return inUnits.multiplesOf(Scale.roundStep(inUnits.high() - inUnits.low(), MOST_TIME_STEPS)).stream()
                .map(count -> new CostTimeChart.Tick(Outlines.number(inUnits.at(count)), plain(count)))
                .toList();
    }

    String timeTitle() {
        return ReportWords.say("chart.time." + unit().name().toLowerCase(Locale.ROOT));
    }

    private TimeUnit unit() {
        return TimeUnit.forTimesUpTo(time.high());
    }

    /** Without the last bits of a sum of steps, and without a needless fraction. */
    private static String plain(double count) {
        BigDecimal rounded =
                BigDecimal.valueOf(count).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.setScale(Math.max(0, rounded.scale()), RoundingMode.HALF_UP)
                .toPlainString();
    }
}
