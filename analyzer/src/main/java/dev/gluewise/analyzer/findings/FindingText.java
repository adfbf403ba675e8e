package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.text.Sentences;

/** Puts findings into words. */
final class FindingText {
    private FindingText() {}

    /** A finding at one stage; the sentence's first two places are the stage's id and name. */
    static Finding ofStage(FindingCode code, ObservedRun run, int stage, double seconds, Object... figures) {
        Object[] all = new Object[figures.length + 2];
        all[0] = run.stage(stage).id();
        all[1] = run.name(stage);
        System.arraycopy(figures, 0, all, 2, figures.length);
        return of(code, run, Sentences.say("where.stage", run.stage(stage).id()), seconds, all);
    }

    /** A finding about the whole run. */
    static Finding ofRun(FindingCode code, ObservedRun run, double seconds, Object... figures) {
        return of(code, run, Sentences.say("where.run"), seconds, figures);
    }

    /** A finding about what the driver did alone. */
    static Finding ofDriver(FindingCode code, ObservedRun run, double seconds, Object... figures) {
        return of(code, run, Sentences.say("where.driver"), seconds, figures);
    }

    private static Finding of(FindingCode code, ObservedRun run, String where, double seconds, Object... figures) {
        double share = run.seconds() == 0 ? 0 : seconds / run.seconds();
        Finding.Severity severity = share >= Thresholds.CRITICAL_SHARE
                ? Finding.Severity.CRITICAL
                : share >= Thresholds.NOTABLE_SHARE ? Finding.Severity.WARNING : Finding.Severity.INFO;
        return new Finding(
                code,
                severity,
                where,
                Sentences.say("finding." + code, figures),
                seconds,
                run.cost(seconds),
                Sentences.say("finding." + code + ".action"));
    }
}
