package dev.gluewise.app.desktop.imports;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.Problem;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** In the row of an event log: which job it is of, and the size that it ran on. */
final class LogEditor extends VBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final LogChoiceModel model;
    private final Button keep = button("imports.choice.keep", "log-choice-keep", this::keep);

    LogEditor(LogChoiceModel model) {
        this.model = model;
        getStyleClass().add("log-editor");
        HBox fields = new HBox();
        fields.getStyleClass().add("log-fields");
        if (model.asksForJob()) {
            fields.getChildren().add(job());
        }
        if (model.asksForSize()) {
            fields.getChildren().addAll(type(), label("×", "muted"), workers());
        }
        keep.getStyleClass().add("accent");
        Button back = button("imports.choice.as-imported", "log-choice-back", model::asImported);
        back.getStyleClass().add("flat");
        Hint.on(back, Words.say("imports.choice.as-imported.tip"));
        back.setVisible(model.logProperty()
                .get()
                .flatMap(log -> log.taken())
                .filter(taken -> taken.jobIsChosen() || taken.sizeIsChosen())
                .isPresent());
        back.managedProperty().bind(back.visibleProperty());
        HBox buttons = new HBox(keep, button("imports.choice.cancel", "log-choice-cancel", model::close), back);
        buttons.getStyleClass().add("log-fields");
        disableProperty().bind(model.keepingProperty());
        getChildren().addAll(fields, buttons, problem());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        follow(this, model.jobProperty(), now -> check());
        follow(this, model.typeProperty(), now -> check());
        follow(this, model.workersProperty(), now -> check());
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            keep();
            event.consume();
        }
    }

    private void keep() {
        model.keep();
    }

    private void check() {
        keep.setDisable(!model.jobUnderstood() || !model.workersUnderstood());
    }

    private ComboBox<String> job() {
        ComboBox<String> box = new ComboBox<>();
        box.setId("log-job");
        box.setEditable(true);
        box.setPrefWidth(190);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setAccessibleText(Words.say("imports.choice.job"));
        box.setPromptText(Words.say("imports.choice.job"));
        Hint.on(box, Words.say("imports.choice.job.tip"));
        box.getItems().setAll(model.knownJobs());
        box.setValue(model.jobProperty().get());
        // What is typed counts at once, not only when the field is left.
        box.getEditor().textProperty().subscribe(text -> model.jobProperty().set(text));
        follow(box, model.jobProperty(), name -> box.pseudoClassStateChanged(INVALID, !model.jobUnderstood()));
        return box;
    }

    private ComboBox<WorkerType> type() {
        ComboBox<WorkerType> box = new ComboBox<>();
        box.setId("log-worker-type");
        box.setMinWidth(100);
        box.setAccessibleText(Words.say("imports.choice.type"));
        box.setPromptText(Words.say("imports.choice.type"));
        box.getItems().setAll(model.types());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(WorkerType type) {
                return type == null ? "" : type.label();
            }

            @Override
            public WorkerType fromString(String text) {
                return WorkerType.of(text).orElseThrow();
            }
        });
        model.typeProperty().get().ifPresent(box::setValue);
        box.valueProperty().subscribe(type -> model.typeProperty().set(Optional.ofNullable(type)));
        return box;
    }

    private TextField workers() {
        TextField field = new TextField(model.workersProperty().get());
        field.setId("log-workers");
        field.setPrefColumnCount(4);
        field.setMinWidth(56);
        field.setAccessibleText(Words.say("imports.choice.workers"));
        field.setPromptText(Words.say("imports.choice.workers"));
        Hint.on(field, Words.say("imports.choice.workers.tip"));
        field.textProperty().subscribe(text -> model.workersProperty().set(text));
        Runnable check = () -> field.pseudoClassStateChanged(INVALID, !model.workersUnderstood());
        follow(field, model.workersProperty(), now -> check.run());
        follow(field, model.typeProperty(), now -> check.run());
        return field;
    }

    private Node problem() {
        Label said = label("", "caption", "bad-text");
        said.managedProperty().bind(said.visibleProperty());
        follow(said, model.problemProperty(), fault -> {
            said.setText(fault.map(Problem::oneLine).orElse(""));
            said.setVisible(fault.isPresent());
        });
        Hint.whole(said);
        return said;
    }

    private static Button button(String code, String id, Runnable action) {
        Button button = new Button(Words.say(code));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("compact");
        button.setOnAction(event -> action.run());
        return button;
    }
}
