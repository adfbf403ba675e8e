package dev.gluewise.analyzer.prediction;

import dev.gluewise.pricing.catalog.Configuration;

/**
 * What a job is expected to do at one configuration.
 *
 * @param configuration the configuration
 * @param runTimeSeconds distribution of the run time in seconds, start-up left out
 * @param dpuHours distribution of the billed capacity in DPU-hours
 * @param errors what the run time may be wrong by, by cause
 */
public record Prediction(
        Configuration configuration, Distribution runTimeSeconds, Distribution dpuHours, Errors errors) {
    /** A prediction whose errors have nothing in common with those of others. */
    public Prediction(Configuration configuration, Distribution runTimeSeconds, Distribution dpuHours) {
        this(configuration, runTimeSeconds, dpuHours, Errors.UNRELATED);
    }

    /** The same for a configuration on which the job does just the same. */
    public Prediction on(Configuration alike) {
        return new Prediction(alike, runTimeSeconds, dpuHours, errors);
    }
}
