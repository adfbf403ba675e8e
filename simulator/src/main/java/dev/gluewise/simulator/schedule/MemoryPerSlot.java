package dev.gluewise.simulator.schedule;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.profile.Executor;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory that Spark shares out between execution and storage, for each slot of an executor: (heap − 300 MiB) ×
 * spark.memory.fraction ÷ cores (Spark's tuning guide, "Memory management overview"). In bytes.
 */
final class MemoryPerSlot {
    /** What Spark keeps for itself. */
    private static final double RESERVED_BYTES = 300.0 * (1 << 20);

    private static final double USUAL_FRACTION = 0.6;

    /**
     * Heap of an executor as a share of its worker's memory: 10 GiB of 16 on G.1X, 20 of 32 on G.2X. Of the other types AWS
     * states no figure; they are assumed to be cut alike.
     */
    static final double ASSUMED_HEAP_SHARE = 10.0 / 16;

    /** Half of what a slot of the smallest worker has; a log of Glue with less was made elsewhere. */
    private static final double LEAST_OF_GLUE_BYTES = 750.0 * (1 << 20);

    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*([kmgt]?)b?");

    private MemoryPerSlot() {}

    /** Of the logged run; empty where its log does not say, or says what no worker of Glue has. */
    static OptionalDouble logged(JobProfile profile) {
        OptionalDouble logged = stated(profile);
        boolean onGlue = profile.application().glueJobName().isPresent();
        boolean tooLittle = onGlue && logged.isPresent() && logged.getAsDouble() < LEAST_OF_GLUE_BYTES;
        return tooLittle ? OptionalDouble.empty() : logged;
    }

    private static OptionalDouble stated(JobProfile profile) {
        OptionalDouble stated = profile.executors().stream()
                .filter(executor -> executor.memory().maxBytes().isPresent())
                .mapToDouble(executor -> (double) executor.memory().maxBytes().getAsLong() / executor.cores())
                .min();
        if (stated.isPresent()) {
            return stated;
        }
        Map<String, String> properties = profile.application().properties();
        OptionalDouble heap = bytes(properties.getOrDefault("spark.executor.memory", ""));
        int cores = profile.executors().stream().mapToInt(Executor::cores).max().orElse(0);
        return heap.isEmpty() || cores == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(unified(heap.getAsDouble(), fraction(properties)) / cores);
    }

    /** Of a configuration. */
    static double of(Configuration configuration, JobProfile profile) {
        double heap = configuration.workerType().memoryGb() * ASSUMED_HEAP_SHARE * (1 << 30);
        return unified(heap, fraction(profile.application().properties())) / configuration.executorCores();
    }

    private static double unified(double heapBytes, double fraction) {
        return Math.max(0, heapBytes - RESERVED_BYTES) * fraction;
    }

    private static double fraction(Map<String, String> properties) {
        try {
            double fraction = Double.parseDouble(properties.getOrDefault("spark.memory.fraction", "0.6"));
            return fraction > 0 && fraction < 1 ? fraction : USUAL_FRACTION;
        } catch (NumberFormatException malformed) {
            return USUAL_FRACTION;
        }
    }

    /** A size as Spark writes it, such as {@code 10g}; a bare number counts MiB. */
    private static OptionalDouble bytes(String text) {
        Matcher matcher = SIZE.matcher(text.trim().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        int shift =
                switch (matcher.group(2)) {
                    case "k" -> 10;
                    case "g" -> 30;
                    case "t" -> 40;
                    default -> 20;
                };
        return OptionalDouble.of(Double.parseDouble(matcher.group(1)) * (1L << shift));
    }
}
