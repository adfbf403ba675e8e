package dev.gluewise.analyzer.report;

import java.time.Instant;

/**
 * What a report states of itself.
 *
 * @param title what it is about, such as the workspace's name
 * @param writtenAt its time stamp, shown in UTC
 */
public record ReportContext(String title, Instant writtenAt) {}
