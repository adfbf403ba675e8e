package dev.gluewise.app.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import dev.gluewise.app.desktop.sample.NoDialogs;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.shell.DesktopModel;
import dev.gluewise.app.desktop.task.FxTaskRunner;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
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

        assertThat(drop(robot, target, List.of(Path.of("/logs/nightly_load.zstd"))))
                .isTrue();

        waitUntil(() -> window.model().whatIf().outcomeProperty().get().isPresent());
        assertThat(window.model().pageProperty().get()).isEqualTo(DesktopModel.Page.JOB);
        assertThat(robot.lookup(".page-title").queryLabeled().getText()).isEqualTo("nightly_load");
    }

    @Test
    void aBadFileIsListedWithItsReasonAndWhatToDo(FxRobot robot) throws Exception {
        Node target = stage.getScene().getRoot();

        drop(robot, target, List.of(Path.of("/logs/good.log"), Path.of("/logs/broken.log")));

        waitUntil(() -> robot.lookup("#import-sheet").tryQuery().isPresent());
        waitUntil(() -> robot.lookup("broken.log").tryQuery().isPresent());
        assertThat(robot.lookup("Line 3: Not an event log, but an S3 “Access Denied” answer in XML.")
                        .tryQuery())
                .isPresent();
        assertThat(robot.lookup("Fetch it again with s3:GetObject allowed.").tryQuery())
                .isPresent();
        waitUntil(() -> window.model().jobs().row("good").isPresent());
    }

    private static boolean drop(FxRobot robot, Node target, List<Path> paths) {
        DragEvent[] dropped = new DragEvent[1];
        robot.interact(() -> {
            Dragboard dragboard = DragboardHelper.createDragboard(new DroppedFiles(paths));
            fire(target, DragEvent.DRAG_OVER, dragboard);
            dropped[0] = fire(target, DragEvent.DRAG_DROPPED, dragboard);
        });
        return dropped[0].isDropCompleted();
    }

    private static DragEvent fire(Node target, EventType<DragEvent> type, Dragboard dragboard) {
        DragEvent event = new DragEvent(
                type, dragboard, 10, 10, 10, 10, TransferMode.COPY, null, target, new PickResult(target, 10, 10));
        DragEvent[] seen = {event};
        // Events are copied on their way; the last handler sees the copy that carries the answer.
        target.getScene().getRoot().addEventHandler(type, copy -> seen[0] = copy);
        Event.fireEvent(target, event);
        return seen[0];
    }

    private static void waitUntil(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
