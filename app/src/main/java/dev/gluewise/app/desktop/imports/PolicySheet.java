package dev.gluewise.app.desktop.imports;

import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.source.account.AccountPolicy;
import dev.gluewise.app.desktop.control.CodeBox;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The IAM policy with all that an import from an account can ask for, to be copied. */
public final class PolicySheet extends VBox {
    public PolicySheet(Runnable close) {
        setId("policy-sheet");
        getStyleClass().add("modal-sheet");
        setMaxSize(640, USE_PREF_SIZE);
        setPrefWidth(640);
        Button leave = new Button();
        leave.setGraphic(Icons.feather(Feather.X, 20));
        leave.setAccessibleText(Words.say("imports.close"));
        leave.getStyleClass().addAll("flat", "icon-button");
        leave.setOnAction(event -> close.run());
        HBox header = new HBox(label(Words.say("account.policy.title"), "sheet-title"), spring(), leave);
        header.getStyleClass().add("sheet-header");
        ScrollPane code = new ScrollPane(new CodeBox(AccountPolicy.json(true, true)));
        code.setFitToWidth(true);
        code.setMaxHeight(480);
        code.getStyleClass().add("plain-scroll");
        VBox body = new VBox(paragraph(Words.say("account.policy.what"), "muted"), code);
        body.getStyleClass().add("import-page");
        getChildren().addAll(header, body);
    }
}
