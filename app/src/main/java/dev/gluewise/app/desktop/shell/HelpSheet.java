package dev.gluewise.app.desktop.shell;

import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The keys, and how to read the chart. */
final class HelpSheet extends VBox {
    /**
     * A key and what it does.
     *
     * @param key its name, or where that differs by language the code of its name
     * @param does code of what it does
     */
    private record Key(String key, String does) {
        String name() {
            return key.startsWith("keys.") ? Words.say("shell." + key) : key;
        }

        String effect() {
            return Words.say("shell.key." + does);
        }
    }

    private static final List<Key> KEYS = List.of(
            new Key("Ctrl K", "search"),
            new Key("Ctrl I", "import"),
            new Key("Ctrl O", "open"),
            new Key("keys.window", "window"),
            new Key("Ctrl 1–4", "pages"),
            new Key("/", "filter"),
            new Key("Ctrl C", "copy-rows"),
            new Key("keys.enter", "open-job"),
            new Key("keys.alt", "neighbours"),
            new Key("Alt 1–4", "tabs"),
            new Key("keys.verify", "verify"),
            new Key("keys.arrows", "walk"),
            new Key("keys.space", "pin"),
            new Key("keys.deadline", "deadline"),
            new Key("+, −, 0", "zoom"),
            new Key("keys.wheel", "timeline"),
            new Key("keys.undo", "undo"),
            new Key("keys.apply", "apply"),
            new Key("keys.copy-cli", "copy-cli"),
            new Key("keys.period", "cancel"),
            new Key("keys.scheme", "scheme"),
            new Key("F1", "help"));

    HelpSheet(Runnable close) {
        setId("help-sheet");
        getStyleClass().addAll("modal-sheet", "help-sheet");
        setMaxSize(640, 680);
        Button closeButton = new Button();
        closeButton.setGraphic(Icons.feather(Feather.X, 20));
        closeButton.setAccessibleText(Words.say("shell.close"));
        closeButton.getStyleClass().addAll("flat", "icon-button");
        closeButton.setOnAction(event -> close.run());
        HBox header = new HBox(label(Words.say("shell.keys"), "sheet-title"), spring(), closeButton);
        header.getStyleClass().add("sheet-header");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        for (Key key : KEYS) {
            int row = grid.getRowCount();
            Label name = label(key.name(), "key");
            name.setMinWidth(USE_PREF_SIZE);
            grid.add(name, 0, row);
            grid.add(paragraph(key.effect()), 1, row);
        }
        VBox body = new VBox(grid, paragraph(Words.say("shell.chart-help"), "muted"));
        body.getStyleClass().add("sheet-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().addAll(header, scroll);
    }
}
