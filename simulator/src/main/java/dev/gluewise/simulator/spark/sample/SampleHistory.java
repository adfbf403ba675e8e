package dev.gluewise.simulator.spark.sample;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.spark.sample.history.Failures;
import dev.gluewise.simulator.spark.sample.history.JobPlan;
import dev.gluewise.simulator.spark.sample.history.LoggedRun;
import dev.gluewise.simulator.spark.sample.history.Sizing;
import dev.gluewise.simulator.spark.sample.history.Workload;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The fleet of the samples: the jobs that have an event log, and three that have a history only. */
final class SampleHistory {
    private static final Instant BEGINNING = Instant.parse("2026-03-16T10:22:41.907Z");

    private static final String LOST_CONNECTION =
            "An error occurred while calling o187.parquet. Connection reset by peer";
    private static final String MISSING_INPUT =
            "AnalysisException: Path does not exist: s3://example-bucket/raw/invoice_import/";
    private static final String OUT_OF_MEMORY = "Error Category: OUT_OF_MEMORY_ERROR; An error occurred while calling"
            + " o231.parquet. Job aborted due to stage failure: ExecutorLostFailure (executor 7 exited caused by one of"
            + " the running tasks) java.lang.OutOfMemoryError: Java heap space";

    private SampleHistory() {}

    /** All jobs; of those with a log, the ones whose log is there. */
    static List<JobPlan> jobs(Map<String, LoggedRun> logs) {
        List<JobPlan> jobs = new ArrayList<>();
        logs.forEach((jobName, log) -> jobs.add(logged(Sample.of(jobName), log)));
        jobs.add(inventorySnapshot());
        jobs.add(webLogsCompact());
        jobs.add(financeLedgerClose());
        return jobs;
    }

    private static JobPlan logged(Sample sample, LoggedRun log) {
        Sizing now = new Sizing(BEGINNING, sample.configuration());
        return switch (sample) {
            // Doubled by somebody in a hurry; it has cost nearly twice as much since.
            case ORDERS_ENRICH ->
                logged(
                        sample,
                        "Joins orders with customers and products",
                        Duration.ofHours(6),
                        List.of(
                                sized(WorkerType.G_1X, 10),
                                new Sizing(Instant.parse("2026-11-06T09:41:17.530Z"), sample.configuration())),
                        0.06,
                        new Failures(0.03, 1, LOST_CONNECTION),
                        log);
            case CUSTOMER_SESSIONS ->
                logged(
                        sample,
                        "Cuts clicks into sessions by customer",
                        Duration.ofHours(12),
                        List.of(now),
                        0.04,
                        Failures.NONE,
                        log);
            // Larger workers, in the hope that the one large file would be read faster.
            case INVOICE_IMPORT ->
                logged(
                        sample,
                        "Imports the supplier's daily invoice file",
                        Duration.ofDays(1),
                        List.of(
                                sized(WorkerType.G_1X, 6),
                                new Sizing(Instant.parse("2026-11-02T13:05:52.118Z"), sample.configuration())),
                        0.02,
                        new Failures(0.08, 0, MISSING_INPUT),
                        log);
            case CLICKSTREAM_COMPACT ->
                logged(
                        sample,
                        "Merges the small files of the last hours",
                        Duration.ofHours(4),
                        List.of(now),
                        0.03,
                        new Failures(0.02, 1, LOST_CONNECTION),
                        log);
            case FRAUD_FEATURES ->
                logged(
                        sample,
                        "Features of cards for the fraud model",
                        Duration.ofHours(8),
                        List.of(now),
                        0.05,
                        new Failures(0.04, 0, OUT_OF_MEMORY),
                        log);
        };
    }

    private static JobPlan logged(
            Sample sample,
            String description,
            Duration every,
            List<Sizing> sizings,
            double growthPerMonth,
            Failures failures,
            LoggedRun log) {
        return JobPlan.logged(
                sample.jobName(), description, every, sample.startedOn(), sizings, growthPerMonth, failures, log);
    }

    /** So short that the minimum of one minute decides what it costs. */
    private static JobPlan inventorySnapshot() {
        return JobPlan.unlogged(
                "inventory_snapshot",
                "Snapshot of stock levels",
                Duration.ofHours(4),
                Instant.parse("2026-11-20T08:00:03.914Z"),
                List.of(sized(WorkerType.G_1X, 5), resized("2026-11-08T15:20:09.446Z", fixed(WorkerType.G_1X, 10))),
                new Workload(19, 260, 0.06, 0),
                Failures.NONE);
    }

    /** Runs out of memory now and then; moved to spare capacity with fewer workers. */
    private static JobPlan webLogsCompact() {
        return JobPlan.unlogged(
                "web_logs_compact",
                "Merges web server logs into Parquet",
                Duration.ofHours(8),
                Instant.parse("2026-11-20T07:10:02.187Z"),
                List.of(
                        sized(WorkerType.G_1X, 30),
                        resized(
                                "2026-11-09T11:02:33.015Z",
                                fixed(WorkerType.G_1X, 20).with(ExecutionClass.FLEX))),
                new Workload(130, 81_000, 0.08, 0.1),
                new Failures(0.2, 0, OUT_OF_MEMORY));
    }

    /** Larger over the end of the month, when it has to be ready sooner. */
    private static JobPlan financeLedgerClose() {
        return JobPlan.unlogged(
                "finance_ledger_close",
                "Closes the day's ledger",
                Duration.ofDays(1),
                Instant.parse("2026-11-20T03:00:04.660Z"),
                List.of(
                        sized(WorkerType.G_2X, 10),
                        resized("2026-10-29T16:44:20.371Z", fixed(WorkerType.G_2X, 16)),
                        resized("2026-11-03T08:12:55.802Z", fixed(WorkerType.G_2X, 10))),
                new Workload(610, 138_000, 0.04, 0.03),
                new Failures(0.03, 1, LOST_CONNECTION));
    }

    private static Sizing sized(WorkerType workerType, int workers) {
        return new Sizing(BEGINNING, fixed(workerType, workers));
    }

    private static Sizing resized(String when, Configuration configuration) {
        return new Sizing(Instant.parse(when), configuration);
    }

    private static Configuration fixed(WorkerType workerType, int workers) {
        return Configuration.fixed(GlueVersion.V5_1, workerType, workers);
    }
}
