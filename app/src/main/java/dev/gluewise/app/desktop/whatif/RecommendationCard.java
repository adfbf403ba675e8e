package dev.gluewise.app.desktop.whatif;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Statement;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.MarkIcon;
import dev.gluewise.app.desktop.control.RichText;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What to do, why, and what it is worth. */
final class RecommendationCard extends VBox {
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    /** Room for a scroll bar, so that its coming does not make the text longer. */
    private static final double SCROLL_BAR = 12;

    private final VBox text = new VBox();
    private final BooleanProperty assumptionsShown = new SimpleBooleanProperty();
    private final Button copy = new Button(Words.say("whatif.copy"));
    private final Button verify = new Button(Words.say("whatif.verify"));
    private final Button apply = new Button(Words.say("apply.open"));
    private final FlowPane buttons = new FlowPane();
    private final FlowPane links = new FlowPane();
    private final Hyperlink assumptions = new Hyperlink();
    private final VBox assumptionList = new VBox();
    private final FurtherOptions further;

    RecommendationCard(WhatIfModel model, WhatIfView.Actions actions) {
        getStyleClass().add("recommendation");
        setId("recommendation");
        text.getStyleClass().add("recommendation-text");
        ScrollPane scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        further = new FurtherOptions(model);
        apply.setId("apply");
        apply.getStyleClass().add("accent");
        Hint.on(apply, Words.say("apply.open.tip"));
        apply.setOnAction(event -> actions.apply());
        apply.managedProperty().bind(apply.visibleProperty());
        copy.setId("copy-as-cli");
        copy.setOnAction(event -> actions.copyAsCli());
        copy.managedProperty().bind(copy.visibleProperty());
        verify.setId("verify");
        verify.setOnAction(event -> actions.verify());
        verify.managedProperty().bind(verify.visibleProperty());
        buttons.getStyleClass().add("card-buttons");
        buttons.getChildren().addAll(apply, verify, copy);
        assumptions.setId("assumptions");
        assumptions.setOnAction(event -> assumptionsShown.set(!assumptionsShown.get()));
        assumptions.managedProperty().bind(assumptions.visibleProperty());
        assumptionList.getStyleClass().add("assumptions");
        assumptionList.visibleProperty().bind(assumptionsShown);
        assumptionList.managedProperty().bind(assumptionsShown);
        links.getStyleClass().add("card-links");
        links.getChildren().addAll(further.links());
        links.getChildren().add(assumptions);
        // What was asked for is at the end.
        text.heightProperty().subscribe((before, now) -> {
            if (now.doubleValue() > before.doubleValue() && links.isFocusWithin()) {
                scroll.setVvalue(scroll.getVmax());
            }
        });
        getChildren().addAll(scroll, links, buttons);
        setMinHeight(0);
        follow(this, model.outcomeProperty(), outcome -> {
            setVisible(outcome.isPresent());
            outcome.ifPresent(this::show);
        });
    }

    /** As high as its text, which the scroll pane around it would not ask for. */
    @Override
    protected double computePrefHeight(double width) {
        double inner = width - snappedLeftInset() - snappedRightInset();
        boolean any = copy.isVisible() || verify.isVisible();
        double button = any ? getSpacing() + buttons.prefHeight(inner) : 0;
        double linked = getSpacing() + links.prefHeight(inner);
        return snappedTopInset() + text.prefHeight(inner - SCROLL_BAR) + 4 + linked + button + snappedBottomInset();
    }

    private void show(Outcome outcome) {
        RecommendationText words = new RecommendationText(outcome);
        Advice advice = outcome.advice();
        Optional<CandidateRow> recommended = outcome.recommended();
        pseudoClassStateChanged(NONE, recommended.isEmpty());
        verify.setVisible(
                recommended.isPresent() && !advice.evidence().profiles().isEmpty());
        copy.setVisible(recommended.isPresent() && !recommended.get().current());
        apply.setVisible(copy.isVisible());
        text.getChildren().setAll(badge(words, recommended.isPresent()), paragraph(words.title(), "card-title"));
        for (String line : words.figures()) {
            text.getChildren().add(RichText.of(line));
        }
        for (String reason : words.reasons()) {
            text.getChildren().add(paragraph(reason, "muted"));
        }
        for (Statement caution : advice.cautions()) {
            HBox line = new HBox(Icons.feather(Feather.ALERT_TRIANGLE, 14), paragraph(caution.text(), "caption"));
            line.getStyleClass().add("caution");
            text.getChildren().add(line);
        }
        text.getChildren().addAll(further, assumptionList);
        show(advice.assumptions());
    }

    /** What it rests on, folded away until asked for; once asked for it stays open. */
    private void show(List<Statement> rests) {
        assumptions.setVisible(!rests.isEmpty());
        assumptions.setText(Formats.counted(rests.size(), "assumption"));
        Hint.on(assumptions, Words.say("whatif.rests-on", assumptions.getText()));
        assumptionList
                .getChildren()
                .setAll(rests.stream()
                        .map(assumption -> paragraph(assumption.text(), "caption"))
                        .toList());
    }

    private static Node badge(RecommendationText words, boolean recommended) {
        HBox badge = recommended
                ? new HBox(MarkIcon.star("accent"), label(words.badge(), "badge"))
                : new HBox(Icons.feather(Feather.ALERT_TRIANGLE, 16), label(words.badge(), "badge"));
        badge.getStyleClass().add("row");
        return badge;
    }
}
