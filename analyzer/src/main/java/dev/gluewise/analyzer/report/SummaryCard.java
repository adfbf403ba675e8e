package dev.gluewise.analyzer.report;

import static dev.gluewise.analyzer.text.ReportWords.say;

import dev.gluewise.analyzer.advice.FleetTotals;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.billing.Money;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * One of the large figures at the top.
 *
 * @param title what it counts
 * @param figure the figure
 * @param unit what follows it in small
 * @param percent how far its bar is filled, 0 to 100; empty for no bar
 * @param tone style class of the bar
 * @param note one line below
 */
record SummaryCard(String title, String figure, String unit, OptionalInt percent, String tone, String note) {
    private static final int MOST_NAMES = 2;

    static List<SummaryCard> of(FleetTotals totals) {
        return List.of(cost(totals), saving(totals), risk(totals), failed(totals));
    }

    private static SummaryCard cost(FleetTotals totals) {
        int known = totals.withCost().size();
        if (known == 0) {
            return without("cost");
        }
        Money estimated = totals.cost().minus(totals.measuredCost());
        return new SummaryCard(
                say("cost.title"),
                Figures.wholeMoney(totals.cost()),
                known == totals.jobs().size()
                        ? say("cost.all", Counted.jobs(known), Counted.runs(totals.runsWithCost()))
                        : say(
                                "cost.some",
                                known,
                                Counted.jobs(totals.jobs().size()),
                                Counted.runs(totals.runsWithCost())),
                percent(totals.cost(), totals.measuredShare()),
                "plain",
                estimated.isPositive()
                        ? say(
                                "cost.estimated",
                                Figures.wholeMoney(totals.measuredCost()),
                                Figures.wholeMoney(estimated))
                        : say("cost.measured"));
    }

    private static SummaryCard saving(FleetTotals totals) {
        if (totals.compared().isEmpty()) {
            return without("saving");
        }
        Money now = totals.predictedNow();
        Money saved = totals.saving();
        boolean saves = saved.usd().signum() >= 0;
        return new SummaryCard(
                say("saving.title"),
                saves ? Figures.wholeMoney(saved) : say("saving.more", Figures.wholeMoney(Money.ZERO.minus(saved))),
                saves && now.isPositive()
                        ? say("saving.unit", Figures.percent(totals.savingShare()))
                        : say("saving.month"),
                saves ? percent(now, totals.savingShare()) : OptionalInt.empty(),
                "good",
                say(
                        "saving.fromTo",
                        Figures.wholeMoney(now),
                        Figures.wholeMoney(totals.predictedThen()),
                        Counted.jobs(totals.compared().size())));
    }

    private static SummaryCard risk(FleetTotals totals) {
        int all = totals.withDeadline().size();
        if (all == 0) {
            return new SummaryCard(say("risk.title"), say("none"), "", OptionalInt.empty(), "", say("risk.noDeadline"));
        }
        List<JobSummary> atRisk = totals.atRisk();
        int unjudged = totals.unjudged().size();
        String names = atRisk.isEmpty() ? say("risk.none") : names(atRisk);
        return new SummaryCard(
                say("risk.title"),
                String.valueOf(atRisk.size()),
                say("risk.unit", Counted.jobs(all)),
                OptionalInt.of((int) Math.round(100 * totals.atRiskShare())),
                "warn",
                unjudged == 0 ? names : names + " · " + say("risk.unjudged", unjudged));
    }

    private static String names(List<JobSummary> jobs) {
        String first = jobs.stream()
                .limit(MOST_NAMES)
                .map(job -> JobName.of(job.job()))
                .collect(Collectors.joining(", "));
        return jobs.size() > MOST_NAMES ? say("risk.namesMore", first, jobs.size() - MOST_NAMES) : first;
    }

    private static SummaryCard failed(FleetTotals totals) {
        Money failed = totals.failedCost();
        return new SummaryCard(
                say("failed.title"),
                Figures.wholeMoney(failed),
                failed.isPositive() ? say("failed.share", Figures.percent(totals.failedShare())) : "",
                percent(totals.cost(), totals.failedShare()),
                "bad",
                totals.costliestFailures()
                        .map(job -> say("failed.most", JobName.of(job.job()), Figures.wholeMoney(job.failedCost())))
                        .orElseGet(() -> say("failed.none")));
    }

    private static SummaryCard without(String what) {
        return new SummaryCard(say(what + ".title"), say("none"), "", OptionalInt.empty(), "", say(what + ".unknown"));
    }

    /** Of nothing there is no share to draw. */
    private static OptionalInt percent(Money whole, double share) {
        return whole.isPositive()
                ? OptionalInt.of((int) Math.clamp(Math.round(100 * share), 0, 100))
                : OptionalInt.empty();
    }
}
