package dev.gluewise.app.desktop.text;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.EvidenceTier;

/** What is known of a job, in words. */
public final class EvidenceText {
    private EvidenceText() {}

    /** The name of a tier. */
    public static String name(EvidenceTier tier) {
        return Words.say("text.evidence." + tier);
    }

    /** The strongest evidence in a few words, such as {@code Event log, 3 runs}. */
    public static String brief(Evidence evidence) {
        return evidence.tier()
                .map(tier -> {
                    int runs = tier == EvidenceTier.EVENT_LOG
                            ? evidence.profiles().size()
                            : evidence.completedRuns().size();
                    return Words.say("text.evidence.brief", name(tier), Formats.counted(runs, "run"));
                })
                .orElseGet(() -> Words.say("text.evidence.none"));
    }

    /** What a prediction rests on, in one sentence. */
    public static String sentence(Evidence evidence) {
        int logs = evidence.profiles().size();
        int runs = evidence.completedRuns().size();
        if (logs == 0 && runs == 0) {
            return Words.say("text.evidence.nothing");
        }
        if (logs + runs == 1) {
            return Words.say(logs == 1 ? "text.evidence.one-log" : "text.evidence.one");
        }
        String fromLogs = Formats.counted(logs, "log");
        String fromRuns = Formats.counted(runs, "run");
        if (logs > 0 && runs > 0) {
            return Words.say("text.evidence.from-both", fromLogs, fromRuns);
        }
        return Words.say("text.evidence.from", logs == 0 ? fromRuns : fromLogs);
    }
}
