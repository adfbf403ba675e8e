package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.evidence.TrackRecord;
import dev.gluewise.analyzer.prediction.backtest.HistoryBacktest;
import dev.gluewise.analyzer.prediction.history.GlueHistory;
import dev.gluewise.analyzer.prediction.history.LearntResource;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How predictions fare on a workspace's own runs.
 *
 * @param record what came of hiding them
 * @param jobs of how many jobs the latest runs were tried for this report; empty where the workspace keeps the result of a
 *     whole backtest
 */
public record Accuracy(TrackRecord record, OptionalInt jobs) {
    /** So many jobs and runs are tried in a second; {@code backtest} tries all. */
    private static final int MOST_JOBS = 20;

    static final int MOST_RUNS = 20;

    /** Of fewer runs none can be predicted from those before it. */
    private static final int FEWEST_RUNS = 3;

    /**
     * What the workspace keeps of its last backtest; where it has had none, a small one over the costliest jobs. That one is
     * not kept, lest advice that was given before rests on something else after a report.
     *
     * @param now when the report is written
     * @return empty where too few runs are known
     */
    static Optional<Accuracy> of(Workspace workspace, List<JobSummary> fleet, Instant now) throws ProblemException {
        Optional<TrackRecord> kept = workspace.trackRecord();
        return kept.isPresent()
                ? kept.map(record -> new Accuracy(record, OptionalInt.empty()))
                : ofLatestRuns(workspace, fleet, now);
    }

    private static Optional<Accuracy> ofLatestRuns(Workspace workspace, List<JobSummary> fleet, Instant now)
            throws ProblemException {
        Map<String, List<PastRun>> jobs = new TreeMap<>();
        Iterator<JobSummary> costliest = ReportData.costliestFirst(fleet).iterator();
        while (costliest.hasNext() && jobs.size() < MOST_JOBS) {
            String job = costliest.next().job();
            List<PastRun> runs = GlueHistory.of(workspace.runs(job));
            if (runs.size() >= FEWEST_RUNS) {
                jobs.put(job, runs.subList(Math.max(0, runs.size() - MOST_RUNS), runs.size()));
            }
        }
        return HistoryBacktest.of(jobs, LearntResource.load())
                .trackRecord(now)
                .map(record -> new Accuracy(record, OptionalInt.of(jobs.size())));
    }
}
