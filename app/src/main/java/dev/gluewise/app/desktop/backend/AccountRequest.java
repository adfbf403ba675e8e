package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.source.account.Since;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What to import from an AWS account.
 *
 * @param profile a profile of the user's AWS configuration; empty for the usual one
 * @param region AWS region code; empty for the profile's own
 * @param jobs a pattern of job names with {@code *} and {@code ?}; empty for all jobs
 * @param tags tags that a job must have, with their values
 * @param since from when on runs are wanted
 * @param metricRuns of how many runs of each job CloudWatch metrics too, the newest; empty for none
 * @param logRuns of how many runs of each job Spark event logs too, the newest; empty for none
 * @param endpoint another address than AWS's own, for all services
 */
public record AccountRequest(
        Optional<String> profile,
        Optional<String> region,
        Optional<String> jobs,
        Map<String, String> tags,
        Since since,
        OptionalInt metricRuns,
        OptionalInt logRuns,
        Optional<URI> endpoint) {
    public AccountRequest {
        tags = Map.copyOf(tags);
    }
}
