package dev.gluewise.app.desktop.verify;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.MarkIcon;
import dev.gluewise.app.desktop.text.Words;
import java.util.List;
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
        follow(this, model.resultProperty(), result -> show());
        follow(this, model.earlierProperty(), earlier -> show());
    }

    private void show() {
        Optional<ReplayResult> result = model.resultProperty().get();
        content.getChildren().clear();
        content.getChildren().add(label(Words.say("verify.agreement"), "caption"));
        if (result.isEmpty()) {
            content.getChildren().add(paragraph(Words.say("verify.intro"), "muted"));
        } else {
            content.getChildren().addAll(label(agreement(result.get()), "large-figure"), figures(result.get()));
            content.getChildren().add(label(Words.say("verify.checks"), "section"));
            content.getChildren().add(paragraph(result.get().checks(), "muted"));
            content.getChildren().add(paragraph(result.get().doesNotCheck(), "muted"));
        }
        List<ReplayResult> earlier = model.earlierProperty().get();
        if (earlier.size() > 1) {
            content.getChildren().add(label(Words.say("verify.replays"), "section"));
            earlier.forEach(replay -> content.getChildren().add(row(replay)));
        }
    }

    private static Node figures(ReplayResult result) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("agreement-figures");
        grid.addRow(
                0,
                label(""),
                label(Words.say("verify.simulated"), "caption"),
                label(Words.say("verify.replayed"), "caption"));
        grid.addRow(
                1,
                label(Words.say("verify.run-time")),
                label(Figures.duration(result.simulated().seconds()), "strong"),
                label(Figures.duration(result.replayed().seconds()), "strong"));
        grid.addRow(
                2,
                label(Words.say("verify.executor-minutes")),
                label(minutes(result.simulated().executorSeconds()), "strong"),
                label(minutes(result.replayed().executorSeconds()), "strong"));
        return grid;
    }

    private static String minutes(double seconds) {
        return Figures.decimal(seconds / 60, 1);
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
                ? Words.say("verify.above", Figures.tenths(0.999))
                : Figures.tenths(agreement / 100);
    }
}
