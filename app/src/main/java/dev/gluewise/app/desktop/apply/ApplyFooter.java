package dev.gluewise.app.desktop.apply;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.change.PromiseCheck;
import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Labels;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the change, step by step: keep that it was made, or make it after a last look. */
final class ApplyFooter extends VBox {
    private final ApplyModel model;

    ApplyFooter(ApplyModel model) {
        this.model = model;
        getStyleClass().add("apply-footer");
        follow(this, model.stepProperty(), changed -> show());
        follow(this, model.knownProperty(), changed -> show());
        follow(this, model.advisedProperty(), changed -> show());
    }

    private void show() {
        getChildren().clear();
        switch (model.stepProperty().get()) {
            case OFFER -> offer();
            case BUSY -> getChildren().add(row(label(Words.say("apply.busy"), "muted"), spring(), close()));
            case CONFIRM -> confirm();
            case DONE ->
                getChildren()
                        .add(row(icon(Feather.CHECK, "tone-good"), words(model.done(), "strong"), spring(), close()));
        }
    }

    private void offer() {
        boolean allowed = model.knownProperty().get().allowed();
        model.standing().ifPresent(change -> getChildren().add(standing(change, allowed)));
        Node shield = icon(Feather.SHIELD, "tone-none");
        Label rights = words(Words.say(allowed ? "apply.rights.allowed" : "apply.rights.none"), "caption");
        HBox row = row(shield, rights, spring(), close());
        if (model.advisedProperty().get().isPresent()) {
            Button applied = button("apply.applied", "applied", model::keepMadeElsewhere);
            if (allowed) {
                Button make = button("apply.make", "apply-now", model::prepare);
                make.getStyleClass().add("accent");
                row.getChildren().addAll(applied, make);
            } else {
                applied.getStyleClass().add("accent");
                row.getChildren().add(applied);
            }
        }
        if (allowed) {
            getChildren().add(profile());
        }
        getChildren().add(row);
    }

    private Node profile() {
        TextField field = new TextField();
        field.setId("apply-profile");
        field.setPromptText(Words.say("apply.profile.usual"));
        field.setAccessibleText(Words.say("apply.profile"));
        field.textProperty().bindBidirectional(model.profileProperty());
        return row(label(Words.say("apply.profile"), "muted"), field);
    }

    private Node standing(AppliedChange change, boolean allowed) {
        boolean byUs = change.executed();
        String since = Words.say("apply.standing", change.to().label());
        Label words = words(
                model.standingPromise()
                        .map(kept -> Words.say(
                                "apply.standing.compared",
                                since,
                                Figures.count(kept.compared()),
                                Figures.count(PromiseCheck.RUNS)))
                        .orElseGet(() -> Words.say("apply.standing.unchecked", since)),
                "caption");
        Button undo = byUs
                ? button("apply.undo", "undo-change", () -> model.prepareUndo(change))
                : button("apply.take-back", "take-back", () -> model.keepUndone(change));
        undo.setDisable(byUs && !allowed);
        return row(icon(Feather.CORNER_UP_LEFT, "tone-none"), words, spring(), undo);
    }

    private void confirm() {
        List<ChangeLine> lines = ChangeLine.changes(model.asked(), model.askedSize());
        Label question = words(Words.say("apply.confirm"), "strong");
        Button yes = button("apply.confirm.yes", "confirm-change", model::confirm);
        yes.getStyleClass().add("accent");
        Button no = button("apply.confirm.no", "refuse-change", model::refuse);
        getChildren().addAll(question, new ChangeTable(lines), row(spring(), no, yes));
    }

    private Button close() {
        return button(
                "apply.close", "apply-close", () -> model.sheetOpenProperty().set(false));
    }

    private static Button button(String code, String id, Runnable action) {
        Button button = new Button(Words.say(code));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Label words(String text, String styleClass) {
        Label words = Labels.paragraph(text, styleClass);
        HBox.setHgrow(words, Priority.SOMETIMES);
        return words;
    }

    private static Node icon(Feather feather, String tone) {
        HBox box = new HBox(Icons.feather(feather, 16));
        box.getStyleClass().addAll("row", tone);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("apply-row");
        return row;
    }
}
