package dev.gluewise.app.desktop.control;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.pricing.problem.Problem;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A problem where its object would be: what is wrong, where, and what to do; its code, and its details to be copied. */
public final class ProblemBox extends HBox {
    private final VBox text = new VBox();

    private ProblemBox() {
        getStyleClass().add("problem");
        text.getStyleClass().add("problem-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(Icons.feather(Feather.X_CIRCLE, 20), text);
    }

    /** A box that shows a problem while there is one, and takes no room while there is none. */
    public static ProblemBox of(ObservableValue<Optional<Problem>> problem) {
        return of(problem, box -> {});
    }

    /** @param offers adds buttons to each problem that is shown */
    public static ProblemBox of(ObservableValue<Optional<Problem>> problem, Consumer<ProblemBox> offers) {
        ProblemBox box = new ProblemBox();
        box.managedProperty().bind(box.visibleProperty());
        follow(box, problem, now -> {
            box.setVisible(now.isPresent());
            now.ifPresent(shown -> {
                box.show(shown);
                offers.accept(box);
            });
        });
        return box;
    }

    /** Adds a button that does what the hint of the shown problem asks for. */
    public void offer(String action, Runnable run) {
        Button button = new Button(action);
        button.setOnAction(event -> run.run());
        offer(button);
    }

    /** Adds what mends the shown problem on the spot. */
    public void offer(Node remedy) {
        text.getChildren().add(remedy);
    }

    /** Adds a button that takes the problem away. */
    public void dismissable(Runnable dismiss) {
        Button button = new Button();
        button.setGraphic(Icons.feather(Feather.X, 16));
        button.setAccessibleText(Words.say("control.dismiss"));
        Hint.on(button, Words.say("control.dismiss"));
        button.setId("dismiss-problem");
        button.getStyleClass().addAll("flat", "icon-button");
        button.setOnAction(event -> dismiss.run());
        getChildren().add(button);
    }

    public void show(Problem problem) {
        text.getChildren().setAll(paragraph(problem.message(), "strong"));
        String file = problem.file();
        if (file != null) {
            String place = problem.line().isPresent()
                    ? Words.say("control.line", file, problem.line().getAsLong())
                    : file;
            text.getChildren().add(paragraph(place, "mono"));
        }
        if (!problem.hint().isEmpty()) {
            text.getChildren().add(paragraph(problem.hint(), "muted"));
        }
        HBox code = new HBox(label(problem.code().name(), "caption", "mono"), spring(), ProblemDetails.link(problem));
        code.getStyleClass().add("row");
        text.getChildren().add(code);
    }
}
