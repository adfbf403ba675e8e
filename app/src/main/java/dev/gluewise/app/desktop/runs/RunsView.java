package dev.gluewise.app.desktop.runs;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.runs.HistoricRun;
import dev.gluewise.analyzer.runs.RunTotals;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.PeriodChoice;
import dev.gluewise.app.desktop.control.ProblemBox;
import dev.gluewise.app.desktop.control.Segments;
import dev.gluewise.app.desktop.plot.PlotExports;
import dev.gluewise.app.desktop.plot.PlotMenu;
import dev.gluewise.app.desktop.text.Period;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.app.desktop.theme.Scheme;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The runs of one job. */
public final class RunsView extends VBox {
    private static final double CHART_SHARE = 0.45;

    private final RunsModel model;
    private final RunChart chart;

    public RunsView(RunsModel model, ObservableValue<Scheme> scheme, PlotExports exports) {
        this.model = model;
        getStyleClass().add("runs-screen");
        chart = new RunChart(model, scheme);
        StackPane upper = new StackPane(chart, empty(), new PairPanel(model), problem());
        upper.setMinHeight(160);
        // Heights are shared out by the whole screen's, so that the table keeps its place when the promise comes.
        upper.prefHeightProperty().bind(heightProperty().multiply(CHART_SHARE));
        RunTable table = new RunTable(model);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren()
                .addAll(
                        titleRow(PlotMenu.install(chart, chart, exports)),
                        new PromiseStrip(model),
                        upper,
                        filterRow(),
                        table);
        follow(this, model.pairProperty(), pair -> chart.setVisible(pair.isEmpty()));
    }

    /** Puts the keyboard on the chart. */
    public void focusChart() {
        chart.requestFocus();
    }

    private Node titleRow(Node export) {
        Label summary = label("", "muted");
        summary.setId("runs-summary");
        Hint.whole(summary);
        follow(
                this,
                model.shownProperty(),
                shown -> summary.setText(
                        shown.map(known -> RunText.summary(known.totals())).orElse("")));
        PeriodChoice period = new PeriodChoice(List.of(Period.values()), model.periodProperty(), Period::label);
        period.setId("runs-period");
        period.setMinWidth(USE_PREF_SIZE);
        period.setAccessibleText(Words.say("runs.period"));
        Label title = label(Words.say("runs.title"), "section");
        title.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(
                title,
                summary,
                spring(),
                new RunLegend(model),
                new Segments<>(RunMetric.class, model.metricProperty(), RunMetric::label),
                period,
                export);
        row.getStyleClass().add("runs-title");
        return row;
    }

    private Node filterRow() {
        Segments<RunFilter> segments = new Segments<>(RunFilter.class, model.filterProperty(), this::filterText);
        follow(this, model.shownProperty(), shown -> segments.relabel(this::filterText));
        Label note = label(Words.say("runs.caption"), "caption");
        note.setMinWidth(0);
        Hint.whole(note);
        Button compare = new Button(Words.say("runs.compare"));
        compare.setId("compare-runs");
        Hint.on(compare, Words.say("runs.compare.tip"));
        compare.setOnAction(event -> model.compare());
        follow(this, model.chosenProperty(), chosen -> compare.setDisable(chosen.size() != 2));
        Button csv = new Button(Words.say("runs.csv"), Icons.feather(Feather.COPY, 14));
        csv.setId("copy-runs");
        Hint.on(csv, Words.say("runs.csv.tip"));
        csv.setOnAction(event -> copy());
        segments.setMinWidth(USE_PREF_SIZE);
        compare.setMinWidth(USE_PREF_SIZE);
        csv.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(segments, spring(), note, compare, csv);
        row.getStyleClass().add("segment-row");
        return row;
    }

    private String filterText(RunFilter filter) {
        return filter.label(model.shownProperty()
                .get()
                .map(RunsModel.Shown::totals)
                .orElseGet(() -> RunTotals.of(List.<HistoricRun>of())));
    }

    private void copy() {
        model.shownProperty().get().ifPresent(shown -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(RunText.csv(shown.listed()));
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private Node empty() {
        Label words = label("", "muted");
        words.setMouseTransparent(true);
        follow(this, model.shownProperty(), shown -> {
            words.setVisible(
                    shown.filter(known -> !RunText.anyStart(known.inPeriod())).isPresent());
            words.setText(Words.say(
                    shown.filter(known -> !known.history().runs().isEmpty()).isPresent()
                            ? "runs.none.dated"
                            : "runs.none"));
        });
        return words;
    }

    private Node problem() {
        ProblemBox box = ProblemBox.of(model.problemProperty());
        box.setMaxSize(600, USE_PREF_SIZE);
        return box;
    }
}
