package dev.gluewise.app.desktop;

import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.imports.FileDialogs;
import dev.gluewise.app.desktop.shell.DesktopModel;
import dev.gluewise.app.desktop.shell.DesktopView;
import dev.gluewise.app.desktop.shell.SchemeSwitch;
import dev.gluewise.app.desktop.task.TaskRunner;
import dev.gluewise.app.desktop.theme.Fonts;
import dev.gluewise.app.desktop.theme.Icons;
import java.time.ZoneId;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Puts the window's parts together on a stage. */
public final class DesktopWindow {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1180;
    private static final double LEAST_HEIGHT = 720;

    private final DesktopModel model;
    private final SchemeSwitch schemes = new SchemeSwitch();

    /** @param zone where the user is, for moments */
    public DesktopWindow(Stage stage, Backend backend, TaskRunner tasks, FileDialogs dialogs, ZoneId zone) {
        Fonts.load();
        model = new DesktopModel(backend, tasks, zone);
        DesktopView view = new DesktopView(model, schemes, dialogs);
        Scene scene = new Scene(view, WIDTH, HEIGHT);
        schemes.attach(scene);
        view.installKeys(scene);
        stage.setTitle("Gluewise");
        stage.getIcons().addAll(Icons.ofTheWindow());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
    }

    public DesktopModel model() {
        return model;
    }

    public SchemeSwitch schemes() {
        return schemes;
    }
}
