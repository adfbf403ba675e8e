package dev.gluewise.analyzer.advice;

import static dev.gluewise.simulator.testing.Profiles.seconds;

import dev.gluewise.analyzer.source.EvidenceFinder;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import dev.gluewise.simulator.testing.Figures;
import dev.gluewise.simulator.testing.MadeJob;
import dev.gluewise.simulator.testing.Profiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * How long 300 configurations of a job of 10,000 tasks take, against a scheduler with a queue of objects; and a whole
 * study of the job, intervals and all. Run by
 *
 * <pre>mvn -q -Pbenchmark verify</pre>
 */
public final class SweepBenchmark {
    private static final int STAGES = 40;
    private static final int TASKS_PER_STAGE = 250;
    private static final int CONFIGURATIONS = 300;
    private static final int ROUNDS = 15;
    /** Rounds before those that count, the very first of which is told as well. */
    private static final int WARM_UP = 5;

    private static final List<WorkerType> WIDE = List.of(
            WorkerType.G_1X, WorkerType.G_2X, WorkerType.G_4X, WorkerType.G_8X, WorkerType.G_12X, WorkerType.G_16X);

    private SweepBenchmark() {}

    /** One thing measured. */
    private interface Sweep {
        /** Gives a figure that depends on the work, lest it is left out. */
        double run() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        JobProfile profile = profile();
        PriceBook prices = BundledPrices.load();
        ProfileSimulator simulator = new ProfileSimulator(profile, 1);
        List<Configuration> configurations = configurations();
        System.out.printf(
                Locale.ROOT,
                "%,d tasks in %d stages, %d configurations, %d processors%n",
                profile.work().size(),
                STAGES,
                configurations.size(),
                Runtime.getRuntime().availableProcessors());
        Figures figures = Figures.of(Figures.Page.PERFORMANCE, "Sweeping configurations of a job of 10,000 tasks");
        Timed sweep = measure("simulations, one thread", configurations.size(), () -> configurations.stream()
                .mapToDouble(size -> simulator.simulate(size).runTimeSeconds())
                .sum());
        Timed baseline = measure("queue of objects, one thread", configurations.size(), () -> configurations.stream()
                .mapToDouble(size -> queueOfObjects(profile, size.slots()))
                .sum());
        Study study = study(profile, prices, StudyScope.USUAL);
        Timed whole = measure(
                "whole study with intervals, " + study.predictions().size() + " candidates",
                study.predictions().size(),
                () -> study(profile, prices, StudyScope.USUAL).predictions().size());
        StudyScope wide = StudyScope.USUAL.withWorkerTypes(WIDE);
        int widened = study(profile, prices, wide).predictions().size();
        Timed more = measure(
                "the same with G.12X and G.16X, " + widened + " candidates",
                widened,
                () -> study(profile, prices, wide).predictions().size());
        Question question = Question.withDeadline(Duration.ofMinutes(30));
        Timed one = measure("one question to it", 0, () -> study.advise(question)
                .candidates()
                .size());
        figures.atMost(configurations.size() + " simulations, one thread", sweep.millis() / 1e3, 0.5, "s");
        figures.atMost(
                "a whole study of " + study.predictions().size() + " candidates with intervals",
                whole.millis(),
                150,
                "ms");
        figures.beside("the same in a program that has made one only", whole.firstMillis(), "ms");
        figures.beside("one of " + widened + ", with G.12X and G.16X", more.millis(), "ms");
        figures.atMost("one question to it", one.millis(), 16, "ms");
        figures.beside("the first question to it", one.firstMillis(), "ms");
        figures.beside("baseline: simulations on a queue of objects", baseline.millis() / 1e3, "s");
    }

    private static Study study(JobProfile profile, PriceBook prices, StudyScope scope) throws Exception {
        return Study.of(
                EvidenceFinder.inLogs(List.of(profile), "us-east-1", Optional.of(GlueVersion.V5_1), Optional.empty()),
                prices,
                scope);
    }

    /**
     * How long something takes, in milliseconds.
     *
     * @param millis the median once it is warm
     * @param firstMillis the very first time
     */
    private record Timed(double millis, double firstMillis) {}

    private static Timed measure(String name, int configurations, Sweep sweep) throws Exception {
        double first = millisOf(sweep);
        for (int round = 1; round < WARM_UP; round++) {
            millisOf(sweep);
        }
        double[] millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            millis[round] = millisOf(sweep);
        }
        Arrays.sort(millis);
        double median = millis[ROUNDS / 2];
        System.out.printf(Locale.ROOT, "%-48s %7.1f ms (best %.1f, first %.1f)", name, median, millis[0], first);
        if (configurations > 0) {
            double tasks = (double) configurations * STAGES * TASKS_PER_STAGE;
            System.out.printf(Locale.ROOT, ", %.1f million tasks a second", tasks / median / 1e3);
        }
        System.out.println();
        return new Timed(median, first);
    }

    private static double millisOf(Sweep sweep) throws Exception {
        long start = System.nanoTime();
        double told = sweep.run();
        double millis = (System.nanoTime() - start) / 1e6;
        if (!(told > 0)) {
            throw new IllegalStateException("nothing was worked out");
        }
        return millis;
    }

    /** Ten Spark jobs of four stages, the tasks of a stage between one and two times its shortest. */
    private static JobProfile profile() {
        Random random = new Random(1);
        Profiles profile = Profiles.profile().executors(9, 4);
        for (int first = 0; first < STAGES; first += 4) {
            int begin = first;
            profile.job(job -> {
                for (int stage = begin; stage < begin + 4; stage++) {
                    addStage(job, stage, random);
                }
            });
        }
        return profile.build();
    }

    private static void addStage(MadeJob job, int stage, Random random) {
        double shortest = random.nextDouble(0.5, 5);
        List<Duration> tasks = new ArrayList<>();
        for (int task = 0; task < TASKS_PER_STAGE; task++) {
            tasks.add(seconds(shortest * random.nextDouble(1, 2)));
        }
        job.stage(stage, tasks);
        if (stage % 4 > 0) {
            job.after(stage - 1);
        }
    }

    private static List<Configuration> configurations() {
        List<Configuration> configurations = new ArrayList<>();
        for (WorkerType type : WorkerType.USUAL) {
            for (int workers = 2; workers < 2 + CONFIGURATIONS / WorkerType.USUAL.size(); workers++) {
                configurations.add(Configuration.fixed(GlueVersion.V5_1, type, workers));
            }
        }
        return configurations;
    }

    /** When a task ends on a slot. */
    private record End(long millis, int slot) implements Comparable<End> {
        @Override
        public int compareTo(End other) {
            return Long.compare(millis, other.millis);
        }
    }

    /** The stages of the job, which follow each other, on a queue of the slots' ends; in seconds. */
    private static double queueOfObjects(JobProfile profile, int slots) {
        long now = 0;
        for (int stage = 0; stage < STAGES; stage++) {
            PriorityQueue<End> running = new PriorityQueue<>();
            int next = profile.work().firstRow(stage);
            int end = profile.work().firstRow(stage + 1);
            for (int slot = 0; slot < slots && next < end; slot++) {
                running.add(new End(now + profile.work().durationMillis(next++), slot));
            }
            while (!running.isEmpty()) {
                End done = running.remove();
                now = done.millis();
                if (next < end) {
                    running.add(new End(now + profile.work().durationMillis(next++), done.slot()));
                }
            }
        }
        return now / 1000.0;
    }
}
