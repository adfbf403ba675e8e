package dev.gluewise.app.desktop.whatif;

import static dev.gluewise.app.desktop.control.Follow.follow;

import dev.gluewise.analyzer.chart.Box;
import dev.gluewise.analyzer.report.AdviceCsv;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.chart.DeadlineSteps;
import dev.gluewise.app.desktop.chart.Drawing;
import dev.gluewise.app.desktop.plot.PlotKey;
import dev.gluewise.app.desktop.plot.PlotRegion;
import dev.gluewise.app.desktop.plot.PlotTable;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Scheme;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** The plot of cost against run time, with the pointer and the keys that work on it. */
final class CostChart extends PlotRegion {
    private static final double LINE_REACH = 5;

    /** What a pressed button moves. */
    private enum Drag {
        NONE,
        DEADLINE,
        WINDOW
    }

    private final WhatIfModel model;
    private final DeadlineHandle handle = new DeadlineHandle();
    private final ChartTooltip tooltip = new ChartTooltip();
    private final Button fit = new Button(Words.say("whatif.chart.fit"));
    private final ChartZoom zoom = new ChartZoom();
    private Optional<PlotLayout> layout = Optional.empty();
    private Drag drag = Drag.NONE;
    private double lastX;
    private boolean deadlineMode;
    private boolean pinned;

    CostChart(WhatIfModel model, ObservableValue<Scheme> scheme) {
        super(scheme, "cost-chart", 700, 360);
        this.model = model;
        tooltip.setMouseTransparent(true);
        fit.setId("fit-chart");
        fit.getStyleClass().addAll("small", "fit-chart");
        fit.setFocusTraversable(false);
        fit.setOnAction(event -> showAll());
        getChildren().addAll(handle, fit, tooltip);
        follow(this, model.jobProperty(), job -> zoom.reset());
        follow(this, model.outcomeProperty(), changed -> redraw());
        follow(this, scheme, changed -> redraw());
        follow(this, model.hoveredProperty(), changed -> redrawFocus());
        follow(this, model.selectedProperty(), changed -> redrawFocus());
        focusedProperty().subscribe(changed -> redrawFocus());
        listen();
    }

    private void listen() {
        picture().setOnMouseMoved(this::onMove);
        picture().setOnMouseExited(event -> model.hoveredProperty().set(Optional.empty()));
        picture().setOnMousePressed(this::onPress);
        picture().setOnMouseDragged(event -> dragTo(inPlot(event.getX())));
        picture().setOnMouseReleased(event -> endDrag());
        picture().setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && hit(event).isEmpty()) {
                showAll();
            }
        });
        setOnScroll(this::onScroll);
        handle.setOnMousePressed(event -> {
            requestFocus();
            drag = Drag.DEADLINE;
        });
        handle.setOnMouseDragged(event ->
                dragTo(inPlot(sceneToLocal(event.getSceneX(), event.getSceneY()).getX())));
        handle.setOnMouseReleased(event -> endDrag());
        setOnKeyPressed(this::onKey);
    }

    private void onMove(MouseEvent event) {
        Optional<CandidateRow> hit = hit(event);
        picture().setCursor(hit.isPresent() ? Cursor.HAND : onDeadlineLine(event) ? Cursor.H_RESIZE : Cursor.DEFAULT);
        model.hoveredProperty().set(hit.map(CandidateRow::configuration));
    }

    private void onPress(MouseEvent event) {
        requestFocus();
        Optional<CandidateRow> hit = hit(event);
        pinned = false;
        lastX = inPlot(event.getX());
        drag = hit.isPresent() ? Drag.NONE : onDeadlineLine(event) ? Drag.DEADLINE : Drag.WINDOW;
        if (drag != Drag.DEADLINE) {
            model.selectedProperty().set(hit.map(CandidateRow::configuration));
        }
    }

    private Optional<CandidateRow> hit(MouseEvent event) {
        return layout.flatMap(drawn -> drawn.hit(inPlot(event.getX()), inPlot(event.getY())));
    }

    private boolean onDeadlineLine(MouseEvent event) {
        return layout.filter(PlotLayout::deadlineInWindow)
                .flatMap(PlotLayout::deadlineX)
                .filter(x -> Math.abs(x - inPlot(event.getX())) <= LINE_REACH)
                .isPresent();
    }

    private void dragTo(double x) {
        if (drag == Drag.DEADLINE) {
            layout.ifPresent(drawn -> model.setDeadline(Optional.of(
                    DeadlineSteps.at(drawn.secondsAt(x), drawn.window().time()))));
        } else if (drag == Drag.WINDOW) {
            layout.ifPresent(drawn -> zoom.move(drawn.secondsAt(lastX) - drawn.secondsAt(x), drawn.outcome()));
            lastX = x;
            redraw();
        }
    }

    private void endDrag() {
        if (drag == Drag.DEADLINE) {
            model.settle();
        }
        drag = Drag.NONE;
    }

    private void onScroll(ScrollEvent event) {
        layout.ifPresent(drawn -> {
            if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
                zoom.move(drawn.secondsAt(0) - drawn.secondsAt(inPlot(event.getDeltaX())), drawn.outcome());
            } else {
                zoom.zoom(zoomFactor(event), drawn.secondsAt(inPlot(event.getX())), drawn.outcome());
            }
        });
        event.consume();
        redraw();
    }

    @Override
    protected void showAll() {
        zoom.reset();
        redraw();
    }

    /** Looks closer at the candidate in focus, or at the middle of what is shown. */
    @Override
    protected void zoom(double factor) {
        layout.ifPresent(drawn -> {
            double middle = model.focusedRow()
                    .map(row -> row.figures().medianSeconds())
                    .orElse((drawn.window().time().low() + drawn.window().time().high()) / 2);
            zoom.zoom(factor, middle, drawn.outcome());
        });
        redraw();
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
        } else if (!zoomed(key)) {
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
        if (deadline.isPresent() && layout.isPresent()) {
            model.setDeadline(Optional.of(DeadlineSteps.moved(
                    deadline.get(), steps, layout.get().window().time())));
        }
    }

    @Override
    protected void redraw() {
        Drawing canvas = clearedPicture();
        layout = model.outcomeProperty()
                .get()
                .filter(outcome -> getWidth() > 0)
                .map(outcome ->
                        new PlotLayout(outcome, zoom.of(outcome, drag == Drag.DEADLINE), plotWidth(), plotHeight()));
        layout.ifPresent(drawn -> {
            new PlotPainter(canvas, drawn, scheme()).paint();
            setAccessibleText(spoken(drawn.outcome()));
        });
        placeHandle();
        placeFit();
        redrawFocus();
    }

    @Override
    public String title() {
        return Words.say("plot.cost.title", model.jobProperty().get());
    }

    @Override
    public String fileName() {
        return model.jobProperty().get() + "-cost";
    }

    @Override
    public boolean shown() {
        return layout.isPresent();
    }

    @Override
    public List<PlotTable> tables() {
        return layout.map(PlotLayout::outcome)
                .map(outcome -> List.of(
                        new PlotTable(Words.say("plot.cost.table"), "", () -> AdviceCsv.write(outcome.advice()))))
                .orElse(List.of());
    }

    @Override
    public List<PlotKey> keys() {
        return layout.map(drawn -> LegendKeys.of(drawn.outcome().plotted(), scheme()))
                .orElse(List.of());
    }

    @Override
    public void paint(Drawing drawing) {
        layout.ifPresent(drawn -> new PlotPainter(drawing, drawn, scheme()).paintWithDeadline());
    }

    /** At the top left of the plot, where neither the deadline's nor the edges' notes stand. */
    private void placeFit() {
        fit.setVisible(zoom.chosen());
        layout.ifPresent(drawn -> {
            fit.applyCss();
            fit.autosize();
            fit.relocate(onScreen(drawn.area().x() + 8), onScreen(drawn.area().y() + 6));
        });
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
        double x = onScreen(drawn.deadlineX().orElse(0.0)) - handle.getWidth() / 2;
        handle.relocate(Math.round(Math.clamp(x, 0, Math.max(0, getWidth() - handle.getWidth()))), onScreen(4));
    }

    private void redrawFocus() {
        Drawing canvas = clearedPointer();
        handle.setActive(deadlineMode && isFocused());
        Optional<CandidateRow> row = model.focusedRow();
        boolean card = row.isPresent()
                && layout.isPresent()
                && layout.get().window().shows(row.get().point())
                && (pinned || model.hoveredProperty().get().isPresent());
        tooltip.setVisible(card);
        if (row.isPresent() && layout.isPresent()) {
            new PlotPainter(canvas, layout.get(), scheme()).paintFocus(row.get());
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
        Box place = drawn.cardBeside(
                row, inPlot(tooltip.getWidth()), inPlot(tooltip.getHeight()), new Box(0, 0, plotWidth(), plotHeight()));
        tooltip.relocate((double) Math.round(onScreen(place.x())), (double) Math.round(onScreen(place.y())));
    }

    private static String spoken(Outcome outcome) {
        String candidates = Formats.counted(outcome.plotted().size(), "candidate");
        return outcome.recommended()
                .map(row -> Words.say(
                        "whatif.chart.spoken",
                        candidates,
                        row.configuration().label(),
                        Figures.money(row.figures().cost()),
                        Figures.duration(row.figures().medianSeconds())))
                .orElseGet(() -> Words.say("whatif.chart.spoken-none", candidates));
    }
}
