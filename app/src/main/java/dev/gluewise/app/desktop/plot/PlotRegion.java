package dev.gluewise.app.desktop.plot;

import dev.gluewise.app.desktop.chart.CanvasDrawing;
import dev.gluewise.app.desktop.chart.Drawing;
import dev.gluewise.app.desktop.theme.Scheme;
import dev.gluewise.app.desktop.theme.TextScale;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * A plot on the screen: one canvas for what it shows, one above it for what follows the pointer. The wheel, +, − and 0
 * look closer, from farther away, and at everything.
 */
public abstract class PlotRegion extends Region implements Plot {
    /** A notch of the wheel, and a press of + or −, shows so much of what was shown before. */
    private static final double ZOOM_STEP = 0.8;

    private final Canvas picture = new Canvas();
    private final Canvas pointer = new Canvas();
    private final double usualWidth;
    private final double usualHeight;
    private final ObservableValue<Scheme> scheme;

    /**
     * @param scheme the look that it is drawn in
     * @param id the region's id and style class
     * @param usualWidth in pixels, where it may choose
     * @param usualHeight in pixels, where it may choose
     */
    protected PlotRegion(ObservableValue<Scheme> scheme, String id, double usualWidth, double usualHeight) {
        this.scheme = scheme;
        this.usualWidth = usualWidth;
        this.usualHeight = usualHeight;
        setId(id);
        getStyleClass().add(id);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pointer.setMouseTransparent(true);
        getChildren().addAll(picture, pointer);
    }

    /** Draws all again, on both canvases. */
    protected abstract void redraw();

    /** Shows a stretch by this factor as long as the one that is shown, about the middle or what is in focus. */
    protected abstract void zoom(double factor);

    /** Shows everything. */
    protected abstract void showAll();

    /** The canvas of the picture; it takes the pointer's events. */
    protected final Canvas picture() {
        return picture;
    }

    /** The emptied picture. */
    protected final Drawing clearedPicture() {
        return cleared(picture);
    }

    /** The emptied canvas of what follows the pointer. */
    protected final Drawing clearedPointer() {
        return cleared(pointer);
    }

    private static Drawing cleared(Canvas canvas) {
        GraphicsContext context = canvas.getGraphicsContext2D();
        double scale = TextScale.px(1);
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        context.setTransform(scale, 0, 0, scale, 0, 0);
        return new CanvasDrawing(context);
    }

    /** A length on the screen as one of the plot, which grows with the size of text in all its parts. */
    protected static double inPlot(double pixels) {
        return pixels / TextScale.px(1);
    }

    /** A length of the plot as one on the screen. */
    protected static double onScreen(double length) {
        return TextScale.px(length);
    }

    @Override
    public final double plotWidth() {
        return inPlot(getWidth());
    }

    @Override
    public final double plotHeight() {
        return inPlot(getHeight());
    }

    @Override
    public final Scheme scheme() {
        return scheme.getValue();
    }

    /** Looks closer or from farther away where a key asks for it, and says whether it did. */
    protected final boolean zoomed(KeyCode key) {
        switch (key) {
            case PLUS, ADD, EQUALS -> zoom(ZOOM_STEP);
            case MINUS, SUBTRACT -> zoom(1 / ZOOM_STEP);
            case DIGIT0, NUMPAD0 -> showAll();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Length of the stretch to show after a turn of the wheel by that of the one shown before. */
    protected static double zoomFactor(ScrollEvent wheel) {
        return Math.pow(ZOOM_STEP, wheel.getDeltaY() / wheel.getMultiplierY());
    }

    @Override
    protected void layoutChildren() {
        for (Canvas canvas : new Canvas[] {picture, pointer}) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
        redraw();
    }

    @Override
    protected double computePrefWidth(double height) {
        return usualWidth;
    }

    @Override
    protected double computePrefHeight(double width) {
        return usualHeight;
    }
}
