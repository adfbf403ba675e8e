package dev.gluewise.simulator.schedule;

import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.eventlog.EventLogReader;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.testing.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How far the simulation is off on runs whose duration is known, replayed on the executors that they had: every complete
 * log of at least 100 tasks in the folders named, or in the project's own samples and the public logs beside it. Run by
 *
 * <pre>mvn -q -Pbenchmark verify</pre>
 *
 * The baseline in the same run is the plainest replay there is: all tasks of a stage in waves on the run's slots, one
 * stage after the other.
 */
public final class SelfReplayBenchmark {
    private static final int FEWEST_TASKS = 100;

    private static final double WANTED_PERCENT = 3;

    private SelfReplayBenchmark() {}

    /** One log's errors, in percent of its real duration. */
    private record Errors(double simulation, double baseline) {}

    /** @param args logs, or folders of logs */
    public static void main(String[] args) throws Exception {
        List<Path> logs = new ArrayList<>();
        for (String folder : args) {
            add(Path.of(folder), logs);
        }
        System.out.printf(
                Locale.ROOT,
                "%-34s %8s %8s %10s %10s %9s %9s%n",
                "log",
                "tasks",
                "slots",
                "real s",
                "replayed",
                "off",
                "in waves");
        List<Errors> errors = new ArrayList<>();
        for (Path log : logs) {
            try {
                replay(log, EventLogReader.read(log), errors);
            } catch (ProblemException problem) {
                System.out.printf(Locale.ROOT, "%-34s not read: %s%n", log.getFileName(), problem.getMessage());
            }
        }
        Figures figures = Figures.of(Figures.Page.ACCURACY, "Replaying logs as they were");
        double[] simulation = errors.stream().mapToDouble(Errors::simulation).toArray();
        double[] baseline = errors.stream().mapToDouble(Errors::baseline).toArray();
        summarize("simulation", simulation);
        summarize("baseline, in waves", baseline);
        figures.atMost("median error of " + simulation.length + " logs", quantile(simulation, 0.5), 0.3, "%");
        figures.atMost("90 % of the logs", quantile(simulation, 0.9), 2, "%");
        figures.atLeast("logs within 3 %", nearPercent(simulation), 95, "%");
        figures.beside("baseline, in waves: median error", quantile(baseline, 0.5), "%");
    }

    private static void add(Path path, List<Path> logs) throws IOException {
        if (!Files.isDirectory(path) || path.getFileName().toString().startsWith("eventlog_v2_")) {
            logs.add(path);
            return;
        }
        try (Stream<Path> children = Files.list(path)) {
            for (Path child : children.sorted().toList()) {
                add(child, logs);
            }
        }
    }

    private static void replay(Path log, JobProfile profile, List<Errors> errors) {
        int tasks = profile.work().size() + profile.rework().size();
        SelfReplay replay = new ProfileSimulator(profile, 1).asLogged();
        double waves = (inWaves(profile) / replay.actualSeconds() - 1) * 100;
        boolean counts = tasks >= FEWEST_TASKS && profile.completeness().complete();
        System.out.printf(
                Locale.ROOT,
                "%-34s %,8d %8d %10.1f %10.1f %+8.2f%% %+8.2f%%%s%n",
                log.getFileName(),
                tasks,
                profile.peakSlots(),
                replay.actualSeconds(),
                replay.predictedSeconds(),
                replay.errorPercent(),
                waves,
                counts
                        ? ""
                        : profile.completeness().complete()
                                ? "  (not counted: few tasks)"
                                : "  (not counted: incomplete)");
        if (counts) {
            errors.add(new Errors(Math.abs(replay.errorPercent()), Math.abs(waves)));
        }
    }

    private static double inWaves(JobProfile profile) {
        long millis = 0;
        int slots = Math.max(1, profile.peakSlots());
        for (int stage = 0; stage < profile.stages().size(); stage++) {
            long[] free = new long[slots];
            for (int task : profile.work().durationsMillis(stage)) {
                // Slots are few where waves matter; a sort a task would be slower than this.
                int first = 0;
                for (int slot = 1; slot < slots; slot++) {
                    first = free[slot] < free[first] ? slot : first;
                }
                free[first] += task;
            }
            millis += Arrays.stream(free).max().orElse(0);
        }
        return millis / 1000.0;
    }

    private static void summarize(String name, double[] errors) {
        if (errors.length == 0) {
            return;
        }
        Arrays.sort(errors);
        System.out.printf(
                Locale.ROOT,
                "%-20s %d logs: median %.2f %%, p90 %.2f %%, worst %.2f %%, within %.0f %%: %.0f %%%n",
                name,
                errors.length,
                quantile(errors, 0.5),
                quantile(errors, 0.9),
                errors[errors.length - 1],
                WANTED_PERCENT,
                nearPercent(errors));
    }

    private static double nearPercent(double[] errors) {
        long near =
                Arrays.stream(errors).filter(error -> error <= WANTED_PERCENT).count();
        return 100.0 * near / errors.length;
    }

    /** Between the two nearest of sorted values, as spreadsheets do it. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
