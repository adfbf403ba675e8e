package dev.gluewise.app.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.desktop.sample.NoDialogs;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.shell.Page;
import dev.gluewise.app.desktop.task.FxTaskRunner;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Files dropped on the window, followed until their job is on the screen. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class DropTest {
    private DesktopWindow window;
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        window = new DesktopWindow(stage, SampleBackend.empty(), new FxTaskRunner(), new NoDialogs(), ZoneOffset.UTC);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1180);
        stage.setHeight(900);
        window.model().start(Optional.empty());
        stage.show();
    }

    @Test
    void aDroppedFileBecomesAJobOnTheScreen(FxRobot robot) throws Exception {
        Node target = robot.lookup("#open-sample").query();

        assertThat(DroppedFiles.drop(robot, target, List.of(Path.of("/logs/nightly_load.zstd"))))
                .isTrue();

        waitUntil(() -> window.model().whatIf().outcomeProperty().get().isPresent());
        assertThat(window.model().pageProperty().get()).isEqualTo(Page.JOB);
        assertThat(robot.lookup(".page-title").queryLabeled().getText()).isEqualTo("nightly_load");
    }

    @Test
    void aBadFileIsListedWithItsReasonAndWhatToDo(FxRobot robot) throws Exception {
        Node target = stage.getScene().getRoot();

        DroppedFiles.drop(robot, target, List.of(Path.of("/logs/good.log"), Path.of("/logs/broken.log")));

        waitUntil(() -> robot.lookup("#import-sheet").tryQuery().isPresent());
        waitUntil(() -> robot.lookup("broken.log").tryQuery().isPresent());
        assertThat(robot.lookup("Line 3: Not an event log, but an S3 “Access Denied” answer in XML.")
                        .tryQuery())
                .isPresent();
        assertThat(robot.lookup("Fetch it again with s3:GetObject allowed.").tryQuery())
                .isPresent();
        waitUntil(() -> window.model().jobs().row("good").isPresent());
    }

    private static void waitUntil(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
