package dev.gluewise.analyzer.spending;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobDefinition;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.billing.Bill;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A past run with its bill, at its own size.
 *
 * @param run the run
 * @param bill what it cost; empty where its size, its time or its price is not known
 * @param minimumPart the part of it that is the billing minimum beyond the time that the run took
 */
public record BilledRun(GlueRun run, Optional<Bill> bill, Money minimumPart) {
    /** The runs of a job that started after a moment, the newest first. */
    public static List<BilledRun> inWorkspace(Workspace workspace, String job, Instant after, PriceBook prices)
            throws ProblemException {
        List<GlueRun> runs = workspace.runs(job).stream()
                .filter(run ->
                        run.startedOn().filter(start -> start.isAfter(after)).isPresent())
                .toList();
        Optional<JobDefinition> definition = workspace.job(job);
        JobIdentity identity = new JobIdentity(
                job,
                definition
                        .flatMap(JobDefinition::configuration)
                        .map(Configuration::glueVersion)
                        .orElse(GlueVersion.DEFAULT),
                workspace.region(),
                definition.flatMap(JobDefinition::kind));
        return runs.stream()
                .map(run -> new BilledRun(
                        run, RunBills.of(run, identity, prices), RunBills.minimumPart(run, identity, prices)))
                .toList();
    }

    /** What it cost; empty where that is not known. */
    public Optional<Money> cost() {
        return bill.map(Bill::cost);
    }
}
