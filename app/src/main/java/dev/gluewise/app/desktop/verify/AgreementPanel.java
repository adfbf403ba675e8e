package dev.gluewise.app.desktop.verify;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;

import dev.gluewise.analyzer.replay.Agreement;
import dev.gluewise.analyzer.replay.KeptReplay;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * How well simulation and Spark agree, what that checks, the replays of the job that the workspace keeps, and what a
 * replay takes of this computer.
 */
final class AgreementPanel extends ScrollPane {
    private final VerifyModel model;
    private final VBox agreement = section();
    private final VBox checks = section();
    private final VBox earlier = section();
    private final VBox computer = section();
    private final ComputerFigures computerFigures = new ComputerFigures();

    AgreementPanel(VerifyModel model) {
        this.model = model;
        getStyleClass().add("agreement");
        computer.getChildren().addAll(label(Words.say("verify.computer"), "section"), computerFigures);
        VBox content = new VBox(agreement, checks, earlier, computer);
        content.getStyleClass().add("agreement-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        for (Node sometimes : List.of(checks, earlier, computer)) {
            sometimes.managedProperty().bind(sometimes.visibleProperty());
        }
        follow(this, model.resultProperty(), result -> showAll());
        follow(this, model.comparedProperty(), other -> showAll());
        follow(this, model.earlierProperty(), kept -> showEarlier());
        follow(this, model.removedProperty(), gone -> showEarlier());
        follow(this, model.hereProperty(), live -> {
            // Only figures change while a replay goes on.
            if (live.isPresent()) {
                showRunning(live.get());
            } else {
                showAll();
            }
        });
    }

    private static VBox section() {
        VBox section = new VBox();
        section.getStyleClass().add("agreement-section");
        return section;
    }

    private void showAll() {
        showEarlier();
        Optional<LiveReplay.Seen> live = model.hereProperty().get();
        Optional<KeptReplay> kept = model.resultProperty().get();
        if (live.isPresent()) {
            showRunning(live.get());
        } else if (kept.isPresent()) {
            showKept(kept.get());
        } else {
            agreement
                    .getChildren()
                    .setAll(
                            label(Words.say("verify.agreement"), "caption"),
                            paragraph(Words.say("verify.intro"), "muted"));
            showChecks(ReplayResult.Method.VIRTUAL_TIME);
            computer.setVisible(false);
        }
    }

    private void showEarlier() {
        earlier.getChildren().setAll(new EarlierReplays(model));
        earlier.setVisible(!model.earlierProperty().get().isEmpty()
                || model.removedProperty().get().isPresent());
    }

    private void showRunning(LiveReplay.Seen live) {
        agreement.getChildren().setAll(label(Words.say("verify.agreement.so-far"), "caption"));
        Optional<ReplayFigures> figures = ReplayFigures.of(live);
        Optional<Agreement> agreed = figures.flatMap(ReplayFigures::agreement);
        if (agreed.isEmpty()) {
            agreement.getChildren().add(paragraph(Words.say("verify.agreement.none"), "muted"));
        } else {
            agreement.getChildren().addAll(headline(agreed.get()), sides(until(figures.orElseThrow()), agreed.get()));
        }
        showChecks(live.calibration().isPresent() ? ReplayResult.Method.WALL_CLOCK : ReplayResult.Method.VIRTUAL_TIME);
        computerFigures.showRunning(figures.flatMap(ReplayFigures::effort));
        computer.setVisible(true);
    }

    private static String until(ReplayFigures figures) {
        List<Integer> ids = figures.doneIds();
        if (ids.isEmpty()) {
            return Words.say(
                    "verify.stages.some", Figures.count(figures.stagesDone()), Figures.count(figures.stages()));
        }
        return ids.size() == 1
                ? Words.say("verify.stages.first", String.valueOf(ids.getFirst()))
                : Words.say("verify.stages.until", String.valueOf(ids.getFirst()), String.valueOf(ids.getLast()));
    }

    private void showKept(KeptReplay kept) {
        ReplayResult result = kept.result();
        Optional<ReplayResult> other = model.comparedProperty().get().map(KeptReplay::result);
        agreement
                .getChildren()
                .setAll(
                        label(Words.say("verify.agreement"), "caption"),
                        headline(result.agreement()),
                        other.isPresent() ? beside(result, other.get()) : whole(result));
        showChecks(result.method());
        computerFigures.show(kept);
        computer.setVisible(true);
    }

    private void showChecks(ReplayResult.Method method) {
        checks.getChildren()
                .setAll(
                        label(Words.say("verify.checks"), "section"),
                        paragraph(method.checks(), "muted"),
                        paragraph(method.doesNotCheck(), "muted"));
    }

    private static Node headline(Agreement agreement) {
        boolean good = agreement.good();
        Label verdict = label(
                Words.say(
                        good ? "verify.agreement.good" : "verify.agreement.poor",
                        Figures.percent(Agreement.GOOD_PERCENT / 100.0)),
                "strong",
                good ? "verdict-good" : "verdict-poor");
        verdict.setGraphic(Icons.feather(good ? Feather.CHECK : Feather.ALERT_TRIANGLE, 14));
        HBox row = new HBox(label(AgreementText.of(agreement), "large-figure"), verdict);
        row.getStyleClass().add("row");
        return row;
    }

    private static GridPane sides(String what, Agreement agreement) {
        GridPane grid = grid(what, Words.say("verify.simulated"), Words.say("verify.replayed"));
        row(
                grid,
                "verify.run-time",
                Figures.duration(agreement.simulatedSeconds()),
                Figures.duration(agreement.replayedSeconds()));
        row(
                grid,
                "verify.executor-minutes",
                minutes(agreement.simulatedExecutorSeconds()),
                minutes(agreement.replayedExecutorSeconds()));
        return grid;
    }

    private static GridPane whole(ReplayResult result) {
        GridPane grid = sides(Words.say("verify.whole-run"), result.agreement());
        row(
                grid,
                "verify.most-executors",
                Figures.count(result.simulated().peakExecutors()),
                Figures.count(result.replayed().peakExecutors()));
        return grid;
    }

    /** What Spark did in two replays. */
    private static Node beside(ReplayResult result, ReplayResult other) {
        GridPane grid = grid("", Words.say("verify.this"), Words.say("verify.other"));
        row(
                grid,
                "verify.run-time",
                Figures.duration(result.replayed().seconds()),
                Figures.duration(other.replayed().seconds()));
        row(
                grid,
                "verify.executor-minutes",
                minutes(result.replayed().executorSeconds()),
                minutes(other.replayed().executorSeconds()));
        row(
                grid,
                "verify.most-executors",
                Figures.count(result.replayed().peakExecutors()),
                Figures.count(other.replayed().peakExecutors()));
        row(grid, "verify.agreement", AgreementText.of(result.agreement()), AgreementText.of(other.agreement()));
        return new VBox(label(Words.say("verify.beside", other.configuration().label()), "section"), grid);
    }

    private static String minutes(double seconds) {
        return Figures.decimal(seconds / 60, 1);
    }

    private static GridPane grid(String what, String left, String right) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("agreement-figures");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints figures = new ColumnConstraints();
        figures.setHalignment(HPos.RIGHT);
        figures.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(names, figures, figures);
        grid.addRow(0, label(what, "muted"), label(left, "muted"), label(right, "muted"));
        return grid;
    }

    private static void row(GridPane grid, String code, String left, String right) {
        grid.addRow(grid.getRowCount(), label(Words.say(code)), label(left, "strong"), label(right, "strong"));
    }
}
