package dev.gluewise.app.desktop.reports;

import static dev.gluewise.app.desktop.control.Follow.follow;

import dev.gluewise.app.desktop.text.Words;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The jobs to choose from, with a filter; the space bar chooses. */
final class JobChoice extends VBox {
    private final ReportsModel model;
    private final ListView<String> list = new ListView<>();
    private final TextField filter = new TextField();

    JobChoice(ReportsModel model) {
        this.model = model;
        getStyleClass().add("job-choice");
        filter.setPromptText(Words.say("reports.filter"));
        filter.setId("report-filter");
        filter.textProperty().addListener((observable, before, now) -> fill());
        list.setId("report-jobs");
        list.setAccessibleText(Words.say("reports.jobs"));
        list.setCellFactory(unused -> new Cell());
        list.setOnKeyPressed(event -> {
            String job = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && job != null) {
                model.choose(job, !model.chosenProperty().get().contains(job));
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(filter, list);
        follow(this, model.fleetProperty(), jobs -> fill());
        follow(this, model.chosenProperty(), chosen -> list.refresh());
    }

    private void fill() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        list.getItems()
                .setAll(model.jobs().stream()
                        .filter(job -> job.toLowerCase(Locale.ROOT).contains(wanted))
                        .toList());
    }

    /** A job with its box. */
    private final class Cell extends ListCell<String> {
        private final CheckBox box = new CheckBox();

        Cell() {
            box.setFocusTraversable(false);
            box.setOnAction(event -> {
                String job = getItem();
                if (job != null) {
                    model.choose(job, box.isSelected());
                }
            });
        }

        @Override
        protected void updateItem(String job, boolean empty) {
            super.updateItem(job, empty);
            if (empty || job == null) {
                setGraphic(null);
                return;
            }
            Set<String> chosen = model.chosenProperty().get();
            box.setText(job);
            box.setMnemonicParsing(false);
            box.setSelected(chosen.contains(job));
            setGraphic(box);
        }
    }
}
