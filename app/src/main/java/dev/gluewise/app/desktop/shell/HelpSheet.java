package dev.gluewise.app.desktop.shell;

import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** How predictions are made and what they mean, beside the keys. */
final class HelpSheet extends VBox {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 800;
    private static final double COLUMN = 450;

    HelpSheet(Runnable close) {
        setId("help-sheet");
        getStyleClass().addAll("modal-sheet", "help-sheet");
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        Button closeButton = new Button();
        closeButton.setId("close-help");
        closeButton.setGraphic(Icons.feather(Feather.X, 20));
        closeButton.setAccessibleText(Words.say("shell.close"));
        closeButton.getStyleClass().addAll("flat", "icon-button");
        closeButton.setOnAction(event -> close.run());
        HBox header = new HBox(label(Words.say("shell.help"), "sheet-title"), spring(), closeButton);
        header.getStyleClass().add("sheet-header");
        PredictionHelp predictions = new PredictionHelp();
        KeyHelp keys = new KeyHelp();
        HBox columns = new HBox(predictions, keys);
        columns.getStyleClass().addAll("sheet-body", "help-columns");
        // Half of the sheet each, in which long lines break.
        for (VBox column : new VBox[] {predictions, keys}) {
            column.setMinWidth(0);
            column.setPrefWidth(COLUMN);
            HBox.setHgrow(column, Priority.ALWAYS);
        }
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFocusTraversable(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header, scroll);
    }
}
