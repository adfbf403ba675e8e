package dev.gluewise.app.desktop.text;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.EvidenceTier;

/** What is known of a job, in words. */
public final class EvidenceText {
    private EvidenceText() {}

    /** The name of a tier. */
    public static String name(EvidenceTier tier) {
        return switch (tier) {
            case EVENT_LOG -> "Event log";
            case SCALING_HISTORY -> "Run history";
            case METRICS -> "Metrics";
            case SINGLE_CONFIGURATION -> "Single size";
        };
    }

    /** The strongest evidence in a few words, such as {@code Event log, 3 runs}. */
    public static String brief(Evidence evidence) {
        return evidence.tier()
                .map(tier -> {
                    int runs = tier == EvidenceTier.EVENT_LOG
                            ? evidence.profiles().size()
                            : evidence.completedRuns().size();
                    return name(tier) + ", " + Formats.counted(runs, "run");
                })
                .orElse("No evidence");
    }

    /** What a prediction rests on, in one sentence. */
    public static String sentence(Evidence evidence) {
        int logs = evidence.profiles().size();
        int runs = evidence.completedRuns().size();
        if (logs == 0 && runs == 0) {
            return "Nothing is known of this job's runs.";
        }
        if (logs + runs == 1) {
            return "Based on one run" + (logs == 1 ? ", from its event log." : ".");
        }
        String fromLogs = Formats.counted(logs, "event log");
        String fromRuns = Formats.counted(runs, "run");
        return "Predicted from " + (logs == 0 ? fromRuns : runs == 0 ? fromLogs : fromLogs + " and " + fromRuns) + ".";
    }
}
