package dev.gluewise.simulator.schedule.split;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.Rdd;
import dev.gluewise.simulator.profile.Stage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where a stage's data comes from, as the RDDs that its tasks go through tell. */
enum Lineage {
    FILES,
    ADAPTIVE_SHUFFLE,
    SQL_SHUFFLE,
    /** A collection of the program's. */
    COLLECTION,
    /** A shuffle without SQL. */
    RDD_SHUFFLE,
    HADOOP_FILES,
    /** Put together to fewer partitions by the program. */
    COALESCED,
    /** Nothing known, or several that each have a part of the tasks. */
    UNKNOWN;

    static Lineage of(JobProfile profile, Stage stage) {
        List<Rdd> rdds = stage.rdds().stream().map(profile.rdds()::get).toList();
        if (rdds.isEmpty()) {
            return UNKNOWN;
        }
        if (rdds.stream().anyMatch(rdd -> coalesced(profile, stage, rdd))) {
            return COALESCED;
        }
        Set<Lineage> sources = EnumSet.noneOf(Lineage.class);
        for (Rdd first : first(profile, stage)) {
            // In a union or a Cartesian product the number of tasks is made of several.
            sources.add(first.partitions() == stage.declaredTasks() ? source(first) : UNKNOWN);
        }
        if (sources.equals(EnumSet.of(ADAPTIVE_SHUFFLE, SQL_SHUFFLE))) {
            return ADAPTIVE_SHUFFLE;
        }
        return sources.size() == 1 ? sources.iterator().next() : UNKNOWN;
    }

    /** The RDDs that a stage begins with. */
    static List<Rdd> first(JobProfile profile, Stage stage) {
        return stage.rdds().stream()
                .map(profile.rdds()::get)
                .filter(rdd -> rdd.parents().stream().noneMatch(stage.rdds()::contains))
                .toList();
    }

    private static boolean coalesced(JobProfile profile, Stage stage, Rdd rdd) {
        return rdd.name().equals("CoalescedRDD")
                && rdd.parents().stream()
                        .filter(stage.rdds()::contains)
                        .anyMatch(parent -> profile.rdds().get(parent).partitions() > rdd.partitions());
    }

    private static Lineage source(Rdd rdd) {
        String scope = rdd.scope().strip();
        if (rdd.name().equals("FileScanRDD")) {
            return FILES;
        }
        if (rdd.name().equals("ShuffledRowRDD")) {
            // The operator's name in Spark 3.2 and later, and before.
            return scope.equals("AQEShuffleRead") || scope.equals("CustomShuffleReader")
                    ? ADAPTIVE_SHUFFLE
                    : SQL_SHUFFLE;
        }
        if (rdd.name().equals("HadoopRDD") || rdd.name().equals("NewHadoopRDD")) {
            return HADOOP_FILES;
        }
        return RddCount.shuffled(rdd) ? RDD_SHUFFLE : RddCount.collection(rdd) ? COLLECTION : UNKNOWN;
    }
}
