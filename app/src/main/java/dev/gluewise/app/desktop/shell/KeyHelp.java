package dev.gluewise.app.desktop.shell;

import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;

import dev.gluewise.app.desktop.text.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All keys and what they do, by where they do it. */
final class KeyHelp extends VBox {
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

    /**
     * Keys of one place.
     *
     * @param where code of the place
     */
    private record Group(String where, List<Key> keys) {}

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "everywhere",
                    List.of(
                            new Key("F1", "help"),
                            new Key("Ctrl K", "search"),
                            new Key("Ctrl I", "import"),
                            new Key("Ctrl E", "export"),
                            new Key("Ctrl O", "open"),
                            new Key("keys.window", "window"),
                            new Key("Ctrl 1–4", "pages"),
                            new Key("keys.period", "cancel"),
                            new Key("keys.scheme", "scheme"),
                            new Key("keys.escape", "close"))),
            new Group(
                    "jobs",
                    List.of(new Key("/", "filter"), new Key("keys.enter", "open-job"), new Key("Ctrl C", "copy-rows"))),
            new Group(
                    "job",
                    List.of(
                            new Key("Alt 1–5", "tabs"),
                            new Key("keys.alt", "neighbours"),
                            new Key("keys.undo", "undo"),
                            new Key("keys.verify", "verify"),
                            new Key("keys.apply", "apply"),
                            new Key("keys.copy-cli", "copy-cli"))),
            new Group(
                    "charts",
                    List.of(
                            new Key("keys.arrows", "walk"),
                            new Key("keys.space", "pin"),
                            new Key("keys.deadline", "deadline"),
                            new Key("+, −, 0", "zoom"),
                            new Key("keys.wheel", "timeline"))));

    KeyHelp() {
        getStyleClass().add("help-column");
        getChildren().add(label(Words.say("shell.keys"), "section"));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        for (Group group : GROUPS) {
            Label where = label(Words.say("shell.keys.where." + group.where()), "caption", "key-place");
            grid.add(where, 0, grid.getRowCount(), 2, 1);
            group.keys().forEach(key -> add(grid, key));
        }
        getChildren().add(grid);
    }

    private static void add(GridPane grid, Key key) {
        int row = grid.getRowCount();
        Label name = label(key.name(), "key");
        name.setMinWidth(USE_PREF_SIZE);
        Label effect = paragraph(key.effect());
        GridPane.setHgrow(effect, Priority.ALWAYS);
        grid.add(name, 0, row);
        grid.add(effect, 1, row);
    }
}
