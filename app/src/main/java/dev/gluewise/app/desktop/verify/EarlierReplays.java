package dev.gluewise.app.desktop.verify;

import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.replay.KeptReplay;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.MarkIcon;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The replays of the job that the workspace keeps: each can be opened, compared and deleted. */
final class EarlierReplays extends VBox {
    private final VerifyModel model;

    EarlierReplays(VerifyModel model) {
        this.model = model;
        setId("earlier-replays");
        getStyleClass().add("earlier-replays");
        List<KeptReplay> all = model.earlierProperty().get();
        if (!all.isEmpty()) {
            getChildren().add(label(Words.say("verify.replays"), "section"));
        }
        all.forEach(replay -> getChildren().add(row(replay, all.size() > 1)));
        model.removedProperty().get().ifPresent(gone -> getChildren().add(gone(gone)));
    }

    private Node row(KeptReplay replay, boolean others) {
        boolean shown = model.resultProperty().get().equals(Optional.of(replay));
        Hyperlink name = new Hyperlink(replay.result().configuration().label());
        name.setOnAction(event -> model.choose(replay));
        name.setMinWidth(0);
        HBox head = new HBox(
                MarkIcon.of(replay.result().configuration()),
                name,
                spring(),
                label(AgreementText.of(replay.result().agreement()), "strong"));
        head.getStyleClass().add("row");
        HBox foot = new HBox(label(model.moment(replay.result().proceedings().madeOn()), "caption"));
        if (model.ofLoggedSize(replay)) {
            foot.getChildren().add(label(Words.say("verify.logged-size"), "caption"));
        }
        foot.getStyleClass().add("row");
        foot.getChildren().add(spring());
        if (others && !shown) {
            foot.getChildren().add(compare(replay));
        }
        foot.getChildren().add(remove(replay));
        VBox row = new VBox(head, foot);
        row.getStyleClass().add("earlier-replay");
        if (shown) {
            row.getStyleClass().add("shown");
        }
        return row;
    }

    private Node compare(KeptReplay replay) {
        ToggleButton button = new ToggleButton();
        button.setSelected(model.comparedProperty().get().equals(Optional.of(replay)));
        button.setOnAction(event -> model.compare(replay));
        return icon(button, Feather.COLUMNS, "verify.compare");
    }

    private Node remove(KeptReplay replay) {
        Button button = new Button();
        button.setOnAction(event -> model.remove(replay));
        return icon(button, Feather.TRASH_2, "verify.remove");
    }

    private static Node icon(ButtonBase button, Feather picture, String code) {
        button.getStyleClass().addAll("flat", "icon-button");
        button.setGraphic(Icons.feather(picture, 14));
        button.setAccessibleText(Words.say(code));
        Hint.on(button, Words.say(code));
        return button;
    }

    private Node gone(KeptReplay replay) {
        Hyperlink undo = new Hyperlink(Words.say("verify.undo"));
        undo.setId("undo-remove");
        undo.setOnAction(event -> model.undoRemove());
        HBox row = new HBox(
                label(
                        Words.say(
                                "verify.removed",
                                replay.result().configuration().label()),
                        "caption"),
                spring(),
                undo);
        row.getStyleClass().add("row");
        return row;
    }
}
