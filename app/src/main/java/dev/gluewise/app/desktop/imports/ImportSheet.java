package dev.gluewise.app.desktop.imports;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The sheet that takes history from a source and lists what became of it. */
public final class ImportSheet extends VBox {
    private static final double WIDTH = 1160;
    private static final double HEIGHT = 768;

    private final ImportModel model;
    private final FileDialogs dialogs;
    private final List<String> regions;
    private final StackPane page = new StackPane();

    /** @param regions AWS region codes to choose from */
    public ImportSheet(ImportModel model, FileDialogs dialogs, List<String> regions) {
        this.model = model;
        this.dialogs = dialogs;
        this.regions = regions;
        setId("import-sheet");
        getStyleClass().add("modal-sheet");
        setMaxSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        HBox body = new HBox(new SourceList(model), page);
        HBox.setHgrow(page, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header(), body, footer());
        follow(this, model.sourceProperty(), source -> show());
        follow(this, model.stepProperty(), step -> show());
        follow(this, model.runningProperty(), running -> show());
    }

    private void show() {
        page.getChildren().setAll(shown());
    }

    private Node shown() {
        if (model.runningProperty().get()) {
            return new RunningPage(model);
        }
        if (model.stepProperty().get() == ImportModel.RESULT) {
            return new ImportResults(model, dialogs);
        }
        ImportSource source = model.sourceProperty().get();
        return source.isFiles() ? new FilesPage(model, dialogs, source) : new AccountPage(model, regions);
    }

    private Node header() {
        Button close = new Button();
        close.setGraphic(Icons.feather(Feather.X, 20));
        close.setAccessibleText(Words.say("imports.close"));
        close.getStyleClass().addAll("flat", "icon-button");
        close.setOnAction(event -> model.sheetOpenProperty().set(false));
        HBox header = new HBox(label(Words.say("imports.title"), "sheet-title"), spring(), close);
        header.setAlignment(Pos.CENTER_LEFT);
        ImportSteps steps = new ImportSteps(model);
        steps.setMouseTransparent(true);
        StackPane both = new StackPane(header, steps);
        both.getStyleClass().add("sheet-header");
        return both;
    }

    private Node footer() {
        Button done = button(
                "imports.done", "import-done", () -> model.sheetOpenProperty().set(false));
        done.getStyleClass().add("accent");
        done.setDefaultButton(true);
        Button back = button("account.back", "import-back", model::back);
        Button again = button("account.again", "import-again", model::tryAgain);
        Label gains = label("", "muted");
        gains.textProperty().bind(model.gainsProperty());
        Hint.whole(gains);
        follow(this, model.filesProperty(), changed -> {
            again.setVisible(model.count(ImportModel.Group.SKIPPED) > 0);
        });
        follow(this, model.stepProperty(), step -> back.setVisible(step.intValue() == ImportModel.RESULT));
        for (Button each : List.of(back, again, done)) {
            each.managedProperty().bind(each.visibleProperty());
            each.setMinWidth(USE_PREF_SIZE);
        }
        HBox footer = new HBox(gains, spring(), back, again, done);
        footer.getStyleClass().addAll("sheet-footer", "import-footer");
        return footer;
    }

    private static Button button(String code, String id, Runnable action) {
        Button button = new Button(Words.say(code));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }
}
