package dev.gluewise.app.desktop.imports;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.spring;
import static dev.gluewise.app.desktop.control.RichText.strong;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.ProblemBox;
import dev.gluewise.app.desktop.control.RichText;
import dev.gluewise.app.desktop.control.Segments;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What became of each thing of the last import, with the place for more of them above. */
final class ImportResults extends VBox {
    private final ImportModel model;

    ImportResults(ImportModel model, FileDialogs dialogs) {
        this.model = model;
        getStyleClass().add("import-page");
        DropZone drop = new DropZone(model, dialogs);
        follow(drop, model.sourceProperty(), source -> {
            drop.setVisible(source.isFiles());
            drop.setManaged(source.isFiles());
        });
        StackPane results = new StackPane(new ImportTable(model), problem());
        results.getStyleClass().add("import-results");
        VBox.setVgrow(results, Priority.ALWAYS);
        getChildren().addAll(drop, summary(), groups(), results);
    }

    private Node summary() {
        HBox row = new HBox();
        row.getStyleClass().add("import-summary");
        follow(this, model.filesProperty(), files -> {
            int left = model.count(ImportModel.Group.SKIPPED);
            int withRemark = model.count(ImportModel.Group.REMARKS);
            row.getChildren()
                    .setAll(counted(
                            Feather.CHECK,
                            "good",
                            Words.say(
                                    "imports.summary",
                                    strong(Figures.count(files.size() - left)),
                                    Formats.counted(files.size(), model.noun()))));
            if (withRemark > 0) {
                row.getChildren()
                        .add(counted(
                                Feather.ALERT_TRIANGLE,
                                "warn",
                                Words.say("imports.with-remark", strong(Figures.count(withRemark)))));
            }
            if (left > 0) {
                row.getChildren().add(counted(Feather.X_CIRCLE, "bad", model.skippedText()));
            }
            row.setVisible(!files.isEmpty());
            row.setManaged(!files.isEmpty());
        });
        return row;
    }

    private static Node counted(Feather icon, String tone, String marked) {
        HBox box = new HBox(Icons.feather(icon, 16), RichText.of(marked));
        box.getStyleClass().addAll("import-count", "tone-" + tone);
        return box;
    }

    private Node groups() {
        Segments<ImportModel.Group> segments =
                new Segments<>(ImportModel.Group.class, model.groupProperty(), this::text);
        Button copy = new Button(Words.say("imports.copy-report"));
        copy.setId("import-copy-report");
        copy.getStyleClass().add("flat");
        copy.setGraphic(Icons.feather(Feather.COPY, 14));
        Hint.on(copy, Words.say("imports.copy-report.tip"));
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.report());
            Clipboard.getSystemClipboard().setContent(content);
        });
        HBox row = new HBox(segments, spring(), copy);
        follow(this, model.filesProperty(), files -> {
            segments.relabel(this::text);
            row.setVisible(!files.isEmpty());
            row.setManaged(!files.isEmpty());
        });
        return row;
    }

    private String text(ImportModel.Group group) {
        return Words.say("imports.group." + group, Figures.count(model.count(group)));
    }

    private Node problem() {
        ProblemBox box = ProblemBox.of(model.problemProperty());
        box.setMaxSize(600, USE_PREF_SIZE);
        return box;
    }
}
