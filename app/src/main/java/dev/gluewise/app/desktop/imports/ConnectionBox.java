package dev.gluewise.app.desktop.imports;

import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;

import dev.gluewise.analyzer.source.account.AccessRight;
import dev.gluewise.analyzer.source.account.Connection;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.pricing.problem.Problem;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What a test of the connection found: the jobs, and each right by its name. */
final class ConnectionBox extends VBox {
    ConnectionBox(Connection connection, AccountModel model) {
        getStyleClass().addAll("connection", "card");
        getChildren().add(paragraph(jobs(connection), "strong"));
        GridPane grid = new GridPane();
        grid.getStyleClass().add("rights-grid");
        for (AccessRight right : connection.rights()) {
            grid.addRow(
                    grid.getRowCount(),
                    sign(right.answer()),
                    whole(label(right.action(), "mono")),
                    whole(label(Words.say("account.right." + right.answer()), "muted")),
                    paragraph(explanation(right), "caption"));
        }
        getChildren().add(grid);
        if (!connection.missing().isEmpty()) {
            Button policy = new Button(Words.say("account.policy"), Icons.feather(Feather.COPY, 14));
            policy.setId("copy-policy");
            Hint.on(policy, Words.say("account.policy.tip"));
            policy.setOnAction(event -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(model.policy());
                Clipboard.getSystemClipboard().setContent(content);
            });
            getChildren()
                    .addAll(
                            paragraph(
                                    Words.say("account.missing", String.join(", ", connection.missing())), "bad-text"),
                            policy);
        }
    }

    private static Label whole(Label label) {
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static String jobs(Connection connection) {
        int count = connection.jobs().size();
        return count == 0
                ? Words.say("account.no-jobs", connection.region())
                : Words.say(
                        connection.more() ? "account.connected.more" : "account.connected",
                        Formats.counted(count, "job"),
                        connection.region());
    }

    private static Label sign(AccessRight.Answer answer) {
        Label sign = label(
                "",
                switch (answer) {
                    case GRANTED -> "tone-good";
                    case DENIED -> "tone-bad";
                    case FAILED -> "tone-warn";
                    case UNTRIED -> "muted";
                });
        sign.setGraphic(Icons.feather(
                switch (answer) {
                    case GRANTED -> Feather.CHECK;
                    case DENIED -> Feather.X_CIRCLE;
                    case FAILED -> Feather.ALERT_TRIANGLE;
                    case UNTRIED -> Feather.MINUS;
                },
                14));
        sign.setAccessibleText(Words.say("account.right." + answer));
        return sign;
    }

    private static String explanation(AccessRight right) {
        return right.problem().map(ConnectionBox::text).orElse(right.what());
    }

    private static String text(Problem problem) {
        return problem.message() + " " + problem.hint();
    }
}
