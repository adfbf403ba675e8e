package dev.gluewise.app.desktop.pricing;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.app.desktop.control.Columns;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.rates.Price;
import dev.gluewise.pricing.rates.RateKey;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The prices, a row each, unknown ones among them. */
final class PriceTable extends TableView<PriceEntry> {
    private static final int ROW = 30;
    private static final Comparator<PriceEntry> BY_KEY = Comparator.comparing(PriceEntry::key);

    private final PricingModel model;

    PriceTable(PricingModel model) {
        this.model = model;
        setId("prices");
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setAccessibleText(Words.say("pricing.table"));
        setPlaceholder(label(Words.say("pricing.none"), "muted"));
        TableColumn<PriceEntry, PriceEntry> region =
                text("pricing.column.region", 116, entry -> entry.key().region());
        getColumns().add(region);
        getColumns().add(text("pricing.column.kind", 92, entry -> PriceText.kind(entry.key())));
        getColumns().add(text("pricing.column.glue", 88, entry -> PriceText.glue(entry.key())));
        getColumns().add(text("pricing.column.workers", 80, entry -> PriceText.workers(entry.key())));
        getColumns().add(text("pricing.column.class", 80, entry -> PriceText.executionClass(entry.key())));
        getColumns()
                .add(Columns.node(
                        Words.say("pricing.column.price"),
                        100,
                        Comparator.comparing(PriceTable::amount).thenComparing(BY_KEY),
                        PriceTable::figure));
        getColumns().add(text("pricing.column.certainty", 96, entry -> PriceText.certainty(entry.price())));
        getColumns()
                .add(Columns.node(
                        Words.say("pricing.column.as-of"),
                        104,
                        Comparator.comparing(entry -> entry.price().provenance().asOf()),
                        entry -> label(PriceText.asOf(entry.price()), "muted")));
        getColumns().add(text("pricing.column.from", 340, entry -> PriceText.note(entry.price())));
        // The source takes what is left; the figures are read whole.
        getColumns().stream()
                .limit(getColumns().size() - 1L)
                .forEach(column -> column.setMinWidth(column.getPrefWidth()));
        follow(this, model.regionProperty(), chosen -> region.setVisible(chosen.isEmpty()));
        follow(this, model.pricesProperty(), entries -> show());
        getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> {
            if (now != null) {
                model.selectedProperty().set(Optional.of(now.key()));
            }
        });
    }

    /** The prices may be others than before; what was selected stays so. */
    private void show() {
        Optional<RateKey> selected = model.selectedProperty().get();
        getItems().setAll(model.pricesProperty().get());
        getItems().stream()
                .filter(entry -> selected.equals(Optional.of(entry.key())))
                .findFirst()
                .ifPresent(getSelectionModel()::select);
    }

    private static TableColumn<PriceEntry, PriceEntry> text(
            String code, double width, Function<PriceEntry, String> words) {
        return Columns.node(Words.say(code), width, Comparator.comparing(words).thenComparing(BY_KEY), entry -> {
            Label label = label(words.apply(entry));
            Hint.on(label, words.apply(entry));
            return label;
        });
    }

    private static Node figure(PriceEntry entry) {
        Price price = entry.price();
        boolean known = price.amount().isPresent();
        Label label = label(PriceText.figure(price), known ? entry.own() ? "own-price" : "strong" : "muted");
        Hint.on(label, PriceText.source(price));
        return label;
    }

    /** Unknown prices stand before all others. */
    private static BigDecimal amount(PriceEntry entry) {
        return entry.price().amount().map(Price.Amount::perDpuHour).orElse(BigDecimal.ZERO);
    }
}
