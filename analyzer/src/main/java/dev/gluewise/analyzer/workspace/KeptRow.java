package dev.gluewise.analyzer.workspace;

import java.time.Instant;

/**
 * What was worked out of a job for the list of jobs.
 *
 * @param job the job's name
 * @param fingerprint what it rests on beside the workspace's own content: prices, the program
 * @param windowEnd the newest start in the workspace then
 * @param content what was worked out, as those write it who read it
 */
public record KeptRow(String job, String fingerprint, Instant windowEnd, String content) {}
