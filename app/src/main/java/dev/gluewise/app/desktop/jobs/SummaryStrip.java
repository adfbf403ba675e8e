package dev.gluewise.app.desktop.jobs;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.analyzer.advice.FleetTotals;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.control.ShareBar;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Period;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.TextScale;
import dev.gluewise.pricing.billing.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The fleet in four figures. */
final class SummaryStrip extends HBox {
    private static final int NAMED_JOBS = 3;

    /** As wide as four of them are in the smallest window, so that they share a larger one evenly. */
    private static final double CARD = 240;

    SummaryStrip(JobsModel model) {
        getStyleClass().add("summary-strip");
        follow(
                this,
                model.totalsProperty(),
                totals -> show(totals, model.shownPeriodProperty().get()));
    }

    private void show(FleetTotals totals, Period period) {
        List<VBox> cards = new ArrayList<>();
        cards.add(card(
                Words.say("jobs.cost.title", Figures.count(period.days())),
                Figures.wholeMoney(totals.cost()),
                jobsWithCost(totals),
                "neutral",
                totals.measuredShare(),
                measured(totals)));
        cards.add(card(
                Words.say("jobs.saving.title"),
                saving(totals),
                totals.saving().isPositive()
                        ? Words.say("jobs.saving.month-share", Figures.percent(totals.savingShare()))
                        : Words.say("jobs.saving.month"),
                "success",
                totals.savingShare(),
                fromTo(totals)));
        cards.add(card(
                Words.say("jobs.risk.title"),
                Figures.count(totals.atRisk().size()),
                Words.say("jobs.risk.of", Formats.counted(totals.withDeadline().size(), "job")),
                "warning",
                totals.atRiskShare(),
                atRisk(totals)));
        cards.add(card(
                Words.say("jobs.failed.title"),
                Figures.wholeMoney(totals.failedCost()),
                totals.cost().isPositive() ? Words.say("jobs.failed.share", Figures.percent(totals.failedShare())) : "",
                "danger",
                totals.failedShare(),
                costliestFailures(totals)));
        getChildren().setAll(cards);
    }

    private static String costliestFailures(FleetTotals totals) {
        return totals.costliestFailures()
                .map(job -> Words.say("jobs.failed.most", Figures.money(job.failedCost()), job.job()))
                .orElseGet(() -> Words.say("jobs.failed.none"));
    }

    private static String jobsWithCost(FleetTotals totals) {
        int known = totals.withCost().size();
        String all = Formats.counted(totals.jobs().size(), "job");
        return known == totals.jobs().size() ? all : Words.say("jobs.cost.some", Figures.count(known), all);
    }

    private static String measured(FleetTotals totals) {
        String runs = Formats.counted(totals.runsWithCost(), "run");
        if (!totals.cost().isPositive()) {
            return runs;
        }
        long measured = Math.round(totals.measuredShare() * 100);
        return measured == 100
                ? Words.say("jobs.cost.all-measured", runs)
                : Words.say(
                        "jobs.cost.measured",
                        Figures.percent(measured / 100.0),
                        Figures.percent(1 - measured / 100.0),
                        runs);
    }

    private static String saving(FleetTotals totals) {
        if (totals.compared().isEmpty()) {
            return "–";
        }
        Money saving = totals.saving();
        return saving.usd().signum() < 0
                ? Words.say("jobs.saving.more", Figures.wholeMoney(Money.ZERO.minus(saving)))
                : Figures.wholeMoney(saving);
    }

    private static String fromTo(FleetTotals totals) {
        if (totals.compared().isEmpty()) {
            return Words.say("jobs.saving.none");
        }
        String jobs = Formats.counted(totals.compared().size(), "job");
        Optional<FleetTotals.Interval> interval = totals.savingInterval();
        if (interval.isPresent() && totals.saving().isPositive()) {
            return Words.say(
                    "jobs.saving.interval",
                    Figures.wholeMoney(interval.get().low()),
                    Figures.wholeMoney(interval.get().high()),
                    jobs);
        }
        int dearer = totals.dearer().size();
        return Words.say(
                dearer == 0 ? "jobs.saving.from-to" : "jobs.saving.from-to-dearer",
                Figures.wholeMoney(totals.predictedNow()),
                Figures.wholeMoney(totals.predictedThen()),
                jobs,
                Figures.count(dearer));
    }

    private static String atRisk(FleetTotals totals) {
        if (totals.withDeadline().isEmpty()) {
            return Words.say("jobs.risk.no-deadline");
        }
        List<String> parts = new ArrayList<>();
        if (!totals.atRisk().isEmpty()) {
            parts.add(names(totals.atRisk()));
        }
        if (!totals.unjudged().isEmpty()) {
            parts.add(Words.say(
                    "jobs.risk.unjudged", Figures.count(totals.unjudged().size())));
        }
        return parts.isEmpty() ? Words.say("jobs.risk.fine") : String.join(" · ", parts);
    }

    private static String names(List<JobSummary> jobs) {
        String first = jobs.stream().limit(NAMED_JOBS).map(JobSummary::job).collect(Collectors.joining(", "));
        return jobs.size() > NAMED_JOBS
                ? Words.say("jobs.risk.names-more", first, Figures.count(jobs.size() - NAMED_JOBS))
                : first;
    }

    private static VBox card(String title, String figure, String aside, String color, double share, String note) {
        Label above = label(title, "caption");
        Label large = label(figure, "large-figure");
        Label beside = label(aside, "muted");
        for (Label whole : List.of(above, large, beside)) {
            whole.setMinWidth(USE_PREF_SIZE);
        }
        HBox figures = new HBox(large, beside);
        figures.getStyleClass().add("figure-row");
        Label footer = label(note, "caption");
        footer.setTextOverrun(OverrunStyle.ELLIPSIS);
        Hint.on(footer, note);
        VBox card = new VBox(above, figures, new ShareBar(share, color), footer);
        card.getStyleClass().addAll("card", "summary-card");
        card.setPrefWidth(TextScale.px(CARD));
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }
}
