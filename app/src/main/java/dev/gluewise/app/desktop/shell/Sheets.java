package dev.gluewise.app.desktop.shell;

import atlantafx.base.controls.ModalPane;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.util.Duration;

/** What lies above the window, which is dimmed meanwhile: one sheet at a time. */
final class Sheets {
    private static final Duration SLIDE = Duration.millis(160);
    private static final double WAY = 40;

    private final ModalPane pane = new ModalPane();
    private boolean motion = true;

    Sheets() {
        pane.setOutTransitionFactory(null);
    }

    /** Where they are shown: above all else of the window. */
    Node node() {
        return pane;
    }

    /** Lets sheets slide, or not. */
    void setMotion(boolean on) {
        motion = on;
    }

    /** Shows a sheet at a place, instead of the one that was open. */
    void show(Node sheet, Pos place) {
        pane.setInTransitionFactory(motion ? node -> slide(node, place) : null);
        pane.setAlignment(place);
        pane.show(sheet);
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

    void hide() {
        pane.hide();
    }

    ReadOnlyBooleanProperty openProperty() {
        return pane.displayProperty();
    }

    /** How high a sheet may be, in pixels. */
    ReadOnlyDoubleProperty heightProperty() {
        return pane.heightProperty();
    }
}
