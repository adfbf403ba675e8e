package dev.gluewise.analyzer.findings;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Shuffles cut into as many parts as the most workers could take, of which the run used half at the most: Glue sets
 * shuffle partitions and default parallelism by the maximum of auto scaling.
 */
final class ShufflePartitions implements FindingRule {
    private static final String PARTITIONS = "spark.sql.shuffle.partitions";
    private static final String MOST_EXECUTORS = "spark.dynamicAllocation.maxExecutors";

    @Override
    public List<Finding> check(ObservedRun run) {
        JobProfile profile = run.profile();
        OptionalInt most = mostSlots(run);
        OptionalInt partitions = number(profile, PARTITIONS);
        int used = profile.peakSlots();
        if (most.isEmpty() || !most.equals(partitions) || used == 0 || 2 * used > most.getAsInt()) {
            return List.of();
        }
        TaskTable work = profile.work();
        long stages = IntStream.range(0, work.stages())
                .filter(stage -> work.rows(stage) == partitions.getAsInt()
                        && work.total(TaskMetric.SHUFFLE_READ_BYTES, stage) > 0)
                .count();
        // What the parts cost beyond what fewer would is not logged, so no time is stated.
        return stages == 0
                ? List.of()
                : List.of(
                        FindingText.ofRun(FindingCode.SHUFFLE_PARTITIONS, run, 0, stages, partitions.getAsInt(), used));
    }

    private static OptionalInt mostSlots(ObservedRun run) {
        return run.configuration()
                .filter(Configuration::autoScaling)
                .map(size -> OptionalInt.of(size.slots()))
                .orElseGet(() -> {
                    OptionalInt executors = number(run.profile(), MOST_EXECUTORS);
                    return executors.isPresent()
                            ? OptionalInt.of(
                                    executors.getAsInt() * run.profile().executorCores())
                            : OptionalInt.empty();
                });
    }

    /** A property that is a count of up to six digits, which all sensible ones are. */
    private static OptionalInt number(JobProfile profile, String property) {
        String value = profile.application().properties().getOrDefault(property, "");
        return value.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }
}
