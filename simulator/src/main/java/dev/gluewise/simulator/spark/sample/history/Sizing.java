package dev.gluewise.simulator.spark.sample.history;

import dev.gluewise.pricing.catalog.Configuration;
import java.time.Instant;

/**
 * The size that a job had from some time on.
 *
 * @param since when somebody set it
 * @param configuration what runs that started later had
 */
public record Sizing(Instant since, Configuration configuration) {}
