package dev.gluewise.app.desktop.whatif;

import dev.gluewise.analyzer.chart.Box;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.chart.DeadlineSteps;
import dev.gluewise.app.desktop.chart.ViewWindow;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.theme.Scheme;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** The plot of cost against run time, with the pointer and the keys that work on it. */
final class CostChart extends Region {
    private static final double LINE_REACH = 5;

    private final WhatIfModel model;
    private final ObservableValue<Scheme> scheme;
    private final Canvas plot = new Canvas();
    private final Canvas focus = new Canvas();
    private final DeadlineHandle handle = new DeadlineHandle();
    private final ChartTooltip tooltip = new ChartTooltip();
    private Optional<ViewWindow> window = Optional.empty();
    private Optional<PlotLayout> layout = Optional.empty();
    private boolean dragging;
    private boolean deadlineMode;
    private boolean pinned;

    CostChart(WhatIfModel model, ObservableValue<Scheme> scheme) {
        this.model = model;
        this.scheme = scheme;
        setId("cost-chart");
        getStyleClass().add("cost-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        focus.setMouseTransparent(true);
        tooltip.setMouseTransparent(true);
        getChildren().addAll(plot, focus, handle, tooltip);
        model.jobProperty().subscribe(job -> window = Optional.empty());
        model.outcomeProperty().subscribe(changed -> redraw());
        scheme.addListener((observable, before, after) -> redraw());
        model.hoveredProperty().subscribe(changed -> redrawFocus());
        model.selectedProperty().subscribe(changed -> redrawFocus());
        focusedProperty().subscribe(changed -> redrawFocus());
        listen();
    }

    private void listen() {
        plot.setOnMouseMoved(this::onMove);
        plot.setOnMouseExited(event -> model.hoveredProperty().set(Optional.empty()));
        plot.setOnMousePressed(this::onPress);
        plot.setOnMouseDragged(event -> dragTo(event.getX()));
        plot.setOnMouseReleased(event -> endDrag());
        handle.setOnMousePressed(event -> {
            requestFocus();
            dragging = true;
        });
        handle.setOnMouseDragged(event ->
                dragTo(sceneToLocal(event.getSceneX(), event.getSceneY()).getX()));
        handle.setOnMouseReleased(event -> endDrag());
        setOnKeyPressed(this::onKey);
    }

    private void onMove(MouseEvent event) {
        Optional<CandidateRow> hit = layout.flatMap(drawn -> drawn.hit(event.getX(), event.getY()));
        plot.setCursor(hit.isPresent() ? Cursor.HAND : onDeadlineLine(event) ? Cursor.H_RESIZE : Cursor.DEFAULT);
        model.hoveredProperty().set(hit.map(CandidateRow::configuration));
    }

    private void onPress(MouseEvent event) {
        requestFocus();
        Optional<CandidateRow> hit = layout.flatMap(drawn -> drawn.hit(event.getX(), event.getY()));
        pinned = false;
        dragging = hit.isEmpty() && onDeadlineLine(event);
        if (!dragging) {
            model.selectedProperty().set(hit.map(CandidateRow::configuration));
        }
    }

    private boolean onDeadlineLine(MouseEvent event) {
        return layout.filter(PlotLayout::deadlineInWindow)
                .flatMap(PlotLayout::deadlineX)
                .filter(x -> Math.abs(x - event.getX()) <= LINE_REACH)
                .isPresent();
    }

    private void dragTo(double x) {
        if (dragging) {
            layout.ifPresent(drawn -> model.setDeadline(Optional.of(
                    DeadlineSteps.at(drawn.secondsAt(x), drawn.window().time()))));
        }
    }

    private void endDrag() {
        dragging = false;
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode key = event.getCode();
        if (key == KeyCode.D) {
            deadlineMode = !deadlineMode;
        } else if (key == KeyCode.SPACE) {
            pinned = !pinned;
        } else if (key == KeyCode.ESCAPE && (deadlineMode || pinned)) {
            deadlineMode = false;
            pinned = false;
        } else if (key == KeyCode.LEFT || key == KeyCode.RIGHT || key == KeyCode.UP || key == KeyCode.DOWN) {
            arrow(key == KeyCode.RIGHT || key == KeyCode.DOWN ? 1 : -1, event.isShiftDown());
        } else {
            return;
        }
        event.consume();
        redrawFocus();
    }

    private void arrow(int direction, boolean far) {
        if (deadlineMode) {
            moveDeadline(direction * (far ? 5 : 1));
        } else {
            model.walk(direction);
        }
    }

    private void moveDeadline(int steps) {
        Optional<Duration> deadline = model.questionProperty().get().flatMap(question -> question.deadline());
        if (deadline.isPresent() && window.isPresent()) {
            model.setDeadline(Optional.of(
                    DeadlineSteps.moved(deadline.get(), steps, window.get().time())));
        }
    }

    @Override
    protected void layoutChildren() {
        for (Canvas canvas : new Canvas[] {plot, focus}) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
        redraw();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 700;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 360;
    }

    private void redraw() {
        GraphicsContext canvas = plot.getGraphicsContext2D();
        canvas.clearRect(0, 0, plot.getWidth(), plot.getHeight());
        layout = model.outcomeProperty().get().filter(outcome -> getWidth() > 0).map(outcome -> {
            ViewWindow shown = dragging && window.isPresent() ? window.get() : PlotLayout.window(outcome, window);
            window = Optional.of(shown);
            return new PlotLayout(outcome, shown, getWidth(), getHeight());
        });
        layout.ifPresent(drawn -> {
            new PlotPainter(canvas, drawn, scheme.getValue()).paint();
            setAccessibleText(spoken(drawn.outcome()));
        });
        placeHandle();
        redrawFocus();
    }

    private void placeHandle() {
        Optional<Duration> deadline =
                layout.flatMap(drawn -> drawn.outcome().advice().question().deadline());
        handle.setVisible(deadline.isPresent());
        if (deadline.isEmpty() || layout.isEmpty()) {
            return;
        }
        PlotLayout drawn = layout.get();
        handle.show(deadline.get(), drawn.window().time());
        handle.applyCss();
        handle.autosize();
        double x = drawn.deadlineX().orElse(0.0) - handle.getWidth() / 2;
        handle.relocate(Math.round(Math.clamp(x, 0, Math.max(0, getWidth() - handle.getWidth()))), 4);
    }

    private void redrawFocus() {
        GraphicsContext canvas = focus.getGraphicsContext2D();
        canvas.clearRect(0, 0, focus.getWidth(), focus.getHeight());
        handle.setActive(deadlineMode && isFocused());
        Optional<CandidateRow> row = model.focusedRow();
        boolean card = row.isPresent()
                && layout.isPresent()
                && layout.get().window().shows(row.get().point())
                && (pinned || model.hoveredProperty().get().isPresent());
        tooltip.setVisible(card);
        if (row.isPresent() && layout.isPresent()) {
            new PlotPainter(canvas, layout.get(), scheme.getValue()).paintFocus(row.get());
            if (card) {
                placeTooltip(layout.get(), row.get());
            }
        }
    }

    private void placeTooltip(PlotLayout drawn, CandidateRow row) {
        tooltip.show(drawn.outcome().advice(), row);
        tooltip.applyCss();
        tooltip.autosize();
        tooltip.layout();
        Box place =
                drawn.cardBeside(row, tooltip.getWidth(), tooltip.getHeight(), new Box(0, 0, getWidth(), getHeight()));
        tooltip.relocate((double) Math.round(place.x()), (double) Math.round(place.y()));
    }

    private static String spoken(Outcome outcome) {
        String candidates = Formats.counted(outcome.plotted().size(), "candidate");
        return candidates
                + outcome.recommended()
                        .map(row -> ", recommended " + row.configuration().label() + " at "
                                + Figures.money(row.figures().cost()) + " and "
                                + Figures.duration(row.figures().medianSeconds()))
                        .orElse(", none recommended");
    }
}
