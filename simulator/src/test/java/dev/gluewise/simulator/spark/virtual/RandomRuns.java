package dev.gluewise.simulator.spark.virtual;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.testing.MadeJob;
import dev.gluewise.simulator.testing.Profiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Runs of all shapes: Spark jobs after and beside one another, stages with any parents, tasks of much the same length or
 * of very different ones, driver's gaps, pauses in which executors are given back.
 */
final class RandomRuns {
    private final SplittableRandom random;
    private int nextStage;

    private RandomRuns(long seed) {
        random = new SplittableRandom(seed);
    }

    static JobProfile of(long seed) {
        return new RandomRuns(seed).run();
    }

    private JobProfile run() {
        Profiles run = profile();
        int executors = random.nextInt(1, 9);
        for (int executor = 0; executor < executors; executor++) {
            run.executor(random.nextInt(1, 5), seconds(random.nextDouble() * 20));
        }
        int jobs = random.nextInt(1, 7);
        for (int job = 0; job < jobs; job++) {
            run.job(this::fill);
        }
        return run.closing(seconds(random.nextDouble())).build();
    }

    private void fill(MadeJob job) {
        if (random.nextInt(3) == 0) {
            job.at(seconds(random.nextDouble() * 60));
        }
        job.afterGap(seconds(random.nextInt(8) == 0 ? 90 : random.nextDouble() * 3));
        job.tail(seconds(random.nextDouble() * 0.2));
        int first = nextStage;
        int stages = random.nextInt(1, 9);
        Set<Integer> childless = new HashSet<>();
        for (int stage = 0; stage < stages; stage++) {
            job.stage(nextStage++, taskLengths());
            if (random.nextInt(4) == 0) {
                job.launchedAfter(seconds(random.nextDouble()));
            }
            job.each(TaskMetric.SHUFFLE_WRITE_BYTES, random.nextInt(2) * 1_000L);
            List<Integer> parents = new ArrayList<>();
            boolean last = stage == stages - 1;
            for (int parent = first; parent < nextStage - 1; parent++) {
                // Spark submits a job for its last stage, which needs all others, if only by way of some.
                if (last && childless.contains(parent) || random.nextInt(3) == 0) {
                    parents.add(parent);
                }
            }
            childless.removeAll(parents);
            childless.add(nextStage - 1);
            job.after(parents.toArray(Integer[]::new));
        }
    }

    private List<Duration> taskLengths() {
        int count = random.nextInt(10) == 0 ? random.nextInt(1, 300) : random.nextInt(1, 30);
        double typical = Math.exp(random.nextDouble() * 5 - 2);
        double spread = random.nextInt(3) * 0.6;
        List<Duration> lengths = new ArrayList<>();
        for (int task = 0; task < count; task++) {
            // Whole tenths of a second now and then, so that much ends at once.
            double length = typical * Math.exp(spread * random.nextGaussian());
            lengths.add(seconds(spread == 0 ? Math.max(0.1, Math.round(length * 10) / 10.0) : length));
        }
        return lengths;
    }
}
