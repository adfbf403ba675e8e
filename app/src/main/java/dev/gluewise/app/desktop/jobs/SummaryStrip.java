package dev.gluewise.app.desktop.jobs;

import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.analyzer.advice.FleetTotals;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.ShareBar;
import dev.gluewise.app.desktop.text.Formats;
import java.util.ArrayList;
import java.util.List;
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
                Formats.counted(totals.jobs(), "job"),
                "neutral",
                totals.measuredShare(),
                measured(totals)));
        cards.add(card(
                "Achievable saving",
                Figures.wholeMoney(totals.saving()),
                "per month" + (totals.saving().isPositive() ? ", " + Figures.percent(totals.savingShare()) : ""),
                "success",
                totals.savingShare(),
                totals.jobsWithSaving() == 0
                        ? "no job has a cheaper configuration"
                        : "on " + Formats.counted(totals.jobsWithSaving(), "job")));
        cards.add(card(
                "At risk of missing the deadline",
                Figures.count(totals.atRisk().size()),
                "of " + Formats.counted(totals.jobsWithDeadline(), "job") + " with a deadline",
                "warning",
                totals.jobsWithDeadline() == 0 ? 0 : (double) totals.atRisk().size() / totals.jobsWithDeadline(),
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

    private static String measured(FleetTotals totals) {
        String runs = Formats.counted(totals.runs(), "run");
        if (!totals.cost().isPositive()) {
            return runs;
        }
        long measured = Math.round(totals.measuredShare() * 100);
        return (measured == 100 ? "all measured" : measured + " % measured, " + (100 - measured) + " % estimated")
                + " · "
                + runs;
    }

    private static String atRisk(FleetTotals totals) {
        List<String> names = totals.atRisk();
        if (names.isEmpty()) {
            return "every deadline is met with the wanted confidence";
        }
        String first = String.join(", ", names.subList(0, Math.min(NAMED_JOBS, names.size())));
        return names.size() > NAMED_JOBS ? first + " and " + (names.size() - NAMED_JOBS) + " more" : first;
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
