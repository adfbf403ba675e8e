package dev.gluewise.app.desktop.control;

import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Text to be pasted elsewhere, with the button that copies it. */
public final class CodeBox extends StackPane {
    public CodeBox(String text) {
        Label code = label(text, "mono");
        Button copy = new Button();
        copy.setGraphic(Icons.feather(Feather.COPY, 14));
        copy.getStyleClass().addAll("flat", "icon-button", "copy-code");
        copy.setAccessibleText(Words.say("control.copy"));
        Hint.on(copy, Words.say("control.copy"));
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        getStyleClass().add("code-box");
        getChildren().addAll(code, copy);
        setAlignment(code, Pos.TOP_LEFT);
        setAlignment(copy, Pos.TOP_RIGHT);
    }
}
