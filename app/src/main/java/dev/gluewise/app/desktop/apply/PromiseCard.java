package dev.gluewise.app.desktop.apply;

import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;

import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.advice.Saving;
import dev.gluewise.analyzer.change.AdvisedChange;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.billing.Money;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the change promises, by which it will be judged. */
final class PromiseCard extends VBox {
    PromiseCard(AdvisedChange advised) {
        getStyleClass().add("promise-strip");
        Candidate then = advised.recommended();
        HBox figures = new HBox(
                figure("time", Figures.duration(then.runTimeSeconds().median()), range(then)),
                figure(
                        "cost",
                        Figures.money(then.expectedCost()),
                        Words.say(
                                "apply.promise.range",
                                Formats.moneyRange(then.costQuantile(0.1), then.costQuantile(0.9)))));
        advised.advice().saving().filter(saving -> saving.runsPerMonth() > 0).ifPresent(saving -> figures.getChildren()
                .add(saving(saving)));
        advised.advice().question().deadline().ifPresent(deadline -> figures.getChildren()
                .add(figure(
                        "chance",
                        Figures.chance(then.meetsDeadlineProbability()),
                        Words.say("apply.promise.within", Figures.deadline(deadline)))));
        figures.getStyleClass().add("promise-figures");
        getChildren()
                .addAll(
                        label(Words.say("apply.promise.title"), "strong"),
                        figures,
                        paragraph(Words.say("apply.promise.how"), "caption"));
    }

    private static String range(Candidate then) {
        return Words.say(
                "apply.promise.from-to",
                Figures.duration(then.runTimeSeconds().quantile(0.1)),
                Figures.duration(then.runTimeSeconds().quantile(0.9)));
    }

    private static Node saving(Saving saving) {
        boolean saves = saving.perMonth().usd().signum() >= 0;
        Money size = saves ? saving.perMonth() : Money.ZERO.minus(saving.perMonth());
        return figure(
                saves ? "saving" : "more",
                Figures.wholeMoney(size),
                Words.say("apply.promise.runs", Formats.counted(saving.runsPerMonth(), "run")));
    }

    private static Node figure(String code, String figure, String note) {
        VBox box = new VBox(
                label(Words.say("apply.promise." + code), "caption"), label(figure, "figure"), label(note, "caption"));
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }
}
