package dev.gluewise.app.desktop.imports;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** How far the user has come: the source, what of it, the result. */
final class ImportSteps extends HBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final ImportModel model;

    ImportSteps(ImportModel model) {
        this.model = model;
        getStyleClass().add("import-steps");
        follow(this, model.sourceProperty(), source -> show());
        follow(this, model.stepProperty(), step -> show());
    }

    private void show() {
        List<String> names = List.of(
                Words.say("account.step.source"),
                Words.say(model.sourceProperty().get().isFiles() ? "account.step.files" : "account.step.account"),
                Words.say("account.step.result"));
        int current = model.stepProperty().get();
        getChildren().clear();
        for (int step = 0; step < names.size(); step++) {
            if (step > 0) {
                Region line = new Region();
                line.getStyleClass().add("step-line");
                getChildren().add(line);
            }
            getChildren().add(step(names.get(step), step, current));
        }
    }

    private static Node step(String name, int step, int current) {
        Node sign = step < current ? Icons.feather(Feather.CHECK, 14) : label(String.valueOf(step + 1));
        StackPane circle = new StackPane(sign);
        circle.getStyleClass().addAll("step-circle", step < current ? "done" : "open");
        Label text = label(name);
        HBox box = new HBox(circle, text);
        box.getStyleClass().add("step");
        box.pseudoClassStateChanged(CURRENT, step == current);
        return box;
    }
}
