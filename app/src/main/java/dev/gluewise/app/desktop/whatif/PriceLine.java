package dev.gluewise.app.desktop.whatif;

import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.catalog.WorkerFamily;
import dev.gluewise.pricing.rates.RateKey;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A line that ends in a link, which opens a field below it for the user's own price. */
final class PriceLine extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final WhatIfModel model;
    private final RateKey key;
    private final Hyperlink link;
    private final TextField field = new TextField();
    private final Label bad = label(Words.say("pricing.own.bad"), "caption", "bad-text");
    private final VBox entry = new VBox();

    /**
     * @param key what the price is for
     * @param what the same in words, for screen readers
     * @param link the end of the line
     * @param line what stands before it
     */
    PriceLine(WhatIfModel model, RateKey key, String what, String link, Node... line) {
        this.model = model;
        this.key = key;
        this.link = new Hyperlink(link);
        this.link.setId("enter-price-" + key.family() + "-" + key.executionClass());
        this.link.setAccessibleText(Words.say("whatif.offer.enter.spoken", what));
        this.link.setOnAction(event -> open(!entry.isVisible()));
        HBox row = new HBox(line);
        row.getStyleClass().add("row");
        row.getChildren().add(this.link);
        getStyleClass().add("price-line");
        buildEntry(what);
        getChildren().addAll(row, entry);
    }

    private void buildEntry(String what) {
        field.setId(link.getId() + "-field");
        field.setPromptText(Words.say("pricing.own.prompt"));
        field.setAccessibleText(Words.say("whatif.offer.enter.spoken", what));
        field.setPrefColumnCount(6);
        field.setOnAction(event -> keep());
        Button set = new Button(Words.say("whatif.offer.set"));
        set.setId(link.getId() + "-set");
        set.setOnAction(event -> keep());
        boolean memory = key.family() == WorkerFamily.MEMORY_OPTIMIZED;
        HBox row = new HBox(
                field, label(Words.say(memory ? "whatif.offer.unit.memory" : "whatif.price.unit"), "caption"), set);
        row.getStyleClass().add("row");
        bad.setVisible(false);
        bad.managedProperty().bind(bad.visibleProperty());
        entry.getStyleClass().add("price-entry");
        entry.setVisible(false);
        entry.managedProperty().bind(entry.visibleProperty());
        entry.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                open(false);
                event.consume();
            }
        });
        entry.getChildren().addAll(row, bad);
    }

    private void open(boolean wanted) {
        entry.setVisible(wanted);
        if (wanted) {
            field.requestFocus();
        } else {
            link.requestFocus();
        }
    }

    private void keep() {
        boolean understood = model.enterPrice(key, field.getText());
        bad.setVisible(!understood);
        field.pseudoClassStateChanged(INVALID, !understood);
        if (understood) {
            open(false);
        }
    }
}
