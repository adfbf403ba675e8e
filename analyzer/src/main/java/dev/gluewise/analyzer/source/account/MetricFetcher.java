package dev.gluewise.analyzer.source.account;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.MetricSeries;
import dev.gluewise.analyzer.evidence.MetricSeries.Point;
import dev.gluewise.analyzer.glue.EffectiveArguments;
import dev.gluewise.analyzer.glue.GlueMetrics;
import dev.gluewise.analyzer.source.ImportTally;
import dev.gluewise.analyzer.source.account.Work.Failed;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;

/** CloudWatch metrics of runs, by GetMetricData, up to 500 metrics a request. */
final class MetricFetcher {
    /** CloudWatch's own limit of queries in a request. */
    static final int MOST_QUERIES = 500;

    private static final String ACTION = "cloudwatch:GetMetricData";

    /** CloudWatch may take some minutes until the last metrics of a run can be asked for. */
    private static final Duration SETTLED = Duration.ofMinutes(15);

    private final AccountClients clients;
    private final Work work;
    private final Workspace workspace;
    private final AccountOptions options;
    private final ImportTally tally;
    private final Instant now;

    MetricFetcher(
            AccountClients clients,
            Work work,
            Workspace workspace,
            AccountOptions options,
            ImportTally tally,
            Clock clock) {
        this.clients = clients;
        this.work = work;
        this.workspace = workspace;
        this.options = options;
        this.tally = tally;
        now = clock.instant();
    }

    /** A run whose metrics are wanted. */
    private record Wanted(GlueRun run, Instant start, Instant end, int period, List<GlueMetrics.Metric> metrics) {}

    /** A metric of one of the runs of a request. */
    private record Asked(Wanted of, GlueMetrics.Metric metric, Map<Instant, Double> points) {}

    void fetch(List<String> jobs) throws ProblemException {
        List<Wanted> wanted = new ArrayList<>();
        for (String job : jobs) {
            if (work.stopped()) {
                return;
            }
            wanted.addAll(wanted(job));
        }
        // Runs of the same time side by side, since a request has one window of time for all.
        wanted.sort(Comparator.comparing(Wanted::start));
        work.each(batches(wanted), FetchStep.METRICS, this::fetchBatch);
    }

    private List<Wanted> wanted(String job) throws ProblemException {
        List<Wanted> wanted = new ArrayList<>();
        List<GlueRun> newest = workspace.runs(job).stream()
                .filter(run -> run.startedOn()
                        .filter(start -> !start.isBefore(options.since()))
                        .isPresent())
                .limit(options.runsWithMetrics())
                .toList();
        for (GlueRun run : newest) {
            Instant start = run.startedOn().orElseThrow();
            int period = MetricPeriod.forAge(Duration.between(start, now)).orElse(0);
            List<GlueMetrics.Metric> metrics = metrics(run);
            if (period > 0 && !metrics.isEmpty() && !workspace.metrics().fetched(run.id())) {
                Instant end =
                        run.details().completedOn().filter(start::isBefore).orElse(now);
                wanted.add(new Wanted(run, start, end, period, metrics));
            }
        }
        return wanted;
    }

    private List<GlueMetrics.Metric> metrics(GlueRun run) throws ProblemException {
        EffectiveArguments arguments =
                EffectiveArguments.ofRun(workspace.rawRun(run.id()), workspace.rawJob(run.jobName()));
        List<GlueMetrics.Metric> metrics = new ArrayList<>();
        if (arguments.on("--enable-metrics")) {
            metrics.addAll(GlueMetrics.JOB_METRICS);
        }
        if (arguments.on("--enable-observability-metrics")) {
            metrics.addAll(GlueMetrics.OBSERVABILITY_METRICS);
        }
        return metrics;
    }

    private static List<List<Wanted>> batches(List<Wanted> all) {
        List<List<Wanted>> batches = new ArrayList<>();
        List<Wanted> batch = new ArrayList<>();
        int queries = 0;
        for (Wanted wanted : all) {
            if (queries + wanted.metrics.size() > MOST_QUERIES) {
                batches.add(List.copyOf(batch));
                batch.clear();
                queries = 0;
            }
            batch.add(wanted);
            queries += wanted.metrics.size();
        }
        if (!batch.isEmpty()) {
            batches.add(List.copyOf(batch));
        }
        return batches;
    }

    private void fetchBatch(List<Wanted> batch) throws ProblemException {
        List<Asked> asked = new ArrayList<>();
        List<MetricDataQuery> queries = new ArrayList<>();
        Instant from = batch.getFirst().start;
        Instant to = from;
        for (Wanted wanted : batch) {
            from = MetricPeriod.floor(wanted.start, wanted.period).isBefore(from)
                    ? MetricPeriod.floor(wanted.start, wanted.period)
                    : from;
            Instant end = wanted.end.plusSeconds(wanted.period);
            to = end.isAfter(to) ? end : to;
            for (GlueMetrics.Metric metric : wanted.metrics) {
                queries.add(query("m" + asked.size(), wanted, metric));
                asked.add(new Asked(wanted, metric, new TreeMap<>()));
            }
        }
        try {
            ask(queries, from, to, asked);
        } catch (Failed e) {
            return;
        }
        store(batch, asked);
    }

    private void ask(List<MetricDataQuery> queries, Instant from, Instant to, List<Asked> asked) throws Failed {
        @Nullable String token = null;
        do {
            GetMetricDataRequest request = GetMetricDataRequest.builder()
                    .metricDataQueries(queries)
                    .startTime(from)
                    .endTime(to)
                    .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                    .nextToken(token)
                    .build();
            GetMetricDataResponse page = work.call(ACTION, "", "the metrics of runs", () -> clients.cloudWatch()
                    .getMetricData(request));
            page.metricDataResults().forEach(result -> take(result, asked));
            String next = page.nextToken();
            token = next == null || next.isEmpty() || next.equals(token) ? null : next;
        } while (token != null);
    }

    private static void take(MetricDataResult result, List<Asked> asked) {
        if (!result.id().matches("m\\d{1,4}")) {
            return;
        }
        int index = Integer.parseInt(result.id().substring(1));
        if (index >= asked.size()) {
            return;
        }
        int points = Math.min(result.timestamps().size(), result.values().size());
        for (int i = 0; i < points; i++) {
            double value = result.values().get(i);
            if (Double.isFinite(value)) {
                asked.get(index).points.put(result.timestamps().get(i), value);
            }
        }
    }

    private void store(List<Wanted> batch, List<Asked> asked) throws ProblemException {
        List<MetricSeries> series = asked.stream()
                .filter(each -> !each.points.isEmpty())
                .map(each -> new MetricSeries(
                        each.of.run.jobName(),
                        each.of.run.id(),
                        each.metric.name(),
                        each.metric.statistic(),
                        each.of.period,
                        each.points.entrySet().stream()
                                .map(point -> new Point(point.getKey(), point.getValue()))
                                .toList()))
                .toList();
        List<String> settled = batch.stream()
                .filter(wanted ->
                        wanted.run.state().ended() && wanted.end.plus(SETTLED).isBefore(now))
                .map(wanted -> wanted.run.id())
                .toList();
        if (!work.stopped()) {
            tally.metrics(workspace.metrics().save(series, settled));
        }
    }

    private static MetricDataQuery query(String id, Wanted wanted, GlueMetrics.Metric metric) {
        List<Dimension> dimensions = new ArrayList<>(List.of(
                dimension("JobName", wanted.run.jobName()),
                dimension("JobRunId", wanted.run.id()),
                dimension("Type", metric.type())));
        metric.group().ifPresent(group -> dimensions.add(dimension("ObservabilityGroup", group)));
        return MetricDataQuery.builder()
                .id(id)
                .metricStat(stat -> stat.metric(named -> named.namespace(GlueMetrics.NAMESPACE)
                                .metricName(metric.name())
                                .dimensions(dimensions))
                        .period(wanted.period)
                        .stat(metric.statistic()))
                .build();
    }

    private static Dimension dimension(String name, String value) {
        return Dimension.builder().name(name).value(value).build();
    }
}
