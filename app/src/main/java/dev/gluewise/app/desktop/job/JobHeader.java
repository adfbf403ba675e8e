package dev.gluewise.app.desktop.job;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.advice.MoneySentences;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.Resize;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.backend.JobStudy;
import dev.gluewise.app.desktop.control.EvidenceIcon;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.MarkIcon;
import dev.gluewise.app.desktop.text.EvidenceText;
import dev.gluewise.app.desktop.text.Period;
import dev.gluewise.app.desktop.text.ResizeText;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.app.desktop.theme.TextScale;
import dev.gluewise.app.desktop.whatif.WhatIfModel;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Which job is shown, what it is, and the way to its neighbours in the list. */
final class JobHeader extends HBox {
    /** The width from which on there is room for what is the least important. */
    private static final double ROOMY = 1200;

    private final WhatIfModel model;
    private final JobNavigation navigation;
    private final Label name = label("", "page-title");
    private final HBox chips = new HBox();
    private final HBox resized = new HBox();
    private final Label cost = label("", "muted");
    private final Button previous = arrow(Feather.CHEVRON_LEFT, Words.say("job.previous"), "previous-job");
    private final Button next = arrow(Feather.CHEVRON_RIGHT, Words.say("job.next"), "next-job");

    JobHeader(WhatIfModel model, JobNavigation navigation) {
        this.model = model;
        this.navigation = navigation;
        getStyleClass().add("job-header");
        Button jobs = new Button(Words.say("job.jobs"));
        jobs.setId("back-to-jobs");
        jobs.getStyleClass().add("crumb");
        jobs.setOnAction(event -> navigation.backToJobs());
        jobs.setMinWidth(Region.USE_PREF_SIZE);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(40);
        chips.getStyleClass().add("chips");
        resized.getStyleClass().add("chips");
        resized.managedProperty().bind(resized.visibleProperty());
        resized.visibleProperty().bind(widthProperty().map(width -> width.doubleValue() >= TextScale.px(ROOMY)));
        cost.setMinWidth(Region.USE_PREF_SIZE);
        previous.setOnAction(event -> navigation.previousJob());
        next.setOnAction(event -> navigation.nextJob());
        Region rule = new Region();
        rule.getStyleClass().add("upright");
        Node chevron = Icons.feather(Feather.CHEVRON_RIGHT, 14);
        chevron.getStyleClass().add("crumb-chevron");
        getChildren().addAll(jobs, chevron, name, chips, resized, spring(), cost, rule, previous, next);
        follow(this, model.jobProperty(), changed -> show());
        follow(this, model.studyProperty(), changed -> show());
    }

    private static Button arrow(Feather icon, String tip, String id) {
        Button button = new Button();
        button.setGraphic(Icons.feather(icon, 16));
        Hint.on(button, tip);
        button.setAccessibleText(tip);
        button.setId(id);
        button.getStyleClass().addAll("flat", "icon-button");
        return button;
    }

    private void show() {
        String job = model.jobProperty().get();
        name.setText(job);
        Hint.on(name, job);
        previous.setDisable(!navigation.hasPrevious());
        next.setDisable(!navigation.hasNext());
        cost.setText(navigation
                .summary()
                .flatMap(JobSummary::cost)
                .map(money -> Words.say(
                        "job.cost",
                        Figures.pastCost(money, navigation.summary().get().costEstimated()),
                        Figures.count(navigation.period().days())))
                .orElse(""));
        Hint.on(
                cost,
                navigation
                        .summary()
                        .filter(row -> navigation.period() == Period.MONTH)
                        .flatMap(MoneySentences::atPresentSize)
                        .orElse(""));
        chips.getChildren().clear();
        resized.getChildren().clear();
        model.studyProperty().get().map(JobStudy::evidence).ifPresent(this::showEvidence);
    }

    private void showEvidence(Evidence evidence) {
        GlueVersion version = evidence.job().glueVersion();
        chips.getChildren()
                .add(chip(
                        null,
                        Words.say("job.versions", version.label(), version.sparkVersion()),
                        Words.say(
                                "job.versions.tip",
                                version.label(),
                                evidence.job().region())));
        evidence.current().ifPresent(current -> chips.getChildren().add(current(current, evidence.currentInferred())));
        Optional<Node> icon = evidence.tier().map(EvidenceIcon::of);
        icon.ifPresent(node ->
                chips.getChildren().add(chip(node, EvidenceText.brief(evidence), EvidenceText.sentence(evidence))));
        showResize(evidence);
    }

    private void showResize(Evidence evidence) {
        Resize.between(evidence.runs()).stream().limit(1).forEach(newest -> resized.getChildren()
                .add(chip(
                        Icons.feather(Feather.MAXIMIZE_2, 14),
                        ResizeText.brief(newest, navigation.zone()),
                        ResizeText.whole(newest, navigation.zone()))));
    }

    private static Node current(Configuration current, boolean inferred) {
        String label = current.executionClass() == ExecutionClass.STANDARD
                ? Words.say("job.current.standard", current.label())
                : current.label();
        HBox chip = chip(
                MarkIcon.of(current),
                inferred ? Words.say("job.current.inferred", label) : label,
                Words.say(inferred ? "job.current.inferred.tip" : "job.current.tip"));
        chip.getStyleClass().add("chip-strong");
        return chip;
    }

    private static HBox chip(@Nullable Node icon, String text, String tip) {
        Label label = label(text);
        Hint.on(label, tip);
        HBox chip = icon == null ? new HBox(label) : new HBox(icon, label);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }
}
