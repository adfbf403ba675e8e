package dev.gluewise.analyzer.prediction.history;

import dev.gluewise.analyzer.prediction.ConfigurationPredictor;
import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.analyzer.prediction.Errors;
import dev.gluewise.analyzer.prediction.FlexAssumption;
import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.analyzer.prediction.calibration.OwnErrors;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import dev.gluewise.pricing.billing.DpuSeconds;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Predicts a Glue job at any configuration from its past runs, without an event log. */
public final class PastRunsPredictor implements ConfigurationPredictor {
    /** How run time grows with the input where no run tells: as a power of it, and how sure that is. */
    private static final double INPUT_EXPONENT = 0.8;

    private static final double INPUT_EXPONENT_SPREAD = 0.25;
    private static final double SECONDS_PER_HOUR = 3600;

    /** One standard deviation of a normal below and above its middle. */
    private static final double LOWER = 0.158655;

    private static final double UPPER = 1 - LOWER;

    private final List<PastRun> runs;
    private final List<List<PastRun>> others;
    private final Learnt learnt;
    private final HistoryPredictor predictor;
    private final Cautions cautions;
    private final FlexAssumption flex;
    private final int flexRuns;
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
        this(runs, others, inputScale, flex, learnt, CrossValidation.of(List.of(runs), learnt));
    }

    private PastRunsPredictor(
            List<PastRun> runs,
            Collection<List<PastRun>> others,
            double inputScale,
            FlexAssumption flex,
            Learnt learnt,
            OwnErrors own) {
        this.runs = List.copyOf(runs);
        this.others = List.copyOf(others);
        this.flex = flex;
        this.learnt = learnt;
        this.own = own;
        predictor = HistoryPredictor.of(runs, others, learnt, own);
        cautions = new Cautions(runs, Drift.slowerLately(runs, learnt));
        flexRuns = (int) runs.stream().filter(run -> run.shape().flex()).count();
        logInputScale = Math.log(inputScale);
    }

    @Override
    public List<Prediction> predict(List<Configuration> configurations) {
        return configurations.parallelStream().map(this::predict).toList();
    }

    private Prediction predict(Configuration configuration) {
        boolean assumed = configuration.executionClass() == ExecutionClass.FLEX && !flexKnown();
        RunShape shape = shape(assumed ? configuration.with(ExecutionClass.STANDARD) : configuration);
        double unknownGrowth = inputKnown() ? 0 : logInputScale;
        double shift = INPUT_EXPONENT * unknownGrowth + (assumed ? Math.log(flex.slowdown()) : 0);
        double spread = Math.hypot(INPUT_EXPONENT_SPREAD * unknownGrowth, assumed ? flex.sigma() : 0);
        Distribution seconds = predictor.predict(shape, shift, spread);
        double hoursPerSecond = configuration.dpus().doubleValue() / SECONDS_PER_HOUR;
        double least = DpuSeconds.ofFixed(configuration, 0).hours();
        return new Prediction(
                configuration, seconds, seconds.times(hoursPerSecond).withFloor(least), errors(seconds));
    }

    /** The run itself is as slow or fast at every size; all else is taken not to be shared, which is the careful way. */
    private Errors errors(Distribution seconds) {
        double all = Math.log(seconds.quantile(UPPER) / seconds.quantile(LOWER)) / 2;
        double common = Math.min(all, predictor.model().noise());
        return new Errors(common, 0, Math.sqrt(all * all - common * common));
    }

    /** How intervals fared stays as it is: a run that was only imagined has not been predicted. */
    @Override
    public Optional<ConfigurationPredictor> having(Configuration tried, double seconds) {
        double unscaled = inputKnown() ? seconds : seconds * Math.exp(-INPUT_EXPONENT * logInputScale);
        List<PastRun> more = new ArrayList<>(runs);
        more.add(new PastRun(shape(tried), unscaled));
        // Where inputs are known the imagined run has the input that is asked for, and so has the next.
        double scale = inputKnown() ? 1 : inputScale();
        return Optional.of(new PastRunsPredictor(more, others, scale, flex, learnt, own));
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
        return flexRuns > 0;
    }

    /** How many of the runs were on Flex. */
    public int flexRuns() {
        return flexRuns;
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
