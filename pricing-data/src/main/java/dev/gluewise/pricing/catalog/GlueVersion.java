package dev.gluewise.pricing.catalog;

import java.util.Optional;

/**
 * A version of AWS Glue.
 *
 * <p>Billing minimum and price generation: AWS Glue pricing page; Spark versions: AWS Glue release notes;
 * time-outs: AWS Glue API reference, {@code Timeout} (all as of November 2026).
 */
public enum GlueVersion {
    V0_9("0.9", "2.2", 600, 2_880, PriceGeneration.GEN1),
    V1_0("1.0", "2.4", 600, 2_880, PriceGeneration.GEN1),
    V2_0("2.0", "2.4", 60, 2_880, PriceGeneration.GEN1),
    V3_0("3.0", "3.1", 60, 2_880, PriceGeneration.GEN1),
    V4_0("4.0", "3.3", 60, 2_880, PriceGeneration.GEN1),
    V5_0("5.0", "3.5", 60, 480, PriceGeneration.GEN1),
    V5_1("5.1", "3.5", 60, 480, PriceGeneration.GEN1),
    V6_0("6.0", "4.1", 60, 480, PriceGeneration.GEN2);

    /** What Glue takes where a job names no version. */
    public static final GlueVersion DEFAULT = V5_1;

    /** The version that came last; what is offered at all is offered here. */
    public static final GlueVersion NEWEST = V6_0;

    /** The first version with auto scaling and Flex, which came together. */
    public static final GlueVersion FIRST_WITH_AUTO_SCALING_AND_FLEX = V3_0;

    /** The longest time-out, in minutes, that a job may set: a week. */
    public static final int LONGEST_TIMEOUT_MINUTES = 10_080;

    private final String label;
    private final String sparkVersion;
    private final int minimumBilledSeconds;
    private final int defaultTimeoutMinutes;
    private final PriceGeneration generation;

    GlueVersion(
            String label,
            String sparkVersion,
            int minimumBilledSeconds,
            int defaultTimeoutMinutes,
            PriceGeneration generation) {
        this.label = label;
        this.sparkVersion = sparkVersion;
        this.minimumBilledSeconds = minimumBilledSeconds;
        this.defaultTimeoutMinutes = defaultTimeoutMinutes;
        this.generation = generation;
    }

    /** The version as AWS writes it, such as {@code 5.1}. */
    public String label() {
        return label;
    }

    /** Spark's version inside, major and minor, such as {@code 3.5}. */
    public String sparkVersion() {
        return sparkVersion;
    }

    /** The shortest time that is billed for a run, in seconds. */
    public int minimumBilledSeconds() {
        return minimumBilledSeconds;
    }

    /** After how many minutes Glue ends the run of a job that sets no time-out. */
    public int defaultTimeoutMinutes() {
        return defaultTimeoutMinutes;
    }

    public PriceGeneration generation() {
        return generation;
    }

    /** Whether runs may grow and shrink while they run, and whether Flex is to be had. */
    public boolean hasAutoScalingAndFlex() {
        return compareTo(FIRST_WITH_AUTO_SCALING_AND_FLEX) >= 0;
    }

    /** The version with AWS's label, or empty where Gluewise knows none such. */
    public static Optional<GlueVersion> of(String label) {
        for (GlueVersion version : values()) {
            if (version.label.equals(label.trim())) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /**
     * The newest Glue version that carries a Spark version.
     *
     * @param sparkVersion as an event log writes it, such as {@code 3.5.6-amzn-0}
     */
    public static Optional<GlueVersion> runningSpark(String sparkVersion) {
        for (int i = values().length - 1; i >= 0; i--) {
            if (sparkVersion.startsWith(values()[i].sparkVersion + ".")) {
                return Optional.of(values()[i]);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return label;
    }
}
