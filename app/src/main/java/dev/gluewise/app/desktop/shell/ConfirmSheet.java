package dev.gluewise.app.desktop.shell;

import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;
import static dev.gluewise.app.desktop.control.Labels.spring;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A question with two answers, of which the careful one is at hand. */
final class ConfirmSheet extends VBox {
    private final Button stay = new Button();

    /**
     * @param go the answer that does it
     * @param no the answer that does not
     */
    ConfirmSheet(String title, String text, String go, Runnable run, String no, Runnable close) {
        setId("confirm");
        getStyleClass().add("modal-sheet");
        setMaxSize(480, USE_PREF_SIZE);
        Button yes = new Button(go);
        yes.setId("confirm-yes");
        yes.getStyleClass().add("danger");
        yes.setOnAction(event -> {
            close.run();
            run.run();
        });
        stay.setText(no);
        stay.setId("confirm-no");
        stay.setCancelButton(true);
        stay.setOnAction(event -> close.run());
        HBox header = new HBox(label(title, "sheet-title"));
        header.getStyleClass().add("sheet-header");
        VBox body = new VBox(paragraph(text));
        body.getStyleClass().add("sheet-body");
        HBox footer = new HBox(8, spring(), stay, yes);
        footer.getStyleClass().add("sheet-footer");
        getChildren().addAll(header, body, footer);
    }

    /** Puts the keyboard on the careful answer. */
    void focusNo() {
        stay.requestFocus();
    }
}
