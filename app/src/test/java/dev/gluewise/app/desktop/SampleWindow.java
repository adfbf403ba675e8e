package dev.gluewise.app.desktop;

import dev.gluewise.app.desktop.sample.NoDialogs;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.settings.SettingsModel;
import dev.gluewise.app.desktop.shell.DesktopModel;
import dev.gluewise.app.desktop.shell.Windows;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.stage.Stage;

/** A window on made-up jobs that are open at once: all work is done where it is asked for. */
final class SampleWindow {
    private SampleWindow() {}

    /** Shows it, in the place that the settings name; called on the toolkit's thread. */
    static DesktopWindow show(Stage stage, SettingsModel settings) {
        DesktopWindow window = new DesktopWindow(
                stage,
                new DesktopModel(SampleBackend.opened(), new DirectTaskRunner(), ZoneOffset.UTC, settings),
                new NoDialogs(),
                Windows.NONE);
        stage.show();
        window.model().start(Optional.empty());
        return window;
    }
}
