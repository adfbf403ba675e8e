package dev.gluewise.app.desktop;

import dev.gluewise.app.desktop.imports.SystemFileDialogs;
import dev.gluewise.app.desktop.settings.SystemText;
import dev.gluewise.app.desktop.task.Faults;
import dev.gluewise.app.desktop.text.Words;
import java.nio.file.Path;
import java.time.ZoneId;
import javafx.application.Application;
import javafx.stage.Stage;

/** JavaFX's way in; {@link Desktop} is everyone else's. */
public final class DesktopApp extends Application {
    /** Off the FX thread, since it asks another program. */
    @Override
    public void init() {
        Desktop.start().settings().setSystemsText(SystemText.ask());
    }

    @Override
    public void start(Stage stage) {
        OpenWindows windows = new OpenWindows(
                Desktop.start(),
                owner -> new SystemFileDialogs(() -> owner),
                this::showInTheSystem,
                ZoneId.systemDefault());
        // A fault while something is drawn or clicked: the windows stay, and say so.
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (thread, fault) -> windows.fail(Faults.problemOf(Words.say("task.screen"), fault)));
        windows.openFirst(stage);
    }

    private void showInTheSystem(Path folder) {
        getHostServices().showDocument(folder.toUri().toString());
    }
}
