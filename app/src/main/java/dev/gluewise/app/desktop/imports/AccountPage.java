package dev.gluewise.app.desktop.imports;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;

import dev.gluewise.app.desktop.control.ProblemBox;
import dev.gluewise.app.desktop.text.Words;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Which part of which account, whether it can be reached, and the button that imports it. */
final class AccountPage extends ScrollPane {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final AccountModel model;
    private final GridPane grid = new GridPane();

    /** @param regions the region codes to choose from; others may be typed */
    AccountPage(ImportModel imports, List<String> regions) {
        model = imports.account();
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("account-page");
        grid.getStyleClass().add("form-grid");
        row("account.profile", profiles());
        row("account.region", regions(regions), hint("account.region.bad", model::regionUnderstood));
        row("account.filter", text("account-jobs", model.jobsProperty(), "account.filter.prompt"));
        row(
                "account.tags",
                text("account-tags", model.tagsProperty(), "account.tags.prompt"),
                hint("account.tags.bad", model::tagsUnderstood));
        row(
                "account.since",
                text("account-since", model.sinceProperty(), "account.since.prompt"),
                hint("account.since.bad", model::sinceUnderstood));
        row(
                "account.with",
                also(),
                hint("account.runs.bad", () -> model.logRunsUnderstood() && model.metricRunsUnderstood()));
        row(
                "account.endpoint",
                text("account-endpoint", model.endpointProperty(), "account.endpoint.prompt"),
                hint("account.endpoint.bad", model::endpointUnderstood));
        VBox content = new VBox(
                grid, paragraph(Words.say("account.credentials"), "caption"), buttons(imports), problem(), rights());
        content.getStyleClass().add("import-page");
        setContent(content);
        model.findProfiles();
    }

    private void row(String code, Node... nodes) {
        Label name = label(Words.say(code));
        name.setLabelFor(nodes[0]);
        nodes[0].setAccessibleText(Words.say(code));
        VBox cell = new VBox(nodes);
        cell.getStyleClass().add("form-cell");
        grid.addRow(grid.getRowCount(), name, cell);
    }

    private ComboBox<String> profiles() {
        ComboBox<String> box = choice("account-profile", model.profileProperty(), "account.profile.prompt");
        follow(box, model.profilesProperty(), names -> box.getItems().setAll(names));
        return box;
    }

    private ComboBox<String> regions(List<String> codes) {
        ComboBox<String> box = choice("account-region", model.regionProperty(), "account.region.prompt");
        box.getItems().setAll(codes);
        return box;
    }

    /** What is typed counts at once, not only when the field is left. */
    private static ComboBox<String> choice(String id, StringProperty text, String prompt) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.setEditable(true);
        box.setPrefWidth(280);
        box.setPromptText(Words.say(prompt));
        follow(box, text, box::setValue);
        box.getEditor().textProperty().addListener((observable, before, now) -> {
            if (box.getScene() != null) {
                text.set(now);
            }
        });
        return box;
    }

    private static TextField text(String id, StringProperty text, String prompt) {
        TextField field = new TextField(text.get());
        field.setId(id);
        field.setMaxWidth(280);
        field.setPromptText(Words.say(prompt));
        field.textProperty().addListener((observable, before, now) -> text.set(now));
        return field;
    }

    /** A number with what it counts. */
    private static HBox counted(String id, StringProperty text, String unit) {
        TextField field = text(id, text, unit);
        field.setAccessibleText(Words.say(unit));
        field.setPrefColumnCount(5);
        HBox row = new HBox(field, label(Words.say(unit), "muted"));
        row.getStyleClass().add("row");
        return row;
    }

    private Node also() {
        VBox boxes = new VBox();
        newest(boxes, "account-logs", "account.event-logs", model.eventLogsProperty(), model.logRunsProperty());
        newest(boxes, "account-metrics", "account.metrics-too", model.metricsProperty(), model.metricRunsProperty());
        boxes.getStyleClass().add("form-boxes");
        return boxes;
    }

    /** Something to import with the runs, and of how many of them. */
    private void newest(VBox boxes, String id, String code, BooleanProperty wanted, StringProperty runs) {
        CheckBox box = new CheckBox(Words.say(code));
        box.setId(id);
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(wanted);
        HBox row = counted(id + "-runs", runs, "account.newest.unit");
        row.getChildren().addFirst(label(Words.say("account.newest"), "muted"));
        row.getStyleClass().add("indented");
        row.disableProperty().bind(box.selectedProperty().not());
        boxes.getChildren().addAll(box, row);
    }

    /** All that can be written in a way that is not understood. */
    private List<ObservableValue<?>> typed() {
        return List.of(
                model.regionProperty(),
                model.tagsProperty(),
                model.sinceProperty(),
                model.metricsProperty(),
                model.metricRunsProperty(),
                model.eventLogsProperty(),
                model.logRunsProperty(),
                model.endpointProperty());
    }

    /** Says what is wrong with the field above it, while something is. */
    private Label hint(String code, BooleanSupplier understood) {
        Label hint = label(Words.say(code), "caption", "bad-text");
        hint.managedProperty().bind(hint.visibleProperty());
        Runnable show = () -> hint.setVisible(!understood.getAsBoolean());
        typed().forEach(text -> follow(hint, text, now -> show.run()));
        return hint;
    }

    private Node buttons(ImportModel imports) {
        Button test = new Button(Words.say("account.test"));
        test.setId("account-test");
        test.setOnAction(event -> model.test());
        Button start = new Button(Words.say("account.import"));
        start.setId("account-import");
        start.getStyleClass().add("accent");
        start.setOnAction(event -> imports.importAccount());
        Label testing = label(Words.say("account.task.testing"), "muted");
        testing.visibleProperty().bind(model.testingProperty());
        test.disableProperty().bind(model.testingProperty());
        HBox row = new HBox(test, start, testing);
        row.getStyleClass().add("row");
        typed().forEach(text -> follow(
                row,
                text,
                now -> start.pseudoClassStateChanged(INVALID, model.request().isEmpty())));
        return row;
    }

    private Node problem() {
        ProblemBox box = ProblemBox.of(model.problemProperty());
        box.setMaxWidth(640);
        return box;
    }

    private Node rights() {
        VBox box = new VBox();
        box.setId("account-rights");
        follow(this, model.connectionProperty(), found -> {
            box.getChildren()
                    .setAll(found.map(connection -> List.<Node>of(new ConnectionBox(connection, model)))
                            .orElse(List.of()));
            if (found.isPresent()) {
                // What was asked for is below the fields, and may be below what is seen of them.
                applyCss();
                layout();
                setVvalue(getVmax());
            }
        });
        return box;
    }
}
