package dev.gluewise.analyzer.prediction.history;

import dev.gluewise.analyzer.prediction.ConfigurationPredictor;
import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.analyzer.prediction.FlexAssumption;
import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.analyzer.prediction.calibration.OwnErrors;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import dev.gluewise.pricing.billing.DpuSeconds;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/** Predicts a Glue job at any configuration from its past runs, without an event log. */
public final class PastRunsPredictor implements ConfigurationPredictor {
    /** How run time grows with the input where no run tells: as a power of it, and how sure that is. */
    private static final double INPUT_EXPONENT = 0.8;

    private static final double INPUT_EXPONENT_SPREAD = 0.25;
    private static final double SECONDS_PER_HOUR = 3600;

    private final List<PastRun> runs;
    private final HistoryPredictor predictor;
    private final Cautions cautions;
    private final FlexAssumption flex;
    private final boolean flexKnown;
    private final double logInputScale;
    private final OwnErrors own;

    /**
     * @param runs its runs that ended well, oldest first; at least one
     * @param others the runs of each other job of the same user
     * @param inputScale input as a multiple of the last run's, above 0
     * @param flex how Flex runs are assumed to differ, as long as none is known
     */
    public PastRunsPredictor(
            List<PastRun> runs,
            Collection<List<PastRun>> others,
            double inputScale,
            FlexAssumption flex,
            Learnt learnt) {
        this.runs = List.copyOf(runs);
        this.flex = flex;
        own = CrossValidation.of(List.of(runs), learnt);
        predictor = HistoryPredictor.of(runs, others, learnt, own);
        cautions = new Cautions(runs, Drift.slowerLately(runs, learnt));
        flexKnown = runs.stream().anyMatch(run -> run.shape().flex());
        logInputScale = Math.log(inputScale);
    }

    @Override
    public List<Prediction> predict(List<Configuration> configurations) {
        return configurations.parallelStream().map(this::predict).toList();
    }

    private Prediction predict(Configuration configuration) {
        boolean assumed = configuration.executionClass() == ExecutionClass.FLEX && !flexKnown;
        RunShape shape = shape(assumed ? configuration.with(ExecutionClass.STANDARD) : configuration);
        double unknownGrowth = inputKnown() ? 0 : logInputScale;
        double shift = INPUT_EXPONENT * unknownGrowth + (assumed ? Math.log(flex.slowdown()) : 0);
        double spread = Math.hypot(INPUT_EXPONENT_SPREAD * unknownGrowth, assumed ? flex.sigma() : 0);
        Distribution seconds = predictor.predict(shape, shift, spread);
        double hoursPerSecond = configuration.dpus().doubleValue() / SECONDS_PER_HOUR;
        double least = DpuSeconds.ofFixed(configuration, 0).hours();
        return new Prediction(
                configuration, seconds, seconds.times(hoursPerSecond).withFloor(least));
    }

    /** The next run at a configuration: with the input and the parameters of the last one. */
    private RunShape shape(Configuration configuration) {
        RunShape last = runs.getLast().shape();
        OptionalDouble input = last.inputGb().isPresent()
                ? OptionalDouble.of(last.inputGb().getAsDouble() * Math.exp(logInputScale))
                : last.inputGb();
        return GlueHistory.shape(configuration, input, last.parameters());
    }

    /** Whether the runs' own inputs tell how run time grows with it. */
    public boolean inputKnown() {
        return runs.getLast().shape().inputGb().isPresent();
    }

    /** What makes a configuration's prediction less sure than its interval says. */
    public List<Caution> cautions(Configuration configuration) {
        return cautions.of(shape(configuration));
    }

    /** The runs behind it, oldest first. */
    public List<PastRun> runs() {
        return runs;
    }

    /** How intervals fared on these runs. */
    public OwnErrors own() {
        return own;
    }

    /** Whether a Flex run is known; else how they differ is assumed. */
    public boolean flexKnown() {
        return flexKnown;
    }

    /** Whether runs with auto scaling are known; how it does else, past runs do not tell. */
    public boolean autoScalingKnown() {
        return runs.stream().anyMatch(run -> GlueHistory.scaledAutomatically(run.shape()));
    }

    /** How many times the last run's input the predictions are for. */
    public double inputScale() {
        return Math.exp(logInputScale);
    }

    /** At how many sizes it ran. */
    public int distinctSizes() {
        return (int) runs.stream().map(run -> run.shape().size()).distinct().count();
    }

    /** Slots of the largest size at which it ran. */
    public int mostSlots() {
        return (int) Math.ceil(
                runs.stream().mapToDouble(run -> run.shape().size()).max().orElseThrow());
    }
}
