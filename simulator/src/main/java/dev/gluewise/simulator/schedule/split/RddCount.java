package dev.gluewise.simulator.schedule.split;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.Rdd;
import java.util.List;
import java.util.Set;

/**
 * Where the number of an RDD's partitions comes from, in programs without SQL (Partitioner.defaultPartitioner and the
 * methods of RDD and PairRDDFunctions in Spark 1.5 to 4.1).
 */
final class RddCount {
    /** Operations whose number of partitions a program always gives. */
    private static final Set<String> GIVEN = Set.of("repartition", "partitionBy", "repartitionAndSortWithinPartitions");

    /** Shuffles into as many partitions as there were before, unless the program says otherwise. */
    private static final Set<String> AS_BEFORE = Set.of("sortByKey", "sortBy", "distinct");

    private static final Set<String> SHUFFLED = Set.of("ShuffledRDD", "CoGroupedRDD", "SubtractedRDD");

    private final JobProfile profile;
    private final SplitSettings settings;

    RddCount(JobProfile profile, SplitSettings settings) {
        this.profile = profile;
        this.settings = settings;
    }

    static boolean shuffled(Rdd rdd) {
        return SHUFFLED.contains(rdd.name());
    }

    /** Whether it is a collection of the driver's, cut into the default parallelism unless the program says otherwise. */
    static boolean collection(Rdd rdd) {
        return rdd.name().equals("ParallelCollectionRDD");
    }

    /** Whether an RDD has as many partitions as the default parallelism, and for that reason. */
    boolean followsParallelism(Rdd rdd) {
        if (rdd.partitions() != settings.parallelism().logged() || GIVEN.contains(rdd.scope())) {
            return false;
        }
        if (shuffled(rdd)) {
            boolean named = settings.parallelismNamed() && !AS_BEFORE.contains(rdd.scope());
            return named
                    || parents(rdd).stream().anyMatch(this::followsParallelism)
                            && parents(rdd).stream().allMatch(parent -> parent.partitions() <= rdd.partitions());
        }
        List<Rdd> parents = parents(rdd);
        return parents.isEmpty() ? collection(rdd) : parents.stream().allMatch(this::followsParallelism);
    }

    private List<Rdd> parents(Rdd rdd) {
        return rdd.parents().stream().map(profile.rdds()::get).toList();
    }
}
