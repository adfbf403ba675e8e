package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.evidence.ResourceUse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Which process ran out of memory: by the words of the error, or by how full its heap was. */
enum MemorySide {
    /** Results, broadcasts and file listings come together on the driver. */
    DRIVER(Pattern.compile(
            "Total size of serialized results|spark\\.driver|on the driver|driver (ran )?out of memory|exception in thread \"main\""
                    + "|java\\.util\\.concurrent\\.Future.*broadcast|SparkContext was shut down",
            Pattern.CASE_INSENSITIVE)),
    /** Spark tells of an executor by these words, and of a task by its stage. */
    EXECUTORS(Pattern.compile(
            "ExecutorLostFailure|executor (lost|\\d+)|Lost task|in stage \\d|Container .*(killed|exceeding)|memoryOverhead",
            Pattern.CASE_INSENSITIVE));

    private final Pattern words;

    MemorySide(Pattern words) {
        this.words = words;
    }

    /** The side that most of some errors name; empty where they name none, or both as often. */
    static Optional<MemorySide> of(List<String> errors) {
        long driver = errors.stream()
                .filter(error -> DRIVER.words.matcher(error).find())
                .count();
        long executors = errors.stream()
                .filter(error -> !DRIVER.words.matcher(error).find()
                        && EXECUTORS.words.matcher(error).find())
                .count();
        if (driver == executors) {
            return Optional.empty();
        }
        return Optional.of(driver > executors ? DRIVER : EXECUTORS);
    }

    /**
     * The side whose heap was the one that filled up, by most of those of some runs of which both sides are told; empty where
     * both or neither did, or the two kinds of runs are as many. A point of the metrics is of half a minute or more, so the
     * last moment before memory ran out is seldom in it.
     */
    static Optional<MemorySide> ofHeaps(List<ResourceUse> runs) {
        long driver = runs.stream()
                .filter(run -> filledUp(run.driverHeap(), run.fullestHeap()))
                .count();
        long executors = runs.stream()
                .filter(run -> filledUp(run.fullestHeap(), run.driverHeap()))
                .count();
        if (driver == executors) {
            return Optional.empty();
        }
        return Optional.of(driver > executors ? DRIVER : EXECUTORS);
    }

    private static boolean filledUp(OptionalDouble share, OptionalDouble other) {
        return share.isPresent()
                && other.isPresent()
                && share.getAsDouble() >= Thresholds.FULL_HEAP
                && share.getAsDouble() - other.getAsDouble() >= Thresholds.FULLER_HEAP;
    }

    /** The sentence of what the heaps told, where the errors did not. */
    enum ByHeap {
        DRIVER_HEAP,
        EXECUTORS_HEAP
    }

    ByHeap byHeap() {
        return this == DRIVER ? ByHeap.DRIVER_HEAP : ByHeap.EXECUTORS_HEAP;
    }
}
