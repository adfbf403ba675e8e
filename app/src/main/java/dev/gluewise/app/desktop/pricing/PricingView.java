package dev.gluewise.app.desktop.pricing;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.ProblemBox;
import dev.gluewise.app.desktop.control.Segments;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The page with the price book. */
public final class PricingView extends BorderPane {
    private final PricingModel model;
    private final PriceTable table;

    public PricingView(PricingModel model) {
        this.model = model;
        getStyleClass().add("pricing");
        model.open();
        table = new PriceTable(model);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox left = new VBox(titleRow(), toolRow(), ProblemBox.of(model.problemProperty()), report(), table);
        left.getStyleClass().add("page-main");
        setCenter(left);
        setRight(new PricePanel(model));
    }

    private Node titleRow() {
        TextField profile = new TextField();
        profile.setId("price-profile");
        profile.setPromptText(Words.say("pricing.profile.prompt"));
        profile.setAccessibleText(Words.say("pricing.profile"));
        Hint.on(profile, Words.say("pricing.profile"));
        profile.setPrefColumnCount(12);
        profile.textProperty().bindBidirectional(model.profileProperty());
        Button refresh = new Button(Words.say("pricing.refresh"), Icons.feather(Feather.REFRESH_CW, 16));
        refresh.setId("refresh-prices");
        Hint.on(refresh, Words.say("pricing.refresh.tip"));
        refresh.setOnAction(event -> model.refresh());
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(120);
        Button cancel = new Button(Words.say("pricing.cancel"));
        cancel.setId("cancel-refresh");
        cancel.setOnAction(event -> model.cancel());
        follow(this, model.refreshingProperty(), running -> {
            for (Node node : new Node[] {bar, cancel}) {
                node.setVisible(running.isPresent());
                node.setManaged(running.isPresent());
            }
            refresh.setDisable(running.isPresent());
        });
        HBox row = new HBox(label(Words.say("pricing.title"), "page-title"), spring(), bar, cancel, profile, refresh);
        row.getStyleClass().add("tool-row");
        return row;
    }

    private Node toolRow() {
        ComboBox<String> region = new ComboBox<>();
        region.setId("price-region");
        region.setAccessibleText(Words.say("pricing.region"));
        String all = Words.say("pricing.region.all");
        region.getItems().add(all);
        region.getItems().addAll(model.regions());
        region.setValue(model.regionProperty().get().orElse(all));
        region.valueProperty().addListener((observable, before, now) -> model.regionProperty()
                .set(Optional.of(now).filter(code -> !code.equals(all))));
        Segments<PricingModel.Group> groups =
                new Segments<>(PricingModel.Group.class, model.groupProperty(), this::groupText);
        follow(this, model.pricesProperty(), prices -> groups.relabel(this::groupText));
        HBox row = new HBox(region, groups);
        row.getStyleClass().add("tool-row");
        return row;
    }

    private String groupText(PricingModel.Group group) {
        return Words.say("pricing.group." + group, Figures.count(model.count(group)));
    }

    private Node report() {
        VBox box = new VBox();
        box.setId("refresh-report");
        box.getStyleClass().addAll("card", "page-note");
        box.managedProperty().bind(box.visibleProperty());
        follow(this, model.reportProperty(), report -> {
            box.setVisible(report.isPresent());
            box.getChildren().clear();
            report.ifPresent(made ->
                    PriceText.report(made).forEach(line -> box.getChildren().add(paragraph(line))));
        });
        return box;
    }

    /** Puts the keyboard where the user most likely goes on. */
    public void focusTable() {
        table.requestFocus();
    }
}
