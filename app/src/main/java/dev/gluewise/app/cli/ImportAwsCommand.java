package dev.gluewise.app.cli;

import dev.gluewise.analyzer.source.ImportSummary;
import dev.gluewise.analyzer.source.account.AccountImport;
import dev.gluewise.analyzer.source.account.AccountOptions;
import dev.gluewise.analyzer.source.account.Since;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** An account's history into a workspace. */
@Command(
        name = "aws",
        description = {
            "Imports jobs and runs straight from an AWS account, which is only read.",
            "Only what is new is fetched. The guide has the IAM policy that it takes."
        },
        mixinStandardHelpOptions = true)
final class ImportAwsCommand extends ImportBase {
    @Option(names = "--profile", paramLabel = "P", description = "Profile of the AWS configuration.")
    private @Nullable String profile;

    @Option(names = "--region", paramLabel = "REGION", description = "AWS region; default: the profile's own.")
    private @Nullable String region;

    @Option(names = "--jobs", paramLabel = "GLOB", description = "Jobs whose names match, such as 'orders_*'.")
    private @Nullable String jobs;

    @Option(names = "--tag", paramLabel = "K=V", description = "Jobs with this tag; several have to be there at once.")
    private Map<String, String> tags = new HashMap<>();

    @Option(
            names = "--since",
            paramLabel = "AGE|DAY",
            converter = SinceConverter.class,
            defaultValue = Since.USUAL,
            description = "Runs since then: 90d, 12w, 36h, 2026-09-01; default: ${DEFAULT-VALUE}.")
    private @Nullable Since since;

    @Option(names = "--metrics", description = "Imports CloudWatch metrics too, which CloudWatch bills.")
    private boolean metrics;

    @Option(names = "--event-logs", description = "Imports event logs too, from where the jobs write them.")
    private boolean eventLogs;

    @Option(
            names = "--metric-runs",
            paramLabel = "N",
            defaultValue = "" + AccountOptions.USUAL_RUNS_WITH_METRICS,
            description = "Metrics of the newest N runs of each job; default: ${DEFAULT-VALUE}.")
    private int metricRuns;

    @Option(
            names = "--log-runs",
            paramLabel = "N",
            defaultValue = "" + AccountOptions.USUAL_LOGS_PER_JOB,
            description = "Event logs of the newest N runs of each job; default: ${DEFAULT-VALUE}.")
    private int logRuns;

    @Option(names = "--endpoint-url", paramLabel = "URL", description = "Another address than AWS's own.")
    private @Nullable URI endpoint;

    ImportAwsCommand(Console console, Clock clock) {
        super(console, clock);
    }

    @Override
    String name() {
        return "import aws";
    }

    @Override
    ImportSummary run(Workspace workspace, Progress progress) throws ProblemException {
        AccountOptions options = new AccountOptions(
                Optional.ofNullable(profile),
                Optional.ofNullable(region),
                Optional.ofNullable(endpoint),
                Optional.ofNullable(jobs),
                tags,
                Objects.requireNonNull(since).from(clock.instant()),
                metrics,
                eventLogs,
                metricRuns,
                logRuns);
        return AccountImport.into(workspace, options, clock, progress);
    }
}
