package dev.gluewise.app.desktop.verify;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.app.desktop.control.ProblemBox;
import dev.gluewise.app.desktop.plot.PlotExports;
import dev.gluewise.app.desktop.plot.PlotMenu;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Scheme;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The verify tab: a replay on Spark beside the simulation. */
public final class VerifyView extends BorderPane {
    private final ReplayCard card;

    public VerifyView(VerifyModel model, ObservableValue<Scheme> scheme, PlotExports exports) {
        getStyleClass().add("verify");
        card = new ReplayCard(model);
        StageTable table = new StageTable(model);
        ClockPane clock = new ClockPane(table, model);
        VBox.setVgrow(clock, Priority.ALWAYS);
        Button export = PlotMenu.install(new ReplayPlot(model, scheme::getValue), table, exports);
        Label heading = label(Words.say("verify.title"), "section");
        heading.setMinWidth(USE_PREF_SIZE);
        HBox title = new HBox(
                heading,
                spring(),
                key("off-path", "verify.simulated"),
                key("busy", "verify.replayed"),
                compared(model),
                export);
        title.getStyleClass().add("row");
        VBox left = new VBox(card, ProblemBox.of(model.problemProperty()), title, clock, new ReplayLogView(model));
        left.getStyleClass().add("verify-main");
        setCenter(left);
        setRight(new AgreementPanel(model));
    }

    private static Node key(String color, String code) {
        Region bar = new Region();
        bar.getStyleClass().addAll("span-bar", "span-key", color);
        Label name = label(Words.say(code), "caption");
        name.setGraphic(bar);
        name.setMinWidth(USE_PREF_SIZE);
        return name;
    }

    /** The key of the third bars, while there are some. */
    private static Node compared(VerifyModel model) {
        Node key = key("single-task", "verify.other");
        key.managedProperty().bind(key.visibleProperty());
        follow(key, model.comparedProperty(), other -> key.setVisible(other.isPresent()));
        return key;
    }

    /** Puts the keyboard where the user most likely goes on. */
    public void focusStart() {
        card.lookupAll("#start-replay").forEach(Node::requestFocus);
    }
}
