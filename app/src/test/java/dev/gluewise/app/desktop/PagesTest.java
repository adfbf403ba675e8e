package dev.gluewise.app.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.report.ReportFormat;
import dev.gluewise.app.desktop.backend.WorkspaceBackend;
import dev.gluewise.app.desktop.sample.FolderDialogs;
import dev.gluewise.app.desktop.shell.Page;
import dev.gluewise.app.desktop.task.FxTaskRunner;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.Provenance;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.input.KeyCode;
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

/** The pages of prices and of reports under a robot's hands, on the bundled samples. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class PagesTest {
    @TempDir
    private Path folder;

    private WorkspaceBackend backend;
    private DesktopWindow window;

    @Start
    void open(Stage stage) throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T18:00:00Z"), ZoneOffset.UTC);
        backend = new WorkspaceBackend(folder.resolve("user"), BundledPrices.load(), clock);
        backend.openSample(Progress.NONE);
        window = new DesktopWindow(stage, backend, new FxTaskRunner(), new FolderDialogs(folder), ZoneOffset.UTC);
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
    void keysAloneExportAReportOfTheJobThatIsShown(FxRobot robot) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> window.model().openJob("invoice_import"))
                .get();
        waitUntil(() -> window.model().whatIf().outcomeProperty().get().isPresent());

        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        waitUntil(() -> window.model().reports().outlineProperty().get().isPresent());
        assertThat(window.model().pageProperty().get()).isEqualTo(Page.REPORTS);
        robot.interact(() -> window.model().reports().formatProperty().set(ReportFormat.MD));
        robot.push(KeyCode.SHORTCUT, KeyCode.E);

        Path file = folder.resolve("invoice_import-report.md");
        waitUntil(() -> window.model().reports().writtenProperty().get().contains(file));
        assertThat(Files.readString(file)).contains("invoice").doesNotContain("fraud");
        assertThat(robot.lookup("#report-written").tryQuery()).isPresent();
    }

    @Test
    void anOwnPriceChangesWhatTheJobsCostAndIsKept(FxRobot robot) throws Exception {
        waitUntil(() -> !window.model().jobs().jobsProperty().get().isEmpty());
        String before =
                window.model().jobs().row("orders_enrich").orElseThrow().cost().toString();

        robot.clickOn("#rail-pricing");
        waitUntil(() -> robot.lookup("#prices").tryQuery().isPresent());
        robot.interact(() -> window.model()
                .pricing()
                .selectedProperty()
                .set(Optional.of(window.model()
                        .pricing()
                        .pricesProperty()
                        .get()
                        .getFirst()
                        .key())));
        waitUntil(() -> robot.lookup("#own-price").tryQuery().isPresent());
        robot.clickOn("#own-price").write("0.88").clickOn("#set-price");

        waitUntil(() -> !window.model()
                .jobs()
                .row("orders_enrich")
                .orElseThrow()
                .cost()
                .toString()
                .equals(before));
        assertThat(window.model()
                        .pricesProperty()
                        .get()
                        .standard()
                        .orElseThrow()
                        .provenance()
                        .source())
                .isEqualTo(Provenance.Source.USER);
        assertThat(Files.readString(folder.resolve("user").resolve("own-prices.csv")))
                .contains("0.88");
    }

    private static void waitUntil(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
