package dev.gluewise.analyzer.report;

import com.sun.management.OperatingSystemMXBean;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.testing.ExampleJob;
import dev.gluewise.analyzer.testing.MadeRun;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.simulator.testing.Figures;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How long a report on many jobs takes: gathering the advice, and writing each format. */
final class ReportBenchmark {
    private static final int JOBS = 1_000;
    private static final int JOBS_WITH_LOG = 100;

    private ReportBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("report-benchmark");
        try (Workspace workspace = Workspace.open(folder.resolve("many.gluewise"))) {
            for (int i = 0; i < JOBS; i++) {
                job(i).saveIn(workspace);
                workspace.saveHistory(List.of(), runsAtAnotherSize("job_" + i, 4 + i % 20));
            }
            Watch reading = new Watch();
            int runs = 0;
            for (String job : workspace.jobNames()) {
                runs += workspace.runs(job).size();
            }
            double baseline = reading.seconds();
            say("baseline, all %,d runs read from the workspace: %s", runs, reading);
            ReportContext context = new ReportContext("many", Instant.parse("2026-11-20T06:00:00Z"));
            Watch gathering = new Watch();
            ReportData data =
                    ReportData.of(workspace, workspace.jobNames(), BundledPrices.load(), context, Progress.NONE);
            double advising = gathering.seconds();
            Figures figures = Figures.of(Figures.Page.PERFORMANCE, "A report of 1,000 jobs, the advice worked out");
            say(
                    "%,d jobs, %,d of them with advice: %s",
                    JOBS,
                    data.fleet().stream()
                            .filter(job -> job.advice().isPresent())
                            .count(),
                    gathering);
            for (String time : List.of("the first time", "again")) {
                for (ReportFormat format : ReportFormat.values()) {
                    Watch writing = new Watch();
                    List<Path> files = ReportFiles.write(data, EnumSet.of(format), folder);
                    double seconds = writing.seconds();
                    String taken = writing.toString();
                    long bytes = 0;
                    for (Path file : files) {
                        bytes += Files.size(file);
                    }
                    say("%-5s %s: %s, %,d kB", format, time, taken, bytes / 1000);
                    if (time.equals("the first time")) {
                        figures.atMost(
                                format == ReportFormat.MD ? "Markdown" : format.toString(),
                                advising + seconds,
                                20,
                                "s");
                    }
                }
            }
            figures.atMost(
                    "heap that it had, and needed no more", Runtime.getRuntime().maxMemory() >> 20, 1_024, "MB");
            figures.beside("baseline: all runs read from the workspace", baseline, "s");
            say("heap at most %,d MB", Runtime.getRuntime().maxMemory() / 1_000_000);
        }
    }

    /** Time by the clock and of the processors, of which a busy machine makes only the first much longer. */
    private static final class Watch {
        private final long nanos = System.nanoTime();
        private final long processorNanos = processorNanos();

        private static long processorNanos() {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }

        double seconds() {
            return (System.nanoTime() - nanos) / 1e9;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.1f s by the clock, %.1f s of the processors",
                    seconds(),
                    (processorNanos() - processorNanos) / 1e9);
        }
    }

    /** Nine jobs in ten have runs alone, at two sizes. */
    private static ExampleJob job(int i) {
        ExampleJob job = ExampleJob.called("job_" + i)
                .on(i % 3 == 0 ? WorkerType.G_1X : WorkerType.G_2X, 4 + i % 20)
                .stage(40 + i % 60, 4 + i % 9)
                .stage(10, 20)
                .within(Duration.ofMinutes(20))
                .runs(30);
        return i % (JOBS / JOBS_WITH_LOG) == 0 ? job : job.withoutLog();
    }

    private static List<Workspace.RawRun> runsAtAnotherSize(String job, int workers) {
        return IntStream.range(0, 5)
                .mapToObj(run -> MadeRun.of(job)
                        .id("jr_" + job + "_larger_" + run)
                        .startedOn(Instant.parse("2026-11-10T00:00:00Z").plusSeconds(3_600L * run))
                        .took(150 + 3 * run)
                        .on(Configuration.fixed(GlueVersion.V5_0, WorkerType.G_2X, 2 * workers)))
                .map(made -> new Workspace.RawRun(made.run(), "{}"))
                .toList();
    }

    private static void say(String format, Object... figures) {
        System.out.println(String.format(Locale.ROOT, format, figures));
    }
}
