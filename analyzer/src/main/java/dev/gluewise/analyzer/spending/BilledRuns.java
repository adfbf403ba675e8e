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
import java.util.function.Predicate;

/**
 * What a job's runs cost.
 *
 * @param runs the runs, the newest first
 * @param resizes what resizes among them cost so far, the newest first
 */
public record BilledRuns(List<BilledRun> runs, List<ResizeCost> resizes) {
    public BilledRuns {
        runs = List.copyOf(runs);
        resizes = List.copyOf(resizes);
    }

    /** All runs of a job. */
    public static BilledRuns inWorkspace(Workspace workspace, String job, PriceBook prices) throws ProblemException {
        return inWorkspace(workspace, job, prices, run -> true, resize -> true);
    }

    /** The runs of a job that started after a moment. */
    public static BilledRuns inWorkspace(Workspace workspace, String job, Instant after, PriceBook prices)
            throws ProblemException {
        return inWorkspace(
                workspace,
                job,
                prices,
                run -> run.startedOn().filter(start -> start.isAfter(after)).isPresent(),
                cost -> cost.resize().at().isAfter(after));
    }

    private static BilledRuns inWorkspace(
            Workspace workspace,
            String job,
            PriceBook prices,
            Predicate<GlueRun> wanted,
            Predicate<ResizeCost> wantedResize)
            throws ProblemException {
        List<GlueRun> all = workspace.runs(job);
        JobIdentity identity = identity(workspace, job);
        return new BilledRuns(
                all.stream()
                        .filter(wanted)
                        .map(run -> BilledRun.of(run, identity, prices))
                        .toList(),
                ResizeCost.of(all, identity, prices).stream()
                        .filter(wantedResize)
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
