package dev.gluewise.analyzer.report;

import static dev.gluewise.analyzer.text.ReportWords.say;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.advice.MoneySentences;
import dev.gluewise.analyzer.advice.Saving;
import dev.gluewise.analyzer.advice.Statement;
import dev.gluewise.analyzer.report.chart.CostTimeChart;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.billing.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All about one job that has advice.
 *
 * @param anchor name that links lead to
 * @param job name of the job
 * @param chips what is known of it, in a few words each
 * @param headline what to do
 * @param tag what that brings
 * @param tone style class of the tag
 * @param comparison as it is, and as recommended
 * @param chart its candidates
 * @param reasons why
 * @param options what could be done beside it, each apart from the recommendation
 * @param warnings what to keep in mind of this job
 * @param findings what is wrong with it
 * @param money its money over time, a sentence each
 */
record JobSection(
        String anchor,
        String job,
        List<String> chips,
        String headline,
        String tag,
        String tone,
        NowAndRecommended comparison,
        CostTimeChart chart,
        List<String> reasons,
        List<Option> options,
        List<String> warnings,
        List<FindingRow> findings,
        List<String> money) {
    /**
     * Something that could be done beside the recommendation.
     *
     * @param label what it is, in a few words
     * @param text what it would bring, in a sentence
     */
    record Option(String label, String text) {}

    /**
     * @param told warnings that stand elsewhere in the report
     */
    static JobSection of(AdvisedJob job, Set<Statement> told) {
        Advice advice = job.advice();
        return new JobSection(
                job.anchor(),
                JobName.of(job.summary().job()),
                chips(job.summary(), advice),
                headline(advice),
                tag(advice),
                tone(advice),
                NowAndRecommended.of(advice),
                CostTimeChart.of(advice),
                advice.reasons().stream().map(Statement::text).toList(),
                options(advice),
                advice.warnings().stream()
                        .filter(warning -> !told.contains(warning))
                        .map(Statement::text)
                        .toList(),
                advice.findings().stream().map(FindingRow::of).toList(),
                MoneySentences.of(advice));
    }

    private static List<Option> options(Advice advice) {
        return Stream.concat(
                        advice
                                .upgrade()
                                .map(upgrade -> new Option(
                                        say("option.upgrade"), upgrade.why().text()))
                                .stream(),
                        advice
                                .nextRun()
                                .map(run -> new Option(
                                        say("option.nextRun"), run.why().text()))
                                .stream())
                .toList();
    }

    private static List<String> chips(JobSummary job, Advice advice) {
        List<String> chips = new ArrayList<>();
        chips.add(say("chip.glue", advice.evidence().job().glueVersion()));
        chips.add(advice.evidence().job().region());
        chips.add(advice.question()
                .deadline()
                .map(deadline -> say(
                        "chip.deadline",
                        Figures.deadline(deadline),
                        Figures.confidence(advice.question().confidence())))
                .orElseGet(() -> say("chip.noDeadline")));
        chips.add(say(
                "chip.evidence",
                advice.evidence().profiles().size(),
                advice.evidence().runs().size()));
        job.cost().ifPresent(cost -> chips.add(say("chip.cost", Figures.pastCost(cost, job.costEstimated()))));
        return chips;
    }

    private static String headline(Advice advice) {
        if (advice.recommended().isEmpty()) {
            return say(
                    "headline.nothingFits",
                    advice.question().deadline().map(Figures::deadline).orElse(""));
        }
        String chosen = advice.recommended().get().configuration().label();
        if (!advice.changes()) {
            return say("headline.keep", chosen);
        }
        return advice.current()
                .map(now -> say("headline.change", chosen, now.configuration().label()))
                .orElseGet(() -> say("headline.recommend", chosen));
    }

    private static String tag(Advice advice) {
        if (advice.recommended().isEmpty()) {
            return say("tag.none");
        }
        if (!advice.changes()) {
            return say("tag.keep");
        }
        return advice.saving()
                .map(Saving::perMonth)
                .map(saved -> isCheaper(saved)
                        ? say("tag.saves", Figures.wholeMoney(saved))
                        : say("tag.costs", Figures.wholeMoney(Money.ZERO.minus(saved))))
                .orElseGet(() -> say("tag.unknown"));
    }

    private static String tone(Advice advice) {
        if (advice.recommended().isEmpty()) {
            return "warn";
        }
        if (!advice.changes() || advice.saving().isEmpty()) {
            return "plain";
        }
        return isCheaper(advice.saving().get().perMonth()) ? "good" : "warn";
    }

    private static boolean isCheaper(Money saved) {
        return saved.usd().signum() >= 0;
    }
}
