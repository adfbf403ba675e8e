package dev.gluewise.app.desktop.whatif;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.ProblemBox;
import dev.gluewise.app.desktop.control.Segments;
import dev.gluewise.app.desktop.control.ThinProgress;
import dev.gluewise.app.desktop.plot.PlotExports;
import dev.gluewise.app.desktop.plot.PlotMenu;
import dev.gluewise.app.desktop.text.EvidenceText;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Scheme;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The what-if screen of one job. */
public final class WhatIfView extends VBox {
    /** What the screen asks of the window around it. */
    public interface Actions {
        void copyAsCli();

        void apply();

        void showScenarios();

        void verify();

        void importLogs();

        void showPrices();
    }

    private final WhatIfModel model;
    private final CostChart chart;
    private final WhatIfBody body;

    public WhatIfView(WhatIfModel model, ObservableValue<Scheme> scheme, Actions actions, PlotExports exports) {
        this.model = model;
        getStyleClass().add("what-if");
        chart = new CostChart(model, scheme);
        body = new WhatIfBody(
                new ChartLegend(model, PlotMenu.install(chart, chart, exports)),
                new StackPane(chart, new ThinProgress(model.simulatingProperty())),
                segmentRow(),
                new CandidateTable(model),
                new SidePanel(new ControlPanel(model, actions), new RecommendationCard(model, actions)));
        StackPane stage = new StackPane(body, problem(actions));
        VBox.setVgrow(stage, Priority.ALWAYS);
        getChildren().add(stage);
    }

    private Region segmentRow() {
        Segments<Segment> segments = new Segments<>(Segment.class, model.segmentProperty(), this::segmentText);
        Label evidence = label("", "caption");
        evidence.setTextOverrun(OverrunStyle.ELLIPSIS);
        Hint.whole(evidence);
        HBox row = new HBox(segments, spring(), evidence);
        row.getStyleClass().add("segment-row");
        follow(this, model.outcomeProperty(), outcome -> {
            segments.relabel(this::segmentText);
            evidence.setText(outcome.map(shown -> restsOn(shown.advice())).orElse(""));
        });
        return row;
    }

    /** What the prediction rests on, and that a newer Glue version is no part of it. */
    private static String restsOn(Advice advice) {
        String evidence = EvidenceText.sentence(advice.evidence());
        return advice.upgrade()
                .map(option -> Words.say(
                        "whatif.evidence.apart",
                        evidence,
                        option.candidate().configuration().glueVersion().label(),
                        Figures.percent(option.saving().fraction()),
                        option.candidate().configuration().glueVersion().sparkVersion()))
                .orElse(evidence);
    }

    private String segmentText(Segment segment) {
        return model.outcomeProperty()
                .get()
                .map(outcome -> Words.say(
                        "whatif.segment.counted",
                        segment.label(),
                        Figures.count(outcome.rows(segment).size())))
                .orElseGet(segment::label);
    }

    private Node problem(Actions actions) {
        ProblemBox box = ProblemBox.of(model.problemProperty(), shown -> {
            if (model.problemProperty().get().map(Problem::code).equals(Optional.of(ProblemCode.NOTHING_TO_ANALYZE))) {
                shown.offer(Words.say("whatif.import"), actions::importLogs);
            }
            model.missingPriceProperty().get().ifPresent(key -> {
                shown.offer(new PriceLine(model, key, key.region(), Words.say("whatif.no-price.enter")));
                shown.offer(Words.say("whatif.no-price.book"), actions::showPrices);
            });
        });
        box.setMaxSize(560, Region.USE_PREF_SIZE);
        follow(
                this,
                model.problemProperty(),
                problem -> body.setVisible(
                        problem.isEmpty() || model.studyProperty().get().isPresent()));
        return box;
    }

    /** Puts the keyboard where the user most likely goes on. */
    public void focusChart() {
        chart.requestFocus();
    }
}
