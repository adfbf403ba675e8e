package dev.gluewise.app.desktop.verify;

import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.MarkIcon;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How well simulation and Spark agree, what that checks, and the earlier replays of the job. */
final class AgreementPanel extends ScrollPane {
    private final VerifyModel model;
    private final VBox content = new VBox();

    AgreementPanel(VerifyModel model) {
        this.model = model;
        getStyleClass().add("agreement");
        content.getStyleClass().add("agreement-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        model.resultProperty().subscribe(result -> show());
        model.earlierProperty().subscribe(earlier -> show());
    }

    private void show() {
        Optional<ReplayResult> result = model.resultProperty().get();
        content.getChildren().clear();
        content.getChildren().add(label("Agreement", "caption"));
        if (result.isEmpty()) {
            content.getChildren()
                    .add(paragraph(
                            "A replay shows whether Spark would do what the simulation says: in which order tasks run,"
                                    + " what overlaps, and how many executors there are.",
                            "muted"));
        } else {
            content.getChildren().addAll(label(agreement(result.get()), "large-figure"), figures(result.get()));
            content.getChildren().add(label("What the replay checks", "section"));
            content.getChildren().add(paragraph(result.get().checks(), "muted"));
            content.getChildren().add(paragraph(result.get().doesNotCheck(), "muted"));
        }
        List<ReplayResult> earlier = model.earlierProperty().get();
        if (earlier.size() > 1) {
            content.getChildren().add(label("Replays of this job", "section"));
            earlier.forEach(replay -> content.getChildren().add(row(replay)));
        }
    }

    private static Node figures(ReplayResult result) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("agreement-figures");
        grid.addRow(0, label(""), label("simulated", "caption"), label("replayed", "caption"));
        grid.addRow(
                1,
                label("Run time"),
                label(Figures.duration(result.simulated().seconds()), "strong"),
                label(Figures.duration(result.replayed().seconds()), "strong"));
        grid.addRow(
                2,
                label("Executor-minutes"),
                label(minutes(result.simulated().executorSeconds()), "strong"),
                label(minutes(result.replayed().executorSeconds()), "strong"));
        return grid;
    }

    private static String minutes(double seconds) {
        return String.format(Locale.ROOT, "%,.1f", seconds / 60);
    }

    private Node row(ReplayResult replay) {
        Hyperlink name = new Hyperlink(replay.request().configuration().label());
        name.setOnAction(event -> model.choose(replay));
        HBox row = new HBox(
                MarkIcon.of(replay.request().configuration()), name, spring(), label(agreement(replay), "strong"));
        row.getStyleClass().add("row");
        return row;
    }

    /** 100 % less the larger of the differences in time and in executors. */
    static String agreement(ReplayResult result) {
        double off = Math.max(Math.abs(result.differencePercent()), Math.abs(result.executorDifferencePercent()));
        double agreement = Math.max(0, 100 - off);
        return off > 0 && agreement > 99.9
                ? "> 99.9 %"
                : String.format(Locale.ROOT, agreement == 100 ? "%.0f %%" : "%.1f %%", agreement);
    }
}
