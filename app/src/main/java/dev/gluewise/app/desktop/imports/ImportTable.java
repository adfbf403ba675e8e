package dev.gluewise.app.desktop.imports;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.app.desktop.backend.ImportedItem;
import dev.gluewise.app.desktop.control.Columns;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.ProblemDetails;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.app.desktop.theme.TextScale;
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
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The files of an import: what each holds, or why it was left out and what to do about it. */
final class ImportTable extends TableView<ImportedItem> {
    ImportTable(ImportModel model) {
        setId("imported-files");
        getStyleClass().add("import-table");
        setFixedCellSize(TextScale.px(50));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setAccessibleText(Words.say("imports.table"));
        setPlaceholder(label(Words.say("imports.none"), "muted"));
        Comparator<ImportedItem> byPath =
                Comparator.comparing(file -> file.subject().name());
        TableColumn<ImportedItem, ImportedItem> sign = Columns.node("", 42, byPath, ImportTable::sign);
        sign.setSortable(false);
        sign.setMaxWidth(42);
        getColumns().add(sign);
        getColumns().add(Columns.node(Words.say("imports.column.file"), 300, byPath, ImportTable::file));
        getColumns()
                .add(Columns.muted(
                        Words.say("imports.column.size"),
                        84,
                        Comparator.comparingLong(file -> file.bytes().orElse(0)),
                        file -> file.bytes().isPresent()
                                ? Formats.bytes(file.bytes().getAsLong())
                                : "–"));
        getColumns()
                .add(Columns.node(
                        Words.say("imports.column.result"),
                        500,
                        Comparator.comparing(file -> lines(file).getFirst()),
                        ImportTable::result));
        follow(this, model.filesProperty(), changed -> show(model));
        follow(this, model.groupProperty(), changed -> show(model));
    }

    private void show(ImportModel model) {
        getItems().setAll(model.shown());
        setVisible(!model.filesProperty().get().isEmpty());
    }

    private static Node sign(ImportedItem file) {
        boolean skipped = file instanceof ImportedItem.Skipped;
        boolean remark = ImportModel.hasRemarks(file);
        Label sign = label("", "tone-" + (skipped ? "bad" : remark ? "warn" : "good"));
        sign.setGraphic(
                Icons.feather(skipped ? Feather.X_CIRCLE : remark ? Feather.ALERT_TRIANGLE : Feather.CHECK, 16));
        sign.setAccessibleText(
                Words.say(skipped ? "imports.sign.skipped" : remark ? "imports.sign.remark" : "imports.sign.good"));
        return sign;
    }

    private static Node file(ImportedItem file) {
        ImportedItem.Subject subject = file.subject();
        Label label = subject.file().isPresent() ? label(subject.name(), "mono") : label(subject.name());
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Hint.on(label, subject.file().map(Path::toString).orElse(subject.name()));
        return label;
    }

    private static Node result(ImportedItem file) {
        List<String> lines = lines(file);
        VBox box = new VBox(label(lines.getFirst(), lines.size() > 1 ? "plain" : "muted"));
        if (lines.size() > 1) {
            box.getChildren().add(label(lines.get(1), "caption"));
        }
        box.getStyleClass().add("two-lines");
        box.getChildren().forEach(line -> Hint.on(line, String.join("\n", lines)));
        return file instanceof ImportedItem.Skipped skipped ? withCode(box, skipped.problem()) : box;
    }

    /** The code to look it up by, and the details for whoever is asked. */
    private static Node withCode(Node lines, Problem problem) {
        Label code = label(problem.code().name(), "caption", "mono");
        Hyperlink copy = ProblemDetails.link(problem);
        for (Region each : List.of(code, copy)) {
            each.setMinWidth(USE_PREF_SIZE);
        }
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox row = new HBox(lines, code, copy);
        row.getStyleClass().add("row");
        return row;
    }

    private static List<String> lines(ImportedItem file) {
        return switch (file) {
            case ImportedItem.Skipped skipped -> problemLines(skipped.problem());
            case ImportedItem.Imported good ->
                good.remarks().isEmpty()
                        ? List.of(good.summary())
                        : List.of(String.join(" ", good.remarks()), good.summary());
        };
    }

    private static List<String> problemLines(Problem problem) {
        String what = problem.line().isPresent()
                ? Words.say("imports.line", problem.line().getAsLong(), problem.message())
                : problem.message();
        return problem.hint().isEmpty() ? List.of(what) : List.of(what, problem.hint());
    }
}
