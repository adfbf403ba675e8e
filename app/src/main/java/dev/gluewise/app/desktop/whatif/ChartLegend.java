package dev.gluewise.app.desktop.whatif;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.app.desktop.chart.Hue;
import dev.gluewise.app.desktop.chart.MarkShape;
import dev.gluewise.app.desktop.control.MarkIcon;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.WorkerType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The chart's title, and what its hues and forms mean: those that are there. */
final class ChartLegend extends HBox {
    private final HBox hues = new HBox();
    private final HBox forms = new HBox();

    ChartLegend(WhatIfModel model) {
        getStyleClass().add("chart-title");
        hues.getStyleClass().add("legend");
        forms.getStyleClass().add("legend");
        Region rule = new Region();
        rule.getStyleClass().add("upright");
        var count = label("", "muted");
        getChildren().addAll(label(Words.say("whatif.chart.title"), "section"), count, spring(), hues, rule, forms);
        follow(this, model.outcomeProperty(), outcome -> outcome.ifPresent(shown -> {
                    count.setText(Formats.counted(shown.plotted().size(), "candidate"));
                    show(shown.plotted());
                }));
    }

    private void show(List<CandidateRow> rows) {
        Map<Hue, Set<WorkerType>> types = new EnumMap<>(Hue.class);
        boolean flex = false;
        boolean standard = false;
        boolean scaling = false;
        for (CandidateRow row : rows) {
            WorkerType type = row.configuration().workerType();
            types.computeIfAbsent(Hue.of(type), hue -> new TreeSet<>()).add(type);
            flex |= row.configuration().executionClass() == ExecutionClass.FLEX;
            standard |= row.configuration().executionClass() == ExecutionClass.STANDARD;
            scaling |= row.configuration().autoScaling();
        }
        hues.getChildren().clear();
        types.forEach((hue, named) -> hues.getChildren()
                .add(entry(MarkIcon.of(new MarkShape(false, false), hue.styleClass()), names(named))));
        List<Node> shown = new ArrayList<>();
        if (standard && flex) {
            shown.add(entry(MarkIcon.of(new MarkShape(false, false), "neutral"), Words.say("whatif.chart.standard")));
        }
        if (flex) {
            shown.add(entry(MarkIcon.of(new MarkShape(true, false), "neutral"), Words.say("whatif.chart.flex")));
        }
        if (scaling) {
            shown.add(entry(MarkIcon.of(new MarkShape(false, true), "neutral"), Words.say("whatif.chart.auto-scaling")));
        }
        Region line = new Region();
        line.getStyleClass().add("legend-line");
        shown.add(entry(line, Words.say("whatif.chart.frontier")));
        forms.getChildren().setAll(shown);
    }

    private static String names(Set<WorkerType> types) {
        return types.stream().map(WorkerType::label).collect(Collectors.joining(", "));
    }

    private static Node entry(Node mark, String text) {
        HBox entry = new HBox(mark, label(text, "caption"));
        entry.getStyleClass().add("legend-entry");
        entry.setMinWidth(Region.USE_PREF_SIZE);
        return entry;
    }
}
