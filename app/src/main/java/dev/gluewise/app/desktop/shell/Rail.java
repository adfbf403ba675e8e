package dev.gluewise.app.desktop.shell;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import java.util.List;
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

    /** @param pages where it leads, in order */
    Rail(DesktopModel model, List<Page> pages, Runnable showHelp) {
        getStyleClass().add("rail");
        getChildren().add(Icons.logo());
        for (Page page : pages) {
            Button entry = entry(Words.say("shell." + page.code()), icon(page), () -> model.show(page));
            entry.setId("rail-" + page.code());
            Hint.on(entry, Words.say("shell.with-key", Words.say("shell." + page.code()), pages.indexOf(page) + 1));
            follow(
                    this,
                    model.pageProperty(),
                    shown -> entry.pseudoClassStateChanged(SELECTED, shown.railEntry() == page));
            getChildren().add(entry);
        }
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        Button help = entry(Words.say("shell.help"), Icons.feather(Feather.HELP_CIRCLE, 20), showHelp);
        help.setId("rail-help");
        getChildren().addAll(gap, help);
    }

    private static Node icon(Page page) {
        return switch (page) {
            case FIRST_RUN, JOBS, JOB -> Icons.lines();
            case PRICING -> Icons.feather(Feather.TAG, 20);
            case REPORTS -> Icons.feather(Feather.BAR_CHART_2, 20);
            case SETTINGS -> Icons.feather(Feather.SLIDERS, 20);
        };
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
