package dev.gluewise.app.desktop.whatif;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Comparison;
import dev.gluewise.analyzer.advice.Statement;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.pricing.billing.Money;
import java.util.Locale;
import java.util.stream.Collectors;

/** What became of a candidate, in a few words. */
final class VerdictText {
    private VerdictText() {}

    static String of(Advice advice, CandidateRow row) {
        Comparison comparison = Comparison.of(advice, row.candidate());
        String text =
                switch (row.candidate().verdict()) {
                    case RECOMMENDED -> "Recommended";
                    case FEASIBLE -> comparison.aside().map(VerdictText::aside).orElse("Meets the deadline");
                    case MISSES_DEADLINE -> "Misses, fits " + Figures.deadline(comparison.reliableWithin());
                    case EXCLUDED -> excluded(row);
                };
        return row.current() ? "Current · " + lowered(text) : text;
    }

    private static String aside(Comparison.Aside aside) {
        boolean faster = aside.seconds() < 0;
        Money cost = aside.cost();
        return Formats.timeDifference(aside.seconds())
                + (faster ? " faster, " : " slower, ")
                + Formats.costDifference(cost);
    }

    private static String excluded(CandidateRow row) {
        return row.candidate().excludedBecause().stream()
                .map(Statement::text)
                .collect(Collectors.joining(" ", "Excluded: ", ""));
    }

    private static String lowered(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
