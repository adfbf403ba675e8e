package dev.gluewise.simulator.schedule.split;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.SparkJob;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Spark settings by which a Spark job's numbers of tasks came about. What the log does not name is as Spark has it by
 * itself (configuration of Spark 3.2 to 4.1, {@code SQLConf}).
 *
 * @param parallelism the default parallelism: {@code spark.default.parallelism}, else all slots
 * @param parallelismNamed whether a property names the default parallelism: only then shuffles without SQL go by it
 * @param shufflePartitions {@code spark.sql.shuffle.partitions}; by slots where it is their number, as Glue sets it
 * @param initialPartitions shuffle partitions before adaptive execution puts them together
 * @param adaptive whether adaptive execution may put shuffle partitions together
 * @param leastCoalesced what adaptive execution keeps at the least: the default parallelism unless it is told otherwise
 * @param advisoryBytes what adaptive execution makes a partition as large as at the most
 * @param leastPartitionBytes what adaptive execution makes a partition as large as at the least
 * @param leastFileSplits least number of splits of files: the default parallelism unless it is told otherwise
 * @param largestSplitBytes {@code spark.sql.files.maxPartitionBytes}
 * @param openCostBytes {@code spark.sql.files.openCostInBytes}
 */
record SplitSettings(
        Setting parallelism,
        boolean parallelismNamed,
        Setting shufflePartitions,
        Setting initialPartitions,
        boolean adaptive,
        Setting leastCoalesced,
        long advisoryBytes,
        long leastPartitionBytes,
        Setting leastFileSplits,
        long largestSplitBytes,
        long openCostBytes) {
    private static final String ADAPTIVE = "spark.sql.adaptive.";
    private static final String FILES = "spark.sql.files.";
    private static final int USUAL_SHUFFLE_PARTITIONS = 200;
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");

    /** Before, adaptive execution knew no least size of a partition. */
    private static final int LEAST_SIZE_SINCE = 302;

    /** From then on adaptive execution is on unless it is switched off. */
    private static final int ADAPTIVE_SINCE = 302;

    /** A profile's settings, read for one Spark job after the other. */
    static final class Reader {
        private final JobProfile profile;
        private final int slots;

        Reader(JobProfile profile) {
            this.profile = profile;
            slots = loggedSlots(profile);
        }

        /** Slots of the logged cluster. */
        int slots() {
            return slots;
        }

        SplitSettings of(SparkJob job) {
            Lookup lookup = new Lookup(job.properties(), profile.application().properties());
            Setting parallelism =
                    lookup.count("spark.default.parallelism").map(this::setting).orElse(new Setting(slots, true));
            Setting leaves = lookup.count("spark.sql.leafNodeDefaultParallelism")
                    .map(this::setting)
                    .orElse(parallelism);
            Setting shuffle = lookup.count("spark.sql.shuffle.partitions")
                    .map(this::setting)
                    .orElse(new Setting(USUAL_SHUFFLE_PARTITIONS, false));
            Optional<Integer> leastCoalesced = lookup.count(ADAPTIVE + "coalescePartitions.minPartitionNum");
            boolean parallelismFirst = lookup.flag(ADAPTIVE + "coalescePartitions.parallelismFirst", true);
            boolean leastSize = leastCoalesced.isEmpty() && version() >= LEAST_SIZE_SINCE;
            return new SplitSettings(
                    parallelism,
                    lookup.count("spark.default.parallelism").isPresent(),
                    shuffle,
                    lookup.count(ADAPTIVE + "coalescePartitions.initialPartitionNum")
                            .map(this::setting)
                            .orElse(shuffle),
                    lookup.flag(ADAPTIVE + "enabled", version() >= ADAPTIVE_SINCE)
                            && lookup.flag(ADAPTIVE + "coalescePartitions.enabled", true),
                    leastCoalesced.map(this::setting).orElse(parallelismFirst ? parallelism : new Setting(1, false)),
                    lookup.bytes(ADAPTIVE + "advisoryPartitionSizeInBytes", 64L << 20),
                    leastSize ? lookup.bytes(ADAPTIVE + "coalescePartitions.minPartitionSize", 1L << 20) : 1,
                    lookup.count(FILES + "minPartitionNum").map(this::setting).orElse(leaves),
                    lookup.bytes(FILES + "maxPartitionBytes", 128L << 20),
                    lookup.bytes(FILES + "openCostInBytes", 4L << 20));
        }

        /** A number that is just that of the slots was set with them, as Glue does it; any other was chosen. */
        private Setting setting(int value) {
            return new Setting(value, value == slots);
        }

        /** Major version times hundred and minor version; 0 where it is not known. */
        private int version() {
            Matcher matcher = VERSION.matcher(profile.application().sparkVersion());
            return matcher.matches()
                    ? 100 * Integer.parseInt(matcher.group(1)) + Integer.parseInt(matcher.group(2))
                    : 0;
        }

        /** All slots that the run may have had: with dynamic allocation more than it ever took. */
        private static int loggedSlots(JobProfile profile) {
            int most = profile.peakSlots();
            if (profile.application().dynamicAllocation()) {
                Lookup lookup = new Lookup(Map.of(), profile.application().properties());
                most = Math.max(
                        most,
                        lookup.count("spark.dynamicAllocation.maxExecutors")
                                .map(executors ->
                                        Math.multiplyExact(Math.min(executors, 1 << 16), profile.executorCores()))
                                .orElse(0));
            }
            return Math.max(1, most);
        }
    }

    /** The properties of a Spark job, and behind them those of the application. */
    private record Lookup(Map<String, String> own, Map<String, String> application) {
        private Optional<String> text(String name) {
            return Optional.ofNullable(own.get(name)).or(() -> Optional.ofNullable(application.get(name)));
        }

        /** A whole number of 1 or more. */
        Optional<Integer> count(String name) {
            return text(name).flatMap(Lookup::positive);
        }

        private static Optional<Integer> positive(String text) {
            try {
                int number = Integer.parseInt(text.strip());
                return number > 0 ? Optional.of(number) : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        long bytes(String name, long otherwise) {
            return text(name)
                    .map(ByteSize::of)
                    .filter(size -> size.isPresent() && size.getAsLong() >= 0)
                    .map(size -> size.getAsLong())
                    .orElse(otherwise);
        }

        boolean flag(String name, boolean otherwise) {
            return text(name).map(text -> Boolean.parseBoolean(text.strip())).orElse(otherwise);
        }
    }
}
