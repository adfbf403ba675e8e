package dev.gluewise.simulator.eventlog;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The partitions of one stage: which have succeeded, and which of them the tasks of a later attempt at the stage are for.
 * Before Spark 3.3 a task's event gives its place among those that the attempt has to make, and not the partition.
 */
final class Partitions {
    /** A retry of more is left as it is: only damage announces so many, and they would cost memory. */
    private static final int MOST_RETRIED = 1 << 20;

    private final BitSet succeeded = new BitSet();
    /** By the index of an executor, the partitions that it made last. */
    private final Map<Integer, BitSet> madeBy = new HashMap<>();
    /** By attempt at the stage, the partitions of its tasks in order, where that is known. */
    private final Map<Integer, int[]> ofAttempt = new HashMap<>();

    void retried(int attempt, int tasks, int declared, IntPredicate gone) {
        if (declared > MOST_RETRIED) {
            return;
        }
        BitSet kept = new BitSet();
        madeBy.forEach((executor, made) -> {
            if (!gone.test(executor)) {
                kept.or(made);
            }
        });
        // Output that is lost counts for stages that write a shuffle, and is still there with an external shuffle
        // service.
        remember(attempt, tasks, declared, kept);
        remember(attempt, tasks, declared, succeeded);
    }

    private void remember(int attempt, int tasks, int declared, BitSet there) {
        int[] missing = IntStream.range(0, declared)
                .filter(partition -> !there.get(partition))
                .toArray();
        if (missing.length == tasks) {
            ofAttempt.putIfAbsent(attempt, missing);
        }
    }

    /** The partition of a task by its place in an attempt at the stage. */
    int partition(int attempt, int index) {
        int[] known = ofAttempt.get(attempt);
        return known == null || index >= known.length ? index : known[index];
    }

    /** Whether this is the partition's first success. */
    boolean succeed(int partition, int executor) {
        boolean first = !succeeded.get(partition);
        if (!first) {
            madeBy.values().forEach(made -> made.clear(partition));
        }
        succeeded.set(partition);
        madeBy.computeIfAbsent(executor, unused -> new BitSet()).set(partition);
        return first;
    }

    /** Number of partitions that have succeeded. */
    int succeeded() {
        return succeeded.cardinality();
    }
}
