package dev.gluewise.app.desktop.whatif;

import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.MarkIcon;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.catalog.AccountQuotas;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.WorkerFamily;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The card beside the candidate that is looked at. */
final class ChartTooltip extends VBox {
    ChartTooltip() {
        getStyleClass().add("chart-tooltip");
        setManaged(false);
        setVisible(false);
    }

    void show(Advice advice, CandidateRow row) {
        Configuration configuration = row.configuration();
        HBox title = new HBox(
                row.recommended() ? MarkIcon.star(configuration) : MarkIcon.of(configuration),
                label(configuration.label(), "strong"));
        title.getStyleClass().add("row");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("figures");
        CandidateFigures figures = row.figures();
        line(
                grid,
                Words.say("whatif.tip.run-time"),
                Figures.duration(figures.medianSeconds()),
                Words.say(
                        "whatif.tip.range",
                        Figures.duration(figures.fastSeconds()),
                        Figures.duration(figures.slowSeconds())));
        line(
                grid,
                Words.say("whatif.tip.cost"),
                Figures.money(figures.cost()),
                Words.say("whatif.tip.range", Figures.money(figures.lowCost()), Figures.money(figures.highCost())));
        advice.question()
                .deadline()
                .ifPresent(deadline -> line(
                        grid,
                        Words.say("whatif.tip.by", Figures.deadline(deadline)),
                        Figures.chance(row.candidate().meetsDeadlineProbability()),
                        Words.say(
                                "whatif.tip.wanted",
                                Figures.confidence(advice.question().confidence()))));
        line(
                grid,
                Words.say("whatif.tip.size"),
                Formats.counted(configuration.executors(), "executor"),
                Words.say("whatif.tip.each", Formats.counted(configuration.executorCores(), "core")));
        boolean flex = configuration.executionClass() == ExecutionClass.FLEX;
        line(
                grid,
                Words.say("whatif.tip.quota"),
                Words.say("whatif.tip.dpu", dpus(configuration)),
                flex
                        ? Words.say("whatif.tip.of-flex", Figures.count(AccountQuotas.DEFAULTS.flexDpus()))
                        : Words.say("whatif.tip.of-task", Figures.count(AccountQuotas.DEFAULTS.taskDpus())));
        getChildren().setAll(title, grid);
        notes(advice, row).forEach(text -> getChildren().add(label(text, "note")));
    }

    private static String dpus(Configuration configuration) {
        BigDecimal dpus = configuration.dpus().stripTrailingZeros();
        return Figures.decimal(dpus.doubleValue(), Math.max(0, dpus.scale()));
    }

    private static void line(GridPane grid, String name, String value, String aside) {
        int row = grid.getRowCount();
        grid.add(label(name, "muted"), 0, row);
        grid.add(label(value, "strong"), 1, row);
        grid.add(label(aside, "muted"), 2, row);
    }

    private static List<String> notes(Advice advice, CandidateRow row) {
        Candidate candidate = row.candidate();
        List<String> notes = new ArrayList<>();
        notes.add(Words.say("whatif.tip.ranges"));
        if (row.current()) {
            notes.add(Words.say(
                    advice.evidence().currentInferred() ? "whatif.tip.in-force-inferred" : "whatif.tip.in-force"));
        }
        if (candidate.rate().derived()) {
            notes.add(Words.say(
                    "whatif.tip.derived", candidate.rate().provenance().noteText()));
        }
        if (row.configuration().executionClass() == ExecutionClass.FLEX
                && row.configuration().workerType().family() == WorkerFamily.GENERAL) {
            advice.warnings().stream()
                    .filter(warning -> warning.code().equals("FLEX_BREAK_EVEN"))
                    .forEach(warning -> notes.add(warning.text()));
        }
        return notes;
    }
}
