package dev.gluewise.app.cli;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.prediction.FlexAssumption;
import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.analyzer.prediction.PricedPrediction;
import dev.gluewise.analyzer.prediction.ProfilePredictor;
import dev.gluewise.analyzer.report.LoggedReplay;
import dev.gluewise.analyzer.report.SimulatedResult;
import dev.gluewise.analyzer.report.SimulationCsv;
import dev.gluewise.analyzer.report.SimulationJson;
import dev.gluewise.analyzer.source.EvidenceFinder;
import dev.gluewise.analyzer.timeline.RunTimeline;
import dev.gluewise.pricing.catalog.Availability;
import dev.gluewise.pricing.catalog.CapacityCatalog;
import dev.gluewise.pricing.catalog.CapacityRequest;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.PriceStore;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.simulator.profile.JobProfile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a logged run would do at the configurations asked for. */
@Command(
        name = "simulate",
        description = "Predicts run time, DPU-hours and cost of each configuration asked for.",
        mixinStandardHelpOptions = true)
final class SimulateCommand extends CommandBase {
    private static final long SEED = 1;

    @Mixin
    private final LogOptions logs = new LogOptions();

    @Mixin
    private final PriceOptions prices = new PriceOptions();

    @Option(
            names = "--worker-type",
            paramLabel = "T",
            split = ",",
            converter = WorkerTypeConverter.class,
            description = "Worker types; default: the one whose executors have the log's cores, else G.1X.")
    private List<WorkerType> workerTypes = List.of();

    @Option(
            names = "--workers",
            paramLabel = "N|A..B[:STEP]",
            converter = WorkerRange.Converter.class,
            description = "Worker counts, the driver's among them; default: as many slots as the log had.")
    private @Nullable WorkerRange workers;

    @Option(names = "--auto-scaling", description = "Takes the worker counts as maxima of auto scaling.")
    private boolean autoScaling;

    @Option(names = "--flex", description = "On spare capacity.")
    private boolean flex;

    @Mixin
    private final FlexOptions flexOptions = new FlexOptions();

    @Mixin
    private final InputScaleOption input = new InputScaleOption();

    @Option(
            names = "--as-logged",
            description = "Also replays the log on the executors that it really had, and says how far it is off.")
    private boolean asLogged;

    @Option(
            names = "--timeline",
            description = "Also tells each run over time: its stages, what its end waited for, its executors.")
    private boolean timeline;

    private final Clock clock;
    private final PriceStore store;

    SimulateCommand(Console console, Clock clock, PriceStore store) {
        super(console);
        this.clock = clock;
        this.store = store;
    }

    @Override
    String name() {
        return "simulate";
    }

    @Override
    public Integer call() throws ProblemException {
        if (!logs.given()) {
            throw new ProblemException(Problem.of(
                    ProblemCode.WRONG_USAGE, "simulate needs --event-log PATH.", "See: gluewise simulate --help."));
        }
        if (timeline && options.format == OutputOptions.Format.csv) {
            throw new ProblemException(Problem.of(
                    ProblemCode.WRONG_USAGE,
                    "A CSV has one row a configuration and no room for timelines.",
                    "Use --format json, or table."));
        }
        LogOptions.Logs read = logs.read();
        JobProfile profile = read.profiles().getFirst();
        Evidence evidence = EvidenceFinder.inLogs(
                List.of(profile), prices.regionOr(PriceOptions.USUAL_REGION), prices.wantedVersion(), Optional.empty());
        FlexAssumption assumption = flexOptions.assumption();
        ProfilePredictor predictor = new ProfilePredictor(profile, evidence, input.scale(), assumption, SEED);
        List<SimulatedResult> results = results(predictor, evidence);
        Optional<LoggedReplay> replay = asLogged
                ? Optional.of(
                        new LoggedReplay(predictor.selfReplay(), RunTimeline.asLogged(predictor.simulator(), profile)))
                : Optional.empty();
        Optional<FlexAssumption> assumed = flex ? Optional.of(assumption) : Optional.empty();
        write(
                switch (options.format) {
                    case json -> SimulationJson.write(profile, replay, assumed, timeline, results);
                    case csv ->
                        SimulationCsv.write(
                                results.stream().map(SimulatedResult::priced).toList());
                    case table -> SimulationText.write(profile, replay, assumed, timeline, results);
                });
        read.skipped().forEach(this::report);
        return read.skipped().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY_DONE;
    }

    private List<SimulatedResult> results(ProfilePredictor predictor, Evidence evidence) throws ProblemException {
        List<Configuration> wanted = configurations(predictor.profile(), evidence);
        if (wanted.isEmpty()) {
            return List.of();
        }
        PriceBook book = prices.book(evidence.job().region(), evidence.job().glueVersion(), store, clock);
        List<SimulatedResult> priced = new ArrayList<>();
        for (Prediction prediction : predictor.predict(wanted)) {
            RateKey key = RateKey.of(evidence.job().region(), prediction.configuration());
            Rate rate = book.price(key)
                    .orThrow(
                            key,
                            prediction.configuration().label() + " on Glue "
                                    + evidence.job().glueVersion() + " in " + key.region());
            priced.add(new SimulatedResult(new PricedPrediction(prediction, rate), timeline(predictor, prediction)));
        }
        return priced;
    }

    private Optional<RunTimeline> timeline(ProfilePredictor predictor, Prediction prediction) {
        return timeline
                ? Optional.of(RunTimeline.on(prediction.configuration(), predictor.simulator(), predictor.profile()))
                : Optional.empty();
    }

    private List<Configuration> configurations(JobProfile profile, Evidence evidence) throws ProblemException {
        if (asLogged && workerTypes.isEmpty() && workers == null) {
            return List.of();
        }
        GlueVersion version = evidence.job().glueVersion();
        List<WorkerType> types = workerTypes.isEmpty()
                ? List.of(evidence.current().map(Configuration::workerType).orElse(WorkerType.G_1X))
                : workerTypes;
        List<Configuration> wanted = new ArrayList<>();
        for (WorkerType type : types) {
            for (int count : counts(type, version, profile)) {
                Configuration configuration = Configuration.fixed(version, type, count)
                        .withAutoScaling(autoScaling)
                        .with(flex ? ExecutionClass.FLEX : ExecutionClass.STANDARD);
                requireOffered(evidence, configuration);
                wanted.add(configuration);
            }
        }
        return wanted;
    }

    private List<Integer> counts(WorkerType type, GlueVersion version, JobProfile profile) {
        if (workers != null) {
            return workers.counts();
        }
        return List.of(Configuration.workersForSlots(version, type, profile.peakSlots()));
    }

    private static void requireOffered(Evidence evidence, Configuration configuration) throws ProblemException {
        Availability availability = CapacityCatalog.USUAL.availability(
                CapacityRequest.of(evidence.job().advisedAs(), evidence.job().region(), configuration));
        if (availability.refused()) {
            throw new ProblemException(Problem.of(
                    ProblemCode.WRONG_USAGE,
                    availability.grounds().getFirst().text(),
                    "Name another --worker-type, --glue-version or --region, or leave --flex or --auto-scaling out."));
        }
    }
}
