package dev.gluewise.app.desktop.whatif;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.app.desktop.backend.JobStudy;
import dev.gluewise.app.desktop.backend.WorkerChoice;
import dev.gluewise.app.desktop.chart.Hue;
import dev.gluewise.app.desktop.chart.MarkShape;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.MarkIcon;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.catalog.WorkerType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Which worker types may be proposed; those that cannot be chosen stand below with their reason. */
final class WorkerTypeBoxes extends VBox {
    private static final int COLUMNS = 3;

    private final WhatIfModel model;
    private final Map<WorkerType, CheckBox> boxes = new EnumMap<>(WorkerType.class);
    private List<WorkerChoice> choices = List.of();

    WorkerTypeBoxes(WhatIfModel model) {
        this.model = model;
        getStyleClass().add("worker-types");
        follow(this, model.studyProperty(), study -> study.map(JobStudy::workerTypes)
                .ifPresent(this::build));
        follow(this, model.questionProperty(), question -> question.ifPresent(this::show));
    }

    private void build(List<WorkerChoice> newChoices) {
        if (newChoices.equals(choices)) {
            return;
        }
        choices = List.copyOf(newChoices);
        boxes.clear();
        GridPane grid = new GridPane();
        grid.getStyleClass().add("worker-grid");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        Map<String, List<WorkerChoice>> unavailable = new LinkedHashMap<>();
        for (WorkerChoice choice : choices) {
            if (choice.unavailableBecause().isEmpty()) {
                int place = boxes.size();
                grid.add(box(choice.type()), place % COLUMNS, place / COLUMNS);
            } else {
                unavailable
                        .computeIfAbsent(choice.unavailableBecause().get(), reason -> new ArrayList<>())
                        .add(choice);
            }
        }
        getChildren().setAll(grid);
        unavailable.forEach((reason, types) -> getChildren().add(unavailable(reason, types)));
        model.questionProperty().get().ifPresent(this::show);
    }

    private Node box(WorkerType type) {
        CheckBox box = new CheckBox(type.label());
        box.setGraphic(swatch(type));
        box.setId("type-" + type.name());
        Hint.on(box, Words.say("whatif.type.tip", type.vcpu(), type.memoryGb(), type.dpu()));
        box.setOnAction(event -> {
            model.setAllowed(type, box.isSelected());
            model.questionProperty().get().ifPresent(this::show);
        });
        boxes.put(type, box);
        return box;
    }

    /** One line for all types with the same reason, from the first to the last. */
    private static Node unavailable(String reason, List<WorkerChoice> types) {
        String first = types.getFirst().type().label();
        String last = types.getLast().type().label();
        HBox line = new HBox(
                swatch(types.getFirst().type()),
                label(types.size() == 1 ? first : Words.say("whatif.type.range", first, last)),
                label(reason, "caption"));
        line.getStyleClass().addAll("row", "unavailable");
        return line;
    }

    private static Node swatch(WorkerType type) {
        return MarkIcon.of(new MarkShape(false, false), Hue.of(type).styleClass());
    }

    private void show(Question question) {
        boxes.forEach((type, box) -> {
            boolean allowed = question.workerTypes().contains(type);
            box.setSelected(allowed);
            box.setDisable(allowed && question.workerTypes().size() == 1);
        });
    }
}
