package dev.gluewise.analyzer.report.chart;

import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.text.ReportWords;
import dev.gluewise.pricing.catalog.Configuration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the hues and shapes in a chart mean; only those that occur.
 *
 * @param hues worker types
 * @param shapes execution classes and auto scaling
 */
public record Legend(List<Entry> hues, List<Entry> shapes) {
    public Legend {
        hues = List.copyOf(hues);
        shapes = List.copyOf(shapes);
    }

    /** A mark and what it stands for. */
    public record Entry(MarkStyle mark, String text) {}

    static Legend of(List<Candidate> candidates) {
        List<Configuration> shown =
                candidates.stream().map(Candidate::configuration).toList();
        List<Entry> hues = shown.stream()
                .map(Configuration::workerType)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(type -> new Entry(new MarkStyle(MarkStyle.hue(type), false, false), type.label()))
                .toList();
        List<Entry> shapes = new ArrayList<>();
        if (occurs(shown, mark -> mark.diamond())) {
            shapes.add(shape("standard", false, false));
            shapes.add(shape("flex", true, false));
        }
        if (occurs(shown, mark -> mark.hollow())) {
            shapes.add(shape("autoScaling", false, true));
        }
        return new Legend(hues, shapes);
    }

    private static boolean occurs(List<Configuration> shown, Predicate<MarkStyle> shape) {
        return shown.stream().map(MarkStyle::of).anyMatch(shape);
    }

    private static Entry shape(String phrase, boolean diamond, boolean hollow) {
        return new Entry(new MarkStyle("any", diamond, hollow), ReportWords.say("chart." + phrase));
    }
}
