package dev.gluewise.app.desktop.runs;

import dev.gluewise.analyzer.chart.Box;
import dev.gluewise.analyzer.runs.HistoricRun;
import dev.gluewise.analyzer.runs.RunGroup;
import dev.gluewise.app.desktop.chart.LabelPlacer;
import dev.gluewise.app.desktop.theme.Fonts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where it is said in the chart what runs that stand together have in common: beside them, where there is room. */
final class GroupLabels {
    /**
     * A text at its place.
     *
     * @param leadFrom the run that a line to the text begins at; empty where it stands so near that none is needed
     */
    record Label(String text, Box box, Optional<RunPlot.Point> leadFrom) {}

    /** More would be a second table. */
    private static final int MOST = 6;

    private static final double HEIGHT = 14;
    /** So far from its runs a text may stand, and so far it may reach. */
    private static final double REACH = 420;

    private static final double MARK = 5;

    /** A text over more runs than this hides what it is about. */
    private static final int MOST_COVERED = 2;

    private GroupLabels() {}

    /**
     * The texts of a plot; none while its runs are drawn as squares.
     *
     * @param taken areas with other texts
     */
    static List<Label> of(RunPlot plot, List<Box> taken) {
        if (plot.bins().isPresent()) {
            return List.of();
        }
        LabelPlacer placer = new LabelPlacer(plot.area().grown(-4));
        taken.forEach(box -> placer.avoid(box, 40));
        List<RunPlot.Point> points = plot.points();
        List<Label> labels = new ArrayList<>();
        for (RunGroup group : plot.shown().groups()) {
            List<RunPlot.Point> there = within(points, group);
            if (labels.size() == MOST || there.size() < RunGroup.LEAST) {
                continue;
            }
            RunPlot.Point middle = middle(there);
            List<Box> marks = points.stream()
                    .filter(point -> Math.abs(point.x() - middle.x()) < REACH)
                    .map(point -> Box.around(point.x(), point.y(), MARK))
                    .toList();
            String text = RunText.group(group, plot.metric());
            placer.with(marks, 3)
                    .place(middle.x(), middle.y(), Math.ceil(Fonts.width(text, Fonts.regular(11))), HEIGHT)
                    .filter(placement -> isReadable(placement.box(), marks, labels))
                    .ifPresent(placement -> {
                        labels.add(new Label(
                                text, placement.box(), placement.leader() ? Optional.of(middle) : Optional.empty()));
                        placer.avoid(placement.box().grown(3), 50);
                    });
        }
        return labels;
    }

    private static boolean isReadable(Box box, List<Box> marks, List<Label> others) {
        return others.stream().noneMatch(other -> other.box().overlaps(box))
                && marks.stream().filter(box::overlaps).count() <= MOST_COVERED;
    }

    private static List<RunPlot.Point> within(List<RunPlot.Point> points, RunGroup group) {
        Set<String> ids = group.runs().stream().map(HistoricRun::id).collect(Collectors.toSet());
        return points.stream().filter(point -> ids.contains(point.run().id())).toList();
    }

    /** The run that is nearest to the middle of all. */
    private static RunPlot.Point middle(List<RunPlot.Point> group) {
        double x = group.stream().mapToDouble(RunPlot.Point::x).average().orElseThrow();
        double y = group.stream().mapToDouble(RunPlot.Point::y).average().orElseThrow();
        return group.stream()
                .min(Comparator.comparingDouble(point -> Math.hypot(point.x() - x, point.y() - y)))
                .orElseThrow();
    }
}
