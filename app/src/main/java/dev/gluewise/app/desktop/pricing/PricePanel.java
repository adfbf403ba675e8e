package dev.gluewise.app.desktop.pricing;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;

import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.catalog.WorkerFamily;
import dev.gluewise.pricing.rates.ForeignRate;
import dev.gluewise.pricing.rates.Price;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.UnknownPrice;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The selected price: what it is for, where it comes from, and the user's own in its place. */
final class PricePanel extends ScrollPane {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final PricingModel model;
    private final VBox content = new VBox();

    PricePanel(PricingModel model) {
        this.model = model;
        getStyleClass().addAll("side-panel", "price-panel");
        content.getStyleClass().add("panel-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        follow(this, model.selectedProperty(), selected -> show());
        follow(this, model.pricesProperty(), prices -> show());
    }

    private void show() {
        content.getChildren().clear();
        Optional<PriceEntry> selected = model.selectedEntry();
        if (selected.isEmpty()) {
            content.getChildren().add(paragraph(Words.say("pricing.choose"), "muted"));
            return;
        }
        PriceEntry entry = selected.get();
        Price price = entry.price();
        boolean memory = entry.key().family() == WorkerFamily.MEMORY_OPTIMIZED;
        content.getChildren()
                .addAll(
                        label(entry.key().region(), "caption"),
                        paragraph(PriceText.what(entry.key()), "section"),
                        label(PriceText.figure(price), "large-figure"),
                        label(Words.say(memory ? "pricing.per.memory" : "pricing.per"), "caption"),
                        paragraph(because(price), "muted"),
                        label(PriceText.asOf(price), "caption"));
        if (price.provenance().certainty() == Provenance.Certainty.DERIVED) {
            content.getChildren().add(paragraph(Words.say("pricing.derived"), "caption"));
        }
        if (price instanceof ForeignRate) {
            content.getChildren().add(paragraph(Words.say("pricing.foreign.why"), "caption"));
        }
        own(entry);
    }

    private static String because(Price price) {
        return price instanceof UnknownPrice unknown
                ? Words.say("pricing.why-unknown", unknown.why())
                : PriceText.source(price);
    }

    private void own(PriceEntry entry) {
        TextField field = new TextField(
                entry.own()
                        ? entry.price()
                                .rate()
                                .map(rate -> rate.usdPerDpuHour().toPlainString())
                                .orElse("")
                        : "");
        field.setId("own-price");
        field.setPromptText(Words.say("pricing.own.prompt"));
        field.setAccessibleText(Words.say("pricing.own"));
        field.setPrefColumnCount(8);
        Label bad = label(Words.say("pricing.own.bad"), "caption", "bad-text");
        bad.setVisible(false);
        bad.managedProperty().bind(bad.visibleProperty());
        Button set = new Button(Words.say("pricing.own.set"));
        set.setId("set-price");
        set.getStyleClass().add("accent");
        Runnable keep = () -> {
            boolean understood = model.setOwn(field.getText());
            bad.setVisible(!understood);
            field.pseudoClassStateChanged(INVALID, !understood);
        };
        set.setOnAction(event -> keep.run());
        field.setOnAction(event -> keep.run());
        HBox row = new HBox(field, label(Words.say("pricing.own.unit"), "muted"));
        row.getStyleClass().add("row");
        HBox buttons = new HBox(set);
        buttons.getStyleClass().add("row");
        if (entry.own()) {
            Button remove = new Button(Words.say("pricing.own.remove"));
            remove.setId("remove-price");
            remove.setOnAction(event -> model.removeOwn());
            buttons.getChildren().add(remove);
        }
        content.getChildren()
                .addAll(
                        label(Words.say("pricing.own"), "section"),
                        paragraph(Words.say("pricing.own.why"), "caption"),
                        row,
                        bad,
                        buttons);
    }
}
