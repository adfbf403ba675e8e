package dev.gluewise.analyzer.runs;

import dev.gluewise.analyzer.advice.ExpectedEnd;
import dev.gluewise.analyzer.advice.ExpectedEnds;
import dev.gluewise.analyzer.change.MadeChange;
import dev.gluewise.analyzer.change.PromiseKept;
import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RetryChain;
import dev.gluewise.analyzer.source.EvidenceFinder;
import dev.gluewise.analyzer.spending.BilledRun;
import dev.gluewise.analyzer.spending.BilledRuns;
import dev.gluewise.analyzer.spending.Cadence;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceBook;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All past runs of one job.
 *
 * @param job the job's name
 * @param runs its runs, the newest first; those whose start is not known stand last
 * @param periods the sizes that they had, the oldest first
 * @param changes the changes that were made of the job, each with what came of it where its promise is checked, the newest
 *     first
 * @param monthFrom when the thirty days begin that the list of jobs reckons with; empty where no start is known
 */
public record RunHistory(
        String job,
        List<HistoricRun> runs,
        List<SizePeriod> periods,
        List<MadeChange> changes,
        Optional<Instant> monthFrom) {
    public RunHistory {
        runs = List.copyOf(runs);
        periods = List.copyOf(periods);
        changes = List.copyOf(changes);
    }

    /** What a workspace knows of a job's runs; of an unknown job none. */
    public static RunHistory inWorkspace(Workspace workspace, String job, PriceBook prices) throws ProblemException {
        RunHistory history = of(
                job,
                BilledRuns.inWorkspace(workspace, job, prices).runs(),
                workspace.logs().runs(job),
                workspace.changes().of(job),
                workspace.newestStart());
        boolean anyRunning = ExpectedEnds.anyRunning(
                history.runs.stream().map(HistoricRun::run).toList());
        return anyRunning
                ? history.with(ExpectedEnds.of(EvidenceFinder.inWorkspace(workspace, job), workspace.lastImport()))
                : history;
    }

    /** The same history, with what is expected of the runs that have not ended. */
    public RunHistory with(List<ExpectedEnd> expected) {
        Map<String, ExpectedEnd> byRun =
                expected.stream().collect(Collectors.toMap(ExpectedEnd::run, end -> end, (first, second) -> first));
        List<HistoricRun> told = runs.stream()
                .map(run -> new HistoricRun(
                        run.billed(), run.retryOf(), run.logged(), Optional.ofNullable(byRun.get(run.id()))))
                .toList();
        return new RunHistory(job, told, periods, changes, monthFrom);
    }

    /**
     * Of what is known.
     *
     * @param runs all runs of the job, the newest first
     * @param logged ids of those whose event logs are known
     * @param changes the changes that were made of the job, the newest first
     * @param newest start of the newest run of all jobs; empty where none is known
     */
    public static RunHistory of(
            String job,
            List<BilledRun> runs,
            Set<String> logged,
            List<AppliedChange> changes,
            Optional<Instant> newest) {
        Map<String, GlueRun> before =
                tryBefore(runs.stream().map(BilledRun::run).toList());
        List<HistoricRun> all = runs.stream()
                .map(run -> new HistoricRun(
                        run,
                        Optional.ofNullable(before.get(run.run().id())),
                        logged.contains(run.run().id()),
                        Optional.empty()))
                .toList();
        return new RunHistory(
                job,
                all,
                SizePeriod.of(all),
                changes.stream().map(change -> MadeChange.of(change, runs)).toList(),
                newest.map(moment -> moment.minus(Cadence.MONTH)));
    }

    /** What was promised of the changes whose promise is checked and what came of it, the newest first. */
    public List<PromiseKept> promises() {
        return changes.stream().flatMap(change -> change.kept().stream()).toList();
    }

    private static Map<String, GlueRun> tryBefore(List<GlueRun> runs) {
        Map<String, GlueRun> before = new HashMap<>();
        for (RetryChain chain : RetryChain.among(runs)) {
            for (int i = 1; i < chain.tries().size(); i++) {
                before.put(chain.tries().get(i).id(), chain.tries().get(i - 1));
            }
        }
        return before;
    }

    /** The runs of the last so many days before the newest one; all of them where no start is known. */
    public List<HistoricRun> last(Duration time) {
        Optional<Instant> from = runs.stream()
                .flatMap(run -> run.startedOn().stream())
                .max(Comparator.naturalOrder())
                .map(newest -> newest.minus(time));
        return runs.stream()
                .filter(run -> from.isEmpty()
                        || run.startedOn()
                                .filter(start -> start.isAfter(from.get()))
                                .isPresent())
                .toList();
    }

    /** The run of an id. */
    public Optional<HistoricRun> run(String id) {
        return runs.stream().filter(run -> run.id().equals(id)).findFirst();
    }

    /** Whether a run ended with its result. */
    public static boolean succeeded(HistoricRun run) {
        return run.run().state().ended() && !run.failed();
    }
}
