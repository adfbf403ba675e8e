package dev.gluewise.app.desktop;

import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.imports.FileDialogs;
import dev.gluewise.app.desktop.shell.DesktopModel;
import dev.gluewise.app.desktop.shell.Windows;
import dev.gluewise.app.desktop.task.FxTaskRunner;
import dev.gluewise.pricing.problem.Problem;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.stage.Stage;

/** The program's windows, as long as they are open. */
final class OpenWindows implements Windows {
    private final Desktop.Start start;
    private final Function<Stage, FileDialogs> dialogs;
    private final Consumer<Path> show;
    private final ZoneId zone;
    private final List<DesktopWindow> open = new ArrayList<>();

    /**
     * @param dialogs makes those of a window
     * @param show has the system show a folder or a file
     * @param zone where the user is, for moments
     */
    OpenWindows(Desktop.Start start, Function<Stage, FileDialogs> dialogs, Consumer<Path> show, ZoneId zone) {
        this.start = start;
        this.dialogs = dialogs;
        this.show = show;
        this.zone = zone;
    }

    /** Opens the first window. */
    void openFirst(Stage stage) {
        window(stage, start.first(), start.job());
        stage.show();
    }

    private DesktopWindow window(Stage stage, Backend backend, Optional<String> job) {
        DesktopModel model = new DesktopModel(backend, new FxTaskRunner(), zone, start.settings());
        // While the jobs are read, the window is built.
        model.start(job);
        DesktopWindow window = new DesktopWindow(stage, model, dialogs.apply(stage), this);
        open.add(window);
        stage.setOnHidden(event -> {
            open.remove(window);
            window.closed();
        });
        return window;
    }

    @Override
    public void open(Optional<Path> workspace) {
        Stage stage = new Stage();
        DesktopWindow window = window(stage, start.others().get(), Optional.empty());
        window.cascade(open.size() - 1);
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
        show.accept(folder);
    }

    /** Tells of a fault that belongs to no window alone. */
    void fail(Problem problem) {
        open.forEach(window -> window.model().fail(problem));
    }

    /** Those that are open, the oldest first. */
    List<DesktopWindow> all() {
        return List.copyOf(open);
    }
}
