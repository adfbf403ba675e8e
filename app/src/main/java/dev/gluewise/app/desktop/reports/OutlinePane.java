package dev.gluewise.app.desktop.reports;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.report.ReportFormat;
import dev.gluewise.analyzer.report.ReportOutline;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.ProblemBox;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the report would hold, how far its writing is, and where it was written. */
final class OutlinePane extends VBox {
    private final ReportsModel model;
    private final Consumer<Path> show;

    OutlinePane(ReportsModel model, Consumer<Path> show) {
        this.model = model;
        this.show = show;
        getStyleClass().add("outline");
        TextArea text = new TextArea();
        text.setId("report-text");
        text.setEditable(false);
        text.setWrapText(true);
        text.setAccessibleText(Words.say("reports.text"));
        text.getStyleClass().add("mono-area");
        VBox.setVgrow(text, Priority.ALWAYS);
        Label holds = label("", "strong");
        Label stamp = label("", "muted");
        FlowPane tables = new FlowPane();
        tables.getStyleClass().add("outline-tables");
        follow(this, model.outlineProperty(), outline -> {
            holds.setText(outline.map(OutlinePane::holds).orElse(""));
            stamp.setText(outline.map(made -> Words.say(
                            "reports.stamp", Formats.moment(made.context().writtenAt(), ZoneOffset.UTC) + " UTC"))
                    .orElse(""));
            tables.getChildren().setAll(outline.map(OutlinePane::tables).orElse(List.of()));
        });
        for (ObservableValue<?> what : List.of(model.outlineProperty(), model.formatProperty())) {
            follow(this, what, now -> text.setText(text()));
        }
        Label heading = label(Words.say("reports.contents"), "section");
        heading.setMinWidth(USE_PREF_SIZE);
        Hint.whole(holds);
        Hint.whole(stamp);
        HBox head = new HBox(heading, holds, stamp, spring(), outlining());
        head.getStyleClass().add("outline-head");
        HBox textHead =
                new HBox(label(Words.say("reports.text"), "section"), label(Words.say("reports.text.what"), "caption"));
        textHead.getStyleClass().add("outline-head");
        getChildren()
                .addAll(ProblemBox.of(model.problemProperty()), written(), running(), head, tables, textHead, text);
    }

    /** As Markdown where that is the format, else without its signs. */
    private String text() {
        String markdown = model.outlineProperty().get().map(ReportOutline::text).orElse("");
        return model.formatProperty().get() == ReportFormat.MD
                ? markdown
                : markdown.replaceAll("(?m)^#+ |\\*\\*|</?\\w+>|^\\|[-|]+\\|$\\n?|\\\\(?=[_*|#])", "")
                        .replace("&gt;", ">")
                        .replace("&lt;", "<")
                        .replace("&amp;", "&");
    }

    private static String holds(ReportOutline outline) {
        return Words.say("reports.holds", Formats.counted(outline.jobs(), "job"), Figures.count(outline.advised()));
    }

    private static List<Node> tables(ReportOutline outline) {
        return outline.tables().stream()
                .<Node>map(table ->
                        label(Words.say("reports.table", table.name(), Formats.counted(table.rows(), "row")), "chip"))
                .toList();
    }

    private Node outlining() {
        Label working = label(Words.say("reports.outlining"), "muted");
        working.visibleProperty().bind(model.outliningProperty());
        working.managedProperty().bind(working.visibleProperty());
        return working;
    }

    private Node running() {
        Label title = label("");
        Label detail = label("", "muted");
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(200);
        Button cancel = new Button(Words.say("reports.cancel"));
        cancel.setId("cancel-report");
        cancel.setOnAction(event -> model.cancel());
        HBox row = new HBox(title, detail, bar, spring(), cancel);
        row.getStyleClass().addAll("card", "page-note", "row");
        row.managedProperty().bind(row.visibleProperty());
        follow(this, model.runningProperty(), running -> {
            row.setVisible(running.isPresent());
            running.ifPresent(task -> {
                title.setText(task.title());
                detail.textProperty().bind(task.textProperty());
                bar.progressProperty().bind(task.fractionProperty());
            });
        });
        return row;
    }

    private Node written() {
        Label text = paragraph("");
        text.setId("report-written");
        Button open = new Button(Words.say("reports.open"));
        open.setId("open-report");
        Button folder = new Button(Words.say("reports.open-folder"));
        HBox row = new HBox(text, spring(), open, folder);
        row.getStyleClass().addAll("card", "page-note", "row");
        row.managedProperty().bind(row.visibleProperty());
        follow(this, model.writtenProperty(), files -> {
            row.setVisible(!files.isEmpty());
            if (!files.isEmpty()) {
                text.setText(text(files));
                open.setOnAction(event -> show.accept(files.getFirst()));
                folder.setOnAction(event -> parent(files).ifPresent(show));
            }
        });
        return row;
    }

    private static Optional<Path> parent(List<Path> files) {
        return Optional.ofNullable(files.getFirst().toAbsolutePath().getParent());
    }

    private static String text(List<Path> files) {
        return files.size() == 1
                ? Words.say("reports.written", files.getFirst())
                : Words.say(
                        "reports.written.many",
                        files.stream()
                                .map(file -> String.valueOf(file.getFileName()))
                                .collect(Collectors.joining(", ")),
                        parent(files).map(Path::toString).orElse(""));
    }
}
