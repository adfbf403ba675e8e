package dev.gluewise.app.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.desktop.sample.NoDialogs;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.settings.Settings;
import dev.gluewise.app.desktop.settings.SettingsModel;
import dev.gluewise.app.desktop.settings.TextSize;
import dev.gluewise.app.desktop.settings.Theme;
import dev.gluewise.app.desktop.shell.Page;
import dev.gluewise.app.desktop.shell.Windows;
import dev.gluewise.app.desktop.task.FxTaskRunner;
import dev.gluewise.app.desktop.theme.Scheme;
import dev.gluewise.app.desktop.theme.TextScale;
import dev.gluewise.pricing.text.Language;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is chosen holds at once, in the window that is open, and nothing is lost by it. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class SettingsWindowTest {
    private final SettingsModel settings = SettingsModel.unsaved(
            Settings.DEFAULT.withLanguage(Optional.of(Language.ENGLISH)).withTheme(Theme.LIGHT));
    private DesktopWindow window;
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        window = new DesktopWindow(
                stage,
                SampleBackend.opened(),
                new FxTaskRunner(),
                new NoDialogs(),
                ZoneOffset.UTC,
                settings,
                Windows.NONE);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1180);
        stage.setHeight(900);
        window.model().start(Optional.empty());
        stage.show();
    }

    @AfterEach
    void asBefore() {
        Language.ENGLISH.speak();
        TextScale.set(1);
    }

    @Test
    void anotherLanguageKeepsThePageTheJobAndTheQuestion(FxRobot robot) throws Exception {
        openOrders(robot);
        robot.interact(() -> window.model().whatIf().setDeadline(Optional.of(Duration.ofMinutes(29))));

        robot.interact(() -> settings.change(now -> now.withLanguage(Optional.of(Language.FRENCH))));
        waitUntil(() -> window.model().tasks().running().isEmpty());

        assertThat(text(robot, "#rail-settings .label")).isEqualTo("Réglages");
        assertThat(text(robot, "#deadline-handle")).isEqualTo("Échéance 29\u00a0min");
        assertThat(window.model().pageProperty().get()).isEqualTo(Page.JOB);
        robot.interact(() -> window.model().whatIf().undo());
        assertThat(window.model().whatIf().questionProperty().get().flatMap(question -> question.deadline()))
                .hasValue(Duration.ofMinutes(30));

        robot.interact(() -> settings.change(now -> now.withLanguage(Optional.of(Language.JAPANESE))));
        waitUntil(() -> window.model().tasks().running().isEmpty());
        assertThat(text(robot, "#rail-settings .label")).isEqualTo("設定");
    }

    @Test
    void workThatRunsWhenTheLanguageChangesEndsWhereItShould(FxRobot robot) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        robot.interact(() -> window.model()
                .tasks()
                .start(
                        "slow",
                        progress -> {
                            try {
                                return go.await(60, SECONDS);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                                return false;
                            }
                        },
                        done -> {
                            window.model().tell("done");
                            ended.countDown();
                        },
                        fault -> {}));

        robot.interact(() -> settings.change(now -> now.withLanguage(Optional.of(Language.FRENCH))));
        go.countDown();

        assertThat(ended.await(60, SECONDS)).isTrue();
        waitUntil(() -> robot.lookup("done").tryQuery().isPresent());
    }

    @Test
    void theThemeAndTheSizeOfTextChangeOnThePageOfSettings(FxRobot robot) throws Exception {
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.CONTROL);
        if (window.model().pageProperty().get() != Page.SETTINGS) {
            robot.clickOn("#rail-settings");
        }
        waitUntil(() -> robot.lookup("Dark").tryQuery().isPresent());

        robot.clickOn("Dark");
        assertThat(window.schemes().schemeProperty().get()).isEqualTo(Scheme.DARK);

        double before =
                robot.lookup("#rail-settings").query().getBoundsInLocal().getHeight();
        robot.clickOn("150 %");
        waitUntil(() -> settings.get().textSize() == TextSize.LARGEST);
        assertThat(robot.lookup("#rail-settings").query().getBoundsInLocal().getHeight())
                .isGreaterThan(before * 1.3);
    }

    @Test
    void closingAsksOnceWhileWorkRuns(FxRobot robot) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        robot.interact(() -> window.model()
                .tasks()
                .start(
                        "Importing",
                        progress -> {
                            try {
                                return go.await(60, SECONDS);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                                return false;
                            }
                        },
                        done -> {},
                        fault -> {}));

        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        waitUntil(() -> robot.lookup("#confirm").tryQuery().isPresent());
        assertThat(stage.isShowing()).isTrue();
        robot.interact(() -> ((Button) robot.lookup("#confirm-no").query()).fire());
        assertThat(stage.isShowing()).isTrue();

        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        waitUntil(() -> robot.lookup("#confirm-yes").tryQuery().isPresent());
        robot.interact(() -> ((Button) robot.lookup("#confirm-yes").query()).fire());
        assertThat(stage.isShowing()).isFalse();
        go.countDown();
    }

    @Test
    void thePaletteLeadsToAJobByItsName(FxRobot robot) throws Exception {
        waitUntil(() -> !window.model().jobs().jobsProperty().get().isEmpty());
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        waitUntil(() -> robot.lookup("#palette-field")
                .tryQuery()
                .filter(Node::isFocused)
                .isPresent());

        robot.write("ml_fea").type(KeyCode.ENTER);

        waitUntil(() -> window.model().whatIf().jobProperty().get().equals("ml_features_daily"));
        assertThat(window.model().pageProperty().get()).isEqualTo(Page.JOB);
    }

    @Test
    void aColumnThatIsNotWantedGoesAndStaysAway(FxRobot robot) {
        assertThat(robot.lookup("#column-deadline").tryQuery()).isPresent();

        robot.interact(() -> settings.change(now -> now.withHiddenColumns(Set.of("deadline"))));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#column-deadline").tryQuery()).isEmpty();

        robot.interact(() -> settings.change(now -> now.withLanguage(Optional.of(Language.FRENCH))));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#column-deadline").tryQuery()).isEmpty();
    }

    private void openOrders(FxRobot robot) throws Exception {
        waitUntil(() -> robot.lookup("orders_enrich").tryQuery().isPresent());
        robot.interact(() -> window.model().openJob("orders_enrich"));
        waitUntil(() -> window.model().whatIf().outcomeProperty().get().isPresent());
    }

    private static String text(FxRobot robot, String query) {
        return ((Labeled) robot.lookup(query).query()).getText();
    }

    private static void waitUntil(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
