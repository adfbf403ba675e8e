package dev.gluewise.app.desktop;

import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.settings.SettingsModel;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Application;

/** Starts the desktop. */
public final class Desktop {
    /**
     * What the desktop needs; JavaFX makes the application object itself, so it waits here for it.
     *
     * @param first what the first window shows
     * @param job the job to open at once; empty for the list of jobs
     * @param others makes what a further window shows, with no workspace open
     * @param settings those of all windows
     */
    public record Start(Backend first, Optional<String> job, Supplier<Backend> others, SettingsModel settings) {}

    private static final AtomicReference<Start> START = new AtomicReference<>();

    private Desktop() {}

    /** Opens the first window and returns when all are closed; once in a process. */
    public static void launch(Start start) {
        START.set(start);
        Application.launch(DesktopApp.class);
    }

    static Start start() {
        return Objects.requireNonNull(START.get(), "launch was not called");
    }
}
