package dev.gluewise.app.desktop.timeline;

import static dev.gluewise.app.desktop.control.Follow.follow;

import dev.gluewise.analyzer.chart.Box;
import dev.gluewise.analyzer.chart.Span;
import dev.gluewise.analyzer.report.TimelineCsv;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.timeline.RunComparison;
import dev.gluewise.analyzer.timeline.RunTimeline;
import dev.gluewise.analyzer.timeline.StageLane;
import dev.gluewise.app.desktop.chart.Drawing;
import dev.gluewise.app.desktop.chart.TimeZoom;
import dev.gluewise.app.desktop.control.Labels;
import dev.gluewise.app.desktop.plot.PlotKey;
import dev.gluewise.app.desktop.plot.PlotRegion;
import dev.gluewise.app.desktop.plot.PlotTable;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Scheme;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Both runs over time: their stages, and below them their executors, on one axis with one crosshair. */
final class GanttChart extends PlotRegion {
    private static final double BAR_WIDTH = 12;

    private final TimelineModel model;
    private final ScrollBar scrollBar = new ScrollBar();
    private final Label card = Labels.label("", "chart-card");
    private final TimeZoom zoom = new TimeZoom();
    private Optional<GanttLayout> layout = Optional.empty();
    private Optional<RunTimeline> drawn = Optional.empty();
    private double lastX;

    GanttChart(TimelineModel model, ObservableValue<Scheme> scheme) {
        super(scheme, "timeline-chart", 700, 500);
        this.model = model;
        card.setMouseTransparent(true);
        card.setVisible(false);
        card.setManaged(false);
        scrollBar.setOrientation(Orientation.VERTICAL);
        getChildren().addAll(scrollBar, card);
        follow(this, model.comparisonProperty(), changed -> onChanged());
        follow(this, model.outcomeProperty(), changed -> redraw());
        follow(this, model.findingProperty(), chosen -> showChosen());
        follow(this, scheme, changed -> redraw());
        scrollBar.valueProperty().addListener((observable, before, after) -> redraw());
        picture().setOnMouseMoved(this::point);
        picture().setOnMouseExited(event -> unpoint());
        picture().setOnMousePressed(event -> {
            requestFocus();
            lastX = inPlot(event.getX());
        });
        picture().setOnMouseDragged(this::drag);
        picture().setOnMouseClicked(event -> {
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

    @Override
    public String title() {
        String size = layout.map(shown -> shown.runs().configuration().label()).orElse("");
        return Words.say("plot.timeline.title", model.job(), size);
    }

    @Override
    public String fileName() {
        return model.job() + "-timeline";
    }

    @Override
    public boolean shown() {
        return layout.isPresent();
    }

    @Override
    public List<PlotKey> keys() {
        return GanttKeys.of(scheme());
    }

    @Override
    public List<PlotTable> tables() {
        return layout.map(GanttLayout::runs)
                .map(runs -> List.of(
                        new PlotTable(Words.say("plot.timeline.stages"), "-stages", () -> TimelineCsv.stages(runs)),
                        new PlotTable(
                                Words.say("plot.timeline.executors"), "-executors", () -> TimelineCsv.executors(runs))))
                .orElse(List.of());
    }

    private Optional<Span> everything() {
        return model.comparisonProperty().get().map(runs -> GanttLayout.everything(runs, model.deadline()));
    }

    @Override
    protected void showAll() {
        zoom.reset();
        redraw();
    }

    private void drag(MouseEvent event) {
        double x = inPlot(event.getX());
        layout.ifPresent(
                shown -> everything().ifPresent(all -> zoom.move(shown.secondsAt(lastX) - shown.secondsAt(x), all)));
        lastX = x;
        redraw();
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            layout.ifPresent(shown -> everything()
                    .ifPresent(all -> zoom.zoom(zoomFactor(event), shown.secondsAt(inPlot(event.getX())), all)));
            redraw();
        } else if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            layout.ifPresent(shown -> everything()
                    .ifPresent(all -> zoom.move(shown.secondsAt(0) - shown.secondsAt(inPlot(event.getDeltaX())), all)));
            redraw();
        } else {
            scrollBy(inPlot(-event.getDeltaY()));
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
        if (key == KeyCode.LEFT || key == KeyCode.RIGHT) {
            everything().ifPresent(all -> zoom.move(zoom.of(all).length() * (key == KeyCode.RIGHT ? 0.1 : -0.1), all));
            redraw();
        } else if (key == KeyCode.UP || key == KeyCode.DOWN) {
            scrollBy(key == KeyCode.DOWN ? GanttRow.LANE_HEIGHT : -GanttRow.LANE_HEIGHT);
        } else if (!zoomed(key)) {
            return;
        }
        event.consume();
    }

    @Override
    protected void zoom(double factor) {
        everything().ifPresent(all -> {
            Span now = zoom.of(all);
            zoom.zoom(factor, (now.low() + now.high()) / 2, all);
        });
        redraw();
    }

    @Override
    protected void redraw() {
        Drawing canvas = clearedPicture();
        layout = model.comparisonProperty()
                .get()
                .filter(runs -> plotWidth() > 300 && plotHeight() > 200)
                .map(runs -> new GanttLayout(
                        runs,
                        zoom.of(GanttLayout.everything(runs, model.deadline())),
                        plotWidth() - BAR_WIDTH,
                        plotHeight(),
                        scrollBar.getValue()));
        paint(canvas);
        layout.ifPresent(shown -> setAccessibleText(spoken(shown.runs())));
        placeScrollBar();
    }

    @Override
    public void paint(Drawing canvas) {
        layout.ifPresent(shown -> {
            new GanttPainter(canvas, shown, scheme()).paint(model.chosenStage());
            RunHeads heads = new RunHeads(canvas, shown, scheme(), model);
            heads.paint();
            new ExecutorPainter(canvas, shown, scheme()).paint();
            heads.paintDeadline();
        });
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
            scrollBar.resizeRelocate(
                    getWidth() - onScreen(BAR_WIDTH), onScreen(area.y()), onScreen(BAR_WIDTH), onScreen(area.height()));
        });
    }

    private void point(MouseEvent event) {
        Drawing canvas = clearedPointer();
        card.setVisible(false);
        double pointed = inPlot(event.getX());
        layout.filter(shown -> pointed >= shown.stages().x()
                        && pointed <= shown.stages().right())
                .ifPresent(shown -> {
                    double x = Math.floor(pointed) + 0.5;
                    canvas.setStroke(scheme().color("-color-fg-subtle"));
                    canvas.setLineWidth(1);
                    canvas.strokeLine(x, 0, x, shown.axisY());
                    show(words(shown, pointed, inPlot(event.getY())), event);
                });
    }

    private String words(GanttLayout shown, double x, double y) {
        return model.bill()
                .filter(bill -> shown.isLoggedHead(y))
                .map(LoggedRunText::whole)
                .orElseGet(() -> TimelineCard.text(shown, x, y));
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
        clearedPointer();
        card.setVisible(false);
    }

    private String spoken(RunComparison runs) {
        double critical = runs.logged().lanes().stream()
                .mapToDouble(StageLane::oneTaskSeconds)
                .sum();
        return Words.say(
                "timeline.spoken",
                Formats.counted(runs.logged().lanes().size(), "stage"),
                RunHeads.spoken(model, runs.logged(), true),
                Figures.duration(critical),
                runs.configuration().label(),
                RunHeads.spoken(model, runs.simulated(), false));
    }
}
