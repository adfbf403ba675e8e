package dev.gluewise.app.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.desktop.backend.WorkspaceBackend;
import dev.gluewise.app.desktop.imports.ImportModel;
import dev.gluewise.app.desktop.sample.NoDialogs;
import dev.gluewise.app.desktop.task.FxTaskRunner;
import dev.gluewise.pricing.rates.BundledPrices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Run histories dropped on the window, one of them no good, with a real workspace behind it. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class HistoryDropTest {
    @TempDir
    private static Path folder;

    private WorkspaceBackend backend;
    private DesktopWindow window;
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
        backend = new WorkspaceBackend(folder.resolve("user"), BundledPrices.load(), clock);
        window = new DesktopWindow(stage, backend, new FxTaskRunner(), new NoDialogs(), ZoneOffset.UTC);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1180);
        stage.setHeight(900);
        window.model().start(Optional.empty());
        stage.show();
    }

    @AfterEach
    void close() {
        backend.close();
    }

    @Test
    void goodHistoriesAreImportedAndTheBadOneIsListedFirstWithItsReason(FxRobot robot) throws Exception {
        Path table = Files.writeString(folder.resolve("runs.csv"), "job,workers,seconds\nsort,4,600\nsort,8,330\n");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"JobRuns\":[{oops");

        assertThat(DroppedFiles.drop(robot, stage.getScene().getRoot(), List.of(table, broken)))
                .isTrue();

        waitUntil(() -> window.model().jobs().row("sort").isPresent());
        waitUntil(() -> robot.lookup("broken.json").tryQuery().isPresent());
        assertThat(window.model().imports().summary()).isEqualTo("1 of 2 files imported, 1 skipped");
        robot.interact(() -> window.model().imports().groupProperty().set(ImportModel.Group.ALL));
        assertThat(robot.lookup("runs: 2 (new 2, changed 0)").tryQuery()).isPresent();
    }

    private static void waitUntil(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
