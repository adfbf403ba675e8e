package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.findings.Diagnosis;
import dev.gluewise.analyzer.findings.Finding;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Harmless;
import dev.gluewise.analyzer.text.ReportWords;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.billing.Money;
import java.util.List;
import java.util.Optional;

/** Findings as plain text: what is wrong, what it takes, what to do, what to record to know more. */
public final class FindingsText {
    private FindingsText() {}

    /** What is wrong, what it takes and what to do; each line ended by a line feed. */
    public static String brief(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append("  - ")
                    .append(said(finding))
                    .append("\n    ")
                    .append(finding.action())
                    .append('\n');
        }
        return text.toString();
    }

    /** All that was found: the same, and what to record to know more, under how much each matters. */
    public static String full(Diagnosis diagnosis) {
        Evidence evidence = diagnosis.evidence();
        StringBuilder text = new StringBuilder(Sentences.say(
                        "diagnosis.head",
                        harmless(evidence.job().name()),
                        evidence.profiles().size(),
                        evidence.runs().size()))
                .append('\n');
        if (diagnosis.findings().isEmpty()) {
            text.append(Sentences.say("diagnosis.nothing")).append('\n');
        }
        for (Finding finding : diagnosis.findings()) {
            text.append('\n')
                    .append(ReportWords.say("severity." + finding.severity()))
                    .append(" · ")
                    .append(finding.where())
                    .append("\n  ")
                    .append(said(finding))
                    .append("\n  ")
                    .append(finding.action())
                    .append("\n  ")
                    .append(finding.recordMore())
                    .append('\n');
        }
        return text.toString();
    }

    private static String said(Finding finding) {
        return harmless(finding.text())
                + cost(finding).map(cost -> " (" + cost + ")").orElse("");
    }

    /** Names come from outside: control characters in them must not reach a terminal. */
    private static String harmless(String text) {
        return Harmless.of(text);
    }

    /** What a finding takes, and over which time; empty where it takes no money or none is known. */
    public static Optional<String> cost(Finding finding) {
        return finding.cost()
                .filter(Money::isPositive)
                .map(cost -> Sentences.say("costs." + finding.per(), Figures.money(cost)));
    }
}
