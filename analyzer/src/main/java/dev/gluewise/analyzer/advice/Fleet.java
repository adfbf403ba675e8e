package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.findings.Findings;
import dev.gluewise.analyzer.source.EvidenceFinder;
import dev.gluewise.analyzer.spending.Cadence;
import dev.gluewise.analyzer.spending.PeriodOfRuns;
import dev.gluewise.analyzer.spending.RunBills;
import dev.gluewise.analyzer.spending.Spending;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceBook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All jobs of a workspace, one row each. The 30 days end with the newest run in the workspace, which stands for the day
 * of the import.
 */
public final class Fleet {
    private final Workspace workspace;
    private final PriceBook prices;
    private final Instant windowFrom;
    private final Instant windowEnd;
    private final Optional<Instant> lastImport;

    private Fleet(Workspace workspace, PriceBook prices) throws ProblemException {
        this(workspace, prices, Cadence.MONTH);
    }

    private Fleet(Workspace workspace, PriceBook prices, Duration period) throws ProblemException {
        this.workspace = workspace;
        this.prices = prices;
        windowEnd = workspace.newestStart().orElse(Instant.EPOCH);
        windowFrom = windowEnd.minus(period);
        lastImport = workspace.lastImport();
    }

    /** Looks at every job, with its whole advice; a cancel ends it early with the rows so far. */
    public static List<JobSummary> of(Workspace workspace, PriceBook prices, Progress progress)
            throws ProblemException {
        return of(workspace, workspace.jobNames(), prices, progress);
    }

    /** As {@link #of(Workspace, PriceBook, Progress)}, of some of its jobs, in the order given. */
    public static List<JobSummary> of(Workspace workspace, List<String> names, PriceBook prices, Progress progress)
            throws ProblemException {
        Fleet fleet = new Fleet(workspace, prices);
        return TwoAtATime.each(names, progress, fleet::row);
    }

    /**
     * As {@link #of(Workspace, PriceBook, Progress)}, without the whole advice. What was worked out earlier and still holds is not worked out again, and
     * what is worked out now is kept in the workspace.
     */
    public static List<JobSummary> rows(Workspace workspace, PriceBook prices, Progress progress)
            throws ProblemException {
        Fleet fleet = new Fleet(workspace, prices);
        KeptRows kept = KeptRows.in(workspace, prices, fleet.windowEnd);
        try {
            return TwoAtATime.each(workspace.jobNames(), progress, job -> {
                Optional<KeptRows.Found> found = kept.find(job);
                if (found.isPresent() && found.get().inWindow()) {
                    return found.get().row().seenOn(fleet.lastImport);
                }
                JobSummary row = found.isPresent()
                        ? fleet.inWindow(found.get().row())
                        : fleet.row(job).compact();
                kept.add(row);
                return row;
            });
        } finally {
            kept.save();
        }
    }

    /**
     * Rows with what the runs of another time cost: their count, bill and median. Advice and flags stay as they are.
     *
     * @param rows rows of jobs of the workspace
     * @param period how far back from the newest run in the workspace
     */
    public static List<JobSummary> inPeriod(
            Workspace workspace, List<JobSummary> rows, Duration period, PriceBook prices, Progress progress)
            throws ProblemException {
        Fleet fleet = new Fleet(workspace, prices, period);
        Map<String, JobSummary> byName = rows.stream().collect(Collectors.toMap(JobSummary::job, row -> row));
        return TwoAtATime.each(
                rows.stream().map(JobSummary::job).toList(),
                progress,
                job -> fleet.inWindow(Objects.requireNonNull(byName.get(job))));
    }

    /**
     * Rows with, of some of the jobs, the further run that would tell most about what to choose: a fraction of a second for
     * each. A cancel leaves it out of the jobs that were not reached.
     *
     * @param rows rows with their whole advice
     * @param jobs names of those of them whose further run is wanted
     */
    public static List<JobSummary> withNextRuns(
            Workspace workspace, List<JobSummary> rows, Set<String> jobs, PriceBook prices, Progress progress)
            throws ProblemException {
        Fleet fleet = new Fleet(workspace, prices);
        Map<String, JobSummary> wanted = rows.stream()
                .filter(row -> jobs.contains(row.job()) && row.advice().isPresent())
                .collect(Collectors.toMap(JobSummary::job, row -> row));
        Map<String, JobSummary> done = TwoAtATime.each(
                        List.copyOf(new TreeSet<>(wanted.keySet())),
                        progress,
                        job -> fleet.withNextRun(Objects.requireNonNull(wanted.get(job))))
                .stream()
                .collect(Collectors.toMap(JobSummary::job, row -> row));
        return rows.stream().map(row -> done.getOrDefault(row.job(), row)).toList();
    }

    private JobSummary withNextRun(JobSummary row) throws ProblemException {
        Advice advice = row.advice().orElseThrow();
        Optional<Study> study = study(EvidenceFinder.inWorkspace(workspace, row.job()));
        return study.map(known -> row.with(advice.with(known.nextRun(advice)))).orElse(row);
    }

    private JobSummary row(String job) throws ProblemException {
        Evidence evidence = EvidenceFinder.inWorkspace(workspace, job);
        Optional<Duration> deadline = workspace.deadline(job);
        Optional<Advice> advice = advise(evidence, deadline);
        Spending spending = advice.map(it -> it.money().spending()).orElseGet(() -> Spending.of(evidence, prices));
        PeriodOfRuns month = PeriodOfRuns.of(evidence.runs(), evidence.job(), prices, windowFrom, windowEnd);
        return new JobSummary(
                job,
                evidence.tier(),
                month.runs(),
                evidence.current(),
                medianSeconds(evidence),
                deadline,
                month.cost(),
                month.estimated(),
                month.failedCost(),
                month.minimumCost(),
                advice.map(Outlook::of),
                Flag.of(
                        advice.map(Advice::findings)
                                .orElseGet(() -> Findings.of(evidence, prices, Optional.empty(), List.of())),
                        spending),
                ExpectedEnds.of(evidence, lastImport),
                advice,
                keptBecause(evidence, advice));
    }

    /** A row whose evidence is as it was, in another window. */
    private JobSummary inWindow(JobSummary old) throws ProblemException {
        Evidence runsAlone = EvidenceFinder.runsInWorkspace(workspace, old.job());
        PeriodOfRuns past = PeriodOfRuns.of(runsAlone.runs(), runsAlone.job(), prices, windowFrom, windowEnd);
        return new JobSummary(
                old.job(),
                old.tier(),
                past.runs(),
                old.current(),
                // Of a job without runs the logged one stands for them, in any window.
                runsAlone.runs().isEmpty() ? old.medianRunSeconds() : medianSeconds(runsAlone),
                old.deadline(),
                past.cost(),
                past.estimated(),
                past.failedCost(),
                past.minimumCost(),
                old.outlook(),
                old.flags(),
                old.seenOn(lastImport).running(),
                Optional.empty(),
                old.keptBecause());
    }

    /** Whether a saving is known well enough to be added up: from one size alone only a next one to try is. */
    private static boolean worthATotal(Evidence evidence) {
        EvidenceTier tier = evidence.tier().orElse(EvidenceTier.SINGLE_CONFIGURATION);
        return tier != EvidenceTier.SINGLE_CONFIGURATION;
    }

    private Optional<Advice> advise(Evidence evidence, Optional<Duration> deadline) {
        Question question = new Question(
                deadline,
                Question.USUAL_CONFIDENCE,
                Set.copyOf(WorkerType.USUAL),
                OptionalInt.empty(),
                true,
                true,
                OptionalInt.empty());
        return study(evidence).map(known -> known.advise(question));
    }

    /** Empty where the evidence does not carry one. */
    private Optional<Study> study(Evidence evidence) {
        if (!worthATotal(evidence)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Study.of(evidence, prices, StudyScope.USUAL));
        } catch (ProblemException e) {
            // No price for the region: the row says so by having no advice.
            return Optional.empty();
        }
    }

    private static String keptBecause(Evidence evidence, Optional<Advice> advice) {
        if (RunBills.onlyCosted(evidence.job())) {
            return Sentences.say("fleet.ONLY_COSTED." + evidence.job().advisedAs());
        }
        if (advice.isEmpty()) {
            return Sentences.say("fleet." + whyNoAdvice(evidence));
        }
        if (advice.get().recommended().isEmpty()) {
            return Sentences.say("fleet.NOTHING_FITS");
        }
        return advice.get().changes() ? "" : Sentences.say("fleet.KEEP");
    }

    private static String whyNoAdvice(Evidence evidence) {
        if (worthATotal(evidence)) {
            return "NO_PRICE";
        }
        return evidence.tier().filter(EvidenceTier.SINGLE_CONFIGURATION::equals).isPresent()
                ? "ONE_SIZE"
                : "NO_EVENT_LOG";
    }

    /** Of the runs at the size in force; of all where none has run at it yet; of the logged run where none is known. */
    private OptionalDouble medianSeconds(Evidence evidence) {
        List<GlueRun> recent = evidence.runs().stream()
                .filter(run -> run.startedOn()
                        .filter(start -> start.isAfter(windowFrom))
                        .isPresent())
                .toList();
        List<GlueRun> asNow = recent.stream()
                .filter(run -> run.configuration().equals(evidence.current()))
                .toList();
        double[] seconds = (asNow.isEmpty() ? recent : asNow)
                .stream()
                        .filter(run -> run.state() == RunState.SUCCEEDED)
                        .flatMapToDouble(run -> run.executionSeconds().stream())
                        .sorted()
                        .toArray();
        if (seconds.length > 0) {
            return OptionalDouble.of((seconds[(seconds.length - 1) / 2] + seconds[seconds.length / 2]) / 2);
        }
        return evidence.profiles().stream()
                .limit(1)
                .mapToDouble(profile -> profile.application().durationSeconds())
                .findFirst();
    }
}
