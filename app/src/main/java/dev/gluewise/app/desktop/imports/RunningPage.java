package dev.gluewise.app.desktop.imports;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.app.desktop.text.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** How far the running import is, with the way to end it. */
final class RunningPage extends VBox {
    RunningPage(ImportModel model) {
        getStyleClass().add("import-empty");
        Label title = label("", "section");
        Label detail = label("", "muted");
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(320);
        Button cancel = new Button(Words.say("account.cancel"));
        cancel.setId("import-cancel");
        cancel.setOnAction(event -> model.cancel());
        follow(
                this,
                model.taskProperty(),
                running -> running.ifPresent(task -> {
                    title.setText(task.title());
                    detail.textProperty().bind(task.textProperty());
                    bar.progressProperty().bind(task.fractionProperty());
                }));
        getChildren().addAll(title, detail, bar, label(Words.say("imports.reading"), "caption"), cancel);
    }
}
