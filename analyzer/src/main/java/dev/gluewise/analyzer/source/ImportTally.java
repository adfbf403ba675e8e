package dev.gluewise.analyzer.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gluewise.analyzer.glue.GlueRecords;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Harmless;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.analyzer.workspace.Changes;
import dev.gluewise.analyzer.workspace.Workspace.HistoryChanges;
import dev.gluewise.pricing.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what an import does, from several threads. */
public final class ImportTally {
    /** A damaged file can hold a million bad records; a thousand of them tell enough. */
    private static final int MOST_PROBLEMS = 1_000;

    /** The first such size of a job, and of how many runs it is none that is known. */
    private record UnknownSizes(String first, int runs) {}

    private Changes jobs = Changes.NONE;
    private Changes runs = Changes.NONE;
    private Changes metrics = Changes.NONE;
    private Changes logs = Changes.NONE;
    private final List<Problem> skipped = new ArrayList<>();
    private int skippedCount;
    private final Set<String> notes = new LinkedHashSet<>();
    private final Map<String, UnknownSizes> unknownSizes = new LinkedHashMap<>();
    private boolean cancelled;

    /** Counts definitions and runs that were stored. */
    public synchronized void history(HistoryChanges changes) {
        jobs = jobs.plus(changes.jobs());
        runs = runs.plus(changes.runs());
    }

    /** Counts runs that need not even be stored again. */
    public synchronized void unchangedRuns(int count) {
        runs = runs.plus(new Changes(0, 0, count));
    }

    /** Counts metrics that were stored. */
    public synchronized void metrics(Changes changes) {
        metrics = metrics.plus(changes);
    }

    /** Counts an event log that was stored. */
    public synchronized void log(Changes changes) {
        logs = logs.plus(changes);
    }

    /** Keeps that something was left out. */
    public synchronized void skip(Problem problem) {
        skippedCount++;
        if (skipped.size() < MOST_PROBLEMS) {
            skipped.add(problem);
        }
    }

    /** Keeps something that the user should know; the same sentence once. */
    public synchronized void note(String sentence) {
        notes.add(sentence);
    }

    /**
     * Keeps of how many runs the size is none that is known here.
     *
     * @param runs a job's runs as Glue gave them
     * @param definition the job's definition; missing where it is not known
     */
    public synchronized void unknownSizes(String job, List<JsonNode> runs, JsonNode definition) {
        for (JsonNode run : runs) {
            GlueRecords.unknownSize(run, definition)
                    .ifPresent(size -> unknownSizes.merge(
                            job,
                            new UnknownSizes(size, 1),
                            (known, one) -> new UnknownSizes(known.first, known.runs + 1)));
        }
    }

    private static String sentence(String job, UnknownSizes sizes) {
        return Sentences.say(
                "imported.unknownSize", Harmless.of(job), Figures.count(sizes.runs), Harmless.of(sizes.first));
    }

    /** Keeps that the import was ended before its end. */
    public synchronized void cancel() {
        cancelled = true;
    }

    public synchronized ImportSummary summary() {
        List<String> all = new ArrayList<>(notes);
        unknownSizes.forEach((job, sizes) -> all.add(sentence(job, sizes)));
        return new ImportSummary(jobs, runs, metrics, logs, skipped, skippedCount, all, cancelled);
    }
}
