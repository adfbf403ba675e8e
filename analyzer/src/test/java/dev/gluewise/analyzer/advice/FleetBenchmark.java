package dev.gluewise.analyzer.advice;

import static dev.gluewise.simulator.testing.Profiles.seconds;

import com.sun.management.OperatingSystemMXBean;
import dev.gluewise.analyzer.evidence.JobDefinition;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.testing.MadeRun;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.analyzer.workspace.Workspace.RawJob;
import dev.gluewise.analyzer.workspace.Workspace.RawRun;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.testing.Figures;
import dev.gluewise.simulator.testing.Profiles;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The list of 1,000 jobs, 200 of them with a profile of 10,000 tasks and all with 60 runs (every fourth of the others at
 * two sizes): the first time, again when nothing has changed, and after one job has run again. The first time, when nothing
 * is kept, is the baseline of the others. Run by
 *
 * <pre>mvn -q -Pbenchmark verify</pre>
 */
public final class FleetBenchmark {
    private static final int JOBS = 1_000;
    private static final int LOGGED = 200;
    private static final int RUNS = 60;
    private static final int STAGES = 40;
    private static final int TASKS_PER_STAGE = 250;
    private static final Instant FIRST = Instant.parse("2026-09-20T02:00:00Z");

    private FleetBenchmark() {}

    private interface Step {
        List<JobSummary> run() throws ProblemException;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("gluewise-fleet");
        try (Workspace workspace = Workspace.open(folder.resolve("fleet.gluewise"))) {
            PriceBook prices = BundledPrices.load();
            fill(workspace);
            System.out.printf(
                    Locale.ROOT,
                    "%,d jobs, %,d with a profile of %,d tasks, %,d runs, %d processors%n",
                    JOBS,
                    LOGGED,
                    STAGES * TASKS_PER_STAGE,
                    JOBS * RUNS,
                    Runtime.getRuntime().availableProcessors());
            Figures figures = Figures.of(Figures.Page.PERFORMANCE, "The list of 1,000 jobs");
            double first = measure(
                    "the first time, which is the baseline", () -> Fleet.rows(workspace, prices, Progress.NONE));
            measure("again, nothing changed", () -> Fleet.rows(workspace, prices, Progress.NONE));
            double again = measure("again, nothing changed", () -> Fleet.rows(workspace, prices, Progress.NONE));
            workspace.saveHistory(List.of(), List.of(run("job 0", RUNS, 10, 600)));
            double after = measure("after one job has run again", () -> Fleet.rows(workspace, prices, Progress.NONE));
            figures.atMost("the first time", first, 30, "s");
            figures.atMost("again, nothing changed", again, 1, "s");
            figures.beside("after one job has run again", after, "s");
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Gives the seconds by the clock. */
    private static double measure(String what, Step step) throws ProblemException {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long start = System.nanoTime();
        long used = process.getProcessCpuTime();
        int rows = step.run().size();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-40s %,6d rows %8.2f s by the clock %8.2f s of the processors%n",
                what,
                rows,
                seconds,
                (process.getProcessCpuTime() - used) / 1e9);
        return seconds;
    }

    private static void fill(Workspace workspace) throws ProblemException {
        for (int job = 0; job < JOBS; job++) {
            String name = "job " + job;
            List<RawRun> runs = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                int workers = job >= LOGGED && job % 4 == 0 && run < RUNS / 2 ? 20 : 10;
                runs.add(run(name, run, workers, 400 + 4_000.0 / workers + run % 7));
            }
            Configuration now = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 10);
            workspace.saveHistory(List.of(new RawJob(new JobDefinition(name, Optional.of(now)), "{}")), runs);
            if (job < LOGGED) {
                workspace.logs().save(name, profile(name, job), "made");
            }
            if (job % 2 == 0) {
                workspace.setDeadline(name, Optional.of(Duration.ofMinutes(30)));
            }
        }
    }

    private static RawRun run(String job, int number, int workers, double time) {
        return new RawRun(
                MadeRun.of(job)
                        .id(job + " run " + number)
                        .startedOn(FIRST.plus(Duration.ofDays(number)))
                        .took(time)
                        .on(Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, workers))
                        .run(),
                "{}");
    }

    private static JobProfile profile(String name, int seed) {
        Random random = new Random(seed);
        Profiles made = Profiles.profile().named(name).executors(9, 4);
        for (int stage = 0; stage < STAGES; stage++) {
            List<Duration> tasks = new ArrayList<>();
            for (int task = 0; task < TASKS_PER_STAGE; task++) {
                tasks.add(seconds(0.5 + random.nextExponential()));
            }
            int id = stage;
            made.job(job -> job.afterGap(seconds(0.2)).stage(id, tasks));
        }
        return made.build();
    }
}
