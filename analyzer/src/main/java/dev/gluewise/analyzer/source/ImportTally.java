package dev.gluewise.analyzer.source;

import dev.gluewise.analyzer.workspace.Changes;
import dev.gluewise.analyzer.workspace.Workspace.HistoryChanges;
import dev.gluewise.pricing.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Counts what an import does, from several threads. */
final class ImportTally {
    /** A damaged file can hold a million bad records; a thousand of them tell enough. */
    private static final int MOST_PROBLEMS = 1_000;

    private Changes jobs = Changes.NONE;
    private Changes runs = Changes.NONE;
    private Changes metrics = Changes.NONE;
    private Changes logs = Changes.NONE;
    private final List<Problem> skipped = new ArrayList<>();
    private int skippedCount;
    private final Set<String> notes = new LinkedHashSet<>();
    private boolean cancelled;

    synchronized void history(HistoryChanges changes) {
        jobs = jobs.plus(changes.jobs());
        runs = runs.plus(changes.runs());
    }

    synchronized void unchangedRuns(int count) {
        runs = runs.plus(new Changes(0, 0, count));
    }

    synchronized void metrics(Changes changes) {
        metrics = metrics.plus(changes);
    }

    synchronized void log(Changes changes) {
        logs = logs.plus(changes);
    }

    synchronized void skip(Problem problem) {
        skippedCount++;
        if (skipped.size() < MOST_PROBLEMS) {
            skipped.add(problem);
        }
    }

    synchronized void note(String sentence) {
        notes.add(sentence);
    }

    synchronized void cancel() {
        cancelled = true;
    }

    synchronized ImportSummary summary() {
        return new ImportSummary(jobs, runs, metrics, logs, skipped, skippedCount, List.copyOf(notes), cancelled);
    }
}
