package dev.gluewise.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.controls.ToggleSwitch;
import dev.gluewise.app.desktop.settings.Settings;
import dev.gluewise.app.desktop.settings.SettingsModel;
import dev.gluewise.app.desktop.shell.Page;
import javafx.css.CssMetaData;
import javafx.scene.control.Control;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SkinBase;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Where less motion is wanted nothing slides, at once and in all that is open. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class MotionTest {
    private static final String THUMB = "-fx-thumb-move-animation-time";
    private static final String BAR = "-fx-indeterminate-bar-animation-time";

    private final SettingsModel settings = SettingsModel.unsaved(Settings.DEFAULT);
    private DesktopWindow window;
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        window = SampleWindow.show(stage, settings);
    }

    @Test
    void sheetsSlideUnlessTheUserWantsLessMotion(FxRobot robot) {
        assertThat(slides(robot)).isTrue();

        robot.interact(() -> settings.change(now -> now.withReduceMotion(true)));
        assertThat(slides(robot)).isFalse();

        robot.interact(() -> settings.change(now -> now.withReduceMotion(false)));
        assertThat(slides(robot)).isTrue();
    }

    @Test
    void sheetsDoNotSlideWhereTheSystemWantsLessMotion(FxRobot robot) {
        robot.interact(() -> stage.getScene().getPreferences().setReducedMotion(true));

        assertThat(slides(robot)).isFalse();
    }

    @Test
    void switchesAndBarsStandStillWhereLessMotionIsWanted(FxRobot robot) {
        robot.interact(() -> window.model().show(Page.SETTINGS));
        ProgressBar bar = new ProgressBar();
        robot.interact(() -> window.view().getChildren().add(bar));
        WaitForAsyncUtils.waitForFxEvents();
        ToggleSwitch toggle = robot.lookup(".toggle-switch").queryAs(ToggleSwitch.class);
        assertThat(styled(toggle, THUMB)).isGreaterThan(50);
        assertThat(styled(bar, BAR)).isLessThan(10);

        robot.interact(() -> settings.change(now -> now.withReduceMotion(true)));
        robot.interact(() -> window.view().applyCss());

        assertThat(styled(toggle, THUMB)).isLessThan(10);
        assertThat(styled(bar, BAR)).isGreaterThan(1_000);
    }

    private boolean slides(FxRobot robot) {
        robot.interact(() -> window.model().imports().openSheet());
        robot.interact(() -> window.model().imports().sheetOpenProperty().set(false));
        ModalPane pane = robot.lookup(node -> node instanceof ModalPane).queryAs(ModalPane.class);
        return pane.getInTransitionFactory() != null;
    }

    /** What the style sheets say for a skin's property. */
    private static double styled(Control control, String property) {
        return ((SkinBase<?>) control.getSkin())
                .getCssMetaData().stream()
                        .filter(meta -> meta.getProperty().equals(property))
                        .map(meta -> value(meta, control))
                        .findFirst()
                        .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static double value(CssMetaData<?, ?> meta, Control control) {
        return ((Number) ((CssMetaData<Control, ?>) meta)
                        .getStyleableProperty(control)
                        .getValue())
                .doubleValue();
    }
}
