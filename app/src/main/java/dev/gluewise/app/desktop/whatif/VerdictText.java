package dev.gluewise.app.desktop.whatif;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Comparison;
import dev.gluewise.analyzer.advice.Statement;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.billing.Money;
import java.util.stream.Collectors;

/** What became of a candidate, in a few words. */
final class VerdictText {
    private VerdictText() {}

    static String of(Advice advice, CandidateRow row) {
        Comparison comparison = Comparison.of(advice, row.candidate());
        // A sentence of its own for the current one: where its first letter is small differs by language.
        String verdict = row.current() ? "whatif.verdict.current." : "whatif.verdict.";
        return switch (row.candidate().verdict()) {
            case RECOMMENDED -> Words.say(verdict + "recommended");
            case FEASIBLE ->
                comparison
                        .aside()
                        .map(VerdictText::aside)
                        .map(aside -> row.current() ? Words.say("whatif.verdict.current.aside", aside) : aside)
                        .orElseGet(() -> Words.say(verdict + "feasible"));
            case MISSES_DEADLINE -> Words.say(verdict + "misses", Figures.deadline(comparison.reliableWithin()));
            case EXCLUDED -> Words.say(verdict + "excluded", excluded(row));
        };
    }

    private static String aside(Comparison.Aside aside) {
        boolean faster = aside.seconds() < 0;
        Money cost = aside.cost();
        return Words.say(
                faster ? "whatif.verdict.faster" : "whatif.verdict.slower",
                Formats.timeDifference(aside.seconds()),
                Formats.costDifference(cost));
    }

    private static String excluded(CandidateRow row) {
        return row.candidate().excludedBecause().stream().map(Statement::text).collect(Collectors.joining(" "));
    }
}
