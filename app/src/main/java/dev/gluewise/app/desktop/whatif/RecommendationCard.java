package dev.gluewise.app.desktop.whatif;

import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Statement;
import dev.gluewise.app.desktop.control.MarkIcon;
import dev.gluewise.app.desktop.control.RichText;
import dev.gluewise.app.desktop.theme.Icons;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
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
    private final Button copy = new Button("Copy as CLI");

    RecommendationCard(WhatIfModel model, Runnable copyAsCli) {
        getStyleClass().add("recommendation");
        setId("recommendation");
        text.getStyleClass().add("recommendation-text");
        ScrollPane scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        copy.setId("copy-as-cli");
        copy.getStyleClass().add("accent");
        copy.setOnAction(event -> copyAsCli.run());
        copy.managedProperty().bind(copy.visibleProperty());
        getChildren().addAll(scroll, copy);
        setMinHeight(0);
        model.outcomeProperty().subscribe(outcome -> {
            setVisible(outcome.isPresent());
            outcome.ifPresent(this::show);
        });
    }

    /** As high as its text, which the scroll pane around it would not ask for. */
    @Override
    protected double computePrefHeight(double width) {
        double inner = width - snappedLeftInset() - snappedRightInset();
        double button = copy.isVisible() ? getSpacing() + Math.max(copy.minHeight(inner), copy.prefHeight(inner)) : 0;
        return snappedTopInset() + text.prefHeight(inner - SCROLL_BAR) + 4 + button + snappedBottomInset();
    }

    private void show(Outcome outcome) {
        RecommendationText words = new RecommendationText(outcome);
        Advice advice = outcome.advice();
        Optional<CandidateRow> recommended = outcome.recommended();
        pseudoClassStateChanged(NONE, recommended.isEmpty());
        copy.setVisible(recommended.isPresent() && !recommended.get().current());
        text.getChildren().setAll(badge(words, recommended.isPresent()), paragraph(words.title(), "card-title"));
        for (String line : words.figures()) {
            text.getChildren().add(RichText.of(line));
        }
        for (String reason : words.reasons()) {
            text.getChildren().add(paragraph(reason, "muted"));
        }
        for (Statement warning : advice.warnings()) {
            HBox line = new HBox(Icons.feather(Feather.ALERT_TRIANGLE, 14), paragraph(warning.text(), "caption"));
            line.getStyleClass().add("warning-line");
            text.getChildren().add(line);
        }
    }

    private static Node badge(RecommendationText words, boolean recommended) {
        HBox badge = recommended
                ? new HBox(MarkIcon.star("accent"), label(words.badge(), "badge"))
                : new HBox(Icons.feather(Feather.ALERT_TRIANGLE, 16), label(words.badge(), "badge"));
        badge.getStyleClass().add("row");
        return badge;
    }
}
