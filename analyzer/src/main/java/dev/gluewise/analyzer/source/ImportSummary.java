package dev.gluewise.analyzer.source;

import dev.gluewise.analyzer.workspace.Changes;
import dev.gluewise.pricing.problem.Problem;
import java.util.List;

/**
 * What an import did.
 *
 * @param jobs job definitions
 * @param runs runs
 * @param metrics CloudWatch metrics, each of one run
 * @param logs event logs
 * @param skipped what was left out, each with its reason; the first thousand of them
 * @param skippedCount how many were left out in all
 * @param notes what the user should know though nothing was left out, each in one sentence
 * @param cancelled whether it was ended before its end; what is counted here was stored all the same
 */
public record ImportSummary(
        Changes jobs,
        Changes runs,
        Changes metrics,
        Changes logs,
        List<Problem> skipped,
        int skippedCount,
        List<String> notes,
        boolean cancelled) {
    public ImportSummary {
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
    }

    /** How many records were read and are in the workspace now. */
    public int read() {
        return jobs.total() + runs.total() + metrics.total() + logs.total();
    }

    /** Whether the workspace is other than before. */
    public boolean changed() {
        return jobs.any() || runs.any() || metrics.any() || logs.any();
    }
}
