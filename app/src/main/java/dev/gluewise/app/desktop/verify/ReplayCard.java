package dev.gluewise.app.desktop.verify;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.replay.ReplayPlanned;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.task.RunningTask;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.catalog.Configuration;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is or would be replayed, how far it is, and the button that begins or ends it. */
final class ReplayCard extends VBox {
    private final VerifyModel model;
    private final Label title = label("", "section");
    private final Label steps = label("", "muted");
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox figures = new HBox();
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
        figures.getStyleClass().add("replay-figures");
        for (Node sometimes : new Node[] {start, cancel, bar, figures}) {
            sometimes.managedProperty().bind(sometimes.visibleProperty());
        }
        Hint.whole(steps);
        start.setMinWidth(USE_PREF_SIZE);
        cancel.setMinWidth(USE_PREF_SIZE);
        title.setMinWidth(USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(title, steps, spring(), start, cancel);
        head.getStyleClass().add("row");
        getChildren().addAll(head, bar, figures);
        follow(this, model.runningProperty(), running -> show());
        follow(this, model.outcomeProperty(), outcome -> show());
        follow(this, model.selectedProperty(), selected -> show());
        follow(this, model.liveProperty(), live -> show());
    }

    private void show() {
        Optional<RunningTask> running = model.runningProperty().get();
        Optional<LiveReplay.Seen> live = model.liveProperty().get();
        String name = live.flatMap(LiveReplay.Seen::planned)
                .map(ReplayPlanned::configuration)
                .or(model::configuration)
                .map(Configuration::label)
                .orElseGet(() -> Words.say("verify.no-configuration"));
        title.setText(Words.say(running.isPresent() ? "verify.replaying" : "verify.replay", name));
        start.setVisible(running.isEmpty());
        start.setDisable(model.configuration().isEmpty());
        cancel.setVisible(running.isPresent());
        bar.setVisible(running.isPresent());
        bar.progressProperty().unbind();
        running.ifPresent(task -> bar.progressProperty().bind(task.fractionProperty()));
        steps.setText(live.flatMap(LiveReplay.Seen::planned)
                .map(plan ->
                        Words.say("verify.of-run", model.moment(plan.subject().startedOn())))
                .orElseGet(() -> Words.say("verify.how")));
        figures.getChildren().clear();
        figures.setVisible(running.isPresent() && live.isPresent());
        live.ifPresent(seen -> showFigures(seen, running));
    }

    private void showFigures(LiveReplay.Seen seen, Optional<RunningTask> running) {
        add(
                "verify.stages-done",
                Figures.count(seen.ended().size()),
                Words.say("verify.of", Figures.count(seen.stages())));
        add("verify.tasks-done", Figures.count(seen.tasksDone()), Words.say("verify.of", Figures.count(seen.tasks())));
        running.ifPresent(task -> add("verify.elapsed", Figures.duration(task.elapsedSeconds()), ""));
        String left = running.stream()
                .flatMapToDouble(task -> task.remainingSeconds().stream())
                .mapToObj(seconds -> Words.say("verify.about", Figures.duration(seconds)))
                .findFirst()
                .orElse("–");
        add("verify.remaining", left, "");
    }

    private void add(String code, String figure, String of) {
        HBox values = new HBox(label(figure, "strong"), label(of, "muted"));
        values.getStyleClass().add("tight-row");
        VBox box = new VBox(label(Words.say(code), "caption"), values);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(0);
        box.setMaxWidth(Double.MAX_VALUE);
        figures.getChildren().add(box);
    }
}
