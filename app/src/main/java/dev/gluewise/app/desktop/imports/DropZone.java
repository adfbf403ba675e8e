package dev.gluewise.app.desktop.imports;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.paragraph;

import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The place that says what can be dropped, with buttons for those who would rather choose. */
final class DropZone extends HBox {
    DropZone(ImportModel model, FileDialogs dialogs) {
        getStyleClass().add("drop-zone");
        Button files = new Button(Words.say("imports.files"));
        files.setId("choose-files");
        files.setOnAction(event -> model.importFiles(dialogs.chooseFiles()));
        Button folder = new Button(Words.say("imports.folder"));
        folder.setId("choose-folder");
        folder.setOnAction(
                event -> model.importFiles(dialogs.chooseFolder().map(List::of).orElse(List.of())));
        files.setMinWidth(USE_PREF_SIZE);
        folder.setMinWidth(USE_PREF_SIZE);
        files.disableProperty().bind(model.runningProperty());
        folder.disableProperty().bind(model.runningProperty());
        Label title = paragraph("", "strong");
        Label detail = paragraph("", "caption");
        follow(this, model.readingProperty(), read -> {
            title.setText(Words.say(read.isPresent() ? "imports.drop.more" : "imports.drop"));
            detail.setText(read.map(Reading::line).orElseGet(() -> Words.say("imports.drop.what")));
            // A long path takes the place of the list otherwise.
            detail.setWrapText(read.isEmpty());
            detail.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        });
        Hint.whole(detail);
        VBox text = new VBox(title, detail);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(Icons.feather(Feather.DOWNLOAD, 20), text, files, folder);
    }
}
