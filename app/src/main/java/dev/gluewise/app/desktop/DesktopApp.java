package dev.gluewise.app.desktop;

import dev.gluewise.app.desktop.imports.SystemFileDialogs;
import dev.gluewise.app.desktop.settings.SystemText;
import dev.gluewise.app.desktop.task.Faults;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** JavaFX's way in; {@link Desktop} is everyone else's. */
public final class DesktopApp extends Application {
    private Optional<Desktop.Start> opened = Optional.empty();

    /** Off the FX thread, since it asks another program, and waits until the workspace is open. */
    @Override
    public void init() {
        double systemsText = SystemText.ask();
        try {
            Desktop.Start start = Desktop.start();
            start.settings().setSystemsText(systemsText);
            opened = Optional.of(start);
        } catch (ProblemException e) {
            // No window opens then, and whoever launched it is told.
            opened = Optional.empty();
        }
    }

    @Override
    public void start(Stage stage) {
        opened.ifPresentOrElse(start -> open(start, stage), Platform::exit);
    }

    private void open(Desktop.Start start, Stage stage) {
        OpenWindows windows = new OpenWindows(
                start, owner -> new SystemFileDialogs(() -> owner), this::showInTheSystem, ZoneId.systemDefault());
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
