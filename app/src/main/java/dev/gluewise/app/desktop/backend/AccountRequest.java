package dev.gluewise.app.desktop.backend;

import java.net.URI;
import java.util.Optional;

/**
 * What to import from an AWS account.
 *
 * @param profile a profile of the user's AWS configuration; empty for the usual one
 * @param region AWS region code; empty for the profile's own
 * @param jobs a pattern of job names with {@code *} and {@code ?}; empty for all jobs
 * @param days how many days of runs
 * @param metrics whether CloudWatch metrics too
 * @param eventLogs whether Spark event logs too
 * @param endpoint another address than AWS's own, for all services
 */
public record AccountRequest(
        Optional<String> profile,
        Optional<String> region,
        Optional<String> jobs,
        int days,
        boolean metrics,
        boolean eventLogs,
        Optional<URI> endpoint) {}
