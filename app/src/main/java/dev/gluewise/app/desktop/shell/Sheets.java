package dev.gluewise.app.desktop.shell;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What lies above the window, which is dimmed meanwhile. The window waits: the sheet has the keyboard until it is closed, and
 * then what had it before gets it back.
 */
final class Sheets {
    private static final Duration SLIDE = Duration.millis(160);
    private static final double WAY = 40;

    /** A sheet and where it lies. */
    private record Shown(Node sheet, Pos place) {}

    private final ModalPane pane = new ModalPane();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    /** What lies below the uppermost sheet, the uppermost of these first. */
    private final Deque<Shown> below = new ArrayDeque<>();

    private Optional<Shown> top = Optional.empty();
    /** What had the keyboard when the first sheet opened. */
    private Optional<Node> before = Optional.empty();
    /** What the window wanted to give the keyboard since then, such as a page that has come. */
    private Optional<Node> wanted = Optional.empty();

    private boolean motion = true;

    Sheets() {
        pane.setOutTransitionFactory(null);
        pane.displayProperty().subscribe(shown -> {
            if (!shown) {
                uncover();
            }
        });
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::stayInside);
        pane.sceneProperty()
                .flatMap(scene -> scene.focusOwnerProperty())
                .subscribe((last, now) -> keepTheKeyboard(now));
    }

    /** Where they are shown: above all else of the window. */
    Node node() {
        return pane;
    }

    /** Lets sheets slide, or not. */
    void setMotion(boolean on) {
        motion = on;
    }

    /** Shows a sheet at a place, instead of whatever was open. */
    void show(Node sheet, Pos place) {
        below.clear();
        put(new Shown(sheet, place), motion);
    }

    /** Shows a sheet above the one that is open, which is there again when this one is closed. */
    void showAbove(Node sheet, Pos place) {
        top.ifPresent(below::push);
        put(new Shown(sheet, place), motion);
    }

    private void put(Shown next, boolean slides) {
        if (!open.get()) {
            before = Optional.ofNullable(pane.getScene()).map(scene -> scene.getFocusOwner());
            wanted = Optional.empty();
        }
        top = Optional.of(next);
        pane.setInTransitionFactory(slides ? node -> slide(node, next.place()) : null);
        pane.setAlignment(next.place());
        pane.show(next.sheet());
        open.set(true);
        next.sheet().requestFocus();
    }

    private static Animation slide(Node sheet, Pos place) {
        TranslateTransition way = new TranslateTransition(SLIDE, sheet);
        way.setFromX(place == Pos.TOP_RIGHT ? WAY : 0);
        way.setFromY(place == Pos.TOP_RIGHT ? 0 : WAY);
        way.setToX(0);
        way.setToY(0);
        way.setInterpolator(Interpolator.EASE_OUT);
        return way;
    }

    /** Closes whatever is open. */
    void hide() {
        below.clear();
        pane.hide();
    }

    /** Closes the uppermost sheet. */
    void back() {
        pane.hide();
    }

    private void uncover() {
        if (!open.get()) {
            return;
        }
        if (!below.isEmpty()) {
            put(below.pop(), false);
            return;
        }
        // A sheet that stayed would keep its keys, and its place among what Tab goes through.
        pane.setContent(null);
        top = Optional.empty();
        open.set(false);
        before.filter(Sheets::isReachable)
                .or(() -> wanted.filter(Sheets::isReachable))
                .ifPresent(Node::requestFocus);
        before = Optional.empty();
        wanted = Optional.empty();
    }

    /** The sheet has the keyboard also where what had it has gone, or the window would give it to something else. */
    private void keepTheKeyboard(@Nullable Node now) {
        if (!open.get() || now != null && isInside(now)) {
            return;
        }
        wanted = Optional.ofNullable(now).or(() -> wanted);
        // Not while the keyboard is just being handed over.
        Platform.runLater(() -> top.map(Shown::sheet)
                .filter(sheet -> sheet.getScene() != null && !pane.isFocusWithin())
                .ifPresent(Node::requestFocus));
    }

    /** Tab goes round within the sheet. */
    private void stayInside(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB || event.isControlDown() || top.isEmpty()) {
            return;
        }
        List<Node> stops = new ArrayList<>();
        collectStops(top.get().sheet(), stops);
        if (stops.isEmpty()) {
            event.consume();
            return;
        }
        Node from = event.isShiftDown() ? stops.getFirst() : stops.getLast();
        Node to = event.isShiftDown() ? stops.getLast() : stops.getFirst();
        if (from.isFocused() || top.get().sheet().isFocused()) {
            to.requestFocus();
            event.consume();
        }
    }

    private static void collectStops(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collectStops(child, stops));
        }
    }

    private boolean isInside(Node node) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above == pane) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReachable(Node node) {
        if (node.getScene() == null || node.isDisabled()) {
            return false;
        }
        for (Node above = node; above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a sheet is open. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether a kind of sheet is the uppermost one. */
    boolean shows(Class<? extends Node> kind) {
        return top.map(Shown::sheet).filter(kind::isInstance).isPresent();
    }

    /** How high a sheet may be, in pixels. */
    ReadOnlyDoubleProperty heightProperty() {
        return pane.heightProperty();
    }
}
