package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.analyzer.prediction.ProfilePredictor;
import dev.gluewise.analyzer.spending.Spending;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at a job with every rule. */
public final class Findings {
    private static final List<FindingRule> RUN_RULES = List.of(
            new SingleTaskStage(),
            new FewTasksStage(),
            new SkewedStage(),
            new DriverGap(),
            new IdleExecutors(),
            new LateExecutors(),
            new GcPressure(),
            new Spill(),
            new SmallFiles(),
            new TinyTasks(),
            new FailedTasks(),
            new LostExecutors(),
            new ShufflePartitions());

    private static final List<JobRule> JOB_RULES = List.of(
            new OutOfMemory(),
            new DiskFull(),
            new FailedRuns(),
            new UnusedRetries(),
            new TimeoutTooHigh(),
            new TimeoutTooLow(),
            new MinimumBilling(),
            new Resized(),
            new UnusualRun(),
            new AutoScalingWouldPay(),
            new AutoScalingDoesNotPay(),
            new FlexWouldPay(),
            new OldGlueVersion(),
            new DefaultWorkers());

    /** Of one run what takes longest stands first; what follows is of the job, the costliest first. */
    private static final Comparator<Finding> ORDER = Comparator.<Finding, Boolean>comparing(
                    finding -> finding.per() != Finding.Per.RUN)
            .thenComparing(Comparator.comparing(Findings::costOfMonths).reversed())
            .thenComparing(Comparator.comparingDouble(Finding::seconds).reversed())
            .thenComparing(Comparator.comparing(Finding::severity).reversed());

    private Findings() {}

    private static Money costOfMonths(Finding finding) {
        return finding.per() == Finding.Per.RUN ? Money.ZERO : finding.cost().orElse(Money.ZERO);
    }

    /**
     * What is wrong with a job. The seconds of different findings overlap: an executor may be idle because of a single
     * task.
     *
     * @param evidence what is known of it; its newest event log stands for its runs
     * @param prices the prices in force
     * @param predictor what tells how the run of that log would do at other sizes; empty without an event log
     * @param known what it has told already
     */
    public static List<Finding> of(
            Evidence evidence, PriceBook prices, Optional<ProfilePredictor> predictor, List<Prediction> known) {
        Optional<ObservedRun> logged = predictor.map(able -> {
            Optional<Configuration> size = sizeOf(able.profile(), evidence);
            return ObservedRun.of(
                    able.profile(),
                    size,
                    size.flatMap(it -> prices.rate(RateKey.of(evidence.job().region(), it))),
                    able.simulator());
        });
        List<Prediction> ofLog = predictor.isPresent() ? known : List.of();
        Spending spending = Spending.of(evidence, prices);
        return of(new ObservedJob(evidence, prices, spending, logged, predictor, ofLog).withWaysPredicted());
    }

    static List<Finding> of(ObservedJob job) {
        return Stream.concat(
                        job.logged().stream()
                                .flatMap(run -> RUN_RULES.stream().flatMap(rule -> rule.check(run).stream())),
                        JOB_RULES.stream().flatMap(rule -> rule.check(job).stream()))
                .sorted(ORDER)
                .toList();
    }

    /** The logged run's own size, where its history is known; else the one in force. */
    private static Optional<Configuration> sizeOf(JobProfile profile, Evidence evidence) {
        return profile.application()
                .glueJobRunId()
                .flatMap(id -> evidence.runs().stream()
                        .filter(run -> run.id().equals(id))
                        .findFirst())
                .flatMap(GlueRun::configuration)
                .or(evidence::current);
    }
}
