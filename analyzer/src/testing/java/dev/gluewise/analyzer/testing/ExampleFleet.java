package dev.gluewise.analyzer.testing;

import dev.gluewise.analyzer.advice.Fleet;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.BundledPrices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Fleets of {@link ExampleJob}s, brought to their summaries through a workspace as a user's jobs are. */
public final class ExampleFleet {
    private ExampleFleet() {}

    /** The jobs' summaries, by way of a new workspace in a folder. */
    public static List<JobSummary> of(Path folder, List<ExampleJob> jobs) throws ProblemException {
        try (Workspace workspace = Workspace.open(folder.resolve("example.gluewise"))) {
            for (ExampleJob job : jobs) {
                job.saveIn(workspace);
            }
            return Fleet.of(workspace, BundledPrices.load(), (done, of, name) -> {});
        }
    }

    /** Jobs as a retailer might have them: oversized, skewed, too slow, kept, failing, and without a log. */
    public static List<ExampleJob> ofARetailer() {
        return List.of(
                ExampleJob.called("orders_enrich")
                        .on(WorkerType.G_2X, 20)
                        .stage(400, 6)
                        .skewedStage(200, 20, 540)
                        .stage(52, 90)
                        .stage(1, 60)
                        .within(Duration.ofMinutes(30))
                        .runs(124)
                        .failedRuns(3),
                ExampleJob.called("clickstream_sessionize")
                        .on(WorkerType.G_2X, 40)
                        .stage(2400, 75)
                        .stage(640, 40)
                        .stage(40, 200)
                        .within(Duration.ofHours(2))
                        .runs(32)
                        .failedRuns(2),
                ExampleJob.called("events_dedupe_hourly")
                        .on(WorkerType.G_1X, 24)
                        .stage(300, 12)
                        .stage(60, 20)
                        .within(Duration.ofMinutes(20))
                        .runs(720)
                        .withoutDpuSeconds(),
                ExampleJob.called("ml_features_daily")
                        .on(WorkerType.G_4X, 12)
                        .stage(1200, 30)
                        .skewedStage(300, 25, 400)
                        .runs(30),
                ExampleJob.called("finance_ledger_close")
                        .on(WorkerType.G_2X, 10)
                        .stage(1500, 110)
                        .stage(300, 25)
                        .within(Duration.ofMinutes(40))
                        .runs(31),
                ExampleJob.called("product_catalog_export")
                        .on(Configuration.fixed(GlueVersion.V5_0, WorkerType.G_1X, 2)
                                .with(ExecutionClass.FLEX))
                        .stage(30, 8)
                        .runs(30),
                ExampleJob.called("gdpr_erasure_weekly")
                        .on(WorkerType.G_2X, 30)
                        .stage(1, 1500)
                        .stage(20, 30)
                        .within(Duration.ofMinutes(10))
                        .runs(4),
                ExampleJob.called("web_logs_compact")
                        .on(WorkerType.G_1X, 30)
                        .stage(10, 60)
                        .runs(240)
                        .failedRuns(42)
                        .within(Duration.ofHours(1))
                        .withoutLog(),
                ExampleJob.called("inventory_snapshot").on(WorkerType.G_1X, 10).withoutLog());
    }
}
