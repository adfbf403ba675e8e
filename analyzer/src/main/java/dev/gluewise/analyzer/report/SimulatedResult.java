package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.prediction.PricedPrediction;
import dev.gluewise.analyzer.timeline.RunTimeline;
import java.util.Optional;

/**
 * What is said of one configuration that was asked for.
 *
 * @param priced its prediction and price
 * @param timeline how it would run, where that was asked for
 */
public record SimulatedResult(PricedPrediction priced, Optional<RunTimeline> timeline) {}
