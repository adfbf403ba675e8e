package dev.gluewise.app.desktop.jobs;

import dev.gluewise.analyzer.advice.Flag;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.app.desktop.control.Columns;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.Labels;
import dev.gluewise.app.desktop.text.Words;
import java.util.Comparator;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What is wrong with a job, as outlined chips, the gravest first. */
final class FlagColumn {
    /** What fits; the tooltip has them all. */
    private static final int SHOWN = 2;

    private FlagColumn() {}

    static TableColumn<JobSummary, JobSummary> make() {
        Comparator<JobSummary> byGravity = Comparator.comparing(
                        (JobSummary row) -> row.flags().stream().anyMatch(Flag::grave))
                .thenComparing(row -> row.flags().size());
        return Columns.node(Words.say("jobs.column.flags"), 165, byGravity, FlagColumn::chips);
    }

    private static Node chips(JobSummary row) {
        HBox chips = new HBox();
        chips.getStyleClass().add("row");
        row.flags().stream().limit(SHOWN).forEach(flag -> {
            Label chip = Labels.label(flag.label(), "flag");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            if (flag.grave()) {
                chip.getStyleClass().add("grave");
            }
            Hint.on(chip, row.flags().stream().map(Flag::label).collect(Collectors.joining("\n")));
            chips.getChildren().add(chip);
        });
        return chips;
    }
}
