package dev.gluewise.app.desktop.runs;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;
import static dev.gluewise.app.desktop.control.Labels.spring;

import dev.gluewise.analyzer.change.MadeChange;
import dev.gluewise.analyzer.change.PromiseCheck;
import dev.gluewise.analyzer.change.PromiseKept;
import dev.gluewise.analyzer.change.PromiseText;
import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.MarkIcon;
import dev.gluewise.app.desktop.control.WishSwitch;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the newest change of the job promised, beside what came of it. */
final class PromiseStrip extends VBox {
    private final RunsModel model;

    PromiseStrip(RunsModel model) {
        this.model = model;
        setId("promise");
        getStyleClass().add("promise-strip");
        managedProperty().bind(visibleProperty());
        follow(
                this,
                model.shownProperty(),
                shown -> show(shown.map(known -> known.history().changes()).orElse(List.of())));
    }

    private void show(List<MadeChange> changes) {
        setVisible(!changes.isEmpty());
        getChildren().clear();
        if (changes.isEmpty()) {
            return;
        }
        MadeChange newest = changes.getFirst();
        AppliedChange change = newest.change();
        HBox head = new HBox(
                MarkIcon.of(change.to()),
                label(change.to().label(), "strong"),
                label(since(change), "muted"),
                label(changes.size() > 1 ? Words.say("runs.promise.earlier", changes.size() - 1) : "", "caption"),
                spring(),
                label(Words.say("runs.promise.check"), "caption"),
                checked(change));
        head.getStyleClass().addAll("row", "promise-head");
        getChildren().add(head);
        newest.kept().ifPresentOrElse(this::show, () -> getChildren()
                .add(paragraph(Words.say("runs.promise.unchecked"), "caption")));
    }

    private Node checked(AppliedChange change) {
        WishSwitch wanted = new WishSwitch(
                "promise-checked", Words.say("runs.promise.check"), wish -> model.setChecked(change, wish));
        wanted.show(change.checked());
        return wanted;
    }

    private void show(PromiseKept kept) {
        AppliedChange change = kept.change();
        HBox figures = new HBox(
                figure(
                        "time",
                        real(kept.medianSeconds().stream()
                                .mapToObj(Figures::duration)
                                .findFirst()),
                        Figures.duration(change.promise().p50Seconds())),
                figure(
                        "cost",
                        real(kept.meanCost().map(Figures::money)),
                        Figures.money(change.promise().cost())),
                figure(
                        "saved",
                        real(kept.saved().map(Figures::money)),
                        kept.promisedSaving().map(Figures::money).orElse(RunText.NONE)),
                runs(kept));
        figures.getStyleClass().add("promise-figures");
        getChildren().add(figures);
        for (String broken : PromiseText.broken(kept)) {
            HBox warning = new HBox(Icons.feather(Feather.ALERT_TRIANGLE, 14), paragraph(broken));
            warning.getStyleClass().add("caution");
            getChildren().add(warning);
        }
    }

    private String since(AppliedChange change) {
        String from = Formats.moment(change.appliedOn(), model.zone());
        return change.undoneOn()
                .map(end -> Words.say("runs.promise.until", from, Formats.moment(end, model.zone())))
                .orElseGet(() -> Words.say("runs.promise.since", from));
    }

    private static String real(Optional<String> figure) {
        return figure.orElse(RunText.NONE);
    }

    private static Node figure(String code, String real, String promised) {
        VBox box = new VBox(
                label(Words.say("runs.promise." + code), "caption"),
                label(real, "figure"),
                label(Words.say("runs.promise.promised", promised), "caption"));
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private static Node runs(PromiseKept kept) {
        Optional<String> late = kept.change()
                .promise()
                .deadline()
                .map(deadline ->
                        Words.say("runs.promise.late", Figures.count(kept.late()), Figures.deadline(deadline)));
        VBox box = new VBox(
                label(Words.say("runs.promise.runs"), "caption"),
                label(
                        kept.runs() < PromiseCheck.RUNS
                                ? Words.say(
                                        "runs.promise.of", Figures.count(kept.runs()), Figures.count(PromiseCheck.RUNS))
                                : Figures.count(kept.runs()),
                        "figure"),
                label(late.orElse(""), "caption"));
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }
}
