package dev.gluewise.simulator.schedule;

import java.util.List;

/**
 * Spark's fair scheduling: which pool each Spark job's stages are in, and what the pools are entitled to. Within a pool
 * stages are served first in, first out.
 *
 * @param pools the pools; a name that no allocation file describes has weight 1 and no minimum share, as in Spark
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
}
