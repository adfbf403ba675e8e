package dev.gluewise.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.desktop.control.Columns;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.job.JobTab;
import dev.gluewise.app.desktop.settings.Settings;
import dev.gluewise.app.desktop.settings.SettingsModel;
import dev.gluewise.app.desktop.settings.TextSize;
import dev.gluewise.app.desktop.settings.Theme;
import dev.gluewise.app.desktop.settings.WindowPlace;
import dev.gluewise.app.desktop.shell.DesktopModel;
import dev.gluewise.app.desktop.shell.Page;
import dev.gluewise.app.desktop.theme.TextScale;
import dev.gluewise.pricing.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * In each language every screen has room for its words in the smallest window. Names, and sentences of a table, may be cut
 * where a tooltip has them whole; buttons, headings and figures never.
 */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class TextFitTest {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 720;

    private final SettingsModel settings = SettingsModel.unsaved(Settings.DEFAULT
            .withLanguage(Optional.of(Language.ENGLISH))
            .withTheme(Theme.LIGHT)
            .withWindow(new WindowPlace(0, 0, WIDTH, HEIGHT, false)));
    private DesktopWindow window;

    @Start
    void open(Stage stage) {
        window = SampleWindow.show(stage, settings);
    }

    @AfterEach
    void asBefore() {
        TextScale.set(1);
        Language.ENGLISH.speak();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void allWordsFit(Language language, FxRobot robot) {
        robot.interact(() -> settings.change(now -> now.withLanguage(Optional.of(language))));

        assertThat(cut(robot)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void allWordsAreWholeInTheLargestSizeWhereWhatTheWindowDoesNotHoldIsScrolledTo(Language language, FxRobot robot) {
        robot.interact(() ->
                settings.change(now -> now.withLanguage(Optional.of(language)).withTextSize(TextSize.LARGEST)));

        assertThat(cut(robot)).isEmpty();
    }

    private List<String> cut(FxRobot robot) {
        List<String> cut = new ArrayList<>();
        screens().forEach((name, open) -> {
            robot.interact(() -> open.accept(window.model()));
            WaitForAsyncUtils.waitForFxEvents(5);
            robot.interact(() -> {
                window.view().applyCss();
                window.view().layout();
            });
            WaitForAsyncUtils.waitForFxEvents(5);
            robot.interact(() -> cutIn(window.view(), name, cut));
        });
        return cut;
    }

    private Map<String, Consumer<DesktopModel>> screens() {
        Map<String, Consumer<DesktopModel>> screens = new LinkedHashMap<>();
        screens.put("jobs", model -> model.show(Page.JOBS));
        screens.put("what-if", model -> model.openJob("orders_enrich"));
        for (JobTab tab : JobTab.values()) {
            screens.put(tab.name(), model -> model.job().tabProperty().set(tab));
        }
        for (Page page : List.of(Page.PRICING, Page.REPORTS, Page.SETTINGS)) {
            screens.put(page.name(), model -> model.show(page));
        }
        screens.put("help", model -> ((Button) window.view().lookup("#rail-help")).fire());
        screens.put("import", model -> model.imports()
                .importFiles(List.of(Path.of("/logs/broken"), Path.of("/logs/cut"), Path.of("/logs/good"))));
        return screens;
    }

    private static void cutIn(Node node, String screen, List<String> cut) {
        if (!node.isVisible() || node instanceof IndexedCell<?> cell && cell.isEmpty()) {
            return;
        }
        if (node instanceof Labeled labeled && hasText(labeled) && !fits(labeled)) {
            cut.add(screen + ": " + labeled.getText() + " ("
                    + labeled.getClass().getSimpleName() + " " + labeled.getStyleClass() + ")");
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> cutIn(child, screen, cut));
        }
    }

    private static boolean hasText(Labeled labeled) {
        String text = labeled.getText();
        return text != null && !text.isEmpty();
    }

    private static boolean fits(Labeled labeled) {
        boolean mustFit = labeled instanceof Button
                || labeled instanceof ToggleButton
                || labeled.getParent() instanceof TableColumnHeader;
        if (!mustFit && (Hint.isOn(labeled) || inReadableCell(labeled))) {
            return true;
        }
        Text shown = (Text) labeled.lookup(".text");
        boolean whole = shown == null || shown.getText().equals(labeled.getText());
        return whole && insideTheWindow(labeled);
    }

    private static boolean inReadableCell(Labeled labeled) {
        for (Node at = labeled.getParent(); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(Columns.READABLE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean insideTheWindow(Labeled labeled) {
        for (Node at = labeled; at != null; at = at.getParent()) {
            if (at instanceof ScrollPane || at instanceof IndexedCell<?>) {
                return true;
            }
        }
        Bounds place = labeled.localToScene(labeled.getLayoutBounds());
        return place.getMinX() >= -1 && place.getMaxX() <= WIDTH + 1 && place.getMaxY() <= HEIGHT + 1;
    }
}
