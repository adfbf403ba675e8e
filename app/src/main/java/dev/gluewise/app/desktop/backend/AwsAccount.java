package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.source.ImportSummary;
import dev.gluewise.analyzer.source.account.AccountCheck;
import dev.gluewise.analyzer.source.account.AccountImport;
import dev.gluewise.analyzer.source.account.AccountOptions;
import dev.gluewise.analyzer.source.account.AwsProfiles;
import dev.gluewise.analyzer.source.account.Connection;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.pricing.problem.ProblemException;
import java.time.Clock;
import java.util.List;

/** The AWS account that the user's credentials are for. */
final class AwsAccount implements AccountSource {
    private final FillableWorkspace open;
    private final Clock clock;

    AwsAccount(FillableWorkspace open, Clock clock) {
        this.open = open;
        this.clock = clock;
    }

    @Override
    public List<String> profiles() {
        return AwsProfiles.names();
    }

    @Override
    public Connection test(AccountRequest request, Progress progress) throws ProblemException {
        return AccountCheck.of(options(request), clock, Steps.of(progress, "jobs"));
    }

    @Override
    public ImportResult importFrom(AccountRequest request, Progress progress) throws ProblemException {
        Workspace workspace = open.orNew();
        ImportResult.Before before = ImportResult.Before.of(workspace);
        ImportSummary summary = AccountImport.into(workspace, options(request), clock, new AccountSteps(progress));
        if (summary.read() > 0) {
            open.imported(workspace);
        }
        List<String> fresh = before.now(workspace, List.of()).newJobs();
        return before.now(workspace, AccountOutcome.of(summary, fresh.isEmpty() ? workspace.jobNames() : fresh));
    }

    private AccountOptions options(AccountRequest request) {
        return new AccountOptions(
                request.profile(),
                request.region(),
                request.endpoint(),
                request.jobs(),
                request.tags(),
                request.since().from(clock.instant()),
                request.metricRuns().isPresent(),
                request.logRuns().isPresent(),
                request.metricRuns().orElse(AccountOptions.USUAL_RUNS_WITH_METRICS),
                request.logRuns().orElse(AccountOptions.USUAL_LOGS_PER_JOB));
    }
}
