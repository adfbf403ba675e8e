package dev.gluewise.analyzer.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gluewise.analyzer.evidence.MetricSeries;
import dev.gluewise.analyzer.glue.GlueJson;
import dev.gluewise.analyzer.glue.GlueMetrics;
import dev.gluewise.analyzer.glue.GlueRecords;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a metric's points are of.
 *
 * @param job the job's name; empty where only the run tells
 * @param run the run's id, or {@code ALL}
 * @param metric the metric's name
 * @param statistic how its points were made
 * @param periodSeconds the time that a point stands for; empty where nothing tells
 */
record MetricSource(Optional<String> job, String run, String metric, String statistic, OptionalInt periodSeconds) {
    private static final int LONGEST_PERIOD = 86_400;

    /** A label {@code JOB RUN METRIC STATISTIC PERIOD}, of which all but the run and the metric may be missing. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:(.{1,255}?)\\s+)?(jr_\\S{1,250}|ALL)\\s+(glue\\.\\S{1,250})(?:\\s+([A-Za-z]\\S*))?(?:\\s+(\\d{1,5}))?");

    /** What a label tells; empty where it is not one of those. */
    static Optional<MetricSource> ofLabel(String label) {
        Matcher parts = LABEL.matcher(label.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String metric = parts.group(3);
        return Optional.of(new MetricSource(
                Optional.ofNullable(parts.group(1)),
                parts.group(2),
                metric,
                Optional.ofNullable(parts.group(4)).orElseGet(() -> GlueMetrics.statistic(metric)),
                parts.group(5) == null ? OptionalInt.empty() : period(Integer.parseInt(parts.group(5)))));
    }

    /** What a query asks for; empty where that is no metric of a Glue job. */
    static Optional<MetricSource> ofQuery(JsonNode query) {
        JsonNode stat = GlueJson.field(query, "MetricStat");
        JsonNode metric = GlueJson.field(stat, "Metric");
        Optional<String> name = GlueJson.words(metric, "MetricName").filter(text -> text.startsWith("glue."));
        Optional<String> job = dimension(metric, "JobName");
        if (name.isEmpty() || job.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MetricSource(
                job,
                dimension(metric, "JobRunId").orElse(MetricSeries.ALL_RUNS),
                name.get(),
                GlueJson.words(stat, "Stat").orElseGet(() -> GlueMetrics.statistic(name.get())),
                period(GlueJson.count(stat, "Period").orElse(0))));
    }

    private static Optional<String> dimension(JsonNode metric, String name) {
        for (JsonNode dimension : GlueJson.field(metric, "Dimensions")) {
            if (GlueJson.text(dimension, "Name").filter(name::equals).isPresent()) {
                return GlueRecords.name(dimension, "Value");
            }
        }
        return Optional.empty();
    }

    private static OptionalInt period(int seconds) {
        return seconds >= 1 && seconds <= LONGEST_PERIOD ? OptionalInt.of(seconds) : OptionalInt.empty();
    }
}
