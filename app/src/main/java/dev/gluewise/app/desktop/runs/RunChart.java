package dev.gluewise.app.desktop.runs;

import static dev.gluewise.app.desktop.control.Follow.follow;

import dev.gluewise.analyzer.chart.Span;
import dev.gluewise.analyzer.runs.HistoricRun;
import dev.gluewise.analyzer.runs.RunTotals;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.chart.Drawing;
import dev.gluewise.app.desktop.chart.TimeZoom;
import dev.gluewise.app.desktop.plot.PlotKey;
import dev.gluewise.app.desktop.plot.PlotRegion;
import dev.gluewise.app.desktop.plot.PlotTable;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Scheme;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** The chart of runs over time, with the pointer and the keys that work on it. */
final class RunChart extends PlotRegion {
    /** A series with the runs that it was gathered from. */
    private record Gathered(List<HistoricRun> runs, RunSeries series) {}

    private final RunsModel model;
    private final Label card = new Label();
    private final TimeZoom zoom = new TimeZoom();
    private Optional<RunPlot> plot = Optional.empty();
    private Optional<Gathered> gathered = Optional.empty();
    private double lastX;
    private boolean dragged;

    RunChart(RunsModel model, ObservableValue<Scheme> scheme) {
        super(scheme, "run-chart", 700, 300);
        this.model = model;
        card.getStyleClass().add("chart-card");
        card.setMouseTransparent(true);
        card.setVisible(false);
        getChildren().add(card);
        follow(this, model.shownProperty(), changed -> {
            if (changed.isEmpty()) {
                zoom.reset();
            }
            redraw();
        });
        follow(this, model.periodProperty(), changed -> showAll());
        follow(this, model.metricProperty(), changed -> redraw());
        follow(this, model.chosenProperty(), changed -> redrawRings());
        follow(this, model.whatIf().questionProperty(), changed -> redraw());
        follow(this, scheme, changed -> redraw());
        listen();
    }

    private void listen() {
        picture().setOnMouseMoved(this::onMove);
        picture().setOnMouseExited(event -> card.setVisible(false));
        picture().setOnMousePressed(event -> {
            requestFocus();
            lastX = inPlot(event.getX());
            dragged = false;
        });
        picture().setOnMouseDragged(this::onDrag);
        picture().setOnMouseClicked(this::onClick);
        setOnScroll(this::onScroll);
        setOnKeyPressed(this::onKey);
    }

    private void onMove(MouseEvent event) {
        Optional<RunPlot.Point> hit = plot.flatMap(shown -> shown.hit(inPlot(event.getX()), inPlot(event.getY())));
        List<HistoricRun> square = plot.map(shown -> shown.square(inPlot(event.getX()), inPlot(event.getY())))
                .orElse(List.of());
        picture().setCursor(hit.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        Optional<String> words = hit.map(point -> RunText.card(point.run(), model.zone()))
                .or(() -> square.isEmpty() ? Optional.empty() : Optional.of(RunText.square(square, model.zone())));
        card.setVisible(words.isPresent());
        words.ifPresent(text -> show(text, event.getX(), event.getY()));
    }

    private void show(String words, double x, double y) {
        card.setText(words);
        card.applyCss();
        card.autosize();
        double left = x + 16 + card.getWidth() < getWidth() ? x + 16 : x - 16 - card.getWidth();
        double top = Math.clamp(y + 14, 0, Math.max(0, getHeight() - card.getHeight() - 4));
        card.relocate(Math.round(left), Math.round(top));
    }

    private void onDrag(MouseEvent event) {
        plot.ifPresent(shown -> {
            dragged = true;
            double x = inPlot(event.getX());
            zoom.move(shown.secondsAt(lastX) - shown.secondsAt(x), shown.everything());
            lastX = x;
            redraw();
        });
    }

    private void onClick(MouseEvent event) {
        if (dragged) {
            return;
        }
        Optional<RunPlot.Point> hit = plot.flatMap(shown -> shown.hit(inPlot(event.getX()), inPlot(event.getY())));
        if (hit.isPresent()
                && event.isShortcutDown()
                && model.chosenProperty().get().size() == 1) {
            model.chosenProperty()
                    .set(List.of(
                            model.chosenProperty().get().getFirst(), hit.get().run()));
        } else if (hit.isPresent()) {
            model.choose(hit.get().run());
        } else if (event.getClickCount() == 2) {
            showAll();
        }
    }

    private void onScroll(ScrollEvent event) {
        plot.ifPresent(shown -> {
            if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
                zoom.move(shown.secondsAt(0) - shown.secondsAt(inPlot(event.getDeltaX())), shown.everything());
            } else {
                zoom.zoom(zoomFactor(event), shown.secondsAt(inPlot(event.getX())), shown.everything());
            }
            redraw();
        });
        event.consume();
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || plot.isEmpty()) {
            return;
        }
        KeyCode key = event.getCode();
        if (key == KeyCode.LEFT || key == KeyCode.RIGHT) {
            model.walk(key == KeyCode.RIGHT ? 1 : -1);
        } else if (!zoomed(key)) {
            return;
        }
        event.consume();
    }

    @Override
    protected void showAll() {
        zoom.reset();
        redraw();
    }

    /** Looks closer at the chosen run, or at the middle of what is shown. */
    @Override
    protected void zoom(double factor) {
        plot.ifPresent(shown -> {
            Span time = shown.time();
            double middle = model.chosenProperty().get().stream()
                    .flatMap(run -> run.startedOn().stream())
                    .findFirst()
                    .map(RunPainter::seconds)
                    .orElse((time.low() + time.high()) / 2);
            zoom.zoom(factor, middle, shown.everything());
            redraw();
        });
    }

    @Override
    protected void redraw() {
        Drawing canvas = clearedPicture();
        plot = model.shownProperty()
                .get()
                .filter(shown -> plotWidth() > 100 && plotHeight() > 100 && RunText.anyStart(shown.inPeriod()))
                .map(shown -> plot(shown, series(shown)));
        plot.ifPresent(shown -> {
            new RunPainter(canvas, shown, scheme()).paint(model.deadline());
            setAccessibleText(spoken(shown));
        });
        redrawRings();
    }

    private RunPlot plot(RunsModel.Shown shown, RunSeries figures) {
        return new RunPlot(
                shown,
                figures,
                zoom.of(figures.everything()),
                model.deadline(),
                model.zone(),
                plotWidth(),
                plotHeight());
    }

    private RunSeries series(RunsModel.Shown shown) {
        RunMetric metric = model.metricProperty().get();
        Gathered known = gathered.filter(before -> before.runs == shown.inPeriod() && before.series.metric() == metric)
                .orElseGet(() -> new Gathered(shown.inPeriod(), new RunSeries(shown.inPeriod(), metric)));
        gathered = Optional.of(known);
        return known.series;
    }

    private void redrawRings() {
        Drawing canvas = clearedPointer();
        plot.ifPresent(shown -> new RunPainter(canvas, shown, scheme())
                .paintChosen(model.chosenProperty().get()));
    }

    @Override
    public String title() {
        return Words.say(
                "runs.plot.title",
                model.metricProperty().get().label(),
                model.whatIf().jobProperty().get());
    }

    @Override
    public String fileName() {
        return model.whatIf().jobProperty().get() + "-runs";
    }

    @Override
    public boolean shown() {
        return plot.isPresent();
    }

    @Override
    public void paint(Drawing drawing) {
        plot.ifPresent(shown -> new RunPainter(drawing, shown, scheme()).paint(model.deadline()));
    }

    @Override
    public List<PlotKey> keys() {
        return List.of();
    }

    @Override
    public List<PlotTable> tables() {
        return plot.map(shown -> List.of(new PlotTable(
                        Words.say("runs.plot.table"),
                        "",
                        () -> RunText.csv(shown.shown().inPeriod()))))
                .orElse(List.of());
    }

    private static String spoken(RunPlot plot) {
        RunTotals totals = plot.shown().totals();
        String whole = Words.say(
                "runs.spoken",
                plot.metric().label(),
                Figures.count(totals.runs()),
                Figures.count(totals.failed()),
                Figures.count(plot.shown().history().periods().size()));
        return plot.shown().groups().stream()
                .map(group -> RunText.group(group, plot.metric()))
                .reduce(whole, (said, group) -> Words.say("runs.spoken.group", said, group));
    }
}
