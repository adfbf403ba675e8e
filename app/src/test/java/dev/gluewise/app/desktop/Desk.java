package dev.gluewise.app.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.gluewise.app.desktop.settings.Settings;
import dev.gluewise.app.desktop.settings.SettingsFile;
import dev.gluewise.app.desktop.settings.Theme;
import dev.gluewise.app.desktop.settings.WindowPlace;
import dev.gluewise.app.sample.MadeSample;
import dev.gluewise.app.sample.SampleWorkspace;
import dev.gluewise.pricing.rates.PriceStore;
import dev.gluewise.pricing.text.Language;
import dev.gluewise.simulator.testing.SmallLog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Where a user sits: a folder with their files, and the program, which they start and end as often as they like. All is as
 * in the program itself, but for the system's dialogs, whose answers are laid out beforehand.
 */
final class Desk {
    private static final WindowPlace USUAL_PLACE = new WindowPlace(0, 0, 1180, 900, false);

    private final FxRobot robot = new FxRobot();
    private final Path folder;
    private final LaidOutDialogs dialogs;
    private Optional<OpenWindows> program = Optional.empty();

    Desk(Path folder) {
        this.folder = folder;
        dialogs = new LaidOutDialogs(folder);
    }

    /** All that is on it. */
    Path folder() {
        return folder;
    }

    /** A file or folder of the user's. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** A file of the user's with that text. */
    Path file(String name, String text) throws IOException {
        return Files.writeString(file(name), text);
    }

    /** A bundled event log, as a file of the user's. */
    Path log(String job) throws IOException {
        try (InputStream log =
                Objects.requireNonNull(SampleWorkspace.class.getResourceAsStream("logs/" + job + ".zstd"), job)) {
            Path file = file(job + ".zstd");
            Files.copy(log, file);
            return file;
        }
    }

    /** The smallest of event logs, which names no job of Glue, as a file of the user's. */
    Path sparkLog(String name) throws IOException {
        return SmallLog.ofSpark(file(name), "app-1");
    }

    /** Where Gluewise keeps its own files for the user. */
    Path userFolder() {
        return file("user");
    }

    /** What the user will answer in the system's dialogs. */
    LaidOutDialogs dialogs() {
        return dialogs;
    }

    /** The settings that the next start finds. */
    Settings settings() throws Exception {
        return new SettingsFile(userFolder()).load();
    }

    /** A workspace with the bundled samples, as a file of the user's. */
    Path sample(String name) throws Exception {
        return MadeSample.copyTo(file(name));
    }

    /** The program on a workspace with the bundled samples. */
    DeskWindow opensSample() throws Exception {
        return opens(sample("sample.gluewise"));
    }

    /** The program as it starts by itself. */
    DeskWindow opens() throws Exception {
        return start(Optional.empty());
    }

    /** The program as a file association starts it. */
    DeskWindow opens(Path workspace) throws Exception {
        return start(Optional.of(workspace));
    }

    private DeskWindow start(Optional<Path> workspace) throws Exception {
        if (!Files.exists(userFolder())) {
            sets(now -> now.withWindow(USUAL_PLACE));
        }
        // In the headless toolkit nothing is dropped or typed while something slides, so nothing slides.
        sets(now -> now.withLanguage(Optional.of(now.language().orElse(Language.ENGLISH)))
                .withTheme(now.theme() == Theme.SYSTEM ? Theme.LIGHT : now.theme())
                .withReduceMotion(true));
        Desktop.Start start = Desktop.Start.of(
                userFolder(), workspace, Optional.empty(), new PriceStore(userFolder()), MadeSample.CLOCK);
        OpenWindows windows = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            OpenWindows opened = new OpenWindows(start, owner -> dialogs, path -> {}, ZoneOffset.UTC);
            opened.openFirst(new Stage());
            return opened;
        });
        program = Optional.of(windows);
        DeskWindow window = windows().getFirst();
        window.rests();
        return window;
    }

    /** Changes what the next start finds. */
    private void sets(UnaryOperator<Settings> change) throws Exception {
        new SettingsFile(userFolder()).save(change.apply(settings()));
    }

    /** The windows that are open, the oldest first. */
    List<DeskWindow> windows() {
        return program.map(windows -> WaitForAsyncUtils.waitForAsyncFx(60_000, windows::all)).orElse(List.of()).stream()
                .map(window -> new DeskWindow(window, robot))
                .toList();
    }

    /** Waits until so many windows are open. */
    void hasWindows(int count) throws Exception {
        WaitForAsyncUtils.waitFor(60, SECONDS, () -> windows().size() == count);
    }

    /** Closes all windows, whatever runs in them. */
    void endsTheProgram() {
        windows().forEach(DeskWindow::vanishes);
        program = Optional.empty();
        robot.release(new javafx.scene.input.KeyCode[0]).release(new javafx.scene.input.MouseButton[0]);
    }
}
