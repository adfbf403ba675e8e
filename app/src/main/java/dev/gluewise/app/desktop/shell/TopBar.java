package dev.gluewise.app.desktop.shell;

import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.backend.PriceSummary;
import dev.gluewise.app.desktop.backend.WorkspaceInfo;
import dev.gluewise.app.desktop.control.Labels;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.app.desktop.theme.Scheme;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.Rate;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** What is open, how more gets in, and the prices in force. */
final class TopBar extends HBox {
    TopBar(DesktopModel model, SchemeSwitch schemes) {
        getStyleClass().add("top-bar");
        Label workspace = label("", "workspace-name");
        workspace.textProperty().bind(model.workspaceProperty().map(open -> open.map(WorkspaceInfo::name)
                .orElse("No workspace")));
        Region rule = new Region();
        rule.getStyleClass().add("upright");
        Button importButton = new Button("Import", Icons.feather(Feather.DOWNLOAD, 16));
        importButton.setId("import");
        importButton.setTooltip(Labels.tooltip("Import event logs (Ctrl+I)"));
        importButton.setOnAction(event -> model.imports().openSheet());
        HBox open = new HBox(rule, importButton);
        open.getStyleClass().add("top-group");
        HBox prices = new HBox();
        prices.getStyleClass().add("price-chip");
        model.workspaceProperty().subscribe(info -> {
            open.setVisible(info.isPresent());
            prices.setVisible(info.isPresent());
            showPrices(prices, model.backend().prices());
        });
        getChildren().addAll(workspace, open, prices, spring(), schemeButton(schemes));
    }

    private static Node schemeButton(SchemeSwitch schemes) {
        Button button = new Button();
        button.setId("switch-scheme");
        button.getStyleClass().addAll("flat", "icon-button");
        button.setTooltip(Labels.tooltip("Light or dark (Ctrl+Shift+L)"));
        button.setAccessibleText("Switch between light and dark");
        button.setOnAction(event -> schemes.toggle());
        schemes.schemeProperty()
                .subscribe(scheme ->
                        button.setGraphic(Icons.feather(scheme == Scheme.LIGHT ? Feather.MOON : Feather.SUN, 16)));
        return button;
    }

    private static void showPrices(HBox chip, PriceSummary prices) {
        chip.getChildren().clear();
        Region dot = new Region();
        dot.getStyleClass().addAll("price-dot", prices.standard().isPresent() ? "known" : "unknown");
        chip.getChildren().addAll(dot, label(prices.region(), "strong"));
        Region rule = new Region();
        rule.getStyleClass().add("upright-small");
        chip.getChildren().add(rule);
        if (prices.standard().isEmpty()) {
            chip.getChildren().add(label("price unknown", "muted"));
            return;
        }
        Rate standard = prices.standard().get();
        HBox figures = new HBox(label(Figures.price(standard.usdPerDpuHour()), "strong"), label(" / DPU-h", "muted"));
        chip.getChildren().add(figures);
        prices.flex().ifPresent(flex -> chip.getChildren()
                .add(new HBox(label("Flex ", "muted"), label(Figures.price(flex.usdPerDpuHour()), "strong"))));
        chip.getChildren()
                .add(label("as of " + Formats.day(standard.provenance().asOf()), "muted"));
        Tooltip.install(
                chip, Labels.tooltip(source("Standard", Optional.of(standard)) + source("\nFlex", prices.flex())));
    }

    private static String source(String name, Optional<Rate> rate) {
        return rate.map(Rate::provenance)
                .map(from -> name + ": " + from.note()
                        + (from.certainty() == Provenance.Certainty.DERIVED ? " (derived)" : "") + ", "
                        + Formats.day(from.asOf()))
                .orElse("");
    }
}
