package dev.gluewise.app.desktop.runs;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.runs.HistoricRun;
import dev.gluewise.analyzer.runs.RunPair;
import dev.gluewise.analyzer.runs.RunPair.StageFigures;
import dev.gluewise.analyzer.runs.RunPair.StagePair;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Columns;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.Labels;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Two runs beside each other: their figures, and their stages where both event logs are known. */
final class PairPanel extends HBox {
    private final RunsModel model;

    PairPanel(RunsModel model) {
        this.model = model;
        setId("run-pair");
        getStyleClass().add("run-pair");
        follow(this, model.pairProperty(), pair -> {
            setVisible(pair.isPresent());
            getChildren().clear();
            pair.ifPresent(this::show);
        });
    }

    private void show(RunPair pair) {
        VBox left = new VBox(head(), figures(pair));
        left.getStyleClass().add("pair-figures");
        Node stages = pair.stages().isEmpty() ? note(pair) : stages(pair);
        HBox.setHgrow(stages, Priority.ALWAYS);
        getChildren().addAll(left, stages);
    }

    private Node head() {
        Button close = new Button(Words.say("runs.pair.close"));
        close.setId("close-pair");
        close.setGraphic(Icons.feather(Feather.ARROW_LEFT, 14));
        close.getStyleClass().add("flat");
        close.setOnAction(event -> model.endComparison());
        HBox head = new HBox(label(Words.say("runs.pair.title"), "section"), spring(), close);
        head.getStyleClass().add("row");
        return head;
    }

    private Node figures(RunPair pair) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("pair-grid");
        row(grid, 0, "", RunText.started(pair.first(), model.zone()), RunText.started(pair.second(), model.zone()), "");
        row(grid, 1, "state", pair, RunText::state, "");
        row(grid, 2, "size", pair, RunText::size, "");
        row(grid, 3, "time", pair, RunText::runTime, more(pair.secondsMore()));
        row(grid, 4, "startup", pair, RunText::startUp, "");
        row(grid, 5, "dpuhours", pair, RunText::dpuHours, "");
        row(
                grid,
                6,
                "cost",
                pair,
                RunText::cost,
                pair.costMore().map(Formats::costDifference).orElse(""));
        row(grid, 7, Words.say("runs.pair.input"), bytes(pair.firstBytes()), bytes(pair.secondBytes()), "");
        return grid;
    }

    private static void row(
            GridPane grid, int row, String code, RunPair pair, Function<HistoricRun, String> text, String more) {
        row(grid, row, Words.say("runs.pair." + code), text.apply(pair.first()), text.apply(pair.second()), more);
    }

    private static void row(GridPane grid, int row, String name, String first, String second, String more) {
        grid.add(label(name, "muted"), 0, row);
        grid.add(label(first, row == 0 ? "strong" : "figure-cell"), 1, row);
        grid.add(label(second, row == 0 ? "strong" : "figure-cell"), 2, row);
        grid.add(label(more, "strong"), 3, row);
    }

    private static String more(OptionalDouble seconds) {
        return seconds.isPresent() ? longer(seconds.getAsDouble()) : "";
    }

    private static String longer(double seconds) {
        return (seconds < 0 ? "−" : "+") + Figures.duration(Math.abs(seconds));
    }

    private static String bytes(OptionalLong bytes) {
        return bytes.isPresent() ? Formats.bytes(bytes.getAsLong()) : RunText.NONE;
    }

    private static Node note(RunPair pair) {
        Label note =
                Labels.paragraph(Words.say(pair.bothLogged() ? "runs.pair.no-stages" : "runs.pair.no-logs"), "muted");
        VBox box = new VBox(note);
        box.getStyleClass().add("pair-note");
        return box;
    }

    private static Node stages(RunPair pair) {
        TableView<StagePair> table = new TableView<>();
        table.setId("stage-pairs");
        table.setFixedCellSize(28);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText(Words.say("runs.pair.stages"));
        table.getColumns()
                .add(Columns.node(Words.say("runs.pair.stage"), 280, Comparator.comparing(StagePair::title), stage -> {
                    Label title = label(stage.title());
                    Hint.on(title, stage.title());
                    return title;
                }));
        table.getColumns().add(tasks("runs.pair.tasks.first", StagePair::first));
        table.getColumns().add(tasks("runs.pair.tasks.second", StagePair::second));
        table.getColumns().add(time("runs.pair.first", StagePair::first));
        table.getColumns().add(time("runs.pair.second", StagePair::second));
        table.getColumns()
                .add(Columns.figure(
                        Words.say("runs.pair.more"),
                        92,
                        Comparator.comparingDouble(StagePair::secondsMore),
                        stage -> longer(stage.secondsMore())));
        table.getItems().setAll(pair.stages());
        return table;
    }

    private static TableColumn<StagePair, StagePair> tasks(
            String code, Function<StagePair, Optional<StageFigures>> side) {
        return Columns.muted(
                Words.say(code),
                82,
                Comparator.comparingInt(
                        stage -> side.apply(stage).map(StageFigures::tasks).orElse(-1)),
                stage -> side.apply(stage)
                        .map(figures -> Figures.count(figures.tasks()))
                        .orElse(RunText.NONE));
    }

    private static TableColumn<StagePair, StagePair> time(
            String code, Function<StagePair, Optional<StageFigures>> side) {
        return Columns.figure(
                Words.say(code),
                92,
                Comparator.comparingDouble(
                        stage -> side.apply(stage).map(StageFigures::seconds).orElse(-1.0)),
                stage -> side.apply(stage)
                        .map(figures -> Figures.duration(figures.seconds()))
                        .orElse(RunText.NONE));
    }
}
