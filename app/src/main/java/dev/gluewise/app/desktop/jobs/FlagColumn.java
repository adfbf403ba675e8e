package dev.gluewise.app.desktop.jobs;

import dev.gluewise.analyzer.advice.ExpectedEnd;
import dev.gluewise.analyzer.advice.Flag;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.app.desktop.control.Columns;
import dev.gluewise.app.desktop.control.Labels;
import dev.gluewise.app.desktop.text.ExpectedEndText;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** What is wrong with a job, as outlined chips, the gravest first; before them when its run that goes on will end. */
final class FlagColumn {
    /** What fits; the tooltip has them all. */
    private static final int SHOWN = 2;

    private FlagColumn() {}

    /** @param zone where the user is, for moments */
    static TableColumn<JobSummary, JobSummary> make(ZoneId zone) {
        Comparator<JobSummary> byGravity = Comparator.comparing(
                        (JobSummary row) -> row.flags().stream().anyMatch(Flag::grave))
                .thenComparing(row -> row.flags().size())
                .thenComparing(row -> row.running().size());
        return Columns.node(Words.say("jobs.column.flags"), 165, byGravity, row -> chips(row, zone));
    }

    private static Node chips(JobSummary row, ZoneId zone) {
        HBox chips = new HBox();
        chips.getStyleClass().add("row");
        int room = SHOWN;
        if (!row.running().isEmpty()) {
            chips.getChildren().add(running(row.running(), zone));
            room--;
        }
        row.flags().stream().limit(room).forEach(flag -> {
            Label chip = Labels.label(flag.label(), "flag");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            if (flag.grave()) {
                chip.getStyleClass().add("grave");
            }
            chip.setTooltip(Labels.tooltip(row.flags().stream().map(Flag::label).collect(Collectors.joining("\n"))));
            chips.getChildren().add(chip);
        });
        return chips;
    }

    /** When the run that goes on is expected to end; of several, the newest. */
    private static Node running(List<ExpectedEnd> running, ZoneId zone) {
        Label chip = Labels.label(ExpectedEndText.chip(running.getFirst(), zone), "flag", "running");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setGraphic(Icons.feather(Feather.PLAY, 10));
        chip.setTooltip(Labels.tooltip(
                running.stream().map(end -> ExpectedEndText.whole(end, zone)).collect(Collectors.joining("\n\n"))));
        return chip;
    }
}
