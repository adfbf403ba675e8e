package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.analyzer.prediction.FlexAssumption;
import dev.gluewise.analyzer.source.EvidenceFinder;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.testing.Profiles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Asks for advice about made profiles. Unless a test says otherwise: Glue 5.1 in us-east-1, G.1X only, neither Flex nor
 * auto scaling, no deadline.
 */
public final class Asked {
    private static final PriceBook PRICES = BundledPrices.load();

    private final List<JobProfile> profiles;
    private Optional<Configuration> current = Optional.empty();
    private List<GlueRun> runs = List.of();
    private Optional<Duration> deadline = Optional.empty();
    private double confidence = Question.USUAL_CONFIDENCE;
    private List<WorkerType> simulated = WorkerType.USUAL;
    private Set<WorkerType> wanted = Set.of(WorkerType.G_1X);
    private OptionalInt mostWorkers = OptionalInt.empty();
    private boolean flex;
    private boolean autoScaling;
    private OptionalInt runsPerMonth = OptionalInt.empty();
    private GlueVersion version = GlueVersion.DEFAULT;
    private Optional<JobKind> kind = Optional.empty();
    private String region = "us-east-1";
    private double inputScale = 1;
    private PriceBook prices = PRICES;

    private Asked(List<JobProfile> profiles) {
        this.profiles = profiles;
    }

    public static Asked about(Profiles... newestFirst) {
        return new Asked(List.of(newestFirst).stream().map(Profiles::build).toList());
    }

    Asked inForce(WorkerType type, int workers) {
        return inForce(Configuration.fixed(version, type, workers));
    }

    Asked inForce(Configuration configuration) {
        current = Optional.of(configuration);
        return this;
    }

    Asked withRuns(List<GlueRun> history) {
        runs = history;
        return this;
    }

    public Asked within(Duration time) {
        deadline = Optional.of(time);
        return this;
    }

    Asked sure(double chance) {
        confidence = chance;
        return this;
    }

    public Asked only(WorkerType... types) {
        wanted = Set.of(types);
        return this;
    }

    /** Of these types, whether they are usual or not. */
    Asked among(WorkerType... types) {
        simulated = List.of(types);
        return only(types);
    }

    /** Of a job whose definition says what runs it. */
    Asked ofKind(JobKind jobKind) {
        kind = Optional.of(jobKind);
        return this;
    }

    Asked atMost(int workers) {
        mostWorkers = OptionalInt.of(workers);
        return this;
    }

    public Asked withFlex() {
        flex = true;
        return this;
    }

    public Asked withAutoScaling() {
        autoScaling = true;
        return this;
    }

    Asked monthly(int times) {
        runsPerMonth = OptionalInt.of(times);
        return this;
    }

    Asked on(GlueVersion glueVersion) {
        version = glueVersion;
        return this;
    }

    Asked in(String awsRegion) {
        region = awsRegion;
        return this;
    }

    Asked onInput(double scale) {
        inputScale = scale;
        return this;
    }

    Asked at(PriceBook book) {
        prices = book;
        return this;
    }

    Study study() throws ProblemException {
        Evidence told = EvidenceFinder.inLogs(profiles, region, Optional.of(version), current);
        Evidence evidence = new Evidence(
                new JobIdentity(told.job().name(), version, region, kind),
                profiles,
                runs,
                told.current(),
                told.currentInferred());
        StudyScope scope = new StudyScope(simulated, OptionalInt.empty(), inputScale, FlexAssumption.USUAL, 1);
        return Study.of(evidence, prices, scope);
    }

    public Advice advice() throws ProblemException {
        return study().advise(new Question(deadline, confidence, wanted, mostWorkers, flex, autoScaling, runsPerMonth));
    }
}
