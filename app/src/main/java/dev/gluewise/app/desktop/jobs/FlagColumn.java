package dev.gluewise.app.desktop.jobs;

import dev.gluewise.analyzer.advice.ExpectedEnd;
import dev.gluewise.analyzer.advice.Flag;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.app.desktop.control.Columns;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.Labels;
import dev.gluewise.app.desktop.text.ExpectedEndText;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.app.desktop.theme.TextScale;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/**
 * What is wrong with a job, as outlined chips, the gravest first; before them that a change has broken its promise, and when
 * its run that goes on will end.
 */
final class FlagColumn {
    /** What fits; the tooltip has them all. */
    private static final int SHOWN = 2;

    /** Room for a whole chip and the icon of another one. */
    private static final double LEAST = 152;

    /** The least of a chip: its icon. */
    private static final double ICON_ALONE = 30;

    /** What two chips take beside their words: borders, icons and what is between. */
    static final double BESIDE = 2 * (16 + 18) + 8;

    private FlagColumn() {}

    static TableColumn<JobSummary, JobSummary> make(JobsModel model) {
        Comparator<JobSummary> byGravity = Comparator.comparing(
                        (JobSummary row) -> row.flags().stream().anyMatch(Flag::grave))
                .thenComparing(row -> !model.brokenPromise(row.job()).isEmpty())
                .thenComparing(row -> row.flags().size())
                .thenComparing(row -> row.running().size());
        TableColumn<JobSummary, JobSummary> column =
                Columns.node(Words.say("jobs.column.flags"), 165, byGravity, row -> chips(row, model));
        column.setMinWidth(TextScale.px(LEAST));
        return column;
    }

    /** The words that a row's chips show, as if they were one. */
    static Stream<String> texts(JobSummary row, ZoneId zone) {
        return Stream.of(Stream.concat(
                        row.running().stream().limit(1).map(end -> ExpectedEndText.chip(end, zone)),
                        row.flags().stream().map(Flag::label))
                .limit(SHOWN)
                .collect(Collectors.joining()));
    }

    private static Node chips(JobSummary row, JobsModel model) {
        HBox chips = new HBox();
        chips.getStyleClass().add("row");
        int room = SHOWN;
        List<String> broken = model.brokenPromise(row.job());
        if (!broken.isEmpty()) {
            chips.getChildren().add(broken(broken));
            room--;
        }
        if (!row.running().isEmpty()) {
            chips.getChildren().add(running(row.running(), model.zone()));
            room--;
        }
        row.flags().stream().limit(room).forEach(flag -> {
            Label chip = Labels.label(flag.label(), "flag");
            chip.setMinWidth(chips.getChildren().isEmpty() ? Region.USE_PREF_SIZE : TextScale.px(ICON_ALONE));
            chip.setGraphic(Icons.feather(icon(flag), 14));
            if (flag.grave()) {
                chip.getStyleClass().add("grave");
            }
            Hint.on(chip, row.flags().stream().map(Flag::label).collect(Collectors.joining("\n")));
            chips.getChildren().add(chip);
        });
        return chips;
    }

    private static Feather icon(Flag flag) {
        return switch (flag.code()) {
            case FAILED_RUNS -> Feather.X_CIRCLE;
            case OUT_OF_MEMORY -> Feather.CPU;
            case DISK_FULL -> Feather.HARD_DRIVE;
            case TIMEOUT_TOO_LOW -> Feather.CLOCK;
            case SLOWER_RUN, COSTLIER_RUN -> Feather.TRENDING_UP;
            case SKEWED_STAGE -> Feather.ALIGN_LEFT;
            case SINGLE_TASK_STAGE -> Feather.MINUS;
            case RESIZED -> Feather.MAXIMIZE_2;
            case MINIMUM_BILLING -> Feather.ARROW_DOWN;
            case SMALL_FILES -> Feather.FILE;
            default -> Feather.INFO;
        };
    }

    private static Node broken(List<String> sentences) {
        Label chip = Labels.label(Words.say("jobs.promise-broken"), "flag");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setGraphic(Icons.feather(Feather.ALERT_TRIANGLE, 14));
        Hint.on(chip, String.join("\n", sentences));
        return chip;
    }

    /** When the run that goes on is expected to end; of several, the newest. */
    private static Node running(List<ExpectedEnd> running, ZoneId zone) {
        Label chip = Labels.label(ExpectedEndText.chip(running.getFirst(), zone), "flag", "running");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setGraphic(Icons.feather(Feather.PLAY, 14));
        Hint.on(
                chip,
                running.stream().map(end -> ExpectedEndText.whole(end, zone)).collect(Collectors.joining("\n\n")));
        return chip;
    }
}
