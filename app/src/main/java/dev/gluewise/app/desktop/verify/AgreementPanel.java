package dev.gluewise.app.desktop.verify;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;

import dev.gluewise.analyzer.replay.KeptReplay;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.analyzer.replay.ReplayTotals;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** How well simulation and Spark agree, what that checks, and the replays of the job that the workspace keeps. */
final class AgreementPanel extends ScrollPane {
    private final VerifyModel model;
    private final VBox content = new VBox();

    AgreementPanel(VerifyModel model) {
        this.model = model;
        getStyleClass().add("agreement");
        content.getStyleClass().add("agreement-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        follow(this, model.resultProperty(), result -> show());
        follow(this, model.comparedProperty(), other -> show());
        follow(this, model.earlierProperty(), earlier -> show());
        follow(this, model.removedProperty(), gone -> show());
    }

    private void show() {
        Optional<ReplayResult> result = model.resultProperty().get().map(KeptReplay::result);
        Optional<ReplayResult> other = model.comparedProperty().get().map(KeptReplay::result);
        content.getChildren().setAll(label(Words.say("verify.agreement"), "caption"));
        if (result.isEmpty()) {
            content.getChildren().add(paragraph(Words.say("verify.intro"), "muted"));
        } else {
            content.getChildren()
                    .addAll(
                            label(AgreementText.of(result.get()), "large-figure"),
                            paragraph(said(result.get()), "caption"));
            content.getChildren().add(other.isPresent() ? beside(result.get(), other.get()) : figures(result.get()));
            content.getChildren().add(label(Words.say("verify.checks"), "section"));
            content.getChildren().add(paragraph(result.get().checks(), "muted"));
            content.getChildren().add(paragraph(result.get().doesNotCheck(), "muted"));
        }
        content.getChildren().add(new EarlierReplays(model));
    }

    private String said(ReplayResult result) {
        String when = model.moment(result.proceedings().madeOn());
        String which = Words.say(
                "verify.made",
                result.configuration().label(),
                when,
                result.proceedings().sparkVersion());
        String of = Words.say("verify.of-run", model.moment(result.subject().startedOn()));
        return result.subject()
                .sparkVersion()
                .map(version -> which + " " + of + " " + Words.say("verify.logged-on", version))
                .orElse(which + " " + of);
    }

    private static Node figures(ReplayResult result) {
        return grid(
                List.of("", Words.say("verify.simulated"), Words.say("verify.replayed")),
                List.of(result.simulated(), result.replayed()));
    }

    /** What Spark did in two replays. */
    private static Node beside(ReplayResult result, ReplayResult other) {
        GridPane grid = grid(
                List.of("", Words.say("verify.this"), Words.say("verify.other")),
                List.of(result.replayed(), other.replayed()));
        grid.addRow(
                grid.getRowCount(),
                label(Words.say("verify.agreement")),
                label(AgreementText.of(result), "strong"),
                label(AgreementText.of(other), "strong"));
        return new VBox(label(Words.say("verify.beside", other.configuration().label()), "section"), grid);
    }

    private static GridPane grid(List<String> heads, List<ReplayTotals> columns) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("agreement-figures");
        heads.forEach(head -> grid.add(label(head, "caption"), grid.getColumnCount(), 0));
        row(grid, "verify.run-time", columns, totals -> Figures.duration(totals.seconds()));
        row(grid, "verify.executor-minutes", columns, totals -> Figures.decimal(totals.executorSeconds() / 60, 1));
        row(grid, "verify.most-executors", columns, totals -> Figures.count(totals.peakExecutors()));
        return grid;
    }

    private static void row(
            GridPane grid, String code, List<ReplayTotals> columns, Function<ReplayTotals, String> text) {
        List<Node> cells = new ArrayList<>(List.of(label(Words.say(code))));
        columns.forEach(totals -> cells.add(label(text.apply(totals), "strong")));
        grid.addRow(grid.getRowCount(), cells.toArray(Node[]::new));
    }
}
