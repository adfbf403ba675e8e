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
        getChildren().addAll(title, count, spring(), hues, rule, forms, export);
        follow(
                this,
                model.outcomeProperty(),
                outcome -> outcome.ifPresent(shown -> {
                    show(count, shown);
                    show(shown.plotted());
                }));
    }

    /** How many are plotted, and of how many where some are left out. */
    private static void show(Label count, Outcome shown) {
        int plotted = shown.plotted().size();
        String all = Formats.counted(shown.rows().size(), "candidate");
        boolean every = plotted == shown.rows().size();
        count.setText(
                every
                        ? all
                        : Words.say(
                                "whatif.chart.counted",
                                Figures.count(plotted),
                                Figures.count(shown.rows().size())));
        Hint.on(count, every ? all : Words.say("whatif.chart.counted.tip", Figures.count(plotted), all));
    }

    private void show(List<CandidateRow> rows) {
        hues.getChildren()
                .setAll(Meaning.hues(rows).stream().map(ChartLegend::entry).toList());
        forms.getChildren()
                .setAll(Meaning.forms(rows).stream().map(ChartLegend::entry).toList());
    }

    private static Node entry(Meaning meaning) {
        return meaning.mark()
                .map(mark -> entry(
                        MarkIcon.of(mark, meaning.hue().map(Hue::styleClass).orElse("neutral")), meaning.text()))
                .orElseGet(() -> frontier(meaning.text()));
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

    /** Where there are many hues, the line is the entry that is cut. */
    private static Node frontier(String text) {
        Label name = label(text, "caption");
        name.setMinWidth(0);
        Hint.whole(name);
        HBox entry = new HBox(line(), name);
        entry.getStyleClass().add("legend-entry");
        entry.setMinWidth(0);
        return entry;
    }
}
