package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.text.Sentences;

/** Puts findings about a part of a run into words. */
final class FindingText {
    private FindingText() {}

    /** A finding at one stage; the sentence's first two places are the stage's id and name. */
    static Finding ofStage(FindingCode code, ObservedRun run, int stage, double seconds, Object... figures) {
        Object[] all = new Object[figures.length + 2];
        all[0] = run.stage(stage).id();
        all[1] = run.name(stage);
        System.arraycopy(figures, 0, all, 2, figures.length);
        return Found.inRun(code, Sentences.say("where.stage", run.stage(stage).id()), run, seconds)
                .say(all);
    }

    /** A finding about the whole run. */
    static Finding ofRun(FindingCode code, ObservedRun run, double seconds, Object... figures) {
        return Found.inRun(code, run, seconds).say(figures);
    }

    /** A finding about what the driver did alone. */
    static Finding ofDriver(FindingCode code, ObservedRun run, double seconds, Object... figures) {
        return Found.inRun(code, Sentences.say("where.driver"), run, seconds).say(figures);
    }
}
