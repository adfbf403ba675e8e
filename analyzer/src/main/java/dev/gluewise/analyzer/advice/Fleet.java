package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.source.EvidenceFinder;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.billing.Bill;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** All jobs of a workspace, one row each. */
public final class Fleet {
    /** What is called the last 30 days; they end with the newest run of the workspace. */
    public static final Duration WINDOW = Duration.ofDays(30);

    private Fleet() {}

    /**
     * Looks at every job; a cancel ends it early with the rows so far. The 30 days end with the newest run
     * in the workspace, which stands for the day of the import.
     */
    public static List<JobSummary> of(Workspace workspace, PriceBook prices, Progress progress)
            throws ProblemException {
        return of(workspace, workspace.jobNames(), prices, progress);
    }

    /** As {@link #of(Workspace, PriceBook, Progress)}, of some of its jobs, in the order given. */
    public static List<JobSummary> of(Workspace workspace, List<String> names, PriceBook prices, Progress progress)
            throws ProblemException {
        Instant from = workspace.newestStart().orElse(Instant.EPOCH).minus(WINDOW);
        List<JobSummary> rows = new ArrayList<>();
        for (int i = 0; i < names.size() && !progress.cancelled(); i++) {
            progress.at(i, names.size(), names.get(i));
            Evidence evidence = EvidenceFinder.inWorkspace(workspace, names.get(i));
            rows.add(row(evidence, workspace.deadline(names.get(i)), from, prices));
        }
        return List.copyOf(rows);
    }

    private static JobSummary row(Evidence evidence, Optional<Duration> deadline, Instant from, PriceBook prices) {
        List<GlueRun> recent = evidence.runs().stream()
                .filter(run ->
                        run.startedOn().filter(start -> start.isAfter(from)).isPresent())
                .toList();
        Optional<Money> cost = Optional.empty();
        Money failedCost = Money.ZERO;
        boolean estimated = false;
        for (GlueRun run : recent) {
            Optional<Bill> bill = RunBills.of(run, evidence.job(), prices);
            if (bill.isPresent()) {
                Money money = bill.get().cost();
                cost = Optional.of(cost.orElse(Money.ZERO).plus(money));
                estimated |= bill.get().estimated();
                failedCost = run.state().failed() ? failedCost.plus(money) : failedCost;
            }
        }
        Optional<Advice> advice = advise(evidence, deadline, prices);
        return new JobSummary(
                evidence.job().name(),
                evidence.tier(),
                recent.size(),
                evidence.current(),
                medianSeconds(evidence, recent),
                deadline,
                cost,
                estimated,
                failedCost,
                advice,
                keptBecause(evidence, advice));
    }

    /** Whether a saving is known well enough to be added up: from one size alone only a next one to try is. */
    private static boolean worthATotal(Evidence evidence) {
        EvidenceTier tier = evidence.tier().orElse(EvidenceTier.SINGLE_CONFIGURATION);
        return tier != EvidenceTier.SINGLE_CONFIGURATION;
    }

    private static Optional<Advice> advise(Evidence evidence, Optional<Duration> deadline, PriceBook prices) {
        if (!worthATotal(evidence)) {
            return Optional.empty();
        }
        try {
            Question question = new Question(
                    deadline,
                    Question.USUAL_CONFIDENCE,
                    Set.copyOf(WorkerType.USUAL),
                    OptionalInt.empty(),
                    true,
                    true,
                    OptionalInt.empty());
            return Optional.of(Study.of(evidence, prices, StudyScope.USUAL).advise(question));
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
            return Sentences.say(worthATotal(evidence) ? "fleet.NO_PRICE" : "fleet.NO_EVENT_LOG");
        }
        if (advice.get().recommended().isEmpty()) {
            return Sentences.say("fleet.NOTHING_FITS");
        }
        return advice.get().changes() ? "" : Sentences.say("fleet.KEEP");
    }

    /** Of the runs at the size in force; of all where none has run at it yet; of the logged run where none is known. */
    private static OptionalDouble medianSeconds(Evidence evidence, List<GlueRun> recent) {
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
