package dev.gluewise.app.desktop.jobs;

import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.advice.Outlook;
import dev.gluewise.analyzer.advice.SavingRange;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Columns;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.billing.Money;
import java.util.Comparator;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The 80 % interval of a saving as a share of the cost, on a line from a quarter dearer to all saved, with a tick at 0. */
final class ConfidenceColumn {
    private static final double WIDTH = 74;
    private static final double HEIGHT = 16;
    private static final double LEAST = -0.25;
    private static final double MOST = 1;

    private ConfidenceColumn() {}

    static TableColumn<JobSummary, JobSummary> make() {
        Comparator<JobSummary> byChance = Comparator.comparingDouble(
                row -> range(row).map(SavingRange::chance).orElse(-1.0));
        return Columns.node(Words.say("jobs.column.confidence"), 98, byChance, row -> range(row)
                .map(range -> line(row.outlook().orElseThrow(), range))
                .orElseGet(Label::new));
    }

    private static Optional<SavingRange> range(JobSummary row) {
        return row.outlook()
                .filter(outlook -> row.keptBecause().isEmpty()
                        && outlook.costNow().filter(Money::isPositive).isPresent()
                        && outlook.saving().isPresent())
                .flatMap(Outlook::range);
    }

    private static Node line(Outlook outlook, SavingRange range) {
        double cost = outlook.costNow().orElseThrow().toDouble();
        Pane line = new Pane();
        line.setMinSize(WIDTH, HEIGHT);
        line.setMaxSize(WIDTH, HEIGHT);
        line.getChildren()
                .addAll(
                        bar("interval-line", LEAST, MOST, 2),
                        bar("interval-zero", 0, 0, 8),
                        bar(
                                "interval-range",
                                range.low().toDouble() / cost,
                                range.high().toDouble() / cost,
                                6),
                        bar(
                                "interval-tick",
                                outlook.saving().orElseThrow().fraction(),
                                outlook.saving().orElseThrow().fraction(),
                                10));
        int runs = outlook.saving().orElseThrow().runsPerMonth();
        SavingRange month = range.times(runs);
        String words = Words.say(
                "jobs.interval",
                Figures.wholeMoney(month.low()),
                Figures.wholeMoney(month.high()),
                Figures.chance(range.chance()));
        line.setAccessibleText(words);
        Hint.on(line, words);
        return line;
    }

    private static Region bar(String style, double from, double to, double height) {
        double left = place(from);
        Region bar = new Region();
        bar.getStyleClass().add(style);
        bar.resizeRelocate(left, (HEIGHT - height) / 2, Math.max(2, place(to) - left), height);
        bar.setManaged(false);
        return bar;
    }

    private static double place(double share) {
        return Math.clamp((share - LEAST) / (MOST - LEAST), 0, 1) * (WIDTH - 2);
    }
}
