package dev.gluewise.simulator.schedule;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.SparkJob;
import java.util.List;
import java.util.Optional;

/**
 * Spark's fair scheduling: which pool each Spark job's stages are in, and what the pools are entitled to. Within a pool
 * stages are served first in, first out.
 *
 * @param pools the pools; a log does not hold the allocation file, so each has the weight 1 and no minimum
 *     share that Spark gives a pool which no file describes
 * @param poolOfJob index of the pool of each Spark job
 */
record Pools(List<Pool> pools, int[] poolOfJob) {
    /**
     * @param name Spark's name of the pool
     * @param weight how much of the cluster it gets, as a multiple of what others get
     * @param minShare slots that it gets before others get more than theirs
     */
    record Pool(String name, int weight, int minShare) {
        static Pool usual(String name) {
            return new Pool(name, 1, 0);
        }
    }

    public Pools {
        pools = List.copyOf(pools);
    }

    /** The pools of a run in Spark's FAIR mode; empty where one pool or another mode makes it first in, first out. */
    static Optional<Pools> of(JobProfile profile) {
        List<String> names =
                profile.sparkJobs().stream().map(SparkJob::pool).distinct().toList();
        String mode = profile.application().properties().getOrDefault("spark.scheduler.mode", "FIFO");
        if (!mode.equalsIgnoreCase("FAIR") || names.size() < 2) {
            return Optional.empty();
        }
        int[] poolOfJob = profile.sparkJobs().stream()
                .mapToInt(job -> names.indexOf(job.pool()))
                .toArray();
        return Optional.of(new Pools(names.stream().map(Pool::usual).toList(), poolOfJob));
    }
}
