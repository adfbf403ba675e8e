package dev.gluewise.analyzer.prediction;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.pricing.billing.DpuSeconds;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.schedule.FlexConditions;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import dev.gluewise.simulator.schedule.SelfReplay;
import dev.gluewise.simulator.schedule.SimulatedOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Predicts from one event log: the logged tasks simulated at each configuration, corrected by what the simulation of the
 * logged run itself missed and pulled towards the median of the job's own runs of that size, with an interval from tasks
 * drawn anew and from {@link ModelError}.
 */
public final class ProfilePredictor {
    /** Times are simulated to the millisecond, and none is nothing. */
    private static final double LEAST_SECONDS = 0.001;

    private static final int FLEX_SAMPLES = 20;

    private final JobProfile profile;
    private final ProfileSimulator simulator;
    private final SelfReplay selfReplay;
    private final TypicalRun typical;
    private final double typicalFactor;
    private final double floorSeconds;
    private final FlexAssumption flex;
    private final long seed;

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
    }

    /** One prediction for each configuration, in their order. */
    public List<Prediction> predict(List<Configuration> configurations) {
        Map<Configuration, SimulatedOutcome> outcomes = configurations.stream()
                .map(configuration -> configuration.with(ExecutionClass.STANDARD))
                .distinct()
                .toList()
                .parallelStream()
                .map(simulator::simulate)
                .collect(Collectors.toMap(
                        SimulatedOutcome::configuration, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        SpreadBySize spread = new SpreadBySize(simulator, List.copyOf(outcomes.keySet()), seed);
        return configurations.parallelStream()
                .map(configuration -> predict(
                        configuration,
                        Objects.requireNonNull(outcomes.get(configuration.with(ExecutionClass.STANDARD))),
                        spread))
                .toList();
    }

    private Prediction predict(Configuration configuration, SimulatedOutcome outcome, SpreadBySize spread) {
        boolean onFlex = configuration.executionClass() == ExecutionClass.FLEX;
        double[] ratios = onFlex && flex.conditions().isPresent()
                ? onFlex(configuration, outcome, flex.conditions().get())
                : spread.at(configuration.slots());
        double[] seconds = new double[ratios.length];
        double[] dpuHours = new double[ratios.length];
        double correction = correction() * typicalFactor * (onFlex ? flex.slowdown() : 1);
        for (int i = 0; i < ratios.length; i++) {
            double simulated = outcome.runTimeSeconds();
            seconds[i] = Math.max(
                    LEAST_SECONDS, simulated * ratios[i] * correction + typical.overheadSeconds() * typicalFactor);
            dpuHours[i] = centre(outcome, seconds[i] / simulated).hours();
        }
        double sigma = sigma(outcome);
        double all = onFlex ? Math.hypot(sigma, flex.sigma()) : sigma;
        double leastHours = outcome.leastBilled().hours();
        return new Prediction(
                configuration, new Distribution(seconds, all), new Distribution(dpuHours, all, leastHours));
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

    private double sigma(SimulatedOutcome outcome) {
        int logged = profile.peakSlots();
        int slots = outcome.configuration().slots();
        double doublings = logged == 0 ? 0 : Math.log((double) slots / logged) / Math.log(2);
        return ModelError.sigma(
                typical.runToRun(), Math.abs(selfReplay.errorPercent()) / 100, doublings * elasticShare(outcome));
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

    /** Spread of repeats that the intervals go by, as a share of the run time. */
    public double runToRun() {
        return typical.runToRun();
    }

    /** Whether Glue's own execution time of the logged run is known; else the Spark application's stands for it. */
    public boolean executionTimeKnown() {
        return typical.overheadKnown();
    }
}
