package dev.gluewise.analyzer.report.chart;

import dev.gluewise.analyzer.chart.Scale;
import dev.gluewise.analyzer.chart.Ticks;
import java.util.List;

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
                new Scale(window.time(), CostTimeChart.LEFT, CostTimeChart.RIGHT),
                new Scale(window.cost(), CostTimeChart.BOTTOM, CostTimeChart.TOP));
    }

    double x(Point point) {
        return time.pixel(point.seconds());
    }

    double y(Point point) {
        return cost.pixel(point.cost());
    }

    boolean holds(Point point) {
        return time.values().contains(point.seconds()) && cost.values().contains(point.cost());
    }

    List<CostTimeChart.Tick> costTicks() {
        Ticks ticks = Ticks.decimal(cost.values(), MOST_COST_STEPS);
        return ticks.values().stream()
                .map(dollars -> new CostTimeChart.Tick(Outlines.number(cost.pixel(dollars)), ticks.dollars(dollars)))
                .toList();
    }

    List<CostTimeChart.Tick> timeTicks() {
        Ticks ticks = ticksOfTime();
        return ticks.values().stream()
                .map(seconds -> new CostTimeChart.Tick(Outlines.number(time.pixel(seconds)), ticks.time(seconds)))
                .toList();
    }

    String timeTitle() {
        return ticksOfTime().timeTitle();
    }

    private Ticks ticksOfTime() {
        return Ticks.time(time.values(), MOST_TIME_STEPS);
    }
}
