package dev.gluewise.analyzer.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gluewise.analyzer.evidence.MetricSeries;
import dev.gluewise.analyzer.glue.GlueRecords;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Brings the records of files into a workspace. */
final class FileRecords implements RecordSink {
    private static final int MOST_SERIES = 500;

    private final Workspace workspace;
    private final ImportTally tally;
    private final Progress progress;
    private final HistoryBatch batch;
    private final MetricJoin join;
    private final List<MetricSeries> series = new ArrayList<>();
    private final Set<String> jobs = new LinkedHashSet<>();

    /** @param join knows what metrics of these files are of, and of others that are imported together with them */
    FileRecords(Workspace workspace, ImportTally tally, MetricJoin join, Progress progress) {
        this.workspace = workspace;
        this.tally = tally;
        this.join = join;
        this.progress = progress;
        batch = new HistoryBatch(workspace, tally);
    }

    /** Names of the jobs that the records are of. */
    Set<String> jobs() {
        return jobs;
    }

    @Override
    public void job(JsonNode node, String file, long line) throws ProblemException {
        stopIfCancelled();
        Optional<String> name = GlueRecords.name(node, "Name");
        if (name.isPresent()) {
            jobs.add(name.get());
            batch.addJob(name.get(), node);
        } else {
            skip(file, line, "This job has no name.");
        }
    }

    @Override
    public void run(JsonNode node, String file, long line) throws ProblemException {
        stopIfCancelled();
        Optional<String> job = GlueRecords.name(node, "JobName");
        if (job.isEmpty()) {
            skip(file, line, "This run names no job.");
        } else if (GlueRecords.name(node, "Id").isEmpty()) {
            skip(file, line, "This run has no id.");
        } else {
            jobs.add(job.get());
            batch.addRun(job.get(), node);
        }
    }

    @Override
    public void metric(JsonNode result, String file, long line) throws ProblemException {
        stopIfCancelled();
        // Runs tell the jobs of metrics, and may stand in the same file.
        batch.flush();
        join.result(result, file, line).ifPresent(series::add);
        if (series.size() >= MOST_SERIES) {
            saveSeries();
        }
    }

    @Override
    public void query(JsonNode query) {
        join.query(query);
    }

    @Override
    public void problem(Problem problem) {
        // Reading fails when it is interrupted, which is no fault of the file.
        stopIfCancelled();
        tally.skip(problem);
    }

    @Override
    public void note(String sentence) {
        tally.note(sentence);
    }

    void endOfFile() throws ProblemException {
        series.addAll(join.atEndOfFile());
    }

    /** Stores what is still held in memory. */
    void end() throws ProblemException {
        batch.flush();
        series.addAll(join.atEndOfFile());
        saveSeries();
    }

    private void saveSeries() throws ProblemException {
        series.forEach(metric -> jobs.add(metric.job()));
        tally.metrics(workspace.metrics().save(series));
        series.clear();
    }

    private void skip(String file, long line, String message) {
        tally.skip(Problem.at(file, line, ProblemCode.UNREADABLE_INPUT, message, CliDocuments.HINT));
    }

    private void stopIfCancelled() {
        if (progress.cancelled()) {
            throw new CancellationException("the import was cancelled");
        }
    }
}
