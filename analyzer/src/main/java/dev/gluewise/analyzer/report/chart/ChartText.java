package dev.gluewise.analyzer.report.chart;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.ReportWords;

/** What a chart says in words. */
final class ChartText {
    private final Advice advice;

    ChartText(Advice advice) {
        this.advice = advice;
    }

    static String say(String phrase, Object... figures) {
        return ReportWords.say("chart." + phrase, figures);
    }

    static String name(Candidate candidate) {
        return candidate.configuration().label();
    }

    /** Such as {@code $1.88 · 28m 12s · 96 % by 30 min}. */
    String figures(Candidate candidate) {
        String cost = Figures.money(candidate.expectedCost());
        String runTime = Figures.duration(candidate.runTimeSeconds().median());
        return advice.question()
                .deadline()
                .map(deadline -> say(
                        "figuresByDeadline",
                        cost,
                        runTime,
                        Figures.chance(candidate.meetsDeadlineProbability()),
                        Figures.deadline(deadline)))
                .orElseGet(() -> say("figures", cost, runTime));
    }

    /** The chart for readers who do not see it. */
    String description(int candidates) {
        String subject = advice.recommended()
                .map(chosen -> say("describeRecommended", name(chosen), figures(chosen)))
                .orElseGet(() -> say("describeNone"));
        String compared = advice.current()
                .map(now -> say("describeCurrent", name(now), figures(now)))
                .orElse("");
        return String.join(" ", say("describe", candidates), subject, compared).trim();
    }
}
