package dev.gluewise.app.desktop.sample;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.advice.FlexSlowdown;
import dev.gluewise.analyzer.advice.NextRun;
import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.analyzer.advice.Saving;
import dev.gluewise.analyzer.advice.StartUp;
import dev.gluewise.analyzer.advice.Statement;
import dev.gluewise.analyzer.advice.Verdict;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobDetails;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.analyzer.replay.ReplayWatcher;
import dev.gluewise.analyzer.spending.LoggedBill;
import dev.gluewise.analyzer.testing.MadeEvidence;
import dev.gluewise.analyzer.testing.MadeRun;
import dev.gluewise.analyzer.timeline.RunComparison;
import dev.gluewise.analyzer.timeline.RunTimeline;
import dev.gluewise.app.desktop.backend.JobStudy;
import dev.gluewise.app.desktop.backend.Offer;
import dev.gluewise.app.desktop.backend.WorkerChoice;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.CapacityCatalog;
import dev.gluewise.pricing.catalog.CapacityRequest;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.Ground;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.simulator.profile.Application;
import dev.gluewise.simulator.profile.Completeness;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskTableBuilder;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** A study of a made-up job, worked out by a formula: always the same, and instant. */
public final class SampleStudy implements JobStudy {
    private static final int[] COUNTS = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 24, 28, 32, 40};
    private static final double[] SPREAD = {0.968, 0.976, 0.984, 0.99, 0.996, 1, 1.004, 1.01, 1.018, 1.028, 1.042};
    private static final String REGION = "us-east-1";
    private static final JobDetails ORDERS_DETAILS = new JobDetails(
            Optional.of("glueetl"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.of(480),
            OptionalInt.of(1),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            false,
            Optional.of("111122223333"));

    private final SampleJob job;
    private final PriceBook prices;
    private final int replayEndsBefore;
    private final Evidence evidence;
    private final List<Prediction> predictions = new ArrayList<>();

    public SampleStudy(SampleJob job, PriceBook prices) {
        this(job, prices, WorkerType.USUAL, 0);
    }

    /**
     * A study of these worker types, as far as they have a price.
     *
     * @param replayEndsBefore in the midst of which stage a replay stays, counted from the last; 0 for none
     */
    SampleStudy(SampleJob job, PriceBook prices, List<WorkerType> types, int replayEndsBefore) {
        this.replayEndsBefore = replayEndsBefore;
        this.job = job;
        this.prices = prices;
        evidence = evidenceOf(job);
        for (WorkerType type : types) {
            for (int count : COUNTS) {
                if (count * type.dpu().doubleValue() <= 50 || count == 2) {
                    addAll(Configuration.fixed(GlueVersion.V5_0, type, count));
                }
            }
        }
        if (predictions.stream()
                .noneMatch(prediction -> prediction.configuration().equals(job.current()))) {
            predictions.add(predict(job.current()));
        }
    }

    private void addAll(Configuration fixed) {
        for (ExecutionClass executionClass : ExecutionClass.values()) {
            Configuration size = fixed.with(executionClass);
            if (prices.rate(RateKey.of(REGION, size)).isPresent()) {
                predictions.add(predict(size));
                predictions.add(predict(size.withAutoScaling(true)));
            }
        }
    }

    private Prediction predict(Configuration configuration) {
        boolean thin = job.tier() == EvidenceTier.SINGLE_CONFIGURATION;
        double sigma = (thin ? 0.12 : 0.018) * (configuration.executionClass() == ExecutionClass.FLEX ? 2 : 1);
        // A little unevenness by configuration, as real packing of tasks into waves has it.
        double wave = 1 + 0.004 * Math.sin(configuration.slots() * 2.4);
        return new Prediction(
                configuration,
                spread(job.seconds(configuration) * wave, sigma),
                spread(job.dpuHours(configuration) * wave, sigma));
    }

    private static Distribution spread(double value, double sigma) {
        double[] values = SPREAD.clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= value;
        }
        return new Distribution(values, sigma);
    }

    private static Evidence evidenceOf(SampleJob job) {
        List<GlueRun> runs = new ArrayList<>();
        for (int i = 0; i < job.runs(); i++) {
            runs.add(MadeRun.of(job.name())
                    .id("jr_%06x".formatted(job.name().hashCode() + i))
                    .ended(i < job.failedRuns() ? RunState.FAILED : RunState.SUCCEEDED)
                    .startedOn(Instant.parse("2026-11-19T04:00:00Z").minusSeconds(21_600L * i))
                    .took(job.seconds(job.current()))
                    .on(job.current())
                    .run());
        }
        MadeEvidence made = MadeEvidence.of(job.name()).in(REGION).ran(runs).inForce(job.current());
        if (job.tier() == EvidenceTier.EVENT_LOG) {
            Collections.nCopies(job.name().length() % 3 + 1, profile(job)).forEach(made::logged);
        }
        return made.evidence()
                .withDetails(job.name().equals(SampleJob.ORDERS.name()) ? ORDERS_DETAILS : JobDetails.NONE);
    }

    private static JobProfile profile(SampleJob job) {
        Application application = new Application("application_1", job.name(), "3.5.6", 0, 1000, Map.of());
        Completeness complete = new Completeness(1, 0, false, false, 0, 0);
        return new JobProfile(
                application,
                List.of(),
                List.of(),
                new TaskTableBuilder().build(0),
                new TaskTableBuilder().build(0),
                List.of(),
                complete);
    }

    @Override
    public Evidence evidence() {
        return evidence;
    }

    @Override
    public Question startingQuestion() {
        return new Question(
                job.deadline(),
                Question.USUAL_CONFIDENCE,
                Set.copyOf(WorkerType.USUAL),
                OptionalInt.empty(),
                true,
                true,
                OptionalInt.of(job.runs()));
    }

    @Override
    public List<WorkerChoice> workerTypes() {
        return Stream.of(WorkerType.values())
                .filter(WorkerType::isSpark)
                .filter(type ->
                        CapacityCatalog.USUAL
                                .availability(CapacityRequest.of(JobKind.ETL, REGION, smallest(type)))
                                .grounds()
                                .stream()
                                .noneMatch(Ground::refuses))
                .map(type -> new WorkerChoice(type, offer(RateKey.of(REGION, smallest(type)))))
                .toList();
    }

    private static Configuration smallest(WorkerType type) {
        return Configuration.fixed(GlueVersion.V5_0, type, Configuration.MINIMUM_WORKERS);
    }

    private Offer offer(RateKey key) {
        return prices.rate(key)
                .<Offer>map(rate -> new Offer.Had(key, rate, List.of()))
                .orElseGet(() -> new Offer.Unpriced(key, "no price list names such a price for " + REGION));
    }

    @Override
    public Offer flex() {
        return offer(RateKey.spark(REGION, PriceGeneration.GEN1, ExecutionClass.FLEX));
    }

    @Override
    public FlexSlowdown flexSlowdown() {
        return new FlexSlowdown(1.12, 3);
    }

    @Override
    public Optional<Offer.Refused> autoScalingRefused() {
        return Optional.empty();
    }

    @Override
    public Optional<Rate> standardPrice() {
        return prices.rate(RateKey.spark(REGION, PriceGeneration.GEN1, ExecutionClass.STANDARD));
    }

    @Override
    public Optional<NextRun> nextRun(Advice advice) {
        return advice.recommended()
                .map(chosen -> new NextRun(
                        SampleJob.fixed(WorkerType.G_1X, 6),
                        Money.usd("2.10"),
                        Money.usd("0.12"),
                        0.4,
                        new Statement(
                                "NEXT_RUN",
                                "One run on "
                                        + SampleJob.fixed(WorkerType.G_1X, 6).label()
                                        + " for about $2.10 would narrow the interval by 40 %.")));
    }

    @Override
    public Optional<String> changeAsCli(Advice advice) {
        return advice.recommended()
                .filter(chosen -> advice.changes())
                .map(Candidate::configuration)
                .map(to -> "aws glue update-job --job-name " + job.name() + " --job-update '{\"WorkerType\":\""
                        + to.workerType().label() + "\",\"NumberOfWorkers\":" + to.workers() + "}'");
    }

    @Override
    public Optional<RunComparison> compare(Configuration configuration, JobProfile logged) {
        if (job.tier() != EvidenceTier.EVENT_LOG) {
            return Optional.empty();
        }
        ProfileSimulator simulator = new ProfileSimulator(SampleLog.ORDERS, 1);
        return Optional.of(new RunComparison(
                RunTimeline.asLogged(simulator, SampleLog.ORDERS),
                configuration,
                RunTimeline.on(configuration, simulator, SampleLog.ORDERS)));
    }

    @Override
    public LoggedBill bill(JobProfile logged) {
        return LoggedBill.of(evidence, logged, prices);
    }

    @Override
    public Optional<ReplayResult> replay(Configuration configuration, ReplayWatcher watcher, Progress progress)
            throws ProblemException {
        if (job.tier() != EvidenceTier.EVENT_LOG) {
            throw new ProblemException(
                    Problem.of(ProblemCode.NOTHING_TO_ANALYZE, "A replay needs an event log.", "Import one."));
        }
        if (progress.cancelled()) {
            return Optional.empty();
        }
        return SampleLog.replay(configuration, watcher, progress, replayEndsBefore);
    }

    @Override
    public Advice advise(Question question) {
        List<Candidate> priced = new ArrayList<>();
        for (Prediction prediction : predictions) {
            priced.add(candidate(prediction, question));
        }
        priced.sort(Comparator.comparing(Candidate::expectedCost));
        Optional<Candidate> recommended =
                priced.stream().filter(c -> c.verdict() == Verdict.FEASIBLE).findFirst();
        List<Candidate> candidates = marked(priced, recommended);
        Optional<Candidate> current = candidates.stream()
                .filter(c -> c.configuration().equals(job.current()))
                .findFirst();
        Optional<Candidate> best = candidates.stream()
                .filter(c -> c.verdict() == Verdict.RECOMMENDED)
                .findFirst();
        return new Advice(
                evidence,
                question,
                current,
                best,
                candidates,
                reasons(best),
                List.of(),
                List.of(),
                saving(question, current, best));
    }

    private Candidate candidate(Prediction prediction, Question question) {
        Configuration configuration = prediction.configuration();
        boolean wanted = question.workerTypes().contains(configuration.workerType())
                && (question.flexAllowed() || configuration.executionClass() == ExecutionClass.STANDARD)
                && (question.autoScalingAllowed() || !configuration.autoScaling());
        double chance = question.deadline()
                .map(deadline -> prediction.runTimeSeconds().probabilityAtMost(deadline.toSeconds()))
                .orElse(1.0);
        Verdict verdict = !wanted
                ? Verdict.EXCLUDED
                : chance >= question.confidence() ? Verdict.FEASIBLE : Verdict.MISSES_DEADLINE;
        List<Statement> because = wanted ? List.of() : List.of(new Statement("NOT_WANTED", "not among the allowed."));
        Rate rate = prices.rate(RateKey.of(REGION, configuration)).orElseThrow();
        List<Statement> trial = job.tier() != EvidenceTier.SINGLE_CONFIGURATION || configuration.equals(job.current())
                ? List.of()
                : List.of(new Statement("ONE_SIZE_KNOWN", "all runs had one size."));
        return new Candidate(prediction, rate, StartUp.assumed(0), chance, verdict, because, trial, false);
    }

    private static List<Candidate> marked(List<Candidate> byCost, Optional<Candidate> recommended) {
        List<Candidate> marked = new ArrayList<>();
        double fastest = Double.POSITIVE_INFINITY;
        for (Candidate candidate : byCost) {
            double median = candidate.runTimeSeconds().quantile(0.5);
            boolean onFrontier = candidate.verdict() != Verdict.EXCLUDED && median < fastest;
            fastest = onFrontier ? median : fastest;
            boolean best = recommended.isPresent() && recommended.get() == candidate;
            marked.add(new Candidate(
                    candidate.prediction(),
                    candidate.rate(),
                    candidate.startUp(),
                    candidate.meetsDeadlineProbability(),
                    best ? Verdict.RECOMMENDED : candidate.verdict(),
                    candidate.excludedBecause(),
                    candidate.trialBecause(),
                    onFrontier));
        }
        return marked;
    }

    private List<Statement> reasons(Optional<Candidate> best) {
        return best.isEmpty()
                ? List.of()
                : List.of(
                        new Statement(
                                "SINGLE_TASK_STAGE",
                                "Stage 7 is one task of " + Math.round(job.serialSeconds() / 180)
                                        + " min, which more workers do" + " not shorten."),
                        new Statement(
                                "WIDEST_STAGE",
                                "The widest long stage has 52 tasks: one wave on 13 executors × 4 cores."));
    }

    private static Optional<Saving> saving(
            Question question, Optional<Candidate> current, Optional<Candidate> recommended) {
        if (current.isEmpty() || recommended.isEmpty()) {
            return Optional.empty();
        }
        Money now = current.get().expectedCost();
        Money perRun = now.minus(recommended.get().expectedCost());
        int runs = question.runsPerMonth().orElse(30);
        return Optional.of(new Saving(perRun, perRun.times(runs), perRun.toDouble() / now.toDouble(), runs));
    }
}
