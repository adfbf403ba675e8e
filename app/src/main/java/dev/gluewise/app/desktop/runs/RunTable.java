package dev.gluewise.app.desktop.runs;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.analyzer.runs.HistoricRun;
import dev.gluewise.analyzer.runs.RunHistory;
import dev.gluewise.app.desktop.control.Columns;
import dev.gluewise.app.desktop.control.ConfigurationText;
import dev.gluewise.app.desktop.control.EvidenceIcon;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.MarkIcon;
import dev.gluewise.app.desktop.text.ExpectedEndText;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The runs one by one; two of them can be chosen. */
final class RunTable extends TableView<HistoricRun> {
    private static final double ROW = 30;
    /** The table's width in a window of 1280: below it what other columns imply has no room. */
    private static final double WIDE = 1280 - 72 - 2 * 20;

    private final RunsModel model;
    private boolean following;

    RunTable(RunsModel model) {
        this.model = model;
        setId("runs");
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setAccessibleText(Words.say("runs.table"));
        setPlaceholder(label(Words.say("runs.none.listed"), "muted"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addColumns();
        follow(this, model.shownProperty(), changed -> refill());
        follow(this, model.chosenProperty(), this::showChosen);
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<HistoricRun>) change -> {
            if (!following) {
                model.chosenProperty().set(List.copyOf(getSelectionModel().getSelectedItems()));
            }
        });
    }

    private void addColumns() {
        Comparator<HistoricRun> byStart =
                Comparator.comparing(run -> run.startedOn().orElse(Instant.MIN));
        TableColumn<HistoricRun, HistoricRun> started = Columns.node(
                Words.say("runs.column.started"), 164, byStart, run -> label(RunText.started(run, model.zone())));
        // A time that is cut says another one.
        started.setMinWidth(started.getPrefWidth());
        started.setSortType(TableColumn.SortType.DESCENDING);
        add(started);
        getSortOrder().add(started);
        TableColumn<HistoricRun, HistoricRun> id =
                Columns.node(Words.say("runs.column.run"), 128, Comparator.comparing(HistoricRun::id), run -> {
                    Label text = label(run.id(), "mono", "caption");
                    text.setEllipsisString("…");
                    Hint.on(text, run.id());
                    return text;
                });
        add(id);
        add(figure(
                "try",
                44,
                Comparator.comparingInt(run -> run.run().attempt()),
                run -> String.valueOf(run.run().attempt() + 1)));
        add(Columns.node(
                Words.say("runs.column.state"),
                112,
                Comparator.comparing((HistoricRun run) -> run.run().state()),
                RunTable::state));
        Comparator<HistoricRun> bySize = Comparator.comparing(RunText::size);
        add(Columns.node(Words.say("runs.column.configuration"), 150, bySize, RunTable::size));
        add(figure("time", 98, by(run -> run.run().executionSeconds().orElse(-1)), RunText::runTime));
        TableColumn<HistoricRun, HistoricRun> startUp =
                figure("startup", 90, by(run -> run.run().unbilledSeconds().orElse(-1)), RunText::startUp);
        startUp.getStyleClass().add("muted-column");
        add(startUp);
        TableColumn<HistoricRun, HistoricRun> dpuHours =
                figure("dpuhours", 88, by(run -> run.dpuHours().orElse(-1)), RunText::dpuHours);
        add(dpuHours);
        TableColumn<HistoricRun, HistoricRun> cost = figure(
                "cost", 76, by(run -> run.cost().map(money -> money.toDouble()).orElse(-1.0)), RunText::cost);
        cost.getStyleClass().add("cost-column");
        add(cost);
        TableColumn<HistoricRun, HistoricRun> basis = Columns.node(
                Words.say("runs.column.basis"),
                84,
                Comparator.comparing(RunText::basis),
                run -> label(RunText.basis(run), "muted"));
        add(basis);
        TableColumn<HistoricRun, HistoricRun> evidence = Columns.node(
                Words.say("runs.column.evidence"), 110, Comparator.comparing(HistoricRun::logged), RunTable::evidence);
        evidence.setMinWidth(evidence.getPrefWidth());
        add(evidence);
        add(Columns.node(
                Words.say("runs.column.note"),
                190,
                Comparator.comparing((HistoricRun run) -> RunText.note(run, model.zone())),
                this::note));
        widthProperty().subscribe(width -> {
            basis.setVisible(width.doubleValue() >= WIDE);
            dpuHours.setVisible(width.doubleValue() >= WIDE);
        });
    }

    private void add(TableColumn<HistoricRun, HistoricRun> column) {
        getColumns().add(column);
    }

    private static TableColumn<HistoricRun, HistoricRun> figure(
            String code, double width, Comparator<HistoricRun> order, Function<HistoricRun, String> text) {
        return Columns.figure(Words.say("runs.column." + code), width, order, text);
    }

    private static Comparator<HistoricRun> by(ToDoubleFunction<HistoricRun> figure) {
        return Comparator.comparingDouble(figure);
    }

    private static Node state(HistoricRun run) {
        Label text = label(RunText.state(run));
        if (run.failed()) {
            text.getStyleClass().add("failed");
            text.setGraphic(Icons.feather(Feather.X, 14));
        } else if (RunHistory.succeeded(run)) {
            text.setGraphic(Icons.feather(Feather.CHECK, 14));
            text.getStyleClass().add("succeeded");
        } else {
            text.setGraphic(Icons.feather(Feather.PLAY, 14));
        }
        text.getStyleClass().add("run-state");
        return text;
    }

    private static Node size(HistoricRun run) {
        return run.run()
                .configuration()
                .<Node>map(size -> {
                    HBox box = new HBox(MarkIcon.of(size), ConfigurationText.of(size, false));
                    box.getStyleClass().add("row");
                    return box;
                })
                .orElseGet(() -> label(RunText.NONE, "muted"));
    }

    private static Node evidence(HistoricRun run) {
        EvidenceTier tier = run.logged() ? EvidenceTier.EVENT_LOG : EvidenceTier.SCALING_HISTORY;
        HBox box = new HBox(
                EvidenceIcon.of(tier), label(Words.say(run.logged() ? "runs.evidence.log" : "runs.evidence.history")));
        box.getStyleClass().add("row");
        return box;
    }

    private Node note(HistoricRun run) {
        Label text = label(RunText.note(run, model.zone()), run.failed() ? "failed" : "muted");
        RunText.error(run)
                .or(() -> run.expectedEnd().map(end -> ExpectedEndText.whole(end, model.zone())))
                .ifPresent(more -> Hint.on(text, more));
        return text;
    }

    private void refill() {
        following = true;
        List<HistoricRun> listed =
                model.shownProperty().get().map(RunsModel.Shown::listed).orElse(List.of());
        // Sorted beside the list, so that the newest stand first again when no column is sorted by.
        SortedList<HistoricRun> sorted = new SortedList<>(FXCollections.observableList(listed));
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        following = false;
        showChosen(model.chosenProperty().get());
    }

    private void showChosen(List<HistoricRun> chosen) {
        if (following || List.copyOf(getSelectionModel().getSelectedItems()).equals(chosen)) {
            return;
        }
        following = true;
        getSelectionModel().clearSelection();
        chosen.forEach(run -> getSelectionModel().select(run));
        if (!chosen.isEmpty()) {
            int visible = (int) Math.max(1, (getHeight() - 36) / ROW);
            scrollTo(Math.max(0, getItems().indexOf(chosen.getLast()) - visible / 2));
        }
        following = false;
    }
}
