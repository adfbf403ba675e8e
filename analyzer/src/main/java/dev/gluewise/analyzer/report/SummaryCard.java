package dev.gluewise.analyzer.report;

import static dev.gluewise.analyzer.text.ReportWords.say;

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

    static List<SummaryCard> of(FleetSums sums) {
        return List.of(cost(sums), saving(sums), risk(sums), failed(sums));
    }

    private static SummaryCard cost(FleetSums sums) {
        int known = sums.withCost().size();
        if (known == 0) {
            return without("cost");
        }
        Money estimated = sums.partlyEstimatedCost();
        Money measured = sums.cost().minus(estimated);
        return new SummaryCard(
                say("cost.title"),
                Figures.wholeMoney(sums.cost()),
                known == sums.fleet().size()
                        ? say("cost.all", Counted.jobs(known), Counted.runs(sums.runs()))
                        : say("cost.some", known, Counted.jobs(sums.fleet().size()), Counted.runs(sums.runs())),
                percent(measured, sums.cost()),
                "plain",
                estimated.isPositive()
                        ? say("cost.estimated", Figures.wholeMoney(measured), Figures.wholeMoney(estimated))
                        : say("cost.measured"));
    }

    private static SummaryCard saving(FleetSums sums) {
        if (sums.compared().isEmpty()) {
            return without("saving");
        }
        Money now = sums.predictedNow();
        Money saved = sums.predictedSaving();
        boolean saves = saved.usd().signum() >= 0;
        return new SummaryCard(
                say("saving.title"),
                saves ? Figures.wholeMoney(saved) : say("saving.more", Figures.wholeMoney(Money.ZERO.minus(saved))),
                saves && now.isPositive()
                        ? say("saving.unit", Figures.percent(saved.toDouble() / now.toDouble()))
                        : say("saving.month"),
                saves ? percent(saved, now) : OptionalInt.empty(),
                "good",
                say(
                        "saving.fromTo",
                        Figures.wholeMoney(now),
                        Figures.wholeMoney(now.minus(saved)),
                        Counted.jobs(sums.compared().size())));
    }

    private static SummaryCard risk(FleetSums sums) {
        int all = sums.withDeadline().size();
        if (all == 0) {
            return new SummaryCard(say("risk.title"), say("none"), "", OptionalInt.empty(), "", say("risk.noDeadline"));
        }
        List<JobSummary> atRisk = sums.atRisk();
        int unjudged = all - sums.judged().size();
        String names = atRisk.isEmpty() ? say("risk.none") : names(atRisk);
        return new SummaryCard(
                say("risk.title"),
                String.valueOf(atRisk.size()),
                say("risk.unit", Counted.jobs(all)),
                OptionalInt.of(100 * atRisk.size() / all),
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

    private static SummaryCard failed(FleetSums sums) {
        Money failed = sums.failedCost();
        return new SummaryCard(
                say("failed.title"),
                Figures.wholeMoney(failed),
                failed.isPositive()
                        ? say(
                                "failed.share",
                                Figures.percent(failed.toDouble() / sums.cost().toDouble()))
                        : "",
                sums.withCost().isEmpty() ? OptionalInt.empty() : percent(failed, sums.cost()),
                "bad",
                sums.costliestFailures()
                        .map(job -> say("failed.most", JobName.of(job.job()), Figures.wholeMoney(job.failedCost())))
                        .orElseGet(() -> say("failed.none")));
    }

    private static SummaryCard without(String what) {
        return new SummaryCard(say(what + ".title"), say("none"), "", OptionalInt.empty(), "", say(what + ".unknown"));
    }

    private static OptionalInt percent(Money part, Money whole) {
        return whole.isPositive()
                ? OptionalInt.of((int) Math.clamp(Math.round(100 * part.toDouble() / whole.toDouble()), 0, 100))
                : OptionalInt.empty();
    }
}
