package dev.gluewise.app.desktop.jobs;

import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.analyzer.advice.FleetTotals;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.ShareBar;
import dev.gluewise.app.desktop.text.Formats;
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

    SummaryStrip(JobsModel model) {
        getStyleClass().add("summary-strip");
        model.totalsProperty().subscribe(this::show);
    }

    private void show(FleetTotals totals) {
        List<VBox> cards = new ArrayList<>();
        cards.add(card(
                "Cost, last 30 days",
                Figures.wholeMoney(totals.cost()),
                jobsWithCost(totals),
                "neutral",
                totals.measuredShare(),
                measured(totals)));
        cards.add(card(
                "Achievable saving",
                saving(totals),
                "per month" + (totals.saving().isPositive() ? ", " + Figures.percent(totals.savingShare()) : ""),
                "success",
                totals.savingShare(),
                fromTo(totals)));
        cards.add(card(
                "At risk of missing the deadline",
                Figures.count(totals.atRisk().size()),
                "of " + Formats.counted(totals.withDeadline().size(), "job") + " with a deadline",
                "warning",
                totals.atRiskShare(),
                atRisk(totals)));
        cards.add(card(
                "Cost of failed runs",
                Figures.wholeMoney(totals.failedCost()),
                totals.cost().isPositive() ? Figures.percent(totals.failedShare()) + " of cost" : "",
                "danger",
                totals.failedShare(),
                totals.failedCost().isPositive() ? "billed without a result" : "no run failed"));
        getChildren().setAll(cards);
    }

    private static String jobsWithCost(FleetTotals totals) {
        int known = totals.withCost().size();
        String all = Formats.counted(totals.jobs().size(), "job");
        return known == totals.jobs().size() ? all : Figures.count(known) + " of " + all;
    }

    private static String measured(FleetTotals totals) {
        String runs = Formats.counted(totals.runsWithCost(), "run");
        if (!totals.cost().isPositive()) {
            return runs;
        }
        long measured = Math.round(totals.measuredShare() * 100);
        return (measured == 100 ? "all measured" : measured + " % measured, " + (100 - measured) + " % estimated")
                + " · "
                + runs;
    }

    private static String saving(FleetTotals totals) {
        if (totals.compared().isEmpty()) {
            return "–";
        }
        Money saving = totals.saving();
        return saving.usd().signum() < 0
                ? Figures.wholeMoney(Money.ZERO.minus(saving)) + " more"
                : Figures.wholeMoney(saving);
    }

    private static String fromTo(FleetTotals totals) {
        if (totals.compared().isEmpty()) {
            return "no job with advice and a known size";
        }
        String jobs = "on " + Formats.counted(totals.compared().size(), "job");
        Optional<FleetTotals.Interval> interval = totals.savingInterval();
        if (interval.isPresent() && totals.saving().isPositive()) {
            return "80 % interval " + Figures.wholeMoney(interval.get().low()) + " to "
                    + Figures.wholeMoney(interval.get().high()) + " · " + jobs;
        }
        int dearer = totals.dearer().size();
        return "from " + Figures.wholeMoney(totals.predictedNow()) + " to "
                + Figures.wholeMoney(totals.predictedThen()) + " " + jobs
                + (dearer == 0 ? "" : ", " + dearer + " of them dearer");
    }

    private static String atRisk(FleetTotals totals) {
        if (totals.withDeadline().isEmpty()) {
            return "no deadline is set";
        }
        List<String> parts = new ArrayList<>();
        if (!totals.atRisk().isEmpty()) {
            parts.add(names(totals.atRisk()));
        }
        if (!totals.unjudged().isEmpty()) {
            parts.add(Figures.count(totals.unjudged().size()) + " cannot be judged");
        }
        return parts.isEmpty() ? "every deadline is met with the wanted confidence" : String.join(" · ", parts);
    }

    private static String names(List<JobSummary> jobs) {
        String first = jobs.stream().limit(NAMED_JOBS).map(JobSummary::job).collect(Collectors.joining(", "));
        return jobs.size() > NAMED_JOBS ? first + " and " + (jobs.size() - NAMED_JOBS) + " more" : first;
    }

    private static VBox card(String title, String figure, String aside, String color, double share, String note) {
        HBox figures = new HBox(label(figure, "large-figure"), label(aside, "muted"));
        figures.getStyleClass().add("figure-row");
        Label footer = label(note, "caption");
        footer.setTextOverrun(OverrunStyle.ELLIPSIS);
        VBox card = new VBox(label(title, "caption"), figures, new ShareBar(share, color), footer);
        card.getStyleClass().addAll("card", "summary-card");
        card.setMinWidth(0);
        card.setPrefWidth(100);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }
}
