package dev.gluewise.app.desktop.verify;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.task.RunningTask;
import dev.gluewise.app.desktop.text.Words;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What is or would be replayed, how far it is, and the button that begins or ends it. */
final class ReplayCard extends VBox {
    private final VerifyModel model;
    private final Label title = label("", "section");
    private final Label steps = label("", "muted");
    private final ProgressBar bar = new ProgressBar(0);
    private final Button start = new Button(Words.say("verify.start"));
    private final Button cancel = new Button(Words.say("verify.cancel"));

    ReplayCard(VerifyModel model) {
        this.model = model;
        getStyleClass().add("replay-card");
        start.setId("start-replay");
        start.getStyleClass().add("accent");
        start.setOnAction(event -> model.start());
        cancel.setId("cancel-replay");
        cancel.setOnAction(event -> model.cancel());
        cancel.managedProperty().bind(cancel.visibleProperty());
        start.managedProperty().bind(start.visibleProperty());
        Hint.whole(steps);
        start.setMinWidth(USE_PREF_SIZE);
        cancel.setMinWidth(USE_PREF_SIZE);
        title.setMinWidth(USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(title, steps, spring(), start, cancel);
        head.getStyleClass().add("row");
        getChildren().addAll(head, bar);
        follow(this, model.runningProperty(), this::show);
        follow(
                this,
                model.outcomeProperty(),
                outcome -> show(model.runningProperty().get()));
        follow(
                this,
                model.selectedProperty(),
                selected -> show(model.runningProperty().get()));
    }

    private void show(Optional<RunningTask> running) {
        String name = model.configuration()
                .map(configuration -> configuration.label())
                .orElseGet(() -> Words.say("verify.no-configuration"));
        title.setText(Words.say(running.isPresent() ? "verify.replaying" : "verify.replay", name));
        start.setVisible(running.isEmpty());
        start.setDisable(model.configuration().isEmpty());
        cancel.setVisible(running.isPresent());
        bar.setVisible(running.isPresent());
        bar.progressProperty().unbind();
        steps.textProperty().unbind();
        if (running.isPresent()) {
            bar.progressProperty().bind(running.get().fractionProperty());
            steps.textProperty().bind(running.get().textProperty());
        } else {
            bar.setProgress(0);
            steps.setText(Words.say("verify.how"));
        }
    }
}
