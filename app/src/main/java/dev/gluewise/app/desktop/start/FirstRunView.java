package dev.gluewise.app.desktop.start;

import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;

import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is shown before there is a workspace: what Gluewise does, and two ways to begin. */
public final class FirstRunView extends VBox {
    /**
     * @param sample what the sample holds
     * @param prices as of when the bundled prices are
     * @param openSample opens the sample workspace
     * @param chooseFiles lets the user choose event logs
     */
    public FirstRunView(String sample, String prices, Runnable openSample, Runnable chooseFiles) {
        getStyleClass().add("first-run");
        Button open = new Button(Words.say("start.open"));
        open.setId("open-sample");
        open.getStyleClass().add("accent");
        open.setOnAction(event -> openSample.run());
        Button choose = new Button(Words.say("start.choose"));
        choose.setId("choose-first-files");
        choose.setOnAction(event -> chooseFiles.run());
        HBox cards = new HBox(
                card(Feather.FOLDER, Words.say("start.sample"), sample, open, "first"),
                card(Feather.DOWNLOAD, Words.say("start.drop"), Words.say("start.drop.what"), choose, "drop"));
        cards.getStyleClass().add("first-run-cards");
        Label lead = paragraph(Words.say("start.lead"), "lead");
        lead.setMaxWidth(600);
        getChildren()
                .addAll(
                        new CurvePicture(),
                        label(Words.say("start.hero"), "hero"),
                        lead,
                        cards,
                        assurances(prices),
                        shortcuts());
    }

    private static Node card(Feather icon, String title, String text, Button action, String tone) {
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        VBox card =
                new VBox(Icons.feather(icon, 24), label(title, "sheet-title"), paragraph(text, "muted"), gap, action);
        card.getStyleClass().addAll("start-card", tone);
        return card;
    }

    private static Node assurances(String prices) {
        HBox row = new HBox(assurance(Feather.SHIELD, Words.say("start.local")), assurance(Feather.TAG, prices));
        row.getStyleClass().add("assurances");
        return row;
    }

    private static Node assurance(Feather icon, String text) {
        Label label = label(text, "caption");
        label.setGraphic(Icons.feather(icon, 16));
        return label;
    }

    private static Node shortcuts() {
        HBox row = new HBox(
                label("Ctrl I", "key"),
                label(Words.say("start.import"), "caption"),
                gap(),
                label("F1", "key"),
                label(Words.say("start.keys"), "caption"));
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("shortcut-row");
        return row;
    }

    private static Node gap() {
        Region gap = new Region();
        gap.setMinWidth(12);
        return gap;
    }
}
