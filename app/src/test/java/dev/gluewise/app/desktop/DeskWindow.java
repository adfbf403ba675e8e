package dev.gluewise.app.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import dev.gluewise.app.desktop.settings.WindowPlace;
import dev.gluewise.app.desktop.shell.DesktopModel;
import dev.gluewise.app.desktop.task.RunningTask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.testfx.api.FxRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * One window of the program under a user's hands and eyes. What is done waits until it can be done; where it never can, what
 * the window shows is said.
 */
final class DeskWindow {
    private static final int PATIENCE_SECONDS = 60;
    /** Width of the headless screen, beyond which no hand reaches. */
    private static final double SCREEN = 1000;

    private static final double MARGIN = 10;
    /** Of so many pixels in a row one is looked at. */
    private static final int STEP = 7;

    private final DesktopWindow window;
    private final FxRobot robot;

    DeskWindow(DesktopWindow window, FxRobot robot) {
        this.window = window;
        this.robot = robot;
    }

    /** The list of jobs. */
    JobsPage jobs() {
        return new JobsPage(this);
    }

    /** The what-if of the job that is shown. */
    WhatIfPage whatIf() {
        return new WhatIfPage(this);
    }

    /** The sheet of imports. */
    ImportSheet imports() {
        return new ImportSheet(this);
    }

    /** What the window shows, for what no eye can tell; read in {@link #asks} only. */
    DesktopModel model() {
        return window.model();
    }

    DesktopWindow window() {
        return window;
    }

    Stage stage() {
        return (Stage) scene().getWindow();
    }

    private Scene scene() {
        return window.view().getScene();
    }

    /** The answer to a question that is asked on the toolkit's thread. */
    <T> T asks(Callable<T> question) {
        if (!Platform.isFxApplicationThread()) {
            return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, question);
        }
        try {
            return question.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until something is so. */
    void awaits(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, SECONDS, () -> asks(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("never came: " + what + "\n" + asks(this::screen), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until no work runs and all that follows from it is shown. */
    void rests() {
        awaits(
                "rest",
                () -> model().tasks().running().isEmpty()
                        && !model().whatIf().simulatingProperty().get());
    }

    /** Waits until something is shown, by {@code #id}, {@code .class} or its text. */
    void sees(String query) {
        awaits(query, () -> look(query).isPresent());
    }

    /** All texts that are shown, in the order in which they stand in the window. */
    List<String> shownTexts() {
        return asks(() -> texts().toList());
    }

    /** All texts within what is shown under {@code #id} or {@code .class}. */
    List<String> shownTexts(String query) {
        Node within = finds(query);
        return asks(() -> texts(visible(within)).toList());
    }

    private Stream<String> texts() {
        return texts(nodes());
    }

    private static Stream<String> texts(Stream<Node> nodes) {
        return nodes.flatMap(node -> text(node).stream()).filter(text -> !text.isBlank());
    }

    private static Optional<String> text(Node node) {
        return switch (node) {
            case Labeled labeled -> Optional.ofNullable(labeled.getText());
            case TextInputControl input -> Optional.ofNullable(input.getText());
            case Text text -> text.getParent() instanceof Labeled ? Optional.empty() : Optional.of(text.getText());
            default -> Optional.empty();
        };
    }

    double height(String query) {
        return asks(() -> look(query).orElseThrow().getBoundsInLocal().getHeight());
    }

    /** How light the window is on the whole, from 0 for black to 1 for white. */
    double brightness() {
        WritableImage picture = asks(() -> scene().snapshot(null));
        double sum = 0;
        int pixels = 0;
        for (int y = 0; y < picture.getHeight(); y += STEP) {
            for (int x = 0; x < picture.getWidth(); x += STEP) {
                sum += picture.getPixelReader().getColor(x, y).getBrightness();
                pixels++;
            }
        }
        return sum / pixels;
    }

    /** The text of a label, a button or a field. */
    String text(String query) {
        Node node = finds(query);
        return asks(() -> text(node).orElseThrow());
    }

    /** Waits until a text is shown within something. */
    void seesWithin(String query, String text) {
        awaits(text + " in " + query, () -> look(query)
                .filter(place -> texts(visible(place)).anyMatch(text::equals))
                .isPresent());
    }

    /** Waits until a problem with a file is shown, with code, reason and remedy, and takes its details with it. */
    void tellsOf(String code, Path file) {
        seesWithin(".problem", code);
        assertThat(shownTexts(".problem")).contains(file.toString()).hasSizeGreaterThanOrEqualTo(5);
        clearsTheClipboard();
        clicks(".copy-details");
        awaits("the details", () -> !clipboard().isEmpty());
        assertThat(clipboard()).startsWith(code).contains(file.toString(), "Gluewise");
    }

    /** Waits until something is not shown any more. */
    void seesNoMore(String query) {
        awaits("the end of " + query, () -> look(query).isEmpty());
    }

    /** Whether something is shown now. */
    boolean has(String query) {
        return asks(() -> look(query).isPresent());
    }

    /** What is shown, once it is, and may be used, and stands still. */
    Node finds(String query) {
        Bounds[] before = new Bounds[1];
        awaits(query, () -> look(query)
                .filter(node -> !node.isDisabled() && standsStill(node, before))
                .isPresent());
        return asks(() -> look(query).orElseThrow());
    }

    private static boolean standsStill(Node node, Bounds[] before) {
        Bounds now = node.localToScreen(node.getBoundsInLocal());
        boolean still = Objects.equals(now, before[0]);
        before[0] = now;
        return still;
    }

    private Optional<Node> look(String query) {
        Predicate<Node> wanted = query.startsWith("#")
                ? node -> query.substring(1).equals(node.getId())
                : query.startsWith(".")
                        ? node -> node.getStyleClass().contains(query.substring(1))
                        : node -> text(node).filter(query::equals).isPresent();
        return nodes().filter(wanted).findFirst();
    }

    /** All nodes that can be seen, in this window and in what has popped up. */
    private Stream<Node> nodes() {
        return Stream.concat(
                        Stream.of(scene().getRoot()),
                        Window.getWindows().stream()
                                .filter(each -> each instanceof PopupWindow && each.isShowing())
                                .map(popup -> popup.getScene().getRoot()))
                .flatMap(DeskWindow::visible);
    }

    private static Stream<Node> visible(Node node) {
        if (!node.isVisible() || node instanceof ModalPane modal && !modal.isDisplay()) {
            return Stream.empty();
        }
        Stream<Node> below = node instanceof javafx.scene.Parent parent
                ? List.copyOf(parent.getChildrenUnmodifiable()).stream().flatMap(DeskWindow::visible)
                : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }

    void clicks(String query) {
        // At once: the robot by itself takes the pointer there in 200 steps, a fifth of a second.
        robot.robotContext().getMouseRobot().move(robot.point(reached(query)).query());
        robot.clickOn(MouseButton.PRIMARY);
    }

    /** Clicks twice; the system's own two clicks would be two single ones wherever the machine is busy. */
    void doubleClicks(String query) {
        Node node = finds(query);
        asks(() -> {
            PickResult place = new PickResult(node, 1, 1);
            for (EventType<MouseEvent> type :
                    List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
                Event.fireEvent(
                        node,
                        new MouseEvent(
                                type,
                                1,
                                1,
                                1,
                                1,
                                MouseButton.PRIMARY,
                                2,
                                false,
                                false,
                                false,
                                false,
                                true,
                                false,
                                false,
                                false,
                                false,
                                true,
                                place));
            }
            return true;
        });
    }

    /** Takes something by the mouse and lets it go so many pixels further to the right. */
    void drags(String query, double right) {
        robot.drag(reached(query)).moveBy(right, 0).drop();
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Opens the menu of a button and chooses of it. */
    void chooses(String button, String item) {
        clicks(button);
        clicks(item);
    }

    /** The headless screen is small, so the window is made as narrow where what is wanted stands beyond it. */
    private Node reached(String query) {
        Node node = finds(query);
        boolean beyond = asks(() -> {
            Bounds there = node.localToScreen(node.getBoundsInLocal());
            boolean far = there.getCenterX() > SCREEN - MARGIN;
            if (far) {
                stage().setWidth(SCREEN - stage().getX());
            }
            return far;
        });
        return beyond ? finds(query) : node;
    }

    /** Drops files on the window, and says whether they were taken. */
    boolean drops(Path... files) {
        return DroppedFiles.drop(robot, scene().getRoot(), List.of(files));
    }

    /** Presses keys together. */
    void presses(KeyCode... keys) {
        KeyboardRobot keyboard = robot.robotContext().getKeyboardRobot();
        keyboard.pressNoWait(keys);
        keyboard.releaseNoWait(List.of(keys).reversed().toArray(KeyCode[]::new));
        WaitForAsyncUtils.waitForFxEvents();
    }

    void types(String text) {
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Puts a text where the keyboard is; typing one takes the robot a fifth of a second for each letter. */
    void pastes(String text) {
        asks(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            return Clipboard.getSystemClipboard().setContent(content);
        });
        presses(KeyCode.SHORTCUT, KeyCode.V);
    }

    /** Waits until something has the keyboard and shows that it has. */
    void showsTheKeyboardOn(String query) {
        awaits(
                "the keyboard on " + query,
                () -> look(query).filter(Node::isFocused).isPresent());
        assertThat(asks(() -> {
                    Node node = scene().getFocusOwner();
                    return node.isFocusVisible()
                            || scene().getRoot().getPseudoClassStates().contains(PseudoClass.getPseudoClass("keys"));
                }))
                .as("a ring around " + query)
                .isTrue();
    }

    /** Whether something, or a part of it, has the keyboard. */
    boolean keyboardIsWithin(String query) {
        Node place = finds(query);
        return asks(place::isFocusWithin);
    }

    /** Goes on by Tab until something has the keyboard; every stop on the way shows that it has it. */
    void tabsTo(String query) {
        goesTo(query, KeyCode.TAB);
    }

    /** Goes back by Tab, likewise. */
    void tabsBackTo(String query) {
        goesTo(query, KeyCode.SHIFT, KeyCode.TAB);
    }

    /** Goes down an open menu until something of it is chosen. */
    void goesDownTo(String item) {
        finds(item);
        for (int steps = 0; !hasTheKeyboard(item); steps++) {
            assertThat(steps).as("steps to " + item).isLessThan(20);
            presses(KeyCode.DOWN);
        }
    }

    private boolean hasTheKeyboard(String query) {
        return asks(() -> look(query).filter(Node::isFocused).isPresent());
    }

    private void goesTo(String query, KeyCode... keys) {
        Set<Node> passed = new HashSet<>();
        while (!hasTheKeyboard(query)) {
            presses(keys);
            Node here = asks(() -> scene().getFocusOwner());
            assertThat(asks(here::isFocusVisible)).as("a ring around " + here).isTrue();
            assertThat(passed.add(here))
                    .as("come to " + query + " before the second time at " + here)
                    .isTrue();
        }
    }

    /** Waits until a file is written and the window has said so. */
    void writes(Path file) {
        awaits(
                file + " written",
                () -> Files.exists(file)
                        && model().noticeProperty().get().contains(String.valueOf(file.getFileName())));
    }

    /** The text that was copied; an empty string where none was. */
    String clipboard() {
        return asks(
                () -> Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), ""));
    }

    void clearsTheClipboard() {
        asks(() -> {
            Clipboard.getSystemClipboard().clear();
            return true;
        });
    }

    String title() {
        return asks(() -> stage().getTitle());
    }

    void comesToTheFront() {
        asks(() -> {
            window.toFront();
            return true;
        });
        awaits("the window in front", () -> stage().isFocused());
    }

    void movesTo(WindowPlace place) {
        asks(() -> {
            Stage stage = stage();
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    WindowPlace place() {
        return asks(() -> {
            Stage stage = stage();
            return new WindowPlace(
                    stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
        });
    }

    /** Asks the window to close, as its frame does. */
    void closes() {
        asks(() -> {
            Stage stage = stage();
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
    }

    boolean isOpen() {
        return asks(() -> stage().isShowing());
    }

    /** Goes away, unasked. */
    void vanishes() {
        asks(() -> {
            stage().close();
            return true;
        });
    }

    private String screen() {
        return "running: "
                + model().tasks().running().stream().map(RunningTask::title).toList() + "\nkeyboard: "
                + scene().getFocusOwner() + "\nshown:\n"
                + texts().map(text -> "  " + text).collect(Collectors.joining("\n"));
    }
}
