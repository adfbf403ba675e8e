package dev.gluewise.analyzer.source;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.analyzer.workspace.Changes;
import dev.gluewise.pricing.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** What the import of one file did, in words. */
public final class ImportWords {
    /** So many reasons of one file are told; more of them are counted. */
    private static final int MOST_REASONS = 5;

    private ImportWords() {}

    /** What the file brought, in a few words. */
    public static String counts(ImportSummary summary) {
        List<String> parts = new ArrayList<>();
        count(parts, "imported.jobs", summary.jobs());
        count(parts, "imported.runs", summary.runs());
        count(parts, "imported.metrics", summary.metrics());
        return parts.isEmpty() ? Sentences.say("imported.nothing") : String.join("; ", parts);
    }

    private static void count(List<String> parts, String code, Changes changes) {
        if (changes.total() > 0) {
            parts.add(Sentences.say(
                    code,
                    Figures.count(changes.total()),
                    Figures.count(changes.added()),
                    Figures.count(changes.changed())));
        }
    }

    /** What was assumed, and what was left out and why, each in one sentence. The file's name is not in them. */
    public static List<String> remarks(ImportSummary summary) {
        List<String> remarks = new ArrayList<>(summary.notes());
        summary.skipped().stream().limit(MOST_REASONS).map(ImportWords::reason).forEach(remarks::add);
        if (summary.skippedCount() > MOST_REASONS) {
            remarks.add(Sentences.say("imported.more", Figures.count(summary.skippedCount() - MOST_REASONS)));
        }
        return remarks;
    }

    private static String reason(Problem problem) {
        String what = problem.message() + " " + problem.hint();
        return problem.line().isPresent()
                ? Sentences.say("imported.atLine", problem.line().getAsLong(), what)
                : what;
    }
}
