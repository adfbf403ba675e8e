package dev.gluewise.app.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.desktop.sample.NoDialogs;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.shell.Page;
import dev.gluewise.app.desktop.task.FxTaskRunner;
import dev.gluewise.app.desktop.whatif.Outcome;
import dev.gluewise.pricing.catalog.Configuration;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The real window under a robot's hands, from the list of jobs to another recommendation. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class WindowTest {
    private DesktopWindow window;

    @Start
    void open(Stage stage) {
        window = new DesktopWindow(stage, SampleBackend.opened(), new FxTaskRunner(), new NoDialogs(), ZoneOffset.UTC);
        // The headless screen is 1000 × 1000, and a robot reaches no further.
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1180);
        stage.setHeight(900);
        window.model().start(Optional.empty());
        stage.show();
    }

    @Test
    void aTypedDeadlineChangesTheRecommendation(FxRobot robot) throws Exception {
        Configuration before = openOrders(robot);

        robot.clickOn("What if");
        robot.clickOn("#deadline").press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
        robot.write("29").type(KeyCode.ENTER);

        waitUntil(() -> deadline().equals(Optional.of(Duration.ofMinutes(29))));
        assertThat(recommended()).isNotEqualTo(before);
        assertThat(textsIn(robot, "#recommendation"))
                .contains(recommended().workerType().label());
    }

    @Test
    void aDraggedHandleChangesTheRecommendation(FxRobot robot) throws Exception {
        Configuration before = openOrders(robot);

        robot.drag("#deadline-handle").moveBy(-150, 0).drop();

        waitUntil(() -> deadline().filter(time -> time.toMinutes() < 30).isPresent());
        assertThat(deadline().orElseThrow().toSecondsPart()).as("whole minutes").isZero();
        assertThat(recommended()).isNotEqualTo(before);
        Label handle = robot.lookup("#deadline-handle").query();
        assertThat(handle.getText()).contains(deadline().orElseThrow().toMinutes() + " min");
    }

    @Test
    void keysAloneReachAJobAndMoveItsDeadline(FxRobot robot) throws Exception {
        waitUntil(() -> !window.model().jobs().jobsProperty().get().isEmpty());
        robot.press(KeyCode.SLASH).release(KeyCode.SLASH);
        robot.write("orders").type(KeyCode.ENTER).type(KeyCode.ENTER);
        waitUntil(() -> window.model().whatIf().outcomeProperty().get().isPresent());

        robot.type(KeyCode.RIGHT);
        waitUntil(() -> window.model().whatIf().selectedProperty().get().isPresent());
        robot.type(KeyCode.D).type(KeyCode.LEFT);

        waitUntil(() -> deadline().equals(Optional.of(Duration.ofMinutes(29))));
    }

    private Configuration openOrders(FxRobot robot) throws Exception {
        waitUntil(() -> robot.lookup("orders_enrich").tryQuery().isPresent());
        robot.doubleClickOn("orders_enrich");
        waitUntil(() -> window.model().whatIf().outcomeProperty().get().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.model().pageProperty().get()).isEqualTo(Page.JOB);
        return recommended();
    }

    private Configuration recommended() {
        Outcome outcome = window.model().whatIf().outcomeProperty().get().orElseThrow();
        return outcome.recommended().orElseThrow().configuration();
    }

    private Optional<Duration> deadline() {
        return window.model().whatIf().questionProperty().get().flatMap(question -> question.deadline());
    }

    private static String textsIn(FxRobot robot, String query) {
        StringBuilder texts = new StringBuilder();
        Node node = robot.lookup(query).query();
        robot.from(node).lookup(".label").queryAllAs(Label.class).forEach(label -> texts.append(label.getText())
                .append('\n'));
        return texts.toString();
    }

    private static void waitUntil(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
