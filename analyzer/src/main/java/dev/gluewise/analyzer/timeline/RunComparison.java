package dev.gluewise.analyzer.timeline;

import dev.gluewise.pricing.catalog.Configuration;

/**
 * A logged run beside the same work on a configuration.
 *
 * @param logged the logged run, replayed on the executors that it had
 * @param configuration the other size
 * @param simulated the run there
 */
public record RunComparison(RunTimeline logged, Configuration configuration, RunTimeline simulated) {}
