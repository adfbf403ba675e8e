package dev.gluewise.app.desktop.verify;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.replay.KeptReplay;
import dev.gluewise.analyzer.replay.ReplayPlanned;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.task.RunningTask;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.replay.ReplayEffort;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is, was or would be replayed, in figures, and the button that begins or ends a replay. */
final class ReplayCard extends VBox {
    private final VerifyModel model;
    private final Label title = label("", "section");
    private final Label steps = label("", "muted");
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox figures = new HBox();
    private final Button start = new Button();
    private final Button cancel = new Button(Words.say("verify.cancel"), Icons.feather(Feather.X, 14));

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
        follow(this, model.resultProperty(), result -> show());
    }

    private void show() {
        Optional<RunningTask> running = model.runningProperty().get();
        Optional<KeptReplay> kept = model.resultProperty().get();
        start.setVisible(running.isEmpty());
        start.setDisable(model.configuration().isEmpty());
        cancel.setVisible(running.isPresent());
        bar.setVisible(running.isPresent());
        bar.progressProperty().unbind();
        running.ifPresent(task -> bar.progressProperty().bind(task.fractionProperty()));
        figures.getChildren().clear();
        String wanted =
                model.configuration().map(Configuration::label).orElseGet(() -> Words.say("verify.no-configuration"));
        start.setText(kept.isPresent() ? Words.say("verify.replay", wanted) : Words.say("verify.start"));
        if (running.isPresent()) {
            showRunning(running.get(), wanted);
        } else if (kept.isPresent()) {
            showKept(kept.get());
        } else {
            title.setText(Words.say("verify.replay", wanted));
            steps.setText(Words.say("verify.how"));
        }
        figures.setVisible(!figures.getChildren().isEmpty());
    }

    private void showRunning(RunningTask task, String wanted) {
        Optional<LiveReplay.Seen> live = model.liveProperty().get();
        Optional<ReplayPlanned> planned = live.flatMap(LiveReplay.Seen::planned);
        title.setText(Words.say(
                "verify.replaying",
                planned.map(plan -> plan.configuration().label()).orElse(wanted)));
        steps.setText(planned.map(plan -> model.ofRun(plan.subject())).orElse(""));
        live.flatMap(ReplayFigures::of).ifPresent(seen -> {
            showFigures(seen);
            add("verify.elapsed", Figures.duration(task.elapsedSeconds()), "");
            OptionalDouble left = task.remainingSeconds();
            add(
                    "verify.remaining",
                    left.isPresent()
                            ? Words.say("verify.about", Figures.duration(left.getAsDouble()))
                            : Words.say("verify.unknown"),
                    "");
        });
    }

    private void showKept(KeptReplay kept) {
        title.setText(
                Words.say("verify.replayed-one", kept.result().configuration().label()));
        steps.setText(model.ofRun(kept.result().subject()));
        showFigures(ReplayFigures.of(kept));
        add(
                "verify.took",
                kept.result()
                        .proceedings()
                        .effort()
                        .map(ReplayEffort::seconds)
                        .map(Figures::duration)
                        .orElseGet(() -> Words.say("verify.unknown")),
                "");
    }

    private void showFigures(ReplayFigures seen) {
        add(
                "verify.stages-done",
                Figures.count(seen.stagesDone()),
                Words.say("verify.of", Figures.count(seen.stages())));
        add("verify.tasks-done", Figures.count(seen.tasksDone()), Words.say("verify.of", Figures.count(seen.tasks())));
        OptionalDouble times = seen.timesAsFast();
        OptionalDouble whole = seen.wholeSeconds();
        add(
                "verify.compression",
                times.isPresent()
                        ? Words.say("verify.times", timesText(times.getAsDouble()))
                        : Words.say("verify.unknown"),
                whole.isPresent()
                        ? Words.say(
                                "verify.in", Figures.duration(seen.runSeconds()), Figures.duration(whole.getAsDouble()))
                        : "");
    }

    private static String timesText(double times) {
        return times < 10 ? Figures.decimal(times, 1) : Figures.count(Math.round(times));
    }

    private void add(String code, String figure, String of) {
        Label figureLabel = label(figure, "figure");
        figureLabel.setMinWidth(USE_PREF_SIZE);
        Label ofLabel = label(of, "muted");
        Hint.whole(ofLabel);
        HBox values = new HBox(figureLabel, ofLabel);
        values.getStyleClass().add("replay-values");
        VBox box = new VBox(label(Words.say(code), "caption"), values);
        box.getStyleClass().add("replay-figure");
        if (figures.getChildren().isEmpty()) {
            box.getStyleClass().add("first");
        }
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        figures.getChildren().add(box);
    }
}
