package dev.gluewise.app.desktop.whatif;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.chart.Hue;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.MarkIcon;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The chart's title, and what its hues and forms mean: those that are there. */
final class ChartLegend extends HBox {
    private final HBox hues = new HBox();
    private final HBox forms = new HBox();

    /** @param export the button that takes the chart out of the window */
    ChartLegend(WhatIfModel model, Node export) {
        getStyleClass().add("chart-title");
        hues.getStyleClass().add("legend");
        forms.getStyleClass().add("legend");
        Region rule = new Region();
        rule.getStyleClass().add("upright");
        var count = label("", "muted");
        Label title = label(Words.say("whatif.chart.title"), "section");
        title.setMinWidth(Region.USE_PREF_SIZE);
        count.setMinWidth(0);
        Hint.whole(count);
        getChildren().addAll(title, count, spring(), hues, rule, forms, export);
        follow(
                this,
                model.outcomeProperty(),
                outcome -> outcome.ifPresent(shown -> {
                    count.setText(counted(shown));
                    show(shown.plotted());
                }));
    }

    /** How many are plotted, and of how many where some are left out. */
    private static String counted(Outcome shown) {
        int plotted = shown.plotted().size();
        int all = shown.rows().size();
        return plotted == all
                ? Formats.counted(all, "candidate")
                : Words.say("whatif.chart.counted", Figures.count(plotted), Formats.counted(all, "candidate"));
    }

    private void show(List<CandidateRow> rows) {
        hues.getChildren()
                .setAll(Meaning.hues(rows).stream().map(ChartLegend::entry).toList());
        forms.getChildren()
                .setAll(Meaning.forms(rows).stream().map(ChartLegend::entry).toList());
    }

    private static Node entry(Meaning meaning) {
        return entry(
                meaning.mark()
                        .map(mark -> MarkIcon.of(
                                mark, meaning.hue().map(Hue::styleClass).orElse("neutral")))
                        .orElseGet(ChartLegend::line),
                meaning.text());
    }

    private static Node line() {
        Region line = new Region();
        line.getStyleClass().add("legend-line");
        return line;
    }

    private static Node entry(Node mark, String text) {
        HBox entry = new HBox(mark, label(text, "caption"));
        entry.getStyleClass().add("legend-entry");
        entry.setMinWidth(Region.USE_PREF_SIZE);
        return entry;
    }
}
