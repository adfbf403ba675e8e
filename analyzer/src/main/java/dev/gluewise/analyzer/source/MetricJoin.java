package dev.gluewise.analyzer.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gluewise.analyzer.evidence.MetricSeries;
import dev.gluewise.analyzer.evidence.MetricSeries.Point;
import dev.gluewise.analyzer.glue.GlueJson;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds out what the results of {@code get-metric-data} are of: by their labels, else by the query of the same Id, in the
 * same file or in another. Results alone carry neither job nor run.
 */
final class MetricJoin {
    static final String HINT = "Give the file with the queries too, or label each query"
            + " ${PROP('Dim.JobName')} ${PROP('Dim.JobRunId')} ${PROP('MetricName')} ${PROP('Stat')} ${PROP('Period')}.";

    /** Results that wait for their queries are held in memory. */
    private static final int MOST_WAITING = 20_000;

    private record Waiting(String id, List<Point> points, String file, long line) {}

    private final Workspace workspace;
    private final Consumer<Problem> skipped;
    private final Map<String, MetricSource> queries = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();

    /** @param skipped takes what nothing tells the run of */
    MetricJoin(Workspace workspace, Consumer<Problem> skipped) {
        this.workspace = workspace;
        this.skipped = skipped;
    }

    void query(JsonNode query) {
        Optional<String> id = GlueJson.words(query, "Id");
        Optional<MetricSource> source = MetricSource.ofQuery(query);
        if (id.isPresent() && source.isPresent()) {
            queries.put(id.get(), source.get());
        }
    }

    /** A result's series where its label tells what it is of; else it waits for its query. */
    Optional<MetricSeries> result(JsonNode result, String file, long line) throws ProblemException {
        List<Point> points = MetricPoints.of(result);
        if (points.isEmpty()) {
            // Empty lists are of a run that was shorter than a period, or without metrics: nothing to keep, and no
            // fault.
            if (MetricPoints.told(result)) {
                skipped.accept(Problem.at(
                        file,
                        line,
                        ProblemCode.UNREADABLE_INPUT,
                        "No value of the metric '"
                                + GlueJson.words(result, "Id").orElse("") + "' has a time.",
                        "Give what aws cloudwatch get-metric-data printed, as it is."));
            }
            return Optional.empty();
        }
        Optional<MetricSource> labelled = GlueJson.words(result, "Label").flatMap(MetricSource::ofLabel);
        if (labelled.isPresent()) {
            Optional<MetricSeries> series = series(labelled.get(), points);
            if (series.isPresent()) {
                return series;
            }
        }
        Waiting later = new Waiting(GlueJson.words(result, "Id").orElse(""), points, file, line);
        if (waiting.size() < MOST_WAITING) {
            waiting.add(later);
        } else {
            skip(later);
        }
        return Optional.empty();
    }

    /** Series of the results whose queries have come by the end of a file; the others go on waiting. */
    List<MetricSeries> atEndOfFile() throws ProblemException {
        List<MetricSeries> found = new ArrayList<>();
        List<Waiting> still = new ArrayList<>();
        for (Waiting result : waiting) {
            MetricSource source = queries.get(result.id);
            Optional<MetricSeries> series = source == null ? Optional.empty() : series(source, result.points);
            if (series.isPresent()) {
                found.add(series.get());
            } else {
                still.add(result);
            }
        }
        waiting.clear();
        waiting.addAll(still);
        return found;
    }

    /** Leaves out what still waits: no query told what it is of. */
    void end() {
        waiting.forEach(this::skip);
        waiting.clear();
    }

    private void skip(Waiting result) {
        skipped.accept(Problem.at(
                result.file,
                result.line,
                ProblemCode.UNREADABLE_INPUT,
                "Nothing tells which run the metric '" + result.id + "' is of.",
                HINT));
    }

    private Optional<MetricSeries> series(MetricSource source, List<Point> points) throws ProblemException {
        Optional<String> job = source.job();
        if (job.isEmpty()) {
            job = workspace.jobOfRun(source.run());
        }
        return job.map(name -> new MetricSeries(
                name,
                source.run(),
                source.metric(),
                source.statistic(),
                source.periodSeconds().orElseGet(() -> MetricPoints.period(points)),
                points));
    }
}
