package dev.gluewise.app.desktop.imports;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.app.desktop.backend.ImportedItem;
import dev.gluewise.app.desktop.control.Columns;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.ProblemDetails;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.pricing.problem.Problem;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The files of an import: what each holds, or why it was left out and what to do about it. */
final class ImportTable extends TableView<ImportedItem> {
    private final ImportModel model;

    ImportTable(ImportModel model) {
        this.model = model;
        setId("imported-files");
        getStyleClass().add("import-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setAccessibleText(Words.say("imports.table"));
        setPlaceholder(label(Words.say("imports.none"), "muted"));
        Comparator<ImportedItem> byPath =
                Comparator.comparing(file -> file.subject().name());
        TableColumn<ImportedItem, ImportedItem> sign = Columns.node("", 42, byPath, ImportTable::sign);
        sign.setSortable(false);
        sign.setMaxWidth(42);
        getColumns().add(sign);
        getColumns().add(Columns.node(Words.say("imports.column.file"), 280, byPath, ImportTable::file));
        getColumns()
                .add(Columns.muted(
                        Words.say("imports.column.size"),
                        84,
                        Comparator.comparingLong(file -> file.bytes().orElse(0)),
                        ImportText::size));
        getColumns()
                .add(Columns.node(
                        Words.say("imports.column.result"),
                        540,
                        Comparator.comparing(file -> ImportText.lines(file).getFirst()),
                        this::result));
        follow(this, model.filesProperty(), changed -> show());
        follow(this, model.groupProperty(), changed -> show());
        follow(this, model.choice().logProperty(), changed -> refresh());
    }

    private void show() {
        List<ImportedItem> shown = model.shown();
        // Where one file was changed the others stay where they are.
        if (shown.size() == getItems().size()) {
            for (int row = 0; row < shown.size(); row++) {
                if (getItems().get(row) != shown.get(row)) {
                    getItems().set(row, shown.get(row));
                }
            }
        } else {
            getItems().setAll(shown);
        }
        setVisible(!model.filesProperty().get().isEmpty());
    }

    private static Node sign(ImportedItem file) {
        boolean skipped = file instanceof ImportedItem.Skipped;
        boolean remark = ImportModel.hasRemarks(file);
        Label sign = label("", "tone-" + (skipped ? "bad" : remark ? "warn" : "good"));
        sign.setGraphic(
                Icons.feather(skipped ? Feather.X_CIRCLE : remark ? Feather.ALERT_TRIANGLE : Feather.CHECK, 16));
        sign.setAccessibleText(ImportText.sign(file));
        return sign;
    }

    private static Node file(ImportedItem file) {
        ImportedItem.Subject subject = file.subject();
        Label label = subject.file().isPresent() ? label(subject.name(), "mono") : label(subject.name());
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Hint.on(label, subject.file().map(Path::toString).orElse(subject.name()));
        return label;
    }

    private Node result(ImportedItem file) {
        if (model.choice().logProperty().get().filter(open -> open == file).isPresent()) {
            return new LogEditor(model.choice());
        }
        List<String> lines = ImportText.lines(file);
        VBox box = new VBox(label(lines.getFirst(), lines.size() > 1 ? "plain" : "muted"));
        if (file instanceof ImportedItem.Imported log && log.changeable()) {
            box.getChildren().add(change(log));
        } else if (lines.size() > 1) {
            box.getChildren().add(label(lines.get(1), "caption"));
        }
        box.getStyleClass().addAll("two-lines", "import-result");
        box.getChildren().forEach(line -> Hint.on(line, String.join("\n", lines)));
        if (file instanceof ImportedItem.Skipped skipped) {
            withCode(box, skipped.problem());
        }
        return box;
    }

    private Node change(ImportedItem.Imported log) {
        Hyperlink change = new Hyperlink(Words.say("imports.change"));
        change.getStyleClass().add("change-log");
        change.setAccessibleText(Words.say("imports.change.of", log.subject().name()));
        change.setOnAction(event -> model.choice().open(log));
        return change;
    }

    /** The code to look it up by, and the details for whoever is asked, after what to do. */
    private static void withCode(VBox lines, Problem problem) {
        Label code = label(problem.code().name(), "caption", "mono");
        Hyperlink copy = ProblemDetails.link(problem);
        for (Region each : List.of(code, copy)) {
            each.setMinWidth(USE_PREF_SIZE);
        }
        HBox row = new HBox(spring(), code, copy);
        row.getStyleClass().add("row");
        if (lines.getChildren().size() > 1) {
            row.getChildren().addFirst(lines.getChildren().removeLast());
        }
        lines.getChildren().add(row);
    }
}
