package dev.gluewise.simulator.schedule;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.testing.MadeJob;
import dev.gluewise.simulator.testing.Profiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random Spark jobs over random graphs of stages; the same seed makes the same ones. */
final class RandomWork {
    private final Random random;
    private final boolean driverWorks;
    private final boolean sideBySide;
    private final List<Integer> stages = new ArrayList<>();

    private RandomWork(long seed, boolean driverWorks, boolean sideBySide) {
        random = new Random(seed);
        this.driverWorks = driverWorks;
        this.sideBySide = sideBySide;
    }

    /** Jobs one after the other and side by side, with the driver's own time between them. */
    static JobProfile profile(long seed) {
        return new RandomWork(seed, true, true).make();
    }

    /** The same without a moment in which only the driver works. */
    static JobProfile withoutDriver(long seed) {
        return new RandomWork(seed, false, true).make();
    }

    /** A run in which no two stages overlap and all executors are there from the start. */
    static JobProfile oneStageAfterTheOther(long seed) {
        return new RandomWork(seed, true, false).make();
    }

    private JobProfile make() {
        Profiles profile = Profiles.profile();
        int executors = 1 + random.nextInt(6);
        int cores = 1 + random.nextInt(8);
        profile.executors(sideBySide ? 1 : executors, cores);
        for (int i = 1; i < executors && sideBySide; i++) {
            profile.executor(cores, driver(20));
        }
        int jobs = 1 + random.nextInt(5);
        for (int i = 0; i < jobs; i++) {
            profile.job(this::fill);
        }
        return profile.closing(driver(5)).build();
    }

    private void fill(MadeJob job) {
        if (driverWorks && sideBySide && random.nextInt(3) == 0) {
            job.at(driver(60));
        }
        job.afterGap(driver(3)).tail(driver(2));
        int count = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            job.stage(stages.size(), tasks()).launchedAfter(driver(1)).after(parents());
            if (random.nextBoolean()) {
                job.each(TaskMetric.SHUFFLE_WRITE_BYTES, 1_000);
            }
            stages.add(stages.size());
        }
    }

    private Integer[] parents() {
        if (!sideBySide) {
            return stages.toArray(Integer[]::new);
        }
        return stages.stream().filter(stage -> random.nextInt(4) == 0).toArray(Integer[]::new);
    }

    private List<Duration> tasks() {
        List<Duration> tasks = new ArrayList<>();
        int count = random.nextInt(40);
        int longest = 1 + random.nextInt(20_000);
        for (int i = 0; i < count; i++) {
            tasks.add(Duration.ofMillis(random.nextInt(longest)));
        }
        return tasks;
    }

    private Duration driver(int mostSeconds) {
        return driverWorks && random.nextBoolean()
                ? Duration.ofMillis(random.nextInt(mostSeconds * 1000))
                : Duration.ZERO;
    }
}
