package dev.gluewise.app.desktop.imports;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Labels;
import dev.gluewise.app.desktop.control.ProblemBox;
import dev.gluewise.app.desktop.control.Segments;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The sheet that takes event logs and histories and lists what became of each. */
public final class ImportSheet extends VBox {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 640;

    private final ImportModel model;

    public ImportSheet(ImportModel model, FileDialogs dialogs) {
        this.model = model;
        setId("import-sheet");
        getStyleClass().add("modal-sheet");
        setMaxSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        StackPane results = new StackPane(new ImportTable(model), empty(), problem());
        results.getStyleClass().add("import-results");
        VBox.setVgrow(results, Priority.ALWAYS);
        VBox body = new VBox(new DropZone(model, dialogs), summary(), groups(), results);
        body.getStyleClass().add("sheet-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header(), body, footer());
    }

    private Node header() {
        Button close = new Button();
        close.setGraphic(Icons.feather(Feather.X, 20));
        close.setAccessibleText(Words.say("imports.close"));
        close.getStyleClass().addAll("flat", "icon-button");
        close.setOnAction(event -> model.sheetOpenProperty().set(false));
        HBox header = new HBox(label(Words.say("imports.title"), "sheet-title"), spring(), close);
        header.getStyleClass().add("sheet-header");
        return header;
    }

    private Node summary() {
        Label good = counted(Feather.CHECK, "good");
        Label remarks = counted(Feather.ALERT_TRIANGLE, "warn");
        Label skipped = counted(Feather.X_CIRCLE, "bad");
        HBox row = new HBox(good, remarks, skipped);
        row.getStyleClass().add("import-summary");
        follow(this, model.filesProperty(), files -> {
            int left = model.count(ImportModel.Group.SKIPPED);
            int withRemark = model.count(ImportModel.Group.REMARKS);
            good.setText(Words.say(
                    "imports.summary", Figures.count(files.size() - left), Formats.counted(files.size(), "file")));
            remarks.setText(Words.say("imports.with-remark", Figures.count(withRemark)));
            remarks.setVisible(withRemark > 0);
            skipped.setText(Words.say("imports.skipped", Figures.count(left)));
            skipped.setVisible(left > 0);
            row.setVisible(!files.isEmpty());
            row.setManaged(!files.isEmpty());
        });
        remarks.managedProperty().bind(remarks.visibleProperty());
        skipped.managedProperty().bind(skipped.visibleProperty());
        return row;
    }

    private static Label counted(Feather icon, String tone) {
        Label label = Labels.label("", "tone-" + tone);
        label.setGraphic(Icons.feather(icon, 16));
        return label;
    }

    private Node groups() {
        Segments<ImportModel.Group> segments =
                new Segments<>(ImportModel.Group.class, model.groupProperty(), this::text);
        HBox row = new HBox(segments);
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

    private Node empty() {
        Label text = label("", "muted");
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(240);
        bar.visibleProperty().bind(model.runningProperty());
        bar.managedProperty().bind(bar.visibleProperty());
        VBox box = new VBox(text, bar);
        box.getStyleClass().add("import-empty");
        box.visibleProperty()
                .bind(model.filesProperty().map(files -> files.isEmpty()).flatMap(none -> model.problemProperty()
                        .map(problem -> none && problem.isEmpty())));
        text.textProperty()
                .bind(model.runningProperty()
                        .map(running -> Words.say(running ? "imports.reading" : "imports.listed")));
        return box;
    }

    private Node problem() {
        ProblemBox box = new ProblemBox();
        box.setMaxSize(600, USE_PREF_SIZE);
        follow(this, model.problemProperty(), problem -> {
            box.setVisible(problem.isPresent());
            problem.ifPresent(box::show);
        });
        return box;
    }

    private Node footer() {
        Button done = new Button(Words.say("imports.done"));
        done.setId("import-done");
        done.getStyleClass().add("accent");
        done.setDefaultButton(true);
        done.setOnAction(event -> model.sheetOpenProperty().set(false));
        Label summary = label("", "muted");
        follow(this, model.filesProperty(), changed -> summary.setText(model.summary()));
        HBox footer = new HBox(summary, spring(), done);
        footer.getStyleClass().add("sheet-footer");
        return footer;
    }
}
