package dev.gluewise.app.desktop.imports;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;

import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The sources to choose from, and the promise that nothing leaves the computer. */
final class SourceList extends VBox {
    private static final double WIDTH = 264;
    private static final double ICON = 20;

    SourceList(ImportModel model) {
        getStyleClass().add("import-sources");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setAccessibleText(Words.say("account.sources"));
        ToggleGroup group = new ToggleGroup();
        for (ImportSource source : ImportSource.values()) {
            ToggleButton entry = entry(source);
            entry.setToggleGroup(group);
            entry.setOnAction(event -> {
                entry.setSelected(true);
                model.sourceProperty().set(source);
                model.back();
            });
            entry.disableProperty().bind(model.runningProperty());
            follow(entry, model.sourceProperty(), chosen -> entry.setSelected(chosen == source));
            getChildren().add(entry);
        }
        Region rule = new Region();
        rule.getStyleClass().add("level-rule");
        Label promise = paragraph(Words.say("account.only-reads"), "caption");
        promise.setGraphic(Icons.feather(Feather.SHIELD, 14));
        promise.getStyleClass().add("promise");
        getChildren().addAll(rule, promise);
    }

    private static ToggleButton entry(ImportSource source) {
        Label detail = label(source.detail(), "caption");
        Hint.on(detail, source.detail());
        Label name = label(source.label(), "strong");
        Hint.whole(name);
        VBox text = new VBox(name, detail);
        HBox content = new HBox(inBox(icon(source)), text);
        content.getStyleClass().add("source-content");
        ToggleButton entry = new ToggleButton();
        entry.setId("source-" + source.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        entry.setGraphic(content);
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.getStyleClass().add("source-entry");
        entry.setAccessibleText(source.label());
        return entry;
    }

    /** The drawn icon is smaller than those of the font; their texts stand in one line all the same. */
    private static Node inBox(Node icon) {
        StackPane box = new StackPane(icon);
        box.setMinSize(ICON, ICON);
        box.setMaxSize(ICON, ICON);
        return box;
    }

    private static Node icon(ImportSource source) {
        return switch (source) {
            case ACCOUNT -> Icons.feather(Feather.CLOUD, 20);
            case CLI_FILES -> Icons.feather(Feather.TERMINAL, 20);
            case EVENT_LOGS -> Icons.bars();
            case CSV -> Icons.feather(Feather.GRID, 20);
        };
    }
}
