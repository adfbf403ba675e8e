package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.findings.Finding.Per;
import dev.gluewise.analyzer.findings.Finding.Severity;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.billing.Money;
import java.util.Optional;

/** A finding on its way into words: what was found, and beside it which of the rule's sentences says it. */
record Found(
        FindingCode code,
        String sentence,
        String where,
        Severity severity,
        double seconds,
        Optional<Money> cost,
        Per per) {
    /** In one run, which matters by its share of the run. */
    static Found inRun(FindingCode code, String where, ObservedRun run, double seconds) {
        Severity severity = Thresholds.severity(run.seconds() == 0 ? 0 : seconds / run.seconds());
        return new Found(code, "finding." + code, where, severity, seconds, run.cost(seconds), Per.RUN);
    }

    /** In the whole of one run. */
    static Found inRun(FindingCode code, ObservedRun run, double seconds) {
        return inRun(code, Sentences.say("where.run"), run, seconds);
    }

    /** In the last thirty days of the history. */
    static Found inMonth(FindingCode code, Severity severity, double seconds, Optional<Money> cost) {
        return new Found(code, "finding." + code, Sentences.say("where.month"), severity, seconds, cost, Per.MONTH);
    }

    /** In how the job is set. */
    static Found inSettings(FindingCode code, Severity severity) {
        return new Found(
                code, "finding." + code, Sentences.say("where.settings"), severity, 0, Optional.empty(), Per.RUN);
    }

    /** The same, said by the sentence of a special case. */
    Found as(Enum<?> variant) {
        return new Found(code, "finding." + code + "." + variant, where, severity, seconds, cost, per);
    }

    /** The same, at another place. */
    Found at(String otherPlace) {
        return new Found(code, sentence, otherPlace, severity, seconds, cost, per);
    }

    /** The same, at this cost in time and money. */
    Found costing(double otherSeconds, Optional<Money> otherCost, Per otherPer) {
        return new Found(code, sentence, where, severity, otherSeconds, otherCost, otherPer);
    }

    /** In words, with the figures filled in. */
    Finding say(Object... figures) {
        return new Finding(
                code,
                severity,
                where,
                Sentences.say(sentence, figures),
                seconds,
                cost,
                per,
                Sentences.say(sentence + ".action"),
                Sentences.say("finding." + code + ".record"));
    }
}
