package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.analyzer.findings.Finding;
import dev.gluewise.analyzer.findings.Findings;
import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.analyzer.prediction.ProfilePredictor;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One job, simulated at every configuration worth looking at. Making a study takes the simulations (a fraction of a
 * second for ten thousand tasks); asking it takes none. Immutable; may be asked from several threads.
 */
public final class Study {
    private static final Duration MONTH = Duration.ofDays(30);

    private final Evidence evidence;
    private final StudyScope scope;
    private final PriceBook prices;
    private final Offered offered;
    private final ProfilePredictor predictor;
    private final List<Prediction> predictions;
    private final List<Finding> findings;
    private final Map<Configuration, List<Statement>> refusals;
    private final Map<Configuration, List<Statement>> limits = new ConcurrentHashMap<>();

    private Study(
            Evidence evidence,
            StudyScope scope,
            PriceBook prices,
            Offered offered,
            ProfilePredictor predictor,
            List<Prediction> predictions,
            List<Finding> findings) {
        this.evidence = evidence;
        this.scope = scope;
        this.prices = prices;
        this.offered = offered;
        this.predictor = predictor;
        this.predictions = predictions;
        this.findings = findings;
        refusals = predictions.stream()
                .map(Prediction::configuration)
                .collect(Collectors.toUnmodifiableMap(Function.identity(), offered::refusals));
    }

    /**
     * Simulates a job.
     *
     * @throws ProblemException where the evidence holds no event log, or no price is known for the job's region
     */
    public static Study of(Evidence evidence, PriceBook prices, StudyScope scope) throws ProblemException {
        if (evidence.tier().orElse(null) != EvidenceTier.EVENT_LOG) {
            throw new ProblemException(Problem.of(
                    ProblemCode.NOTHING_TO_ANALYZE,
                    "No event log of the job " + evidence.job().name() + " is known, and advice rests on one.",
                    "Import one with: gluewise import logs PATH --workspace W."));
        }
        // The newest log stands for the job: older ones saw other data and other code.
        ProfilePredictor predictor = new ProfilePredictor(
                evidence.profiles().getFirst(), evidence, scope.inputScale(), scope.flex(), scope.seed());
        Offered offered = new Offered(evidence);
        List<Configuration> grid = CandidateGrid.of(evidence, offered, scope, List.of(predictor.profile()));
        requireStandardPrice(evidence, prices, grid);
        List<Configuration> priced = grid.stream()
                .filter(configuration -> rate(evidence, prices, configuration).isPresent())
                .toList();
        List<Finding> findings = Findings.of(
                predictor.profile(),
                evidence.current(),
                evidence.current().flatMap(current -> rate(evidence, prices, current)));
        return new Study(evidence, scope, prices, offered, predictor, predictor.predict(priced), findings);
    }

    private static void requireStandardPrice(Evidence evidence, PriceBook prices, List<Configuration> grid)
            throws ProblemException {
        List<Configuration> standard = grid.stream()
                .filter(configuration -> configuration.executionClass() == ExecutionClass.STANDARD)
                .toList();
        String region = evidence.job().region();
        if (standard.stream().noneMatch(configuration -> rate(evidence, prices, configuration)
                .isPresent())) {
            prices.price(RateKey.of(region, standard.getFirst()))
                    .orThrow("Glue " + evidence.job().glueVersion() + " in " + region);
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

    /** Runs that started in the last thirty days that the job's history covers; empty without a history. */
    public OptionalInt runsPerMonth() {
        List<Instant> starts = evidence.runs().stream()
                .flatMap(run -> run.startedOn().stream())
                .toList();
        if (starts.isEmpty()) {
            return OptionalInt.empty();
        }
        Instant from = Collections.max(starts).minus(MONTH);
        return OptionalInt.of(
                (int) starts.stream().filter(start -> start.isAfter(from)).count());
    }

    /** The simulation behind the study. */
    public ProfilePredictor predictor() {
        return predictor;
    }

    List<Prediction> predictions() {
        return predictions;
    }

    /** What keeps the run from being faster at a configuration. */
    List<Statement> limits(Configuration configuration) {
        return limits.computeIfAbsent(configuration, size -> new Limits(predictor, size).statements());
    }

    /** Why Glue does not give the job a configuration that was predicted; empty where it does. */
    List<Statement> refusals(Configuration configuration) {
        return refusals.getOrDefault(configuration, List.of());
    }

    /** Why Glue gives the job no workers of a type, in a sentence; empty where it does or may. */
    public Optional<String> unavailableBecause(WorkerType type) {
        Configuration smallest = Configuration.fixed(evidence.job().glueVersion(), type, Configuration.MINIMUM_WORKERS);
        return offered.refusals(smallest).stream().map(Statement::text).findFirst();
    }

    /** What Glue gives the job. */
    Offered offered() {
        return offered;
    }

    List<Finding> findings() {
        return findings;
    }
}
