package dev.gluewise.app.desktop;

import dev.gluewise.app.desktop.backend.Backend;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;

/** Starts the desktop. */
public final class Desktop {
    /** JavaFX makes the application object itself, so what it needs waits here for it. */
    private record Start(Backend backend, Optional<String> job) {}

    private static final AtomicReference<Start> START = new AtomicReference<>();

    private Desktop() {}

    /**
     * Opens the window and returns when it is closed; once in a process.
     *
     * @param backend what the window shows
     * @param job the job to open at once; empty for the list of jobs
     */
    public static void launch(Backend backend, Optional<String> job) {
        START.set(new Start(backend, job));
        Application.launch(DesktopApp.class);
    }

    static Backend backend() {
        return Objects.requireNonNull(START.get(), "launch was not called").backend();
    }

    static Optional<String> jobToOpen() {
        return Objects.requireNonNull(START.get(), "launch was not called").job();
    }
}
