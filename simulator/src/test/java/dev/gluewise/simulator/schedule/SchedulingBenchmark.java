package dev.gluewise.simulator.schedule;

import static dev.gluewise.simulator.testing.Profiles.seconds;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.testing.Figures;
import dev.gluewise.simulator.testing.Profiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How many tasks are scheduled a second on one thread, at the sizes of a small, a large and a very large job, against the
 * same stages in turn on a queue of objects, which knows no graph, gaps, arrivals or launch interval. Run by
 *
 * <pre>mvn -q -Pbenchmark verify</pre>
 *
 * Processor time is what one core takes where others share the machine.
 */
public final class SchedulingBenchmark {
    private static final int ROUNDS = 7;

    private SchedulingBenchmark() {}

    /** One sweep to be measured, and the seconds of processor time that it may take. */
    private record Sweep(int stages, int tasksPerStage, int configurations, double allowed) {
        int tasks() {
            return stages * tasksPerStage;
        }

        String name() {
            return String.format(Locale.ROOT, "%,d tasks × %d configurations", tasks(), configurations);
        }
    }

    private interface Work {
        /** Gives a figure that depends on the work, lest it is left out. */
        double run();
    }

    public static void main(String[] args) throws IOException {
        Figures figures = Figures.of(Figures.Page.PERFORMANCE, "Scheduling, on one core");
        for (Sweep sweep :
                List.of(new Sweep(40, 250, 100, 0.1), new Sweep(200, 1_000, 100, 0.7), new Sweep(250, 4_000, 20, 2))) {
            JobProfile profile = profile(sweep);
            ProfileSimulator simulator = new ProfileSimulator(profile, 1);
            List<Configuration> sizes = IntStream.range(0, sweep.configurations())
                    .mapToObj(size -> Configuration.fixed(
                            GlueVersion.V5_1, WorkerType.G_1X, 2 + size * 100 / sweep.configurations()))
                    .toList();
            System.out.printf(
                    Locale.ROOT,
                    "%,d tasks in %d stages, %d configurations of %d to %d slots%n",
                    sweep.tasks(),
                    sweep.stages(),
                    sizes.size(),
                    sizes.getFirst().slots(),
                    sizes.getLast().slots());
            double seconds = measure("simulation", sweep, () -> sizes.stream()
                    .mapToDouble(size -> simulator.simulate(size).runTimeSeconds())
                    .sum());
            double baseline = measure("baseline: queue of objects", sweep, () -> sizes.stream()
                    .mapToDouble(size -> queueOfObjects(profile, size.slots()))
                    .sum());
            double millions = (double) sweep.tasks() * sweep.configurations() / 1e6;
            figures.atMost(sweep.name(), seconds, sweep.allowed(), "s");
            figures.atLeast("the same, tasks a second", millions / seconds, 10, "million");
            figures.beside("baseline: a queue of objects", baseline, "s");
        }
    }

    /** Gives the median of its processor time in seconds. */
    private static double measure(String name, Sweep sweep, Work work) {
        double[] wall = new double[ROUNDS];
        double[] core = new double[ROUNDS];
        double result = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long startOnCore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            result = work.run();
            core[round] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - startOnCore) / 1e9;
            wall[round] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(wall);
        Arrays.sort(core);
        System.out.printf(
                Locale.ROOT,
                "  %-28s %6.3f s of processor time, %6.3f s by the clock (medians of %d): %5.1f million tasks a second [%.0f]%n",
                name,
                core[ROUNDS / 2],
                wall[ROUNDS / 2],
                ROUNDS,
                (double) sweep.tasks() * sweep.configurations() / core[ROUNDS / 2] / 1e6,
                result);
        return core[ROUNDS / 2];
    }

    /** Spark jobs of four stages, the tasks of a stage between one and two times its shortest. */
    private static JobProfile profile(Sweep sweep) {
        Random random = new Random(1);
        Profiles profile = Profiles.profile().executors(100, 16);
        for (int first = 0; first < sweep.stages(); first += 4) {
            int begin = first;
            profile.job(job -> {
                for (int stage = begin; stage < Math.min(begin + 4, sweep.stages()); stage++) {
                    double shortest = random.nextDouble(0.5, 5);
                    List<Duration> tasks = new ArrayList<>();
                    for (int task = 0; task < sweep.tasksPerStage(); task++) {
                        tasks.add(seconds(shortest * random.nextDouble(1, 2)));
                    }
                    job.stage(stage, tasks);
                    if (stage > begin) {
                        job.after(stage - 1);
                    }
                }
            });
        }
        return profile.build();
    }

    /** When a task ends on a slot. */
    private record End(long millis, int slot) implements Comparable<End> {
        @Override
        public int compareTo(End other) {
            return Long.compare(millis, other.millis);
        }
    }

    private static double queueOfObjects(JobProfile profile, int slots) {
        long now = 0;
        for (int stage = 0; stage < profile.stages().size(); stage++) {
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
