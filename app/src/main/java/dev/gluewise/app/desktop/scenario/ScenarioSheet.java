package dev.gluewise.app.desktop.scenario;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.Labels;
import dev.gluewise.app.desktop.control.MarkIcon;
import dev.gluewise.app.desktop.control.ProblemBox;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import java.util.List;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The named questions beside each other, with what is asked now in the first column. */
public final class ScenarioSheet extends VBox {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 640;
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final ScenarioModel model;
    private final GridPane grid = new GridPane();

    public ScenarioSheet(ScenarioModel model) {
        this.model = model;
        setId("scenario-sheet");
        getStyleClass().add("modal-sheet");
        setMaxSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        grid.getStyleClass().add("scenario-grid");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.getStyleClass().add("sheet-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox body = new VBox(keepRow(), ProblemBox.of(model.problemProperty()), scroll);
        body.getStyleClass().add("sheet-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header(), body);
        follow(this, model.comparedProperty(), this::show);
    }

    private Node header() {
        Button close = iconButton(Feather.X, 20, "scenario.close", "close-scenarios");
        close.setOnAction(event -> model.sheetOpenProperty().set(false));
        HBox header = new HBox(label(Words.say("scenario.title"), "sheet-title"), spring(), close);
        header.getStyleClass().add("sheet-header");
        return header;
    }

    private Node keepRow() {
        TextField name = new TextField();
        name.setId("scenario-name");
        name.setPromptText(Words.say("scenario.name"));
        name.setAccessibleText(Words.say("scenario.name"));
        name.setPrefColumnCount(24);
        Button keep = new Button(Words.say("scenario.keep"));
        keep.setId("keep-scenario");
        keep.getStyleClass().add("accent");
        Runnable action = () -> {
            boolean kept = model.keep(name.getText());
            name.pseudoClassStateChanged(INVALID, !kept);
            if (kept) {
                name.clear();
            }
        };
        keep.setOnAction(event -> action.run());
        name.setOnAction(event -> action.run());
        Label hint = Labels.paragraph(Words.say("scenario.hint"), "caption");
        HBox.setHgrow(hint, Priority.ALWAYS);
        HBox row = new HBox(name, keep, hint);
        keep.setMinWidth(USE_PREF_SIZE);
        row.getStyleClass().add("scenario-keep");
        return row;
    }

    private void show(List<Answered> all) {
        grid.getChildren().clear();
        if (all.isEmpty()) {
            return;
        }
        int row = 1;
        for (ScenarioRow figure : ScenarioRow.values()) {
            if (figure == ScenarioRow.DEADLINE) {
                grid.add(label(Words.say("scenario.asked"), "section"), 0, row++);
            } else if (figure == ScenarioRow.RECOMMENDED) {
                grid.add(label(Words.say("scenario.answer"), "section"), 0, row++);
            }
            grid.add(label(figure.label(), "muted"), 0, row);
            for (int column = 0; column < all.size(); column++) {
                grid.add(cell(figure, all.get(column), all.getFirst()), column + 1, row);
            }
            row++;
        }
        for (int column = 0; column < all.size(); column++) {
            grid.add(head(all.get(column)), column + 1, 0);
        }
    }

    /** A figure; strong where it is not what is asked or answered now. */
    private static Node cell(ScenarioRow figure, Answered scenario, Answered now) {
        String text = figure.text(scenario);
        boolean other = !text.equals(figure.text(now));
        Label words = label(text, other ? "strong" : "plain");
        words.setWrapText(true);
        if (figure == ScenarioRow.RECOMMENDED
                && scenario.outcome().recommended().isPresent()) {
            words.setGraphic(
                    MarkIcon.star(scenario.outcome().recommended().get().configuration()));
        }
        return words;
    }

    private Node head(Answered scenario) {
        VBox head = new VBox();
        head.getStyleClass().add("scenario-head");
        scenario.name()
                .ifPresentOrElse(
                        name -> head.getChildren().setAll(named(head, scenario, name)), () -> head.getChildren()
                                .setAll(
                                        label(Words.say("scenario.now"), "sheet-title"),
                                        label(Words.say("scenario.on-screen"), "caption")));
        return head;
    }

    private List<Node> named(VBox head, Answered scenario, String name) {
        Label title = label(name, "sheet-title");
        Hint.on(title, name);
        title.setMaxWidth(200);
        Button use = new Button(Words.say("scenario.use"));
        use.getStyleClass().add("small");
        use.setMinWidth(USE_PREF_SIZE);
        use.setAccessibleText(Words.say("scenario.use.named", name));
        use.setOnAction(event -> model.use(scenario));
        Button rename = iconButton(Feather.EDIT_2, 14, "scenario.rename", "rename-scenario");
        rename.setOnAction(event -> head.getChildren().set(0, renaming(head, name, title)));
        Button remove = iconButton(Feather.TRASH_2, 14, "scenario.remove", "remove-scenario");
        remove.setOnAction(event -> model.remove(name));
        HBox actions = new HBox(use, rename, remove);
        actions.getStyleClass().add("row");
        return List.of(title, actions);
    }

    /** The name as a field: Enter takes it, Escape leaves it as it was. */
    private Node renaming(VBox head, String name, Label title) {
        TextField field = new TextField(name);
        field.setId("scenario-new-name");
        field.setOnAction(event -> field.pseudoClassStateChanged(INVALID, !model.rename(name, field.getText())));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                head.getChildren().set(0, title);
                event.consume();
            }
        });
        Platform.runLater(field::requestFocus);
        return field;
    }

    private static Button iconButton(Feather icon, int size, String code, String id) {
        Button button = new Button();
        button.setGraphic(Icons.feather(icon, size));
        button.setId(id);
        Hint.on(button, Words.say(code));
        button.setAccessibleText(Words.say(code));
        button.getStyleClass().addAll("flat", "icon-button");
        return button;
    }
}
