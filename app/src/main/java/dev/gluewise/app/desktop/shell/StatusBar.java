package dev.gluewise.app.desktop.shell;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.app.desktop.control.Labels;
import dev.gluewise.app.desktop.task.RunningTask;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** What is running, what just happened, and what the workspace holds. */
final class StatusBar extends HBox {
    private static final Duration NOTICE = Duration.seconds(6);
    /** Work that ends sooner is not worth a flicker. */
    private static final Duration PATIENCE = Duration.millis(300);

    private final Label title = label("");
    private final Label detail = label("", "muted");
    private final ProgressBar bar = new ProgressBar();
    private final HBox task = new HBox();
    private final PauseTransition showTask = new PauseTransition(PATIENCE);

    StatusBar(DesktopModel model) {
        getStyleClass().add("status-bar");
        Button cancel = new Button(Words.say("shell.cancel"), Icons.feather(Feather.X, 14));
        cancel.setId("cancel-task");
        cancel.getStyleClass().addAll("flat", "status-button");
        cancel.setTooltip(Labels.tooltip(Words.say("shell.cancel.tip")));
        cancel.setOnAction(event -> model.cancelTask());
        bar.setPrefWidth(180);
        task.getStyleClass().add("status-task");
        task.getChildren().addAll(title, detail, bar, cancel);
        task.setVisible(false);
        task.managedProperty().bind(task.visibleProperty());
        Label notice = label("", "notice");
        notice.managedProperty().bind(notice.visibleProperty());
        Label status = label("", "muted");
        status.textProperty().bind(model.statusProperty());
        getChildren().addAll(task, notice, spring(), status);
        showTask.setOnFinished(event -> task.setVisible(!model.tasks().running().isEmpty()));
        model.tasks().running().addListener((ListChangeListener<RunningTask>) change -> show(model));
        showNotices(model, notice);
    }

    private void show(DesktopModel model) {
        if (model.tasks().running().isEmpty()) {
            showTask.stop();
            task.setVisible(false);
            return;
        }
        RunningTask newest = model.tasks().running().getLast();
        title.setText(newest.title());
        detail.textProperty().bind(newest.textProperty());
        bar.progressProperty().bind(newest.fractionProperty());
        if (!task.isVisible()) {
            showTask.playFromStart();
        }
    }

    private static void showNotices(DesktopModel model, Label notice) {
        PauseTransition fade = new PauseTransition(NOTICE);
        fade.setOnFinished(event -> notice.setVisible(false));
        notice.setVisible(false);
        follow(notice, model.noticeProperty(), text -> {
            notice.setText(text);
            notice.setVisible(!text.isEmpty());
            fade.playFromStart();
        });
    }
}
