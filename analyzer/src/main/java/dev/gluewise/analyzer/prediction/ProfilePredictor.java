package dev.gluewise.analyzer.prediction;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.pricing.billing.DpuSeconds;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.schedule.FlexConditions;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import dev.gluewise.simulator.schedule.SelfReplay;
import dev.gluewise.simulator.schedule.SimulatedOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.jspecify.annotations.Nullable;

/**
 * Predicts from one event log: the logged tasks simulated at each configuration, corrected by what the simulation of the
 * logged run itself missed, pulled towards the median of the job's own runs of that size and, by {@link Discrepancy},
 * towards its runs at other sizes, with an interval from tasks drawn anew and from {@link ModelError}.
 */
public final class ProfilePredictor implements ConfigurationPredictor {
    /** Times are simulated to the millisecond, and none is nothing. */
    private static final double LEAST_SECONDS = 0.001;

    private static final int FLEX_SAMPLES = 20;

    private final JobProfile profile;
    private final ProfileSimulator simulator;
    private final SelfReplay selfReplay;
    private final TypicalRun typical;
    private final double typicalFactor;
    private final double floorSeconds;
    private final MemoryEffect memory;
    private final Optional<Configuration> loggedSize;
    private final Discrepancy discrepancy;
    private final FlexAssumption flex;
    private final long seed;

    /** Kept for what further runs would tell; any thread's last will do. */
    private final AtomicReference<@Nullable Simulated> lastSimulated = new AtomicReference<>();

    /**
     * @param profile what the logged run did
     * @param evidence what else is known of the job
     * @param inputScale input as a multiple of the logged one, above 0
     * @param flex how Flex runs are assumed to differ
     * @param seed the same seed gives the same intervals
     */
    public ProfilePredictor(JobProfile profile, Evidence evidence, double inputScale, FlexAssumption flex, long seed) {
        this.profile = profile;
        this.flex = flex;
        this.seed = seed;
        simulator = new ProfileSimulator(profile, inputScale);
        selfReplay = simulator.asLogged();
        typical = TypicalRun.of(profile, evidence);
        typicalFactor = typical.median().map(this::factor).orElse(1.0);
        floorSeconds = simulator.floorSeconds();
        memory = MemoryEffect.of(profile);
        loggedSize =
                evidence.current().filter(current -> evidence.currentInferred()).or(() -> evidence.loggedSize(profile));
        discrepancy = discrepancy(evidence);
    }

    /** What runs at other sizes show of the simulation's error with the distance. */
    private Discrepancy discrepancy(Evidence evidence) {
        Map<Configuration, List<Double>> elsewhere = new LinkedHashMap<>();
        for (GlueRun run : evidence.completedRuns()) {
            Configuration size = run.configuration().orElseThrow();
            boolean comparable = run.attempt() == 0
                    && !size.autoScaling()
                    && size.executionClass() == ExecutionClass.STANDARD
                    && size.slots() != profile.peakSlots();
            if (comparable && run.executionSeconds().orElseThrow() > 0) {
                elsewhere
                        .computeIfAbsent(size, key -> new ArrayList<>())
                        .add(run.executionSeconds().orElseThrow() - typical.overheadSeconds());
            }
        }
        for (JobProfile other : evidence.profiles()) {
            if (other.peakSlots() != profile.peakSlots()) {
                evidence.loggedSize(other)
                        .filter(size -> !elsewhere.containsKey(size))
                        .ifPresent(size -> elsewhere
                                .computeIfAbsent(size, key -> new ArrayList<>())
                                .add(other.application().durationSeconds()));
            }
        }
        // Past runs had the logged input, whatever this prediction is asked for.
        ProfileSimulator asLogged = new ProfileSimulator(profile, 1);
        List<Discrepancy.Observation> observations = new ArrayList<>();
        elsewhere.forEach((size, seconds) -> {
            SimulatedOutcome outcome = asLogged.simulate(size);
            double simulated = outcome.runTimeSeconds() * correction() * typicalFactor;
            double real = new Median()
                    .evaluate(seconds.stream().mapToDouble(Double::doubleValue).toArray());
            if (simulated > LEAST_SECONDS && real > LEAST_SECONDS) {
                observations.add(
                        new Discrepancy.Observation(doublings(outcome), Math.log(real / simulated), seconds.size()));
            }
        });
        double prior = memory.underPressure() ? ModelError.PER_DOUBLING_UNDER_PRESSURE : ModelError.PER_DOUBLING;
        return Discrepancy.of(prior, typical.runToRun(), observations);
    }

    @Override
    public List<Prediction> predict(List<Configuration> configurations) {
        Simulated simulated = simulate(configurations);
        lastSimulated.set(simulated);
        return predict(configurations, simulated, discrepancy);
    }

    private Simulated simulate(List<Configuration> configurations) {
        Map<Configuration, SimulatedOutcome> outcomes = configurations.stream()
                .map(configuration -> configuration.with(ExecutionClass.STANDARD))
                .distinct()
                .toList()
                .parallelStream()
                .map(simulator::simulate)
                .collect(Collectors.toMap(
                        SimulatedOutcome::configuration, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        return new Simulated(outcomes, new SpreadBySize(simulator, List.copyOf(outcomes.keySet()), seed));
    }

    private List<Prediction> predict(List<Configuration> configurations, Simulated simulated, Discrepancy known) {
        return configurations.parallelStream()
                .map(configuration -> predict(configuration, simulated.of(configuration), simulated.spread(), known))
                .toList();
    }

    /** A further run moves the discrepancy alone, so what was simulated last serves again where it has all that is asked. */
    @Override
    public Optional<ConfigurationPredictor> having(Configuration tried, double seconds) {
        return Optional.of(configurations -> {
            Simulated last = lastSimulated.get();
            Simulated simulated = last != null && last.hasAll(configurations) ? last : simulate(configurations);
            SimulatedOutcome there = simulator.simulate(tried);
            double expected = there.runTimeSeconds() * correction() * typicalFactor;
            double real = Math.max(LEAST_SECONDS, seconds - typical.overheadSeconds() * typicalFactor);
            Discrepancy.Observation run = new Discrepancy.Observation(doublings(there), Math.log(real / expected), 1);
            return predict(configurations, simulated, discrepancy.and(run, typical.runToRun()));
        });
    }

    /**
     * Simulations of configurations, and how the draw of the tasks moves them.
     *
     * @param outcomes by the configuration on standard capacity
     */
    private record Simulated(Map<Configuration, SimulatedOutcome> outcomes, SpreadBySize spread) {
        SimulatedOutcome of(Configuration configuration) {
            return Objects.requireNonNull(outcomes.get(configuration.with(ExecutionClass.STANDARD)));
        }

        boolean hasAll(List<Configuration> configurations) {
            return configurations.stream()
                    .allMatch(configuration -> outcomes.containsKey(configuration.with(ExecutionClass.STANDARD)));
        }
    }

    private Prediction predict(
            Configuration configuration, SimulatedOutcome outcome, SpreadBySize spread, Discrepancy known) {
        boolean onFlex = configuration.executionClass() == ExecutionClass.FLEX;
        double[] ratios = onFlex && flex.conditions().isPresent()
                ? onFlex(configuration, outcome, flex.conditions().get())
                : spread.at(configuration.slots());
        double[] drawn = new double[ratios.length];
        double simulated = outcome.runTimeSeconds();
        double correction =
                correction() * typicalFactor * known.factor(doublings(outcome)) * (onFlex ? flex.slowdown() : 1);
        for (int i = 0; i < ratios.length; i++) {
            drawn[i] = Math.max(
                    LEAST_SECONDS, simulated * ratios[i] * correction + typical.overheadSeconds() * typicalFactor);
        }
        double[] seconds = loggedSize
                .map(logged -> memory.applied(drawn, logged, configuration))
                .orElse(drawn);
        double[] dpuHours = Arrays.stream(seconds)
                .map(second -> centre(outcome, second / simulated).hours())
                .toArray();
        Errors errors = errors(outcome, known, onFlex);
        double all = errors.together();
        double leastHours = outcome.leastBilled().hours();
        return new Prediction(
                configuration, new Distribution(seconds, all), new Distribution(dpuHours, all, leastHours), errors);
    }

    /** Run times on spare capacity over that on standard capacity, sorted. */
    private double[] onFlex(Configuration configuration, SimulatedOutcome standard, FlexConditions conditions) {
        return simulator.onFlex(configuration.with(ExecutionClass.STANDARD), conditions, FLEX_SAMPLES, seed).stream()
                .mapToDouble(run -> run.runTimeSeconds() / standard.runTimeSeconds())
                .sorted()
                .toArray();
    }

    /**
     * What the spread of a bill lies around. Around the minimum for every worker there is none: that is the
     * distribution's floor, and a run that is billed so lies as far below it as it takes less.
     */
    private static DpuSeconds centre(SimulatedOutcome outcome, double factor) {
        DpuSeconds billed = outcome.billed(factor);
        return billed.equals(outcome.leastBilled()) ? outcome.used(factor) : billed;
    }

    /** A median run as a multiple of what the simulation says of its size: what all predictions are pulled by. */
    private double factor(TypicalRun.Median median) {
        // Past runs had the logged input, whatever this prediction is asked for.
        double simulated = new ProfileSimulator(profile, 1)
                .simulate(median.configuration().with(ExecutionClass.STANDARD))
                .runTimeSeconds();
        double slower = median.configuration().executionClass() == ExecutionClass.FLEX ? flex.slowdown() : 1;
        return median.seconds()
                / Math.max(LEAST_SECONDS, simulated * correction() * slower + typical.overheadSeconds());
    }

    private Errors errors(SimulatedOutcome outcome, Discrepancy known, boolean onFlex) {
        double otherWorker = loggedSize
                .map(logged -> MemoryEffect.spread(logged, outcome.configuration()))
                .orElse(0.0);
        return new Errors(
                // In log, as all widths are: a simulation that is a hundred times too slow is off by two powers of ten.
                Math.hypot(typical.runToRun(), Math.log(correction())),
                known.slopeSpread() * doublings(outcome),
                Math.hypot(otherWorker, onFlex ? flex.sigma() : 0));
    }

    /** Signed doublings of the slots from the logged run, times the part of the run that depends on their number. */
    private double doublings(SimulatedOutcome outcome) {
        int logged = profile.peakSlots();
        int slots = outcome.configuration().slots();
        double doublings = logged == 0 ? 0 : Math.log((double) slots / logged) / Math.log(2);
        return doublings * elasticShare(outcome);
    }

    /** How much of the run, here or as logged, more slots could take away; the rest is the same at every size. */
    private double elasticShare(SimulatedOutcome outcome) {
        double slower = Math.max(outcome.runTimeSeconds(), selfReplay.predictedSeconds());
        double share = slower == 0 ? 0 : 1 - floorSeconds / slower;
        return Math.clamp(share, ModelError.LEAST_ELASTIC_SHARE, 1);
    }

    /** Real over simulated time of the logged run. */
    private double correction() {
        boolean known = selfReplay.predictedSeconds() > 0 && selfReplay.actualSeconds() > 0;
        return known ? selfReplay.actualSeconds() / selfReplay.predictedSeconds() : 1;
    }

    /** The logged run, simulated on its own executors. */
    public SelfReplay selfReplay() {
        return selfReplay;
    }

    /** The simulation behind the predictions. */
    public ProfileSimulator simulator() {
        return simulator;
    }

    public JobProfile profile() {
        return profile;
    }

    /** At how many other sizes real runs were compared with the simulation. */
    public int sizesCompared() {
        return discrepancy.observations();
    }

    /** Spread of repeats that the intervals go by, as a share of the run time. */
    public double runToRun() {
        return typical.runToRun();
    }

    /** Whether Glue's own execution time of the logged run is known; else the Spark application's stands for it. */
    public boolean executionTimeKnown() {
        return typical.overheadKnown();
    }
}
