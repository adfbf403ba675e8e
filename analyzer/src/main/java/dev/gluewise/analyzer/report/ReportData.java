package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.advice.Fleet;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.spending.BilledRuns;
import dev.gluewise.analyzer.spending.Cadence;
import dev.gluewise.analyzer.spending.Losses;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceBook;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that a report is made of; the same in every format.
 *
 * @param context what it states of itself
 * @param fleet the jobs that it is on
 * @param runs their runs of the last 30 days, the newest first, by job
 * @param losses what these runs cost without being of use
 * @param accuracy how predictions fare on the workspace's own runs; empty where too few are known
 */
public record ReportData(
        ReportContext context,
        List<JobSummary> fleet,
        Map<String, BilledRuns> runs,
        Losses losses,
        Optional<Accuracy> accuracy) {
    /** Of so many jobs the further run is looked for that would tell most: a fraction of a second for each. */
    static final int MOST_NEXT_RUNS = 50;

    /**
     * Gathers what a workspace tells of some of its jobs; a cancel ends it early with the jobs so far.
     *
     * @param jobs names of jobs that are in the workspace
     */
    public static ReportData of(
            Workspace workspace, List<String> jobs, PriceBook prices, ReportContext context, Progress progress)
            throws ProblemException {
        List<JobSummary> advised = Fleet.of(workspace, jobs, prices, progress);
        List<JobSummary> fleet = Fleet.withNextRuns(workspace, advised, costliest(advised), prices, progress);
        Instant from = workspace.newestStart().orElse(Instant.EPOCH).minus(Cadence.MONTH);
        Map<String, BilledRuns> runs = new LinkedHashMap<>();
        for (JobSummary job : fleet) {
            if (progress.cancelled()) {
                break;
            }
            runs.put(job.job(), BilledRuns.inWorkspace(workspace, job.job(), from, prices));
        }
        return new ReportData(
                context, fleet, runs, Losses.of(runs), Accuracy.of(workspace, fleet, context.writtenAt()));
    }

    private static Set<String> costliest(List<JobSummary> fleet) {
        return costliestFirst(fleet).stream()
                .filter(job -> job.advice().isPresent())
                .limit(MOST_NEXT_RUNS)
                .map(JobSummary::job)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The jobs whose past runs cost most; by name where they cost the same. */
    static List<JobSummary> costliestFirst(List<JobSummary> fleet) {
        return fleet.stream()
                .sorted(Comparator.comparing((JobSummary job) -> job.cost().orElse(Money.ZERO))
                        .reversed()
                        .thenComparing(JobSummary::job))
                .toList();
    }
}
