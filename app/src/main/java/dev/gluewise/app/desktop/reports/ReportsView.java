package dev.gluewise.app.desktop.reports;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.report.ReportFormat;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.Segments;
import dev.gluewise.app.desktop.imports.FileDialogs;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The page that shows what a report would hold, and writes it. */
public final class ReportsView extends BorderPane {
    private final ReportsModel model;
    private final FileDialogs dialogs;
    private final Button export = new Button(Words.say("reports.export"), Icons.feather(Feather.UPLOAD, 16));
    private final Button look = new Button(Words.say("reports.look"), Icons.feather(Feather.EXTERNAL_LINK, 16));

    /** @param show has the system show a file or a folder with whatever it shows such things with */
    public ReportsView(ReportsModel model, FileDialogs dialogs, Consumer<Path> show) {
        this.model = model;
        this.dialogs = dialogs;
        getStyleClass().add("reports");
        VBox preview = new OutlinePane(model, show);
        VBox.setVgrow(preview, Priority.ALWAYS);
        VBox main = new VBox(titleRow(), preview);
        main.getStyleClass().add("page-main");
        setCenter(main);
        setRight(choices());
        sceneProperty().subscribe(scene -> model.setShown(scene != null && isVisible()));
        visibleProperty().subscribe(visible -> model.setShown(visible && getScene() != null));
    }

    private Node titleRow() {
        export.setId("export-report");
        export.getStyleClass().add("accent");
        Hint.on(export, Words.say("reports.export.tip"));
        export.setOnAction(event -> export());
        look.setId("look-at-report");
        look.setOnAction(event -> model.writeToLookAt());
        List.of(
                        model.scopeProperty(),
                        model.chosenProperty(),
                        model.fleetProperty(),
                        model.fixedMomentProperty(),
                        model.momentProperty(),
                        model.runningProperty())
                .forEach(property -> follow(this, property, now -> enable()));
        HBox row = new HBox(label(Words.say("reports.title"), "page-title"), spring(), look, export);
        row.getStyleClass().add("tool-row");
        return row;
    }

    private void enable() {
        boolean possible =
                model.request().isPresent() && model.runningProperty().get().isEmpty();
        export.setDisable(!possible);
        look.setDisable(!possible);
    }

    /** Asks where to, and writes the report there. */
    public void export() {
        if (export.isDisable()) {
            return;
        }
        Optional<Path> target = model.formatProperty().get().isOneFile()
                ? dialogs.chooseTarget(Words.say("reports.dialog"), model.proposedName())
                : dialogs.chooseTargetFolder(Words.say("reports.dialog"));
        target.ifPresent(model::export);
    }

    private Node choices() {
        Segments<ReportsModel.Scope> scope =
                new Segments<>(ReportsModel.Scope.class, model.scopeProperty(), this::scopeText);
        follow(this, model.fleetProperty(), jobs -> scope.relabel(this::scopeText));
        follow(this, model.chosenProperty(), chosen -> scope.relabel(this::scopeText));
        JobChoice jobs = new JobChoice(model);
        VBox.setVgrow(jobs, Priority.ALWAYS);
        Label none = label(Words.say("reports.choose"), "caption", "bad-text");
        none.managedProperty().bind(none.visibleProperty());
        jobs.managedProperty().bind(jobs.visibleProperty());
        follow(this, model.scopeProperty(), now -> {
            jobs.setVisible(now == ReportsModel.Scope.CHOSEN);
            none.setVisible(missing());
        });
        follow(this, model.chosenProperty(), now -> none.setVisible(missing()));
        VBox panel = new VBox(
                label(Words.say("reports.format"), "section"),
                formats(),
                label(Words.say("reports.jobs"), "section"),
                scope,
                none,
                jobs,
                label(Words.say("reports.name"), "section"),
                field("report-title", model.titleProperty(), Words.say("reports.name.prompt")),
                moment());
        panel.getStyleClass().addAll("side-panel", "panel-content", "report-panel");
        return panel;
    }

    private boolean missing() {
        return model.scopeProperty().get() == ReportsModel.Scope.CHOSEN
                && model.chosenProperty().get().isEmpty();
    }

    private String scopeText(ReportsModel.Scope scope) {
        int count = scope == ReportsModel.Scope.ALL
                ? model.jobs().size()
                : model.chosenProperty().get().size();
        return Words.say("reports.scope." + scope, Figures.count(count));
    }

    private Node formats() {
        VBox box = new VBox();
        box.getStyleClass().add("form-boxes");
        ToggleGroup group = new ToggleGroup();
        for (ReportFormat format : ReportFormat.values()) {
            RadioButton button = new RadioButton(Words.say("reports.format." + format));
            button.setId("format-" + format.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            // By the arrow keys one is selected without any action.
            button.selectedProperty().subscribe(selected -> {
                if (selected) {
                    model.formatProperty().set(format);
                }
            });
            follow(button, model.formatProperty(), chosen -> button.setSelected(chosen == format));
            box.getChildren().add(new VBox(button, note(format)));
        }
        return box;
    }

    private static Label note(ReportFormat format) {
        Label note = paragraph(Words.say("reports.format." + format + ".what"), "caption");
        note.getStyleClass().add("radio-note");
        return note;
    }

    private static TextField field(String id, javafx.beans.property.StringProperty text, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private Node moment() {
        CheckBox fixed = new CheckBox(Words.say("reports.fixed"));
        fixed.setId("fixed-moment");
        Hint.on(fixed, Words.say("reports.fixed.tip"));
        fixed.selectedProperty().bindBidirectional(model.fixedMomentProperty());
        TextField field = field("report-moment", model.momentProperty(), Words.say("reports.fixed"));
        field.setPromptText(Words.say("reports.fixed.bad"));
        field.visibleProperty().bind(model.fixedMomentProperty());
        Label bad = label(Words.say("reports.fixed.bad"), "caption", "bad-text");
        follow(this, model.momentProperty(), now -> bad.setVisible(!model.momentUnderstood()));
        follow(this, model.fixedMomentProperty(), now -> bad.setVisible(!model.momentUnderstood()));
        VBox box = new VBox(fixed, field, bad);
        box.getStyleClass().add("form-boxes");
        return box;
    }

    /** Puts the keyboard where the user most likely goes on. */
    public void focusExport() {
        export.requestFocus();
    }
}
