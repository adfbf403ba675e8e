package dev.gluewise.app.desktop.shell;

import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.app.desktop.theme.Icons;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The keys, and how to read the chart. */
final class HelpSheet extends VBox {
    private static final String[][] KEYS = {
        {"Ctrl I", "Import event logs"},
        {"Ctrl 1", "The list of jobs"},
        {"/", "Filter the jobs"},
        {"Enter", "Open the selected job"},
        {"Alt Up, Alt Down", "Previous, next job"},
        {"Alt 1, 2, 3", "What-if, timeline, verification of the job"},
        {"Ctrl Enter", "Verify with Spark"},
        {"Arrows", "In the chart: walk along the frontier"},
        {"Space", "In the chart: pin the details"},
        {"D, then arrows", "In the chart: move the deadline; with Shift five steps"},
        {"+, −, 0", "In the chart: closer, farther, all that matters; so do the wheel, a drag and a double click"},
        {"Ctrl wheel, drag", "In the timeline: closer, farther, along; the wheel alone goes through the stages"},
        {"Ctrl Z, Ctrl Shift Z", "Undo, redo a change of the what-if controls"},
        {"Ctrl Shift C", "Copy the change as an AWS CLI command"},
        {"Ctrl Period", "Cancel what is running"},
        {"Ctrl Shift L", "Light or dark"},
        {"F1", "This help"},
    };

    HelpSheet(Runnable close) {
        setId("help-sheet");
        getStyleClass().addAll("modal-sheet", "help-sheet");
        setMaxSize(600, USE_PREF_SIZE);
        Button closeButton = new Button();
        closeButton.setGraphic(Icons.feather(Feather.X, 20));
        closeButton.setAccessibleText("Close");
        closeButton.getStyleClass().addAll("flat", "icon-button");
        closeButton.setOnAction(event -> close.run());
        HBox header = new HBox(label("Keys", "sheet-title"), spring(), closeButton);
        header.getStyleClass().add("sheet-header");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        for (int row = 0; row < KEYS.length; row++) {
            grid.add(label(KEYS[row][0], "key"), 0, row);
            grid.add(label(KEYS[row][1]), 1, row);
        }
        VBox body = new VBox(
                grid,
                paragraph(
                        "Each mark of the chart is a configuration: its median run time against the expected cost of a"
                                + " run. The line joins those that no other one beats in both; the star is the cheapest"
                                + " that meets the deadline with the wanted confidence.",
                        "muted"));
        body.getStyleClass().add("sheet-body");
        getChildren().addAll(header, body);
    }
}
