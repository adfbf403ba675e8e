package dev.gluewise.app.desktop.whatif;

import dev.gluewise.analyzer.chart.Box;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.chart.Drawing;
import dev.gluewise.app.desktop.chart.HaloText;
import dev.gluewise.app.desktop.chart.LabelPlacer;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Fonts;
import dev.gluewise.app.desktop.theme.Scheme;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The names of the recommended and the current configuration beside their marks. */
final class PlotLabels {
    private static final double LINE = 15;

    private final Drawing canvas;
    private final PlotLayout layout;
    private final Scheme scheme;
    private final LabelPlacer placer;
    private final HaloText halo;

    PlotLabels(Drawing canvas, PlotLayout layout, Scheme scheme) {
        this.canvas = canvas;
        this.layout = layout;
        this.scheme = scheme;
        halo = new HaloText(canvas, scheme.color("-color-bg-default"));
        placer = new LabelPlacer(layout.area().grown(-3));
    }

    void paint() {
        avoidEverything();
        layout.outcome()
                .recommended()
                .filter(row -> layout.window().shows(row.point()))
                .ifPresent(row -> label(row, row.configuration().label(), recommendedText(row)));
        layout.outcome()
                .current()
                .filter(row -> layout.window().shows(row.point()) && !row.recommended())
                .ifPresent(row -> label(
                        row,
                        Words.say("whatif.chart.current", row.configuration().label()),
                        figures(row)));
    }

    private String recommendedText(CandidateRow row) {
        return layout.outcome()
                .advice()
                .question()
                .deadline()
                .map(deadline -> Words.say(
                        "whatif.chart.figures-by",
                        Figures.money(row.figures().cost()),
                        Figures.duration(row.figures().medianSeconds()),
                        Figures.chance(row.candidate().meetsDeadlineProbability()),
                        Figures.deadline(deadline)))
                .orElseGet(() -> figures(row));
    }

    private static String figures(CandidateRow row) {
        return Words.say(
                "whatif.chart.figures",
                Figures.money(row.figures().cost()),
                Figures.duration(row.figures().medianSeconds()));
    }

    private void avoidEverything() {
        Box area = layout.area();
        for (CandidateRow row : layout.visible()) {
            boolean important = row.recommended() || row.current();
            double weight = important ? 20 : row.candidate().onFrontier() ? 6 : 2;
            placer.avoid(Box.around(layout.x(row), layout.y(row), important ? 11 : 6), weight);
        }
        avoidFrontierLine();
        layout.deadlineX().ifPresent(x -> placer.avoid(new Box(x - 5, area.y(), 10, area.height()), 30));
        placer.avoid(new Box(area.right() - 190, area.bottom() - 20, 190, 18), 15);
        placer.avoid(new Box(area.right() - 100, area.y() + 2, 100, 20), 15);
        layout.deadlineX().ifPresent(x -> placer.avoid(new Box(x, area.y() + 2, 140, 20), 15));
    }

    private void avoidFrontierLine() {
        List<CandidateRow> frontier = layout.outcome().frontier();
        for (int i = 0; i + 1 < frontier.size(); i++) {
            double x = layout.x(frontier.get(i));
            double y = layout.y(frontier.get(i));
            double nextX = layout.x(frontier.get(i + 1));
            double nextY = layout.y(frontier.get(i + 1));
            placer.avoid(new Box(x, y - 1, Math.max(1, nextX - x), 2), 2);
            placer.avoid(new Box(nextX - 1, Math.min(y, nextY), 2, Math.max(1, Math.abs(nextY - y))), 2);
        }
    }

    private void label(CandidateRow row, String name, String figures) {
        double x = layout.x(row);
        double y = layout.y(row);
        double width =
                Math.ceil(Math.max(Fonts.width(name, Fonts.semiBold(12)), Fonts.width(figures, Fonts.regular(12))));
        placer.place(x, y, width, 2 * LINE).ifPresent(placement -> {
            Box box = placement.box();
            if (placement.leader()) {
                leader(x, y, box);
            }
            write(name, Fonts.semiBold(12), "-color-fg-default", box.x(), box.y() + LINE / 2);
            write(figures, Fonts.regular(12), "-color-fg-muted", box.x(), box.y() + LINE * 1.5);
        });
    }

    private void leader(double x, double y, Box box) {
        double toX = Math.clamp(x, box.x() - 3, box.right() + 3);
        double toY = Math.clamp(y, box.y() - 2, box.bottom() + 2);
        double length = Math.hypot(toX - x, toY - y);
        double gap = Math.min(12, length);
        canvas.setStroke(scheme.color("-color-fg-subtle"));
        canvas.setLineWidth(1);
        canvas.strokeLine(x + (toX - x) / length * gap, y + (toY - y) / length * gap, toX, toY);
    }

    private void write(String text, Font font, String token, double x, double y) {
        halo.write(text, font, scheme.color(token), TextAlignment.LEFT, x, y);
    }
}
