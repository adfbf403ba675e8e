package dev.gluewise.analyzer.prediction;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.testing.MadeEvidence;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.eventlog.EventLogReader;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How well the log of a run on few slots says how long the same application runs on many, and the other way round: each
 * prediction against real runs of the scaling experiment, beside two that know less, the same simulation with the logged
 * numbers of tasks and the logged time shared by all slots. Run by
 *
 * <pre>mvn -q -Pscaling -pl pricing-data,simulator,analyzer -DskipTests verify</pre>
 */
public final class OtherSizesBenchmark {
    /** Slots of the logged runs that predictions are made from. */
    private static final List<Integer> LOGGED = List.of(4, 16);

    /** Slots of a G.1X worker, which the numbers of slots are multiples of. */
    private static final int SLOTS_OF_A_WORKER = 4;

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /** The real runs of one application, by their number of slots. */
    private record Application(String name, TreeMap<Integer, List<JobProfile>> runs) {
        JobProfile first(int slots) {
            return at(slots).getFirst();
        }

        private List<JobProfile> at(int slots) {
            return Objects.requireNonNull(runs.get(slots));
        }

        /** The real time: the median of the repeats. */
        double seconds(int slots) {
            double[] all = at(slots).stream()
                    .mapToDouble(run -> run.application().durationSeconds())
                    .sorted()
                    .toArray();
            return all[all.length / 2];
        }
    }

    /** One prediction and what became of it; errors in percent. */
    private record Line(
            String application,
            int from,
            int slots,
            double real,
            double low,
            double median,
            double high,
            boolean taskOnlyHolds,
            int loggedTasks,
            int predictedTasks,
            int realTasks,
            double error,
            double sameTasks,
            double perfect) {
        boolean holds() {
            return low <= real && real <= high;
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %.1f s | %.1f s | %+.1f %% | %.1f–%.1f s%s | %d → %d (%d) | %+.1f %% | %+.1f %% |",
                    application,
                    from,
                    slots,
                    real,
                    median,
                    error,
                    low,
                    high,
                    holds() ? "" : " missed",
                    loggedTasks,
                    predictedTasks,
                    realTasks,
                    sameTasks,
                    perfect);
        }
    }

    private OtherSizesBenchmark() {}

    /** @param arguments the folder of the experiment's logs */
    public static void main(String[] arguments) throws Exception {
        List<Line> lines = new ArrayList<>();
        System.out.println("| application | from slots | to | real | predicted | off | 90 % interval"
                + " | tasks: logged → predicted (real) | off with the logged tasks | off by time / slots |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (Path folder : sorted(Path.of(arguments[0]))) {
            if (Files.isDirectory(folder.resolve("events"))) {
                Application application = read(folder);
                for (int from : LOGGED) {
                    predict(application, from).forEach(line -> {
                        System.out.println(line.row());
                        lines.add(line);
                    });
                }
            }
        }
        summarise(lines);
    }

    private static Application read(Path folder) throws Exception {
        TreeMap<Integer, List<JobProfile>> runs = new TreeMap<>();
        for (Path size : sorted(folder.resolve("events"))) {
            List<JobProfile> repeats = new ArrayList<>();
            for (Path repeat : sorted(size)) {
                for (Path log : sorted(repeat)) {
                    repeats.add(EventLogReader.read(log));
                }
            }
            runs.put(Integer.parseInt(size.getFileName().toString()), repeats);
        }
        return new Application(folder.getFileName().toString(), runs);
    }

    private static List<Path> sorted(Path folder) throws Exception {
        try (Stream<Path> content = Files.list(folder)) {
            return content.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static List<Line> predict(Application application, int from) {
        JobProfile log = application.first(from);
        ProfilePredictor predictor = predictor(log);
        ProfilePredictor sameTasks = predictor(withoutCauses(log));
        List<Line> lines = new ArrayList<>();
        for (int slots : application.runs().keySet()) {
            if (slots == from) {
                continue;
            }
            Configuration size = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 1 + slots / SLOTS_OF_A_WORKER);
            Distribution predicted = predictor.predict(List.of(size)).getFirst().runTimeSeconds();
            double plain =
                    sameTasks.predict(List.of(size)).getFirst().runTimeSeconds().median();
            double real = application.seconds(slots);
            lines.add(new Line(
                    application.name(),
                    from,
                    slots,
                    real,
                    predicted.quantile(LOW),
                    predicted.median(),
                    predicted.quantile(HIGH),
                    tasksAlone(predictor, size, real),
                    log.work().size(),
                    predictor.simulator().taskCounts(size).stream()
                            .mapToInt(stage -> stage.tasks())
                            .sum(),
                    application.first(slots).work().size(),
                    percent(predicted.median(), real),
                    percent(plain, real),
                    percent(log.application().durationSeconds() * from / slots, real)));
        }
        return lines;
    }

    private static double percent(double predicted, double real) {
        return (predicted / real - 1) * 100;
    }

    /** Whether the spread of tasks drawn anew holds the real time, without any assumed error of the model. */
    private static boolean tasksAlone(ProfilePredictor predictor, Configuration size, double real) {
        double[] drawn = predictor.simulator().resampled(size, 200, 1).stream()
                .mapToDouble(run -> run.runTimeSeconds())
                .sorted()
                .toArray();
        return drawn[(int) (LOW * drawn.length)] <= real && real <= drawn[(int) (HIGH * drawn.length)];
    }

    private static ProfilePredictor predictor(JobProfile log) {
        Evidence evidence =
                MadeEvidence.of(log.application().name()).logged(log).evidence();
        return new ProfilePredictor(log, evidence, 1, FlexAssumption.USUAL, 1);
    }

    /** The same log without what tells why there are as many tasks. */
    private static JobProfile withoutCauses(JobProfile log) {
        List<Stage> stages = log.stages().stream()
                .map(stage -> new Stage(
                        stage.id(),
                        stage.name(),
                        stage.sparkJob(),
                        stage.parents(),
                        stage.declaredTasks(),
                        stage.attempts(),
                        stage.submittedMillis(),
                        stage.completedMillis()))
                .toList();
        return new JobProfile(
                log.application(),
                log.sparkJobs(),
                log.sqlExecutions(),
                stages,
                List.of(),
                log.work(),
                log.rework(),
                log.executors(),
                log.driver(),
                log.completeness());
    }

    private static void summarise(List<Line> lines) {
        System.out.println();
        Map<String, List<Line>> byApplication = new TreeMap<>();
        lines.forEach(line -> byApplication
                .computeIfAbsent(line.application() + ", from " + line.from() + " slots", unused -> new ArrayList<>())
                .add(line));
        byApplication.forEach((name, all) -> {
            double[] near = all.stream()
                    .filter(line -> line.slots() <= 16 * line.from())
                    .mapToDouble(line -> Math.abs(line.error()))
                    .toArray();
            double[] any =
                    all.stream().mapToDouble(line -> Math.abs(line.error())).toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%s: at most %.1f %% off up to 16 times the slots, %.1f %% at any size%n",
                    name,
                    Arrays.stream(near).max().orElse(0),
                    Arrays.stream(any).max().orElse(0));
        });
        System.out.printf(
                Locale.ROOT,
                "90 %% intervals hold %d of %d real runs; the spread of tasks drawn anew alone holds %d%n",
                lines.stream().filter(Line::holds).count(),
                lines.size(),
                lines.stream().filter(Line::taskOnlyHolds).count());
    }
}
