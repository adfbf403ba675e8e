package dev.gluewise.analyzer.source.account;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What to import from an account.
 *
 * @param profile a profile of the user's AWS configuration; empty for the usual one
 * @param region AWS region code; empty for the profile's own
 * @param endpoint another address than AWS's own, for all services
 * @param jobs a pattern of job names with {@code *} and {@code ?}; empty for all jobs
 * @param tags tags that a job must have, with their values
 * @param since runs that started before are left out
 * @param metrics whether to import CloudWatch metrics
 * @param eventLogs whether to import Spark event logs
 * @param runsWithMetrics of how many runs of each job to import metrics, the newest; CloudWatch bills what is asked
 * @param logsPerJob of how many runs of each job to import event logs, the newest
 */
public record AccountOptions(
        Optional<String> profile,
        Optional<String> region,
        Optional<URI> endpoint,
        Optional<String> jobs,
        Map<String, String> tags,
        Instant since,
        boolean metrics,
        boolean eventLogs,
        int runsWithMetrics,
        int logsPerJob) {
    public static final int USUAL_RUNS_WITH_METRICS = 10;
    public static final int USUAL_LOGS_PER_JOB = 5;

    public AccountOptions {
        tags = Map.copyOf(tags);
    }

    /** Only how the account is reached; nothing is imported with it. */
    public static AccountOptions toReach(Optional<String> profile, Optional<String> region, Optional<URI> endpoint) {
        return new AccountOptions(
                profile, region, endpoint, Optional.empty(), Map.of(), Instant.EPOCH, false, false, 0, 0);
    }

    /** Whether a job of this name is wanted. */
    boolean wants(String job) {
        return jobs.isEmpty() || Pattern.matches(expression(jobs.get()), job);
    }

    private static String expression(String glob) {
        StringBuilder expression = new StringBuilder("(?s)");
        glob.codePoints()
                .forEach(point -> expression.append(
                        point == '*' ? ".*" : point == '?' ? "." : Pattern.quote(Character.toString(point))));
        return expression.toString();
    }
}
