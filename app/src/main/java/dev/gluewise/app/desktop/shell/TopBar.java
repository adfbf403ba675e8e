package dev.gluewise.app.desktop.shell;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.backend.PriceSummary;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.app.desktop.theme.Scheme;
import dev.gluewise.app.desktop.theme.TextScale;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.Rate;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** What is open, how more gets in, and the prices in force. */
final class TopBar extends HBox {
    private static final double SEARCH_PADDING = 20;
    /** Narrower than this, only what a DPU-hour costs stands beside the region; the hint has the rest. */
    private static final double ROOM_FOR_PRICES = 1000;

    /** @param search opens the search over everything */
    TopBar(DesktopModel model, SchemeSwitch schemes, WorkspaceActions workspaces, Runnable search) {
        getStyleClass().add("top-bar");
        Region rule = new Region();
        rule.getStyleClass().add("upright");
        Button importButton = new Button(Words.say("shell.import"), Icons.feather(Feather.DOWNLOAD, 16));
        importButton.setId("import");
        importButton.setMinWidth(USE_PREF_SIZE);
        Hint.on(importButton, Words.say("shell.import.tip"));
        importButton.setOnAction(event -> model.imports().openSheet());
        HBox open = new HBox(rule, importButton);
        open.getStyleClass().add("top-group");
        HBox prices = new HBox();
        prices.getStyleClass().add("price-chip");
        prices.setMinWidth(USE_PREF_SIZE);
        follow(this, model.workspaceProperty(), info -> {
            open.setVisible(info.isPresent());
            prices.setVisible(info.isPresent());
        });
        follow(this, model.pricesProperty(), now -> showPrices(prices, now));
        BooleanBinding room = widthProperty().greaterThanOrEqualTo(TextScale.px(ROOM_FOR_PRICES));
        follow(this, room, wide -> showPrices(prices, model.pricesProperty().get()));
        getChildren()
                .addAll(
                        new WorkspaceMenu(model, workspaces),
                        open,
                        prices,
                        spring(),
                        searchButton(search),
                        exportButton(model),
                        schemeButton(schemes));
    }

    /** Looks like the field that it opens. */
    private static Node searchButton(Runnable search) {
        HBox content = new HBox(
                Icons.feather(Feather.SEARCH, 16), label(Words.say("shell.search.short"), "muted"), spring(), key());
        content.getStyleClass().add("row");
        Button button = new Button();
        button.setId("search");
        button.setGraphic(content);
        content.minWidthProperty().bind(button.widthProperty().subtract(SEARCH_PADDING));
        button.getStyleClass().add("search-button");
        button.setAccessibleText(Words.say("shell.search"));
        Hint.on(button, Words.say("shell.search"));
        button.setOnAction(event -> search.run());
        return button;
    }

    private static Node key() {
        Label key = label("Ctrl K", "key");
        key.setMinWidth(USE_PREF_SIZE);
        return key;
    }

    private static Node exportButton(DesktopModel model) {
        Button button = new Button(Words.say("shell.export"), Icons.feather(Feather.UPLOAD, 16));
        button.setId("export");
        button.setMinWidth(USE_PREF_SIZE);
        Hint.on(button, Words.say("shell.export.tip"));
        button.setOnAction(event -> model.showReports());
        follow(button, model.workspaceProperty(), open -> button.setDisable(open.isEmpty()));
        return button;
    }

    private static Node schemeButton(SchemeSwitch schemes) {
        Button button = new Button();
        button.setId("switch-scheme");
        button.getStyleClass().addAll("flat", "icon-button");
        Hint.on(button, Words.say("shell.scheme.tip"));
        button.setAccessibleText(Words.say("shell.scheme.name"));
        button.setOnAction(event -> schemes.toggle());
        follow(
                button,
                schemes.schemeProperty(),
                scheme -> button.setGraphic(Icons.feather(scheme == Scheme.LIGHT ? Feather.MOON : Feather.SUN, 16)));
        return button;
    }

    private void showPrices(HBox chip, PriceSummary prices) {
        chip.getChildren().clear();
        Region dot = new Region();
        dot.getStyleClass().addAll("price-dot", prices.standard().isPresent() ? "known" : "unknown");
        chip.getChildren().addAll(dot, label(prices.region(), "strong"));
        Region rule = new Region();
        rule.getStyleClass().add("upright-small");
        chip.getChildren().add(rule);
        if (prices.standard().isEmpty()) {
            chip.getChildren().add(label(Words.say("shell.price.unknown"), "muted"));
            return;
        }
        Rate standard = prices.standard().get();
        HBox figures = new HBox(
                label(Figures.price(standard.usdPerDpuHour()), "strong"),
                label(" " + Words.say("shell.price.per"), "muted"));
        chip.getChildren().add(figures);
        if (getWidth() >= TextScale.px(ROOM_FOR_PRICES)) {
            showMore(chip, prices, standard);
        }
        Hint.on(
                chip,
                (source("shell.price.standard", Optional.of(standard)) + source("shell.price.flex", prices.flex()))
                        .strip());
    }

    private static void showMore(HBox chip, PriceSummary prices, Rate standard) {
        prices.flex().ifPresent(flex -> chip.getChildren()
                .add(new HBox(
                        label(Words.say("shell.price.flex") + " ", "muted"),
                        label(Figures.price(flex.usdPerDpuHour()), "strong"))));
        chip.getChildren()
                .add(label(
                        Words.say(
                                "shell.price.as-of",
                                Formats.day(standard.provenance().asOf())),
                        "muted"));
    }

    private static String source(String name, Optional<Rate> rate) {
        return rate.map(Rate::provenance)
                .map(from -> Words.say(
                                from.certainty() == Provenance.Certainty.DERIVED
                                        ? "shell.price.source.derived"
                                        : "shell.price.source",
                                Words.say(name),
                                from.noteText(),
                                Formats.day(from.asOf()))
                        + "\n")
                .orElse("");
    }
}
