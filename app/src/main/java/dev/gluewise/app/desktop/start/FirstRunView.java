package dev.gluewise.app.desktop.start;

import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;

import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is shown before there is a workspace: what Gluewise does, and three ways to begin. */
public final class FirstRunView extends VBox {
    /** What the user may begin with. */
    public interface Ways {
        /** Opens the sample workspace. */
        void openSample();

        /** Opens the import from an AWS account. */
        void importAccount();

        /** Lets the user choose files. */
        void chooseFiles();

        /** Shows the policy that an import from an account takes. */
        void showPolicy();
    }

    /**
     * @param sample what the sample holds
     * @param prices as of when the bundled prices are
     */
    public FirstRunView(String sample, String prices, Ways ways) {
        getStyleClass().add("first-run");
        Button open = button("start.open", "open-sample", ways::openSample);
        open.getStyleClass().add("accent");
        Button account = button("start.account", "import-from-account", ways::importAccount);
        Button choose = button("start.choose", "choose-first-files", ways::chooseFiles);
        HBox cards = new HBox(
                card(Feather.FOLDER, Words.say("start.sample"), sample, open, "first"),
                card(Feather.CLOUD, Words.say("start.account"), Words.say("start.account.what"), account, "account"),
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
                        assurances(prices, ways),
                        shortcuts());
    }

    private static Button button(String code, String id, Runnable action) {
        Button button = new Button(Words.say(code));
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Node card(Feather icon, String title, String text, Button action, String tone) {
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        VBox card =
                new VBox(Icons.feather(icon, 24), label(title, "sheet-title"), paragraph(text, "muted"), gap, action);
        card.getStyleClass().addAll("start-card", tone);
        return card;
    }

    private static Node assurances(String prices, Ways ways) {
        Hyperlink policy = new Hyperlink(Words.say("start.policy"), Icons.feather(Feather.FILE, 16));
        policy.setId("show-policy");
        policy.setOnAction(event -> ways.showPolicy());
        HBox row =
                new HBox(assurance(Feather.SHIELD, Words.say("start.local")), assurance(Feather.TAG, prices), policy);
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
                label("Ctrl O", "key"),
                label(Words.say("start.workspace"), "caption"),
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
