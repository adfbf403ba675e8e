package dev.gluewise.app.desktop;

import dev.gluewise.app.desktop.imports.SystemFileDialogs;
import dev.gluewise.app.desktop.task.FxTaskRunner;
import java.time.ZoneId;
import javafx.application.Application;
import javafx.stage.Stage;

/** JavaFX's way in; {@link Desktop} is everyone else's. */
public final class DesktopApp extends Application {
    @Override
    public void start(Stage stage) {
        DesktopWindow window = new DesktopWindow(
                stage,
                Desktop.backend(),
                new FxTaskRunner(),
                new SystemFileDialogs(() -> stage, getHostServices()::showDocument),
                ZoneId.systemDefault());
        window.model().start(Desktop.jobToOpen());
        stage.show();
    }
}
