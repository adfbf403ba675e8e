package dev.gluewise.app.desktop;

import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.imports.SystemFileDialogs;
import dev.gluewise.app.desktop.settings.SystemText;
import dev.gluewise.app.desktop.shell.Windows;
import dev.gluewise.app.desktop.task.Faults;
import dev.gluewise.app.desktop.task.FxTaskRunner;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.problem.Problem;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;

/** JavaFX's way in, and the keeper of the windows; {@link Desktop} is everyone else's. */
public final class DesktopApp extends Application implements Windows {
    private final List<DesktopWindow> open = new ArrayList<>();

    /** Off the FX thread, since it asks another program. */
    @Override
    public void init() {
        Desktop.start().settings().setSystemsText(SystemText.ask());
    }

    @Override
    public void start(Stage stage) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> onFault(fault));
        Desktop.Start start = Desktop.start();
        DesktopWindow window = window(stage, start.first());
        window.model().start(start.job());
        stage.show();
    }

    private DesktopWindow window(Stage stage, Backend backend) {
        DesktopWindow window = new DesktopWindow(
                stage,
                backend,
                new FxTaskRunner(),
                new SystemFileDialogs(() -> stage),
                ZoneId.systemDefault(),
                Desktop.start().settings(),
                this);
        open.add(window);
        stage.setOnHidden(event -> {
            open.remove(window);
            window.closed();
        });
        return window;
    }

    /** A fault while something is drawn or clicked: the window stays, and says so. */
    private void onFault(Throwable fault) {
        Problem problem = Faults.problemOf(Words.say("task.screen"), fault);
        open.forEach(window -> window.model().fail(problem));
    }

    @Override
    public void open(Optional<Path> workspace) {
        Stage stage = new Stage();
        DesktopWindow window = window(stage, Desktop.start().others().get());
        window.cascade(open.size() - 1);
        window.model().start(Optional.empty());
        workspace.ifPresent(window.model()::openWorkspace);
        stage.show();
    }

    @Override
    public boolean show(Path workspace) {
        Optional<DesktopWindow> there =
                open.stream().filter(window -> window.shows(workspace)).findFirst();
        there.ifPresent(DesktopWindow::toFront);
        return there.isPresent();
    }

    @Override
    public void openFolder(Path folder) {
        getHostServices().showDocument(folder.toUri().toString());
    }
}
