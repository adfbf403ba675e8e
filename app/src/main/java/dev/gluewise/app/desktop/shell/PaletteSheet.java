package dev.gluewise.app.desktop.shell;

import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import atlantafx.base.controls.CustomTextField;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.app.desktop.theme.TextScale;
import java.util.Locale;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One field that leads everywhere: type, arrows, Enter. */
final class PaletteSheet extends VBox {
    private final CustomTextField field = new CustomTextField();
    private final ListView<PaletteModel.Entry> list = new ListView<>();
    private final Runnable close;

    PaletteSheet(PaletteModel model, Runnable close) {
        this.close = close;
        setId("palette");
        getStyleClass().addAll("modal-sheet", "palette");
        setMaxSize(560, 440);
        setPrefSize(560, 440);
        field.setId("palette-field");
        field.setPromptText(Words.say("shell.search"));
        field.setAccessibleText(Words.say("shell.search"));
        field.setLeft(Icons.feather(Feather.SEARCH, 16));
        list.setFixedCellSize(TextScale.px(32));
        list.setFocusTraversable(false);
        list.setPlaceholder(label(Words.say("shell.palette.none"), "muted"));
        list.setCellFactory(unused -> new EntryCell());
        list.setOnMouseClicked(event -> run());
        VBox.setVgrow(list, Priority.ALWAYS);
        field.textProperty().subscribe(text -> {
            list.getItems().setAll(model.find(text));
            list.getSelectionModel().selectFirst();
            list.setAccessibleText(
                    Words.say("shell.palette.found", list.getItems().size()));
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        getChildren().addAll(field, list);
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> select(1);
            case UP -> select(-1);
            case PAGE_DOWN -> select(10);
            case PAGE_UP -> select(-10);
            case ENTER -> run();
            case ESCAPE -> close.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int places) {
        int last = list.getItems().size() - 1;
        int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) places, 0, Math.max(0, last));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - 5));
    }

    private void run() {
        PaletteModel.Entry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            chosen.run().run();
        }
    }

    /** Puts the keyboard into the field. */
    void focusField() {
        field.requestFocus();
    }

    private static final class EntryCell extends ListCell<PaletteModel.Entry> {
        @Override
        protected void updateItem(PaletteModel.Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            String kind = Words.say("shell.palette." + entry.kind().name().toLowerCase(Locale.ROOT));
            HBox row = new HBox(label(entry.name()), spring(), label(kind, "caption"));
            row.getStyleClass().add("row");
            setGraphic(row);
        }
    }
}
