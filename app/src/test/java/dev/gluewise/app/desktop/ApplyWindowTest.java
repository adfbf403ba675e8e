package dev.gluewise.app.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.desktop.job.JobTab;
import dev.gluewise.app.desktop.sample.NoDialogs;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.task.FxTaskRunner;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** From a recommendation to the text that makes the change, and to the runs that it is judged by. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ApplyWindowTest {
    private static final String ORDERS = "orders_enrich";

    private final SampleBackend backend = SampleBackend.opened();

    @SuppressWarnings("NullAway.Init")
    private DesktopWindow window;

    @Start
    void open(Stage stage) {
        window = new DesktopWindow(stage, backend, new FxTaskRunner(), new NoDialogs(), ZoneOffset.UTC);
        // The headless screen is 1000 × 1000, and a robot reaches no further.
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1000);
        stage.setHeight(900);
        window.model().start(Optional.of(ORDERS));
        stage.show();
    }

    @Test
    void theRecommendationsCodeIsCopiedFromItsSheet(FxRobot robot) throws Exception {
        openSheet(robot);

        robot.clickOn("#change-as-terraform");
        robot.clickOn("#copy-change");

        waitUntil(() -> clipboard(robot).contains("aws_glue_job"));
        assertThat(clipboard(robot)).contains("worker_type", "G.1X", "# was \"G.2X\"");
    }

    @Test
    void aChangeThatWasMadeIsSeenAmongTheRuns(FxRobot robot) throws Exception {
        openSheet(robot);

        robot.clickOn("#applied");
        waitUntil(() -> !backend.changes().of(ORDERS).isEmpty());
        robot.clickOn("#apply-close");
        waitUntil(() -> !window.model().apply().sheetOpenProperty().get());
        robot.interact(() -> window.model().job().tabProperty().set(JobTab.RUNS));

        waitUntil(() -> robot.lookup("#promise").tryQuery().isPresent()
                && robot.lookup("#promise").query().isVisible());
        assertThat(robot.lookup("#runs").tryQuery()).isPresent();
    }

    private void openSheet(FxRobot robot) throws Exception {
        waitUntil(() -> window.model().whatIf().outcomeProperty().get().isPresent());
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A).release(KeyCode.A, KeyCode.SHIFT, KeyCode.CONTROL);
        waitUntil(() -> robot.lookup("#copy-change").tryQuery().isPresent());
        // The sheet slides in; a robot would click where its buttons were.
        waitUntil(() -> robot.lookup("#apply-sheet").query().localToScene(0, 0).getX()
                <= robot.window(0).getWidth() - 700);
    }

    private static String clipboard(FxRobot robot) {
        String[] text = {""};
        robot.interact(() -> {
            String copied = Clipboard.getSystemClipboard().getString();
            text[0] = copied == null ? "" : copied;
        });
        return text[0];
    }

    private static void waitUntil(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
