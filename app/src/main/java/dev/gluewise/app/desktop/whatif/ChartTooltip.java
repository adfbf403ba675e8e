package dev.gluewise.app.desktop.whatif;

import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.MarkIcon;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.pricing.catalog.Configuration;
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
                "Run time",
                Figures.duration(figures.medianSeconds()),
                Figures.duration(figures.fastSeconds()) + " to " + Figures.duration(figures.slowSeconds()));
        line(
                grid,
                "Cost",
                Figures.money(figures.cost()),
                Figures.money(figures.lowCost()) + " to " + Figures.money(figures.highCost()));
        advice.question()
                .deadline()
                .ifPresent(deadline -> line(
                        grid,
                        "By " + Figures.deadline(deadline),
                        Figures.chance(row.candidate().meetsDeadlineProbability()),
                        "wanted: " + Figures.confidence(advice.question().confidence())));
        line(
                grid,
                "Size",
                configuration.dpus().stripTrailingZeros().toPlainString() + " DPU",
                Formats.counted(configuration.executors(), "executor") + " × " + configuration.executorCores()
                        + " cores");
        getChildren().setAll(title, grid);
        note(advice, row).lines().forEach(text -> getChildren().add(label(text, "note")));
    }

    private static void line(GridPane grid, String name, String value, String aside) {
        int row = grid.getRowCount();
        grid.add(label(name, "muted"), 0, row);
        grid.add(label(value, "strong"), 1, row);
        grid.add(label(aside, "muted"), 2, row);
    }

    private static String note(Advice advice, CandidateRow row) {
        Candidate candidate = row.candidate();
        StringBuilder note = new StringBuilder("Ranges hold 80 % of runs.");
        if (row.current()) {
            note.append(
                    advice.evidence().currentInferred()
                            ? "\nIn force now, as far as the log's executors tell."
                            : "\nIn force now.");
        }
        if (candidate.rate().derived()) {
            note.append("\nRests on a derived price: ")
                    .append(candidate.rate().provenance().note());
        }
        return note.toString();
    }
}
