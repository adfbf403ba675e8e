package dev.gluewise.analyzer.source.account;

import dev.gluewise.analyzer.source.ImportSummary;
import dev.gluewise.analyzer.source.ImportTally;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.time.Clock;
import java.util.List;

/**
 * Brings history straight from an AWS account into a workspace: definitions and runs of jobs, their CloudWatch metrics,
 * their event logs. Reads only. Only what is new is fetched; what fails or may not be asked for costs none of the rest.
 */
public final class AccountImport {
    private AccountImport() {}

    /**
     * Imports what the options name. A cancel ends the import; what was finished until then stays.
     *
     * @throws ProblemException where no credentials or no region can be had, the workspace holds another region's jobs,
     *     or it cannot be written
     */
    public static ImportSummary into(Workspace workspace, AccountOptions options, Clock clock, Progress progress)
            throws ProblemException {
        return into(workspace, options, AccountClients.Network.USUAL, clock, progress);
    }

    static ImportSummary into(
            Workspace workspace, AccountOptions options, AccountClients.Network network, Clock clock, Progress progress)
            throws ProblemException {
        try (AccountClients clients = AccountClients.open(options, network)) {
            setRegion(workspace, clients.region());
            ImportTally tally = new ImportTally();
            Work work = new Work(tally, progress);
            RunFetcher runs = new RunFetcher(clients, work, workspace, options, tally);
            List<String> jobs = runs.fetch();
            if (options.metrics()) {
                new MetricFetcher(clients, work, workspace, options, tally, clock).fetch(jobs);
            }
            if (options.eventLogs()) {
                new LogFetcher(clients, work, workspace, options, tally).fetch(jobs);
            }
            work.end();
            return tally.summary();
        }
    }

    private static void setRegion(Workspace workspace, String region) throws ProblemException {
        String known = workspace.knownRegion().orElse(region);
        if (!known.equals(region) && !workspace.jobNames().isEmpty()) {
            throw new ProblemException(Problem.in(
                    workspace.file().toString(),
                    ProblemCode.WRONG_USAGE,
                    "This workspace holds jobs of " + known + ", which has other prices than " + region + ".",
                    "Import " + region + " into a workspace of its own."));
        }
        workspace.setRegion(region);
    }
}
