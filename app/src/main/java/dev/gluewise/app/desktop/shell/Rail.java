package dev.gluewise.app.desktop.shell;

import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The way between the parts of the program. */
final class Rail extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    Rail(DesktopModel model, Runnable showHelp) {
        getStyleClass().add("rail");
        Button jobs = entry(Words.say("shell.jobs"), Icons.lines(), model::backToJobs);
        jobs.setId("rail-jobs");
        jobs.pseudoClassStateChanged(SELECTED, true);
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        Button help = entry("Help", Icons.feather(Feather.HELP_CIRCLE, 20), showHelp);
        help.setId("rail-help");
        getChildren().addAll(Icons.logo(), jobs, gap, help);
    }

    private static Button entry(String name, Node icon, Runnable action) {
        VBox content = new VBox(icon, label(name));
        content.getStyleClass().add("rail-content");
        Button button = new Button();
        button.setGraphic(content);
        button.setAccessibleText(name);
        button.getStyleClass().add("rail-button");
        button.setOnAction(event -> action.run());
        return button;
    }
}
