package dev.gluewise.app.desktop.apply;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;

import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.advice.Saving;
import dev.gluewise.analyzer.change.AdvisedChange;
import dev.gluewise.analyzer.change.PromiseCheck;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.WishSwitch;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.billing.Money;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the change promises, and how far it is that the promise was held against what came of it. */
final class PromiseCard extends VBox {
    private static final long MOST_HOURS = 72;

    PromiseCard(ApplyModel model, AdvisedChange advised) {
        setId("check-the-promise");
        getStyleClass().add("promise-strip");
        Candidate then = advised.recommended();
        // Where words are long the last figures stand below the first ones.
        FlowPane figures = new FlowPane(
                figure("time", Figures.duration(then.runTimeSeconds().median()), range(then)),
                figure(
                        "cost",
                        Figures.money(then.expectedCost()),
                        Words.say(
                                "apply.promise.range",
                                Formats.moneyRange(then.costQuantile(0.1), then.costQuantile(0.9)))));
        advised.advice().saving().filter(saving -> saving.runsPerMonth() > 0).ifPresent(saving -> figures.getChildren()
                .add(saving(saving, advised)));
        PromiseCheck check = advised.check();
        Label compared = label("", "figure");
        compared.setId("runs-compared");
        follow(this, model.knownProperty(), known -> compared.setText(compared(model)));
        Label expected = label(
                check.expected().map(PromiseCard::about).orElseGet(() -> Words.say("apply.check.unknown")), "caption");
        VBox runs = new VBox(label(Words.say("apply.check.runs"), "caption"), compared, expected);
        runs.setMinWidth(Region.USE_PREF_SIZE);
        figures.getChildren().add(runs);
        figures.getStyleClass().add("promise-flow");
        Label how = paragraph("", "muted");
        how.setId("how-it-is-checked");
        Label alarm = paragraph(alarm(check, advised), "caption");
        alarm.managedProperty().bind(alarm.visibleProperty());
        WishSwitch wanted = new WishSwitch("promise-checked", Words.say("apply.check.title"), model::setChecked);
        follow(this, model.checkedProperty(), on -> {
            wanted.show(on);
            how.setText(
                    on ? Words.say("apply.check.how", Figures.count(PromiseCheck.RUNS)) : Words.say("apply.check.off"));
            alarm.setVisible(on);
            expected.setVisible(on);
            compared.setText(compared(model));
        });
        // While the change is being made, or the user is asked about it, it is too late to wish otherwise.
        follow(
                this,
                model.stepProperty(),
                step -> wanted.setDisable(step == ApplyModel.Step.BUSY || step == ApplyModel.Step.CONFIRM));
        Label title = label(Words.say("apply.check.title"), "strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(wanted, title, how);
        head.getStyleClass().addAll("row", "promise-head");
        getChildren().addAll(head, figures, alarm);
    }

    private static String compared(ApplyModel model) {
        return model.checkedProperty().get()
                ? Words.say("apply.check.of", Figures.count(model.runsCompared()), Figures.count(PromiseCheck.RUNS))
                : Words.say("apply.check.none");
    }

    private static String alarm(PromiseCheck check, AdvisedChange advised) {
        Optional<Duration> deadline = advised.advice().question().deadline();
        if (check.lateRuns().isEmpty() || deadline.isEmpty()) {
            return Words.say("apply.check.memory");
        }
        int late = check.lateRuns().getAsInt();
        String within = Figures.deadline(deadline.get());
        return late == 1
                ? Words.say("apply.check.one-late", within)
                : Words.say("apply.check.late", Figures.count(late), within);
    }

    private static String about(Duration time) {
        long hours = Math.max(1, Math.round(time.toMinutes() / 60.0));
        return hours <= MOST_HOURS
                ? Words.say("apply.check.hours", Figures.count(hours))
                : Words.say("apply.check.days", Figures.count(Math.round(hours / 24.0)));
    }

    private static String range(Candidate then) {
        return Words.say(
                "apply.promise.from-to",
                Figures.duration(then.runTimeSeconds().quantile(0.1)),
                Figures.duration(then.runTimeSeconds().quantile(0.9)));
    }

    private static Region saving(Saving saving, AdvisedChange advised) {
        boolean saves = saving.perMonth().usd().signum() >= 0;
        Money size = saves ? saving.perMonth() : Money.ZERO.minus(saving.perMonth());
        String runs = Formats.counted(saving.runsPerMonth(), "run");
        return figure(
                saves ? "saving" : "more",
                Figures.wholeMoney(size),
                advised.costPerMonthNow()
                        .map(now -> Words.say("apply.promise.runs-now", runs, Figures.wholeMoney(now)))
                        .orElseGet(() -> Words.say("apply.promise.runs", runs)));
    }

    private static Region figure(String code, String figure, String note) {
        VBox box = new VBox(
                label(Words.say("apply.promise." + code), "caption"), label(figure, "figure"), label(note, "caption"));
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }
}
