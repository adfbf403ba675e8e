package dev.gluewise.app.desktop.notes;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.app.desktop.control.ProblemBox;
import dev.gluewise.app.desktop.text.Words;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The notes tab: one text on a job. */
public final class NotesView extends VBox {
    private final TextArea area = new TextArea();

    public NotesView(NotesModel model) {
        getStyleClass().add("notes");
        area.setId("note");
        area.setWrapText(true);
        area.setPromptText(Words.say("notes.prompt"));
        area.setAccessibleText(Words.say("notes.title"));
        area.setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().length() <= NotesModel.LONGEST ? change : null));
        area.textProperty().bindBidirectional(model.textProperty());
        VBox.setVgrow(area, Priority.ALWAYS);
        Label state = label("", "muted");
        state.setId("note-state");
        follow(this, model.stateProperty(), state::setText);
        HBox title = new HBox(label(Words.say("notes.title"), "section"), spring(), state);
        title.getStyleClass().add("row");
        getChildren()
                .addAll(
                        title,
                        ProblemBox.of(
                                model.problemProperty(), box -> box.offer(Words.say("notes.again"), model::tryAgain)),
                        area);
    }

    /** Puts the keyboard into the text. */
    public void focusText() {
        area.requestFocus();
    }
}
