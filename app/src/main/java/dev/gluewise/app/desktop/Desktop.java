package dev.gluewise.app.desktop;

import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.backend.PriceDesk;
import dev.gluewise.app.desktop.backend.WorkspaceBackend;
import dev.gluewise.app.desktop.settings.Settings;
import dev.gluewise.app.desktop.settings.SettingsFile;
import dev.gluewise.app.desktop.settings.SettingsModel;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
    public record Start(Backend first, Optional<String> job, Supplier<Backend> others, SettingsModel settings) {
        /**
         * A user's desktop on a workspace, else on the one that was open last, else on the page of the first day. From now
         * on the program speaks the user's language.
         *
         * @param userFolder where Gluewise keeps its own files for the user
         * @throws ProblemException where the workspace is none, or the user's prices cannot be read
         */
        public static Start of(
                Path userFolder, Optional<Path> workspace, Optional<String> job, PriceStore prices, Clock clock)
                throws ProblemException {
            Settings.DEFAULT.spoken().speak();
            SettingsModel settings = SettingsModel.of(new SettingsFile(userFolder));
            settings.get().spoken().speak();
            PriceDesk desk = PriceDesk.of(prices, prices.book(), clock);
            WorkspaceBackend first = new WorkspaceBackend(userFolder, desk, clock);
            if (workspace.isPresent()) {
                first.open(workspace.get());
            } else {
                first.openRecent();
            }
            return new Start(first, job, () -> new WorkspaceBackend(userFolder, desk, clock), settings);
        }
    }

    /** How a {@link Start} comes about. */
    @FunctionalInterface
    public interface Opening {
        /** @throws ProblemException where what was asked for cannot be opened */
        Start open() throws ProblemException;
    }

    private static final AtomicReference<FutureTask<Start>> START = new AtomicReference<>();

    private Desktop() {}

    /**
     * Opens the first window and returns when all are closed; once in a process. What the window shows is opened while JavaFX
     * starts, and closed at the end.
     *
     * @throws ProblemException where what was asked for cannot be opened
     */
    public static void launch(Opening opening) throws ProblemException {
        FutureTask<Start> task = new FutureTask<>(opening::open);
        START.set(task);
        Thread.ofPlatform().name("opening").start(task);
        try {
            Application.launch(DesktopApp.class);
        } finally {
            // JavaFX wraps up what went wrong with the opening; from here it comes as it is.
            start().first().close();
        }
    }

    /** Waits until it is there. */
    static Start start() throws ProblemException {
        try {
            return Objects.requireNonNull(START.get(), "launch was not called").get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException known) {
                throw known;
            }
            throw new IllegalStateException("the desktop could not be opened", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the desktop was opened", e);
        }
    }
}
