package dev.gluewise.analyzer.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gluewise.analyzer.evidence.MetricSeries.Point;
import dev.gluewise.analyzer.glue.GlueJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The points of a metric out of one of CloudWatch's MetricDataResults. */
final class MetricPoints {
    /** CloudWatch answers with no more than this in all. */
    private static final int MOST_POINTS = 100_000;

    private static final int USUAL_PERIOD = 60;

    private MetricPoints() {}

    /** In order of time, without those that are no numbers or have no time. */
    static List<Point> of(JsonNode result) {
        JsonNode times = GlueJson.field(result, "Timestamps");
        JsonNode values = GlueJson.field(result, "Values");
        Map<Instant, Double> points = new TreeMap<>();
        for (int i = 0; i < Math.min(Math.min(times.size(), values.size()), MOST_POINTS); i++) {
            Optional<Instant> time = GlueJson.instant(times.path(i));
            double value = values.path(i).isNumber() ? values.path(i).asDouble() : Double.NaN;
            if (time.isPresent() && Double.isFinite(value)) {
                points.put(time.get(), value);
            }
        }
        return of(points);
    }

    /** Whether there are times or values, of use or not. */
    static boolean told(JsonNode result) {
        return GlueJson.field(result, "Timestamps").size()
                        + GlueJson.field(result, "Values").size()
                > 0;
    }

    static List<Point> of(Map<Instant, Double> inOrder) {
        return inOrder.entrySet().stream()
                .map(entry -> new Point(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The shortest time between two points, which is the period where it is not told; of a single point, a minute. */
    static int period(List<Point> points) {
        long shortest = Long.MAX_VALUE;
        for (int i = 1; i < points.size(); i++) {
            long gap =
                    points.get(i).at().getEpochSecond() - points.get(i - 1).at().getEpochSecond();
            shortest = gap > 0 ? Math.min(shortest, gap) : shortest;
        }
        return shortest > 86_400 ? USUAL_PERIOD : (int) shortest;
    }
}
