package dev.gluewise.app.desktop.whatif;

import static dev.gluewise.app.desktop.control.Follow.follow;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Comparison;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.ColumnWidths;
import dev.gluewise.app.desktop.control.Columns;
import dev.gluewise.app.desktop.control.ConfigurationText;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.MarkIcon;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Fonts;
import dev.gluewise.app.desktop.theme.TextScale;
import dev.gluewise.pricing.catalog.Configuration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;

/** The candidates as rows, linked with the chart: what is hovered or selected here is so there, and the other way. */
final class CandidateTable extends TableView<CandidateRow> {
    private static final PseudoClass RECOMMENDED = PseudoClass.getPseudoClass("recommended");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    private final WhatIfModel model;
    private final ColumnWidths<CandidateRow> widths = new ColumnWidths<>();
    private final Map<TableColumn<CandidateRow, CandidateRow>, Function<? super CandidateRow, String>> figures =
            new LinkedHashMap<>();
    private final TableColumn<CandidateRow, CandidateRow> configuration;
    private final TableColumn<CandidateRow, CandidateRow> chance;
    private final TableColumn<CandidateRow, CandidateRow> interval;
    private double intervalUnit = 60;
    private boolean selecting;

    CandidateTable(WhatIfModel model) {
        this.model = model;
        setId("candidates");
        getStyleClass().add("candidates");
        setFixedCellSize(TextScale.px(28));
        setColumnResizePolicy(widths);
        setAccessibleText(Words.say("whatif.candidates"));
        heightProperty().subscribe((before, now) -> {
            if (before.doubleValue() == 0 && model.selectedProperty().get().isEmpty()) {
                revealRecommended();
            }
        });
        Comparator<CandidateRow> byCost =
                Comparator.comparing(row -> row.figures().cost());
        Comparator<CandidateRow> byTime =
                Comparator.comparingDouble(row -> row.figures().medianSeconds());
        configuration = configuration();
        getColumns().add(configuration);
        TableColumn<CandidateRow, CandidateRow> cost = figure(
                Words.say("whatif.column.cost"),
                byCost,
                row -> Figures.money(row.figures().cost()));
        figure(
                        Words.say("whatif.column.cost-interval"),
                        byCost,
                        row -> Formats.moneyRange(
                                row.figures().lowCost(), row.figures().highCost()))
                .getStyleClass()
                .add("muted-column");
        figure(
                Words.say("whatif.column.run-time"),
                byTime,
                row -> Figures.duration(row.figures().medianSeconds()));
        interval = figure(Words.say("whatif.column.interval.min"), byTime, this::timeRange);
        chance = figure(
                Words.say("whatif.column.by-deadline"),
                Comparator.comparingDouble(row -> row.candidate().meetsDeadlineProbability()),
                row -> Figures.chance(row.candidate().meetsDeadlineProbability()));
        figure(Words.say("whatif.column.month"), byCost, compared(comparison -> comparison
                .perMonth()
                .map(Figures::wholeMoney)));
        figure(Words.say("whatif.column.saving"), byCost.reversed(), compared(comparison -> comparison
                .savingPerMonth()
                .map(Figures::wholeMoney)));
        cost.getStyleClass().add("cost-column");
        interval.getStyleClass().add("muted-column");
        getColumns().add(verdict());
        getSortOrder().addListener((ListChangeListener<Object>) changed -> widths.apply(this));
        getSortOrder().add(cost);
        setRowFactory(table -> new Row());
        listen();
    }

    private TableColumn<CandidateRow, CandidateRow> figure(
            String title, Comparator<? super CandidateRow> order, Function<? super CandidateRow, String> text) {
        TableColumn<CandidateRow, CandidateRow> column = Columns.figure(title, 0, order, text);
        figures.put(column, text);
        getColumns().add(column);
        return column;
    }

    /** By all candidates, so that no column moves when others of them are shown. */
    private void fit(List<CandidateRow> all) {
        figures.forEach((column, text) -> widths.fitWhole(column, all, text::apply, 0));
        widths.fit(
                configuration,
                all,
                row -> Stream.of(row.configuration().label()),
                Fonts.semiBold(TextScale.px(13)),
                MarkIcon.ROOM);
        widths.apply(this);
    }

    private void listen() {
        follow(this, model.outcomeProperty(), changed -> refill());
        follow(this, model.segmentProperty(), changed -> refill());
        follow(this, model.selectedProperty(), changed -> followSelection());
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!selecting && row != null) {
                model.selectedProperty().set(Optional.of(row.configuration()));
            }
        });
    }

    private void refill() {
        Optional<Outcome> outcome = model.outcomeProperty().get();
        selecting = true;
        getItems()
                .setAll(outcome.map(shown -> shown.rows(model.segmentProperty().get()))
                        .orElse(List.of()));
        sort();
        selecting = false;
        outcome.ifPresent(shown -> {
            Optional<String> deadline = shown.advice().question().deadline().map(Figures::deadline);
            chance.setText(deadline.map(time -> Words.say("whatif.column.by", time))
                    .orElseGet(() -> Words.say("whatif.column.by-deadline")));
            chance.setVisible(deadline.isPresent());
            double longest = shown.frontier().isEmpty()
                    ? 0
                    : shown.frontier().getLast().figures().medianSeconds();
            intervalUnit = longest < 180 ? 1 : longest < 3 * 3600 ? 60 : 3600;
            interval.setText(Words.say(
                    "whatif.column.interval." + (intervalUnit == 1 ? "s" : intervalUnit == 60 ? "min" : "h")));
            fit(shown.rows());
        });
        if (model.selectedProperty().get().isPresent()) {
            followSelection();
        } else {
            getSelectionModel().clearSelection();
            revealRecommended();
        }
    }

    private void revealRecommended() {
        // Not before the rows are laid out, or the list stops between two of them.
        Platform.runLater(() ->
                model.outcomeProperty().get().flatMap(Outcome::recommended).ifPresent(this::reveal));
    }

    private void followSelection() {
        Optional<Configuration> wanted = model.selectedProperty().get();
        selecting = true;
        getSelectionModel().clearSelection();
        wanted.flatMap(configuration -> getItems().stream()
                        .filter(row -> row.configuration().equals(configuration))
                        .findFirst())
                .ifPresent(row -> {
                    getSelectionModel().select(row);
                    reveal(row);
                });
        selecting = false;
    }

    /** Scrolls so that a row stands in the middle, since its neighbours are what it is compared with. */
    private void reveal(CandidateRow row) {
        int visible = (int) Math.max(1, (getHeight() - 36) / getFixedCellSize());
        scrollTo(Math.max(0, getItems().indexOf(row) - visible / 2));
    }

    private String timeRange(CandidateRow row) {
        return Formats.timeRange(row.figures().fastSeconds(), row.figures().slowSeconds(), intervalUnit);
    }

    private Function<CandidateRow, String> compared(Function<Comparison, Optional<String>> text) {
        return row -> advice().flatMap(advice -> text.apply(Comparison.of(advice, row.candidate())))
                .orElse("–");
    }

    private Optional<Advice> advice() {
        return model.outcomeProperty().get().map(Outcome::advice);
    }

    private static TableColumn<CandidateRow, CandidateRow> configuration() {
        Comparator<CandidateRow> bySize = Comparator.<CandidateRow, Configuration>comparing(
                CandidateRow::configuration,
                Comparator.comparing(Configuration::workerType).thenComparing(Configuration::workers));
        return Columns.node(Words.say("whatif.column.configuration"), 246, bySize, row -> {
            Configuration configuration = row.configuration();
            HBox box = new HBox(
                    row.recommended() ? MarkIcon.star(configuration) : MarkIcon.of(configuration),
                    ConfigurationText.of(configuration, row.recommended() || row.current()));
            box.getStyleClass().add("row");
            return box;
        });
    }

    private TableColumn<CandidateRow, CandidateRow> verdict() {
        Comparator<CandidateRow> byVerdict =
                Comparator.comparing(row -> row.candidate().verdict());
        TableColumn<CandidateRow, CandidateRow> column =
                Columns.node(Words.say("whatif.column.verdict"), 172, byVerdict, row -> {
                    Label label = new Label(
                            advice().map(advice -> VerdictText.of(advice, row)).orElse(""));
                    label.getStyleClass().add(row.recommended() ? "strong" : "muted");
                    Hint.whole(label);
                    HBox box =
                            row.recommended() ? new HBox(MarkIcon.star(row.configuration()), label) : new HBox(label);
                    box.getStyleClass().add("row");
                    return box;
                });
        column.setReorderable(false);
        return column;
    }

    private final class Row extends TableRow<CandidateRow> {
        Row() {
            hoverProperty().subscribe(over -> {
                CandidateRow row = getItem();
                if (row != null && !isEmpty()) {
                    model.hoveredProperty().set(over ? Optional.of(row.configuration()) : Optional.empty());
                }
            });
            itemProperty().subscribe(changed -> mark());
            follow(this, model.hoveredProperty(), changed -> mark());
        }

        private void mark() {
            CandidateRow row = getItem();
            pseudoClassStateChanged(RECOMMENDED, row != null && row.recommended());
            pseudoClassStateChanged(CURRENT, row != null && row.current());
            pseudoClassStateChanged(
                    POINTED, row != null && model.hoveredProperty().get().equals(Optional.of(row.configuration())));
        }
    }
}
