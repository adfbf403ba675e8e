package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.analyzer.findings.Finding;
import dev.gluewise.analyzer.findings.Findings;
import dev.gluewise.analyzer.prediction.DemandPredictor;
import dev.gluewise.analyzer.prediction.FlexAssumption;
import dev.gluewise.analyzer.prediction.PairedDraws;
import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.analyzer.prediction.PricedPrediction;
import dev.gluewise.analyzer.prediction.ProfilePredictor;
import dev.gluewise.analyzer.prediction.history.GlueHistory;
import dev.gluewise.analyzer.prediction.history.LearntResource;
import dev.gluewise.analyzer.prediction.history.PastRunsPredictor;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.spending.Cadence;
import dev.gluewise.analyzer.spending.RunBills;
import dev.gluewise.analyzer.spending.Spending;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.analyzer.timeline.RunComparison;
import dev.gluewise.analyzer.timeline.RunTimeline;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.MissingPriceException;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One job, predicted at every configuration worth looking at. Making a study takes the predictions (simulations of its
 * event log take a fraction of a second for ten thousand tasks); asking it takes none. Immutable; may be asked from several threads.
 */
public final class Study {
    private final Evidence evidence;
    private final StudyScope scope;
    private final PriceBook prices;
    private final Offered offered;
    private final StudyBasis basis;
    private final List<Prediction> predictions;
    private final List<Finding> findings;
    private final PairedDraws draws;
    private final Map<ExecutionClass, StartUp> startUps;
    private final Spending spending;
    private final Optional<CapacityPlan.Priced> capacityPlan;
    private final Map<Configuration, List<Statement>> refusals;
    private final Map<Configuration, List<Statement>> exclusions;
    private final Map<Configuration, List<Statement>> unborne;
    private final Map<Configuration, List<Statement>> trials;
    private final Map<Configuration, Limits> limits = new ConcurrentHashMap<>();

    private Study(
            Evidence evidence,
            StudyScope scope,
            PriceBook prices,
            Offered offered,
            StudyBasis basis,
            List<Prediction> predictions,
            List<Finding> findings) {
        this.evidence = evidence;
        this.scope = scope;
        this.prices = prices;
        this.offered = offered;
        this.basis = basis;
        this.predictions = predictions;
        this.findings = findings;
        spending = Spending.of(evidence, prices);
        capacityPlan = planned();
        draws = new PairedDraws(scope.seed());
        StartUp standard = StartUp.of(evidence.runs(), ExecutionClass.STANDARD, StartUp.usual());
        startUps = Map.of(
                ExecutionClass.STANDARD,
                standard,
                ExecutionClass.FLEX,
                StartUp.of(evidence.runs(), ExecutionClass.FLEX, assumedOnFlex(scope, standard)));
        refusals = ofEach(offered::refusals);
        GuardRails rails = new GuardRails(evidence, basis, scope);
        exclusions = ofEach(configuration -> Stream.of(
                        refusals(configuration), notResized(configuration), rails.failures(configuration))
                .flatMap(List::stream)
                .toList());
        unborne = ofEach(rails::unborne);
        trials = ofEach(configuration -> Stream.concat(
                        rails.unborne(configuration).stream(), rails.untried(configuration).stream())
                .toList());
    }

    private Map<Configuration, List<Statement>> ofEach(Function<Configuration, List<Statement>> say) {
        return predictions.stream()
                .map(Prediction::configuration)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), say));
    }

    /** Of jobs that do not end, or that have no tasks, nothing is known at another size. */
    private List<Statement> notResized(Configuration configuration) {
        boolean inForce = evidence.current().filter(configuration::equals).isPresent();
        return RunBills.onlyCosted(evidence.job()) && !inForce
                ? List.of(new Statement(
                        "NOT_RESIZED",
                        Sentences.say("excluded.NOT_RESIZED." + evidence.job().advisedAs())))
                : List.of();
    }

    /**
     * Predicts a job everywhere: from its event log where there is one, else from runs at several sizes, from the metrics
     * of a run, or from runs at one size.
     *
     * @throws ProblemException where nothing is known of the job
     * @throws MissingPriceException where no price is known for its region
     */
    public static Study of(Evidence evidence, PriceBook prices, StudyScope scope) throws ProblemException {
        StudyBasis basis = basis(evidence, scope);
        Offered offered = new Offered(evidence);
        List<Configuration> grid = CandidateGrid.of(evidence, offered, scope, basis.reach(scope));
        requireStandardPrice(evidence, prices, grid);
        List<Configuration> priced = grid.stream()
                .filter(configuration -> rate(evidence, prices, configuration).isPresent())
                .toList();
        Optional<ProfilePredictor> simulated =
                basis instanceof StudyBasis.Simulated log ? Optional.of(log.predictor()) : Optional.empty();
        List<Prediction> predictions = basis.predictor().predict(priced);
        List<Finding> findings = Findings.of(evidence, prices, simulated, predictions);
        return new Study(evidence, scope, prices, offered, basis, predictions, findings);
    }

    /** What the user says; else the usual assumption, but never sooner than the job's own runs on standard capacity. */
    private static StartUp assumedOnFlex(StudyScope scope, StartUp standard) {
        double seconds = scope.flex().startSeconds();
        boolean usual = seconds == FlexAssumption.USUAL.startSeconds();
        return usual && standard.measured() ? standard.atLeast(seconds) : StartUp.assumed(seconds);
    }

    /** What predictions of a job rest on. */
    static StudyBasis basis(Evidence evidence, StudyScope scope) throws ProblemException {
        if (!evidence.profiles().isEmpty()) {
            // The newest log stands for the job: older ones saw other data and other code.
            return new StudyBasis.Simulated(new ProfilePredictor(
                    evidence.profiles().getFirst(), evidence, scope.inputScale(), scope.flex(), scope.seed()));
        }
        List<PastRun> runs = GlueHistory.of(evidence.runs());
        if (runs.isEmpty()) {
            throw nothingKnown(evidence.job());
        }
        if (evidence.tier().orElse(null) == EvidenceTier.METRICS) {
            return new StudyBasis.FromDemand(
                    new DemandPredictor(evidence.measuredRun().orElseThrow(), scope.inputScale(), scope.flex()));
        }
        return new StudyBasis.FromRuns(
                new PastRunsPredictor(runs, List.of(), scope.inputScale(), scope.flex(), LearntResource.load()));
    }

    private static ProblemException nothingKnown(JobIdentity job) {
        if (RunBills.onlyCosted(job)) {
            return new ProblemException(Problem.of(
                    ProblemCode.NOTHING_TO_ANALYZE,
                    "The job " + job.name() + " is no Spark ETL job ("
                            + job.advisedAs().command() + "), so it is costed and watched, not resized.",
                    "gluewise jobs and gluewise runs tell what it costs and how its runs end."));
        }
        return new ProblemException(Problem.of(
                ProblemCode.NOTHING_TO_ANALYZE,
                "Of the job " + job.name()
                        + " neither an event log is known nor a run that ended well, took some time and tells its size.",
                "Import a log with: gluewise import logs PATH --workspace W."));
    }

    private static void requireStandardPrice(Evidence evidence, PriceBook prices, List<Configuration> grid)
            throws ProblemException {
        List<Configuration> standard = grid.stream()
                .filter(configuration -> configuration.executionClass() == ExecutionClass.STANDARD)
                .toList();
        String region = evidence.job().region();
        if (standard.stream().noneMatch(configuration -> rate(evidence, prices, configuration)
                .isPresent())) {
            RateKey key = RateKey.of(region, standard.getFirst());
            prices.price(key).orThrow(key, "Glue " + evidence.job().glueVersion() + " in " + region);
        }
    }

    private static Optional<Rate> rate(Evidence evidence, PriceBook prices, Configuration configuration) {
        return prices.rate(RateKey.of(evidence.job().region(), configuration));
    }

    /** The price of a configuration in the job's region, where it is known. */
    Optional<Rate> rate(Configuration configuration) {
        return rate(evidence, prices, configuration);
    }

    /** A price, where it is known. */
    Optional<Rate> rate(RateKey key) {
        return prices.rate(key);
    }

    /** The further run that would tell most about what to choose; empty where none would. Takes up to a second. */
    public Optional<NextRun> nextRun(Advice advice) {
        return NextRunSearch.of(this, advice);
    }

    /** A candidate as it would be judged if this were predicted of it. */
    Candidate judged(Prediction prediction, Candidate candidate, Question question) {
        return new Choice(this, question).candidate(prediction, candidate.excludedBecause(), candidate.onFrontier());
    }

    /** Answers a question without a new simulation. */
    public Advice advise(Question question) {
        return new Choice(this, question).advice();
    }

    public Evidence evidence() {
        return evidence;
    }

    public StudyScope scope() {
        return scope;
    }

    /** Runs a month at the pace of the job's history; empty where it has no pace. */
    public OptionalInt runsPerMonth() {
        return Cadence.of(evidence.runs())
                .map(cadence -> OptionalInt.of(cadence.wholeRuns()))
                .orElse(OptionalInt.empty());
    }

    /**
     * What an answer is worth over time.
     *
     * @param current the configuration in force
     * @param recommended the one that is recommended
     */
    MoneyOverTime money(Optional<Candidate> current, Optional<Candidate> recommended) {
        return new MoneyOverTime(
                spending,
                current.flatMap(now -> recommended.map(then -> SavingRange.of(draws, now.priced(), then.priced()))),
                capacityPlan);
    }

    private Optional<CapacityPlan.Priced> planned() {
        Optional<CapacityPlan> plan = CapacityPlan.ofMetrics(evidence).or(this::planOfLog);
        return plan.map(known -> new CapacityPlan.Priced(
                known, rate(known.advised()).map(rate -> new PricedPrediction(prediction(known.advised()), rate))));
    }

    private Optional<CapacityPlan> planOfLog() {
        return basis instanceof StudyBasis.Simulated log
                ? evidence.current().map(size -> {
                    int needed = log.predictor()
                            .simulator()
                            .timelineAsLogged()
                            .executorsNeeded()
                            .peak();
                    int allocated = log.predictor().profile().peakExecutors();
                    return CapacityPlan.of(CapacityPlan.Source.EVENT_LOG, size, needed, allocated);
                })
                : Optional.empty();
    }

    private Prediction prediction(Configuration size) {
        return predictions.stream()
                .filter(known -> known.configuration().equals(size))
                .findFirst()
                .orElseGet(() -> basis.predictor().predict(List.of(size)).getFirst());
    }

    /** What the predictions rest on. */
    StudyBasis basis() {
        return basis;
    }

    List<Prediction> predictions() {
        return predictions;
    }

    /** What keeps the run from being faster at a configuration; empty where no event log tells. */
    List<Statement> limits(Configuration configuration) {
        return simulatedLimits(configuration).map(Limits::statements).orElse(List.of());
    }

    /** Whether it is known that slots beyond so many are of no use. */
    boolean isCeiling(int slots) {
        return !(basis instanceof StudyBasis.FromRuns)
                && slots >= basis.reach(scope).mostSlots();
    }

    /** Seconds at a configuration that no number of workers takes away; empty where no event log tells. */
    Optional<Double> fixedSeconds(Configuration configuration) {
        return simulatedLimits(configuration).map(Limits::fixedSeconds);
    }

    private Optional<Limits> simulatedLimits(Configuration configuration) {
        return basis instanceof StudyBasis.Simulated simulated
                ? Optional.of(limits.computeIfAbsent(configuration, size -> new Limits(simulated.predictor(), size)))
                : Optional.empty();
    }

    /**
     * A logged run beside the same work on a configuration, over time; empty where no event log is known. Takes two
     * simulations.
     *
     * @param logged one of the evidence's profiles
     */
    public Optional<RunComparison> compare(Configuration configuration, JobProfile logged) {
        if (!(basis instanceof StudyBasis.Simulated)) {
            return Optional.empty();
        }
        ProfilePredictor newest = ((StudyBasis.Simulated) basis).predictor();
        ProfilePredictor predictor = newest.profile() == logged
                ? newest
                : new ProfilePredictor(logged, evidence, scope.inputScale(), scope.flex(), scope.seed());
        return Optional.of(new RunComparison(
                RunTimeline.asLogged(predictor.simulator(), predictor.profile()),
                configuration,
                RunTimeline.on(configuration, predictor.simulator(), predictor.profile())));
    }

    /** Why Glue does not give the job a configuration that was predicted; empty where it does. */
    List<Statement> refusals(Configuration configuration) {
        return refusals.getOrDefault(configuration, List.of());
    }

    /** Why Glue gives the job no spare capacity, whatever its workers; empty where it does. */
    public List<Statement> flexRefusals() {
        return offered.refusals(plain().with(ExecutionClass.FLEX), plain());
    }

    /** Why Glue does not scale the job, whatever its workers; empty where it does. */
    public List<Statement> autoScalingRefusals() {
        return offered.refusals(plain().withAutoScaling(true), plain());
    }

    /** Any of the configurations, had in the plainest way. */
    Configuration plain() {
        return predictions
                .getFirst()
                .configuration()
                .with(ExecutionClass.STANDARD)
                .withAutoScaling(false);
    }

    /** How much slower spare capacity is taken to be, and what that rests on. */
    public FlexSlowdown flexSlowdown() {
        return basis instanceof StudyBasis.FromRuns known && known.predictor().flexKnown()
                ? FlexSlowdown.learnt(known.predictor(), evidence.current().orElseGet(this::plain), this::prediction)
                : new FlexSlowdown(scope.flex().slowdown(), 0);
    }

    /** What Glue gives the job. */
    public Offered offered() {
        return offered;
    }

    /** Why a configuration is left out whatever is asked: refused by Glue, or ruled out by what is known of the job. */
    List<Statement> exclusions(Configuration configuration) {
        return exclusions.getOrDefault(configuration, List.of());
    }

    /** Why a configuration is to be tried before it is relied on. */
    List<Statement> trial(Configuration configuration) {
        return trials.getOrDefault(configuration, List.of());
    }

    /** Whether nothing in the evidence speaks against a configuration, although it may be untried. */
    boolean isBorne(Configuration configuration) {
        return unborne.getOrDefault(configuration, List.of()).isEmpty();
    }

    /** What passes beside the billed time of a run. */
    StartUp startUp(ExecutionClass executionClass) {
        return startUps.getOrDefault(executionClass, StartUp.usual());
    }

    /** Draws of two predictions at once. */
    PairedDraws draws() {
        return draws;
    }

    /**
     * A candidate on the newest Glue version; empty where the job has it, where Glue does not offer it or no price is known,
     * and where executors there have other cores, so that the prediction does not hold.
     */
    Optional<Candidate> onNewest(Candidate candidate) {
        Configuration now = candidate.configuration();
        Configuration newest = now.on(GlueVersion.NEWEST);
        boolean alike = now.glueVersion() != GlueVersion.NEWEST && now.executorCores() == newest.executorCores();
        return alike && offered.refusals(newest).isEmpty()
                ? rate(newest).map(rate -> candidate.on(newest, rate))
                : Optional.empty();
    }

    List<Finding> findings() {
        return findings;
    }
}
