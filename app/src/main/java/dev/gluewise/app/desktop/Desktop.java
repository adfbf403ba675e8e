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
