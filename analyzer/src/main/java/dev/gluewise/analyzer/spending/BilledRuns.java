package dev.gluewise.analyzer.spending;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobDefinition;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a job's runs since a moment cost.
 *
 * @param runs the runs, the newest first
 * @param resizes what resizes in that time cost so far, the newest first
 */
public record BilledRuns(List<BilledRun> runs, List<ResizeCost> resizes) {
    public BilledRuns {
        runs = List.copyOf(runs);
        resizes = List.copyOf(resizes);
    }

    /** The runs of a job that started after a moment. */
    public static BilledRuns inWorkspace(Workspace workspace, String job, Instant after, PriceBook prices)
            throws ProblemException {
        List<GlueRun> all = workspace.runs(job);
        JobIdentity identity = identity(workspace, job);
        return new BilledRuns(
                all.stream()
                        .filter(run -> run.startedOn()
                                .filter(start -> start.isAfter(after))
                                .isPresent())
                        .map(run -> new BilledRun(
                                run, RunBills.of(run, identity, prices), RunBills.minimumPart(run, identity, prices)))
                        .toList(),
                ResizeCost.of(all, identity, prices).stream()
                        .filter(cost -> cost.resize().at().isAfter(after))
                        .toList());
    }

    private static JobIdentity identity(Workspace workspace, String job) throws ProblemException {
        Optional<JobDefinition> definition = workspace.job(job);
        return new JobIdentity(
                job,
                definition
                        .flatMap(JobDefinition::configuration)
                        .map(Configuration::glueVersion)
                        .orElse(GlueVersion.DEFAULT),
                workspace.region(),
                definition.flatMap(JobDefinition::kind));
    }
}
