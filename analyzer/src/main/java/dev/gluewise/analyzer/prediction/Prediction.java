package dev.gluewise.analyzer.prediction;

import dev.gluewise.pricing.catalog.Configuration;

/**
 * What a job is expected to do at one configuration.
 *
 * @param configuration the configuration
 * @param runTimeSeconds distribution of the run time in seconds, start-up left out
 * @param dpuHours distribution of the billed capacity in DPU-hours
 */
public record Prediction(Configuration configuration, Distribution runTimeSeconds, Distribution dpuHours) {}
