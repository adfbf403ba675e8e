package dev.gluewise.analyzer.evidence;

import java.time.Instant;

/**
 * How predictions fared when the user's own known runs were hidden.
 *
 * @param madeAt when that was tried
 * @param predictions how many runs were hidden; 1 or more
 * @param mape mean absolute percentage error, as a share
 * @param coverage80 share of the runs within their nominal 80 % interval
 * @param coverage90 share of the runs within their nominal 90 % interval
 */
public record TrackRecord(Instant madeAt, int predictions, double mape, double coverage80, double coverage90) {}
