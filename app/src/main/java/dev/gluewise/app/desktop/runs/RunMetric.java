package dev.gluewise.app.desktop.runs;

import dev.gluewise.analyzer.chart.Span;
import dev.gluewise.analyzer.chart.Ticks;
import dev.gluewise.analyzer.runs.HistoricRun;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.billing.Money;
import java.math.BigDecimal;
import java.util.OptionalDouble;

/** What the chart of runs shows of each. */
enum RunMetric {
    /** Seconds. */
    RUN_TIME,
    /** Dollars. */
    COST,
    /** Gigabytes. */
    INPUT;

    String label() {
        return Words.say("runs.metric." + name());
    }

    /** The figure of a run; empty where it is not known. */
    OptionalDouble of(HistoricRun run) {
        return switch (this) {
            case RUN_TIME -> run.run().executionSeconds();
            case COST -> run.cost().stream().mapToDouble(Money::toDouble).findFirst();
            case INPUT -> run.run().details().inputGb();
        };
    }

    Ticks ticks(Span span, int most) {
        return this == RUN_TIME ? Ticks.time(span, most) : Ticks.decimal(span, most);
    }

    /** A mark of the axis. */
    String mark(Ticks ticks, double value) {
        return switch (this) {
            case RUN_TIME -> ticks.time(value);
            case COST -> ticks.dollars(value);
            case INPUT -> Figures.decimal(value, ticks.step() >= 1 ? 0 : ticks.step() >= 0.1 ? 1 : 2);
        };
    }

    /** The title of the axis. */
    String axis(Ticks ticks) {
        return this == RUN_TIME ? ticks.timeTitle() : Words.say("runs.axis." + name());
    }

    /** A figure by itself. */
    String text(double value) {
        return switch (this) {
            case RUN_TIME -> Figures.duration(value);
            case COST -> Figures.money(new Money(BigDecimal.valueOf(value)));
            case INPUT -> Words.say("runs.gigabytes", Figures.decimal(value, value < 10 ? 1 : 0));
        };
    }
}
