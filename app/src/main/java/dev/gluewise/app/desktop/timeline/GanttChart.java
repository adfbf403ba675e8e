package dev.gluewise.app.desktop.timeline;

import static dev.gluewise.app.desktop.control.Follow.follow;

import dev.gluewise.analyzer.chart.Box;
import dev.gluewise.analyzer.chart.Span;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.timeline.RunComparison;
import dev.gluewise.analyzer.timeline.RunTimeline;
import dev.gluewise.analyzer.timeline.StageLane;
import dev.gluewise.app.desktop.chart.HaloText;
import dev.gluewise.app.desktop.chart.Hue;
import dev.gluewise.app.desktop.chart.MarkPainter;
import dev.gluewise.app.desktop.chart.MarkShape;
import dev.gluewise.app.desktop.chart.TimeZoom;
import dev.gluewise.app.desktop.control.Labels;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Fonts;
import dev.gluewise.app.desktop.theme.Scheme;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Both runs over time: their stages, and below them their executors, on one axis with one crosshair. */
final class GanttChart extends Region {
    private static final double ZOOM_STEP = 0.8;
    private static final double BAR_WIDTH = 12;
    private static final double MARK_X = 8;
    private static final double NAME_X = 22;

    private final TimelineModel model;
    private final ObservableValue<Scheme> scheme;
    private final Canvas plot = new Canvas();
    private final Canvas pointer = new Canvas();
    private final ScrollBar scrollBar = new ScrollBar();
    private final Label card = Labels.label("", "chart-card");
    private final TimeZoom zoom = new TimeZoom();
    private Optional<GanttLayout> layout = Optional.empty();
    private Optional<RunTimeline> drawn = Optional.empty();
    private double lastX;

    GanttChart(TimelineModel model, ObservableValue<Scheme> scheme) {
        this.model = model;
        this.scheme = scheme;
        setId("timeline-chart");
        getStyleClass().add("timeline-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pointer.setMouseTransparent(true);
        card.setMouseTransparent(true);
        card.setVisible(false);
        card.setManaged(false);
        scrollBar.setOrientation(Orientation.VERTICAL);
        getChildren().addAll(plot, pointer, scrollBar, card);
        follow(this, model.comparisonProperty(), changed -> onChanged());
        follow(this, model.outcomeProperty(), changed -> redraw());
        follow(this, model.findingProperty(), chosen -> showChosen());
        follow(this, scheme, changed -> redraw());
        scrollBar.valueProperty().addListener((observable, before, after) -> redraw());
        plot.setOnMouseMoved(this::point);
        plot.setOnMouseExited(event -> unpoint());
        plot.setOnMousePressed(event -> {
            requestFocus();
            lastX = event.getX();
        });
        plot.setOnMouseDragged(this::drag);
        plot.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                showAll();
            }
        });
        setOnScroll(this::scroll);
        setOnKeyPressed(this::key);
    }

    /** Another log is looked at from its beginning. */
    private void onChanged() {
        Optional<RunTimeline> now = model.comparisonProperty().get().map(RunComparison::logged);
        boolean otherLog = !now.map(RunTimeline::profile).equals(drawn.map(RunTimeline::profile));
        drawn = now;
        if (otherLog) {
            zoom.reset();
            scrollBar.setValue(0);
        }
        unpoint();
        redraw();
    }

    private void showChosen() {
        layout.ifPresent(shown ->
                model.chosenStage().ifPresent(stage -> shown.scrollTo(stage).ifPresent(scrollBar::setValue)));
        redraw();
    }

    private Optional<Span> everything() {
        return model.comparisonProperty().get().map(runs -> GanttLayout.everything(runs, model.deadline()));
    }

    private void showAll() {
        zoom.reset();
        redraw();
    }

    private void drag(MouseEvent event) {
        layout.ifPresent(shown ->
                everything().ifPresent(all -> zoom.move(shown.secondsAt(lastX) - shown.secondsAt(event.getX()), all)));
        lastX = event.getX();
        redraw();
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            double notches = event.getDeltaY() / event.getMultiplierY();
            layout.ifPresent(shown -> everything()
                    .ifPresent(all -> zoom.zoom(Math.pow(ZOOM_STEP, notches), shown.secondsAt(event.getX()), all)));
            redraw();
        } else if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            layout.ifPresent(shown -> everything()
                    .ifPresent(all -> zoom.move(shown.secondsAt(0) - shown.secondsAt(event.getDeltaX()), all)));
            redraw();
        } else {
            scrollBy(-event.getDeltaY());
        }
        event.consume();
    }

    private void scrollBy(double pixels) {
        scrollBar.setValue(Math.clamp(scrollBar.getValue() + pixels, 0, scrollBar.getMax()));
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode key = event.getCode();
        if (key == KeyCode.PLUS || key == KeyCode.ADD || key == KeyCode.EQUALS) {
            zoomByKey(ZOOM_STEP);
        } else if (key == KeyCode.MINUS || key == KeyCode.SUBTRACT) {
            zoomByKey(1 / ZOOM_STEP);
        } else if (key == KeyCode.DIGIT0 || key == KeyCode.NUMPAD0) {
            showAll();
        } else if (key == KeyCode.LEFT || key == KeyCode.RIGHT) {
            everything().ifPresent(all -> zoom.move(zoom.of(all).length() * (key == KeyCode.RIGHT ? 0.1 : -0.1), all));
            redraw();
        } else if (key == KeyCode.UP || key == KeyCode.DOWN) {
            scrollBy(key == KeyCode.DOWN ? GanttRow.LANE_HEIGHT : -GanttRow.LANE_HEIGHT);
        } else {
            return;
        }
        event.consume();
    }

    private void zoomByKey(double factor) {
        everything().ifPresent(all -> {
            Span now = zoom.of(all);
            zoom.zoom(factor, (now.low() + now.high()) / 2, all);
        });
        redraw();
    }

    @Override
    protected void layoutChildren() {
        for (Canvas canvas : new Canvas[] {plot, pointer}) {
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
        return 500;
    }

    private void redraw() {
        GraphicsContext canvas = plot.getGraphicsContext2D();
        canvas.clearRect(0, 0, plot.getWidth(), plot.getHeight());
        layout = model.comparisonProperty()
                .get()
                .filter(runs -> getWidth() > 300 && getHeight() > 200)
                .map(runs -> new GanttLayout(
                        runs,
                        zoom.of(GanttLayout.everything(runs, model.deadline())),
                        getWidth() - BAR_WIDTH,
                        getHeight(),
                        scrollBar.getValue()));
        layout.ifPresent(shown -> {
            new GanttPainter(canvas, shown, scheme.getValue()).paint(model.chosenStage());
            heads(canvas, shown);
            new ExecutorPainter(canvas, shown, scheme.getValue()).paint();
            deadline(canvas, shown);
            setAccessibleText(spoken(shown.runs()));
        });
        placeScrollBar();
    }

    private void placeScrollBar() {
        double most = layout.map(GanttLayout::mostScroll).orElse(0.0);
        scrollBar.setVisible(most > 0);
        scrollBar.setMax(most);
        layout.ifPresent(shown -> {
            Box area = shown.stages();
            scrollBar.setVisibleAmount(most * area.height() / (most + area.height()));
            scrollBar.setUnitIncrement(GanttRow.LANE_HEIGHT);
            scrollBar.setBlockIncrement(area.height());
            scrollBar.resizeRelocate(getWidth() - BAR_WIDTH, area.y(), BAR_WIDTH, area.height());
        });
    }

    private void heads(GraphicsContext canvas, GanttLayout shown) {
        canvas.save();
        canvas.beginPath();
        canvas.rect(0, 0, getWidth(), shown.stages().bottom());
        canvas.clip();
        for (GanttLayout.Placed placed : shown.visible()) {
            if (placed.row() instanceof GanttRow.Head head) {
                head(canvas, shown, head.logged(), placed.y() + GanttRow.HEAD_HEIGHT / 2);
            }
        }
        canvas.restore();
    }

    private void head(GraphicsContext canvas, GanttLayout shown, boolean logged, double y) {
        Scheme colors = scheme.getValue();
        RunComparison runs = shown.runs();
        MarkPainter marks = new MarkPainter(canvas, colors.color("-color-bg-default"));
        if (logged) {
            canvas.setFill(colors.color("-color-fg-default"));
            canvas.fillOval(MARK_X - 4.5, y - 4.5, 9, 9);
        } else {
            Color hue = colors.color(Hue.of(runs.configuration().workerType()).token());
            if (model.simulatedRow().filter(row -> row.recommended()).isPresent()) {
                marks.star(MARK_X, y, 7, hue);
            } else {
                marks.mark(MarkShape.of(runs.configuration()), MARK_X, y, 5, hue);
            }
        }
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setFont(Fonts.semiBold(13));
        canvas.setFill(colors.color("-color-fg-default"));
        String name =
                logged
                        ? Words.say("timeline.logged")
                        : Words.say("timeline.simulated", runs.configuration().label());
        canvas.fillText(name, NAME_X, y);
        canvas.setFont(Fonts.regular(12));
        canvas.setFill(colors.color("-color-fg-muted"));
        double after = Math.max(shown.stages().x(), NAME_X + 7.2 * name.length() + 16);
        canvas.fillText(figures(logged ? runs.logged() : runs.simulated(), logged), after, y);
    }

    private String figures(RunTimeline run, boolean logged) {
        String work = Figures.duration(run.simulated().runTimeSeconds());
        String busy = Figures.percent(run.busyShare());
        return model.simulatedRow()
                .filter(row -> !logged)
                .map(row -> Words.say(
                        "timeline.figures.simulated",
                        work,
                        Figures.duration(row.figures().medianSeconds()),
                        Figures.money(row.figures().cost()),
                        busy))
                .orElseGet(() -> Words.say("timeline.figures.logged", work, busy));
    }

    private void deadline(GraphicsContext canvas, GanttLayout shown) {
        Optional<Duration> deadline = model.deadline();
        if (deadline.isEmpty()) {
            return;
        }
        double seconds = deadline.get().toMillis() / 1000.0;
        if (shown.time().contains(seconds)) {
            double x = Math.floor(shown.x(seconds)) + 0.5;
            canvas.setStroke(scheme.getValue().color("-color-fg-default"));
            canvas.setLineWidth(1.5);
            canvas.strokeLine(x, 20, x, shown.executors(false).bottom());
            new HaloText(canvas, scheme.getValue().color("-color-bg-default"))
                    .write(
                            Words.say("timeline.deadline"),
                            Fonts.semiBold(11),
                            scheme.getValue().color("-color-fg-default"),
                            TextAlignment.RIGHT,
                            x + 24,
                            10);
        }
    }

    private void point(MouseEvent event) {
        GraphicsContext canvas = pointer.getGraphicsContext2D();
        canvas.clearRect(0, 0, pointer.getWidth(), pointer.getHeight());
        card.setVisible(false);
        layout.filter(shown -> event.getX() >= shown.stages().x()
                        && event.getX() <= shown.stages().right())
                .ifPresent(shown -> {
                    double x = Math.floor(event.getX()) + 0.5;
                    canvas.setStroke(scheme.getValue().color("-color-fg-subtle"));
                    canvas.setLineWidth(1);
                    canvas.strokeLine(x, 0, x, shown.axisY());
                    show(TimelineCard.text(shown, event.getX(), event.getY()), event);
                });
    }

    private void show(String words, MouseEvent event) {
        card.setText(words);
        card.setVisible(true);
        card.applyCss();
        card.autosize();
        double x = event.getX() + 16 + card.getWidth() < getWidth()
                ? event.getX() + 16
                : event.getX() - 16 - card.getWidth();
        double y = Math.clamp(event.getY() + 14, 0, Math.max(0, getHeight() - card.getHeight() - 4));
        card.relocate(Math.round(x), Math.round(y));
    }

    private void unpoint() {
        pointer.getGraphicsContext2D().clearRect(0, 0, pointer.getWidth(), pointer.getHeight());
        card.setVisible(false);
    }

    private String spoken(RunComparison runs) {
        double critical = runs.logged().lanes().stream()
                .mapToDouble(StageLane::oneTaskSeconds)
                .sum();
        return Words.say(
                "timeline.spoken",
                Formats.counted(runs.logged().lanes().size(), "stage"),
                figures(runs.logged(), true),
                Figures.duration(critical),
                runs.configuration().label(),
                figures(runs.simulated(), false));
    }
}
