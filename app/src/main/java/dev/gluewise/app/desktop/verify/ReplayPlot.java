package dev.gluewise.app.desktop.verify;

import dev.gluewise.analyzer.chart.Box;
import dev.gluewise.analyzer.chart.Scale;
import dev.gluewise.analyzer.chart.Span;
import dev.gluewise.analyzer.chart.Ticks;
import dev.gluewise.analyzer.replay.KeptReplay;
import dev.gluewise.analyzer.replay.ReplayPlanned.PlannedStage;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.analyzer.report.ReplayCsv;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.timeline.Stretch;
import dev.gluewise.app.desktop.chart.Drawing;
import dev.gluewise.app.desktop.plot.Plot;
import dev.gluewise.app.desktop.plot.PlotKey;
import dev.gluewise.app.desktop.plot.PlotTable;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Fonts;
import dev.gluewise.app.desktop.theme.Scheme;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/** The bars of the replayed stages as a picture; on the screen they stand in the rows of a table. */
final class ReplayPlot implements Plot {
    private static final double WIDTH = 960;
    private static final double NAMES = 250;
    private static final double FIGURES = 70;
    private static final double ROW = 24;
    private static final double BAR = 6;
    private static final double LEAST_BAR = 1.5;
    private static final double AXIS = 28;
    private static final int MOST_TICKS = 8;
    private static final int LONGEST_NAME = 34;
    private static final String SIMULATED = "-gw-off-path";
    private static final String REPLAYED = "-gw-busy";

    private final VerifyModel model;
    private final Supplier<Scheme> scheme;

    ReplayPlot(VerifyModel model, Supplier<Scheme> scheme) {
        this.model = model;
        this.scheme = scheme;
    }

    private Optional<ReplayResult> result() {
        return model.resultProperty().get().map(KeptReplay::result);
    }

    private List<StageRow> rows() {
        return result().map(replay -> StageRow.of(replay, Optional.empty())).orElse(List.of());
    }

    @Override
    public String title() {
        String size = result().map(replay -> replay.configuration().label()).orElse("");
        return Words.say("plot.verify.title", model.job(), size);
    }

    @Override
    public String fileName() {
        return model.job() + "-replay";
    }

    @Override
    public boolean shown() {
        return result().isPresent();
    }

    @Override
    public double plotWidth() {
        return WIDTH;
    }

    @Override
    public double plotHeight() {
        return rows().size() * ROW + AXIS;
    }

    @Override
    public Scheme scheme() {
        return scheme.get();
    }

    @Override
    public List<PlotKey> keys() {
        return List.of(
                new PlotKey(
                        (drawing, x, y) -> bar(drawing, SIMULATED, x - 7, y, 14), Words.say("plot.verify.simulated")),
                new PlotKey(
                        (drawing, x, y) -> bar(drawing, REPLAYED, x - 7, y, 14), Words.say("plot.verify.replayed")));
    }

    @Override
    public List<PlotTable> tables() {
        return result().map(replay ->
                        List.of(new PlotTable(Words.say("plot.verify.table"), "", () -> ReplayCsv.write(replay))))
                .orElse(List.of());
    }

    @Override
    public void paint(Drawing drawing) {
        if (shown()) {
            List<StageRow> rows = rows();
            Span time = new Span(0, ReplayClock.of(rows, Optional.empty()).runSeconds());
            Box area = Box.between(NAMES, 0, WIDTH - FIGURES, rows.size() * ROW);
            Scale x = new Scale(time, area.x(), area.right());
            axis(drawing, area, x, Ticks.time(time, MOST_TICKS));
            double y = ROW / 2;
            for (StageRow row : rows) {
                row(drawing, row, x, y);
                y += ROW;
            }
        }
    }

    private void axis(Drawing drawing, Box area, Scale x, Ticks ticks) {
        drawing.setStroke(scheme().color("-color-border-muted"));
        drawing.setLineWidth(1);
        for (double seconds : ticks.values()) {
            double line = Math.floor(x.pixel(seconds)) + 0.5;
            drawing.strokeLine(line, area.y(), line, area.bottom());
            words(drawing, ticks.time(seconds), line, area.bottom() + 14, TextAlignment.CENTER, "-color-fg-muted");
        }
        words(drawing, ticks.timeTitle(), 0, area.bottom() + 14, TextAlignment.LEFT, "-color-fg-muted");
    }

    private void row(Drawing drawing, StageRow row, Scale x, double y) {
        String name = row.stage()
                .map(PlannedStage::name)
                .orElseGet(() -> Words.say("verify.driver-only"))
                .replaceAll("\\p{Cntrl}", " ");
        String shortened = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
        String id = row.stage().map(stage -> String.valueOf(stage.id())).orElse("");
        words(drawing, id, 22, y, TextAlignment.RIGHT, "-color-fg-default");
        words(drawing, shortened, 32, y, TextAlignment.LEFT, "-color-fg-default");
        span(drawing, SIMULATED, row.simulated(), x, y - BAR / 2 - 1);
        row.replayed().ifPresent(span -> span(drawing, REPLAYED, span, x, y + BAR / 2 + 1));
        words(drawing, Figures.duration(row.seconds()), WIDTH, y, TextAlignment.RIGHT, "-color-fg-muted");
    }

    private void span(Drawing drawing, String color, Stretch span, Scale x, double y) {
        double left = x.pixel(span.fromSeconds());
        bar(drawing, color, left, y, Math.max(LEAST_BAR, x.pixel(span.toSeconds()) - left));
    }

    private void bar(Drawing drawing, String color, double x, double y, double width) {
        drawing.setFill(scheme().color(color));
        drawing.fillRect(x, y - BAR / 2, width, BAR);
    }

    private void words(Drawing drawing, String text, double x, double y, TextAlignment alignment, String color) {
        drawing.setFont(Fonts.regular(12));
        drawing.setTextBaseline(VPos.CENTER);
        drawing.setTextAlign(alignment);
        drawing.setFill(scheme().color(color));
        drawing.fillText(text, x, y);
    }
}
