package dev.gluewise.analyzer.change;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.Optional;

/**
 * Into how many parts Spark SQL shuffles, which decides on the tasks of its stages.
 *
 * @param now as the newest logged run had it
 * @param then as it will be: another where Glue sets it by the slots
 */
public record ShufflePartitions(int now, int then) {
    /** Spark's name of the setting. */
    public static final String PROPERTY = "spark.sql.shuffle.partitions";

    /** Empty where no log tells. */
    public static Optional<ShufflePartitions> of(AdvisedChange advised) {
        return advised.advice().evidence().profiles().stream()
                .findFirst()
                .flatMap(profile -> of(profile, advised.change()));
    }

    private static Optional<ShufflePartitions> of(JobProfile profile, JobChange change) {
        return Optional.ofNullable(profile.application().properties().get(PROPERTY))
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .map(now -> new ShufflePartitions(
                        now, bySlots(now, profile, change.from()) ? change.to().slots() : now));
    }

    /** A number that is just that of the slots was set with them, as Glue does it; any other was chosen. */
    private static boolean bySlots(int partitions, JobProfile profile, Configuration from) {
        return partitions == from.slots() || partitions == profile.peakSlots();
    }
}
