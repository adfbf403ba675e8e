package dev.gluewise.app.desktop.verify;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.app.desktop.control.ProblemBox;
import dev.gluewise.app.desktop.text.Words;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The verify tab: a replay on Spark beside the simulation. */
public final class VerifyView extends BorderPane {
    private final ReplayCard card;

    public VerifyView(VerifyModel model) {
        getStyleClass().add("verify");
        card = new ReplayCard(model);
        StageTable table = new StageTable(model);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox left = new VBox(card, problem(model), label(Words.say("verify.title"), "section"), table);
        left.getStyleClass().add("verify-main");
        setCenter(left);
        setRight(new AgreementPanel(model));
    }

    private static Node problem(VerifyModel model) {
        ProblemBox box = new ProblemBox();
        box.managedProperty().bind(box.visibleProperty());
        follow(box, model.problemProperty(), problem -> {
            box.setVisible(problem.isPresent());
            problem.ifPresent(box::show);
        });
        return box;
    }

    /** Puts the keyboard where the user most likely goes on. */
    public void focusStart() {
        card.lookupAll("#start-replay").forEach(Node::requestFocus);
    }
}
