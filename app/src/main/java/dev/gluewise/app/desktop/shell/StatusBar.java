package dev.gluewise.app.desktop.shell;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.task.RunningTask;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** What is running, what just happened, and what the workspace holds. */
final class StatusBar extends HBox {
    private static final Duration NOTICE = Duration.seconds(6);
    /** Work that ends sooner is not worth a flicker. */
    private static final Duration PATIENCE = Duration.millis(300);

    private final ObservableList<RunningTask> running;
    private final Label title = label("");
    private final Label detail = label("", "muted");
    private final Label left = label("", "muted");
    private final ProgressBar bar = new ProgressBar();
    private final Button more = new Button();
    private final HBox task = new HBox();
    private final PauseTransition showTask = new PauseTransition(PATIENCE);

    StatusBar(DesktopModel model) {
        running = model.tasks().running();
        getStyleClass().add("status-bar");
        Button cancel = new Button(Words.say("shell.cancel"), Icons.feather(Feather.X, 14));
        cancel.setId("cancel-task");
        cancel.getStyleClass().addAll("flat", "status-button");
        Hint.on(cancel, Words.say("shell.cancel.tip"));
        cancel.setOnAction(event -> model.cancelTask());
        cancel.setMinWidth(USE_PREF_SIZE);
        more.setId("more-tasks");
        more.getStyleClass().addAll("flat", "status-button");
        more.setOnAction(event -> showAll());
        more.managedProperty().bind(more.visibleProperty());
        bar.setPrefWidth(180);
        bar.setMinWidth(80);
        task.getStyleClass().add("status-task");
        task.getChildren().addAll(title, detail, bar, left, cancel, more);
        task.setVisible(false);
        task.managedProperty().bind(task.visibleProperty());
        Label notice = label("", "notice");
        notice.managedProperty().bind(notice.visibleProperty());
        Label status = label("", "muted");
        status.textProperty().bind(model.statusProperty());
        status.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(task, notice, spring(), status);
        showTask.setOnFinished(event -> task.setVisible(!running.isEmpty()));
        follow(this, Bindings.createObjectBinding(() -> List.copyOf(running), running), tasks -> show());
        showNotices(model, notice);
    }

    private void show() {
        if (running.isEmpty()) {
            showTask.stop();
            task.setVisible(false);
            return;
        }
        RunningTask newest = running.getLast();
        title.setText(newest.title());
        detail.textProperty().bind(newest.textProperty());
        bar.progressProperty().bind(newest.fractionProperty());
        left.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> progress(newest), newest.fractionProperty(), newest.textProperty()));
        more.setVisible(running.size() > 1);
        more.setText(Words.say("shell.more-tasks", Figures.count(running.size() - 1)));
        if (!task.isVisible()) {
            showTask.playFromStart();
        }
    }

    /** How far it is, and how long it will take. */
    private static String progress(RunningTask task) {
        double fraction = task.fractionProperty().get();
        if (fraction < 0) {
            return "";
        }
        String done = Figures.percent(Math.floor(fraction * 100) / 100);
        return task.remainingSeconds().isEmpty()
                ? done
                : Words.say(
                        "shell.left",
                        done,
                        Figures.duration(Math.ceil(task.remainingSeconds().getAsDouble())));
    }

    /** All that runs, each to be cancelled by itself. */
    private void showAll() {
        ContextMenu menu = new ContextMenu();
        for (RunningTask each : running.reversed()) {
            MenuItem item = new MenuItem(Words.say("shell.cancel-one", each.title()), Icons.feather(Feather.X, 14));
            item.setOnAction(event -> each.cancel());
            menu.getItems().add(item);
        }
        menu.show(more, Side.TOP, 0, 0);
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
