package dev.gluewise.simulator.spark.process;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.eventlog.EventLogReader;
import dev.gluewise.simulator.process.SparkLibraries;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.replay.ReplayListener;
import dev.gluewise.simulator.replay.ReplayMethod;
import dev.gluewise.simulator.replay.SparkReplay;
import dev.gluewise.simulator.replay.StageEnd;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import dev.gluewise.simulator.schedule.ReplayCase;
import dev.gluewise.simulator.schedule.ReplayedRun;
import dev.gluewise.simulator.testing.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * How near Spark's own schedulers, in virtual time, come to the simulation on every complete log in the folders named:
 * on three static clusters and under auto scaling. Beside it what a replay takes as a whole process, and the simulation
 * in the same run for a baseline. Then how much memory it needs, and how soon it ends when it is cancelled.
 */
public final class AgreementBenchmark {
    private static final int[] WORKERS = {3, 11, 41};
    private static final int MANY_TASKS = 126_000;
    private static final int[] MEGABYTES = {512, 600, 700};
    private static final int CANCELLATIONS = 5;

    private final Figures figures;
    private final SparkLibraries libraries = new SparkLibraries(System.getProperty("java.class.path"));
    private final List<Double> timesOff = new ArrayList<>();
    private final List<Double> scaledTimesOff = new ArrayList<>();
    private final List<Double> executorTimesOff = new ArrayList<>();

    private AgreementBenchmark(Figures figures) {
        this.figures = figures;
    }

    /** @param args folders of logs */
    public static void main(String[] args) throws Exception {
        AgreementBenchmark benchmark =
                new AgreementBenchmark(Figures.of(Figures.Page.ACCURACY, "Agreeing with Spark's own schedulers"));
        benchmark.agreement(args);
        benchmark.memory();
        benchmark.cancellation();
    }

    private void agreement(String[] folders) throws IOException, ProblemException {
        System.out.printf(
                Locale.ROOT,
                "%-32s %8s %8s %7s %11s %11s %9s %13s %9s %9s %12s%n",
                "log",
                "tasks",
                "workers",
                "scaled",
                "simulated s",
                "on Spark s",
                "off",
                "executor time",
                "process s",
                "tasks/s",
                "simulation ms");
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path log : files.sorted().toList()) {
                    compare(log);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "worst of %d: %.4f %% on static clusters; under auto scaling %.4f %% in time, %.4f %% in executor time%n%n",
                timesOff.size() + scaledTimesOff.size(),
                worst(timesOff),
                worst(scaledTimesOff),
                worst(executorTimesOff));
        figures.atMost("worst of " + timesOff.size() + " replays on static clusters", worst(timesOff), 0.1, "%");
        figures.atMost(
                "worst of " + scaledTimesOff.size() + " under auto scaling, time", worst(scaledTimesOff), 0.5, "%");
        figures.atMost("the same, executor-seconds", worst(executorTimesOff), 0.5, "%");
    }

    private void compare(Path log) throws ProblemException {
        JobProfile profile;
        try {
            profile = EventLogReader.read(log);
        } catch (ProblemException problem) {
            System.out.printf(Locale.ROOT, "%-32s not read: %s%n", log.getFileName(), problem.getMessage());
            return;
        }
        if (!profile.completeness().complete() || profile.work().size() == 0) {
            System.out.printf(Locale.ROOT, "%-32s not complete%n", log.getFileName());
            return;
        }
        for (int workers : WORKERS) {
            compare(log.getFileName().toString(), profile, workers, false);
        }
        compare(log.getFileName().toString(), profile, WORKERS[2], true);
    }

    private void compare(String log, JobProfile profile, int workers, boolean autoScaling) throws ProblemException {
        Configuration configuration =
                Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, workers).withAutoScaling(autoScaling);
        ProfileSimulator simulator = new ProfileSimulator(profile, 1);
        long before = System.nanoTime();
        ReplayCase simulated = simulator.replayCase(configuration);
        double simulationMillis = (System.nanoTime() - before) / 1e6;
        before = System.nanoTime();
        ReplayedRun replayed = SparkReplay.of(libraries, simulated.plan())
                .run(simulated.plan(), new ReplayMethod.VirtualTime(), ReplayListener.NONE)
                .run();
        double processSeconds = (System.nanoTime() - before) / 1e9;
        double timeOff = off(replayed.seconds(), simulated.simulated().seconds());
        double executorTimeOff =
                off(replayed.executorSeconds(), simulated.simulated().executorSeconds());
        (autoScaling ? scaledTimesOff : timesOff).add(timeOff);
        if (autoScaling) {
            executorTimesOff.add(executorTimeOff);
        }
        System.out.printf(
                Locale.ROOT,
                "%-32s %8d %8d %7s %11.3f %11.3f %+8.4f%% %+12.4f%% %9.2f %9.0f %12.1f%n",
                log,
                profile.work().size(),
                workers,
                autoScaling ? "yes" : "",
                simulated.simulated().seconds(),
                replayed.seconds(),
                timeOff,
                executorTimeOff,
                processSeconds,
                profile.work().size() / processSeconds,
                simulationMillis);
    }

    private void memory() throws IOException {
        ReplayCase many = new ProfileSimulator(
                        profile()
                                .executors(50, 8)
                                .job(job -> job.stage(0, tasks(MANY_TASKS / 2, seconds(2)))
                                        .stage(1, tasks(MANY_TASKS / 2, seconds(1)))
                                        .after(0))
                                .build(),
                        1)
                .replayCase(Configuration.fixed(GlueVersion.V5_1, WorkerType.G_2X, 51));
        for (int megabytes : MEGABYTES) {
            long before = System.nanoTime();
            String outcome;
            try {
                new SparkReplay(libraries, megabytes)
                        .run(many.plan(), new ReplayMethod.VirtualTime(), ReplayListener.NONE);
                double seconds = (System.nanoTime() - before) / 1e9;
                figures.beside(String.format(Locale.ROOT, "%,d tasks with %d MB", MANY_TASKS, megabytes), seconds, "s");
                outcome = String.format(Locale.ROOT, "%.1f s", seconds);
            } catch (ProblemException problem) {
                outcome = problem.problem().oneLine();
            }
            System.out.printf(Locale.ROOT, "%,d tasks with %d MB: %s%n", MANY_TASKS, megabytes, outcome);
        }
    }

    private void cancellation() throws ProblemException, IOException {
        var run = profile().executors(1, 4);
        for (int stage = 0; stage < MANY_TASKS / 10; stage++) {
            int id = stage;
            run.job(job -> job.stage(id, tasks(4, seconds(1))));
        }
        ReplayCase stages = new ProfileSimulator(run.build(), 1)
                .replayCase(Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 2));
        double[] millis = new double[CANCELLATIONS];
        for (int i = 0; i < CANCELLATIONS; i++) {
            Cancelling listener = new Cancelling();
            try {
                SparkReplay.of(libraries, stages.plan()).run(stages.plan(), new ReplayMethod.VirtualTime(), listener);
            } catch (CancellationException e) {
                millis[i] = (System.nanoTime() - listener.cancelledAt) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "from cancelling to the end of the process and its folder: median %.0f ms, worst %.0f ms of %d%n",
                millis[CANCELLATIONS / 2],
                millis[CANCELLATIONS - 1],
                CANCELLATIONS);
        figures.atMost("worst cancel, to the end of the process", millis[CANCELLATIONS - 1], 200, "ms");
    }

    /** Wants no more when the first stage has ended; the clock runs from there, before anyone has asked. */
    private static final class Cancelling implements ReplayListener {
        long cancelledAt;

        @Override
        public void stageEnded(StageEnd stage, int done, int of) {
            if (done == 1) {
                cancelledAt = System.nanoTime();
            }
        }

        @Override
        public boolean cancelled() {
            return cancelledAt != 0;
        }
    }

    private static double off(double replayed, double simulated) {
        return (replayed / simulated - 1) * 100;
    }

    private static double worst(List<Double> percents) {
        return percents.stream().mapToDouble(Math::abs).max().orElse(Double.NaN);
    }
}
