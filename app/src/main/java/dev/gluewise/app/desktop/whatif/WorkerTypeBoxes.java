package dev.gluewise.app.desktop.whatif;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.app.desktop.backend.JobStudy;
import dev.gluewise.app.desktop.backend.Offer;
import dev.gluewise.app.desktop.backend.WorkerChoice;
import dev.gluewise.app.desktop.chart.Hue;
import dev.gluewise.app.desktop.chart.MarkShape;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.MarkIcon;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.catalog.WorkerFamily;
import dev.gluewise.pricing.catalog.WorkerType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Which worker types may be proposed: a box each, and one for all that are memory-optimised. Those that cannot be chosen
 * stand below with their reason; where a price is all that is missing, with the way to enter it.
 */
final class WorkerTypeBoxes extends VBox {
    private static final int COLUMNS = 3;

    private final WhatIfModel model;
    private final Map<Set<WorkerType>, CheckBox> boxes = new LinkedHashMap<>();
    private List<WorkerChoice> choices = List.of();

    WorkerTypeBoxes(WhatIfModel model) {
        this.model = model;
        getStyleClass().add("worker-types");
        follow(this, model.studyProperty(), study -> study.ifPresent(this::build));
        follow(this, model.questionProperty(), question -> question.ifPresent(this::show));
    }

    private void build(JobStudy study) {
        if (study.workerTypes().equals(choices)) {
            return;
        }
        choices = study.workerTypes();
        boxes.clear();
        GridPane grid = grid();
        Map<Object, List<WorkerChoice>> lines = new LinkedHashMap<>();
        for (WorkerChoice choice : choices) {
            if (choice.type().family() == WorkerFamily.GENERAL && choice.offer() instanceof Offer.Had) {
                int place = boxes.size();
                grid.add(box(List.of(choice)), place % COLUMNS, place / COLUMNS);
            } else {
                lines.computeIfAbsent(line(choice), key -> new ArrayList<>()).add(choice);
            }
        }
        getChildren().setAll(grid);
        String region = study.evidence().job().region();
        lines.values().forEach(together -> getChildren().add(line(together, region)));
        model.questionProperty().get().ifPresent(this::show);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("worker-grid");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    /** What worker types have in common that stand in one line. */
    private static Object line(WorkerChoice choice) {
        return switch (choice.offer()) {
            case Offer.Had had -> had.key();
            case Offer.Unpriced unpriced -> unpriced.key();
            case Offer.Refused refused -> List.of(choice.type().family(), refused.code());
        };
    }

    private Node line(List<WorkerChoice> together, String region) {
        String names = OfferText.names(together);
        return switch (together.getFirst().offer()) {
            case Offer.Had had ->
                new PriceLine(
                        model,
                        had.key(),
                        names,
                        Words.say("whatif.offer.change"),
                        box(together),
                        label(OfferText.price(had), "caption"));
            case Offer.Unpriced unpriced -> {
                PriceLine line = new PriceLine(
                        model,
                        unpriced.key(),
                        names,
                        Words.say("whatif.offer.enter"),
                        closed(together),
                        label(Words.say("whatif.offer.unpriced"), "caption"));
                Hint.on(line, OfferText.unpriced(unpriced));
                yield line;
            }
            case Offer.Refused refused -> {
                HBox line = new HBox(closed(together), label(OfferText.refused(refused, region), "caption"));
                line.getStyleClass().add("row");
                Hint.on(line, refused.because());
                yield line;
            }
        };
    }

    /** Worker types that cannot be chosen. */
    private static Node closed(List<WorkerChoice> together) {
        CheckBox box = new CheckBox();
        box.setDisable(true);
        box.setAccessibleText(OfferText.names(together));
        HBox closed = new HBox(box, swatch(together.getFirst().type()), label(OfferText.names(together), "muted"));
        closed.getStyleClass().addAll("row", "closed-choice");
        return closed;
    }

    /** One box for worker types that are allowed or not all at once. */
    private CheckBox box(List<WorkerChoice> together) {
        WorkerType first = together.getFirst().type();
        Set<WorkerType> types = EnumSet.noneOf(WorkerType.class);
        together.forEach(choice -> types.add(choice.type()));
        CheckBox box = new CheckBox(OfferText.names(together));
        box.setGraphic(swatch(first));
        box.setId("type-" + first.name());
        Hint.on(box, OfferText.tip(together));
        box.setOnAction(event -> {
            model.setAllowed(types, box.isSelected());
            model.questionProperty().get().ifPresent(this::show);
        });
        boxes.put(types, box);
        return box;
    }

    private static Node swatch(WorkerType type) {
        return MarkIcon.of(new MarkShape(false, false), Hue.of(type).styleClass());
    }

    private void show(Question question) {
        boxes.forEach((types, box) -> {
            Set<WorkerType> allowed = EnumSet.copyOf(question.workerTypes());
            boolean nothingElse = types.containsAll(allowed);
            allowed.retainAll(types);
            box.setSelected(allowed.equals(types));
            box.setIndeterminate(!allowed.isEmpty() && !allowed.equals(types));
            box.setDisable(!allowed.isEmpty() && nothingElse);
        });
    }
}
