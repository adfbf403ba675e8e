package dev.gluewise.analyzer.prediction;

import dev.gluewise.analyzer.evidence.DemandCurve;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.pricing.billing.DpuSeconds;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import java.util.List;

/**
 * Predicts from a run's metrics: where it needed more executors than a configuration has, the work of that time is
 * stretched; where a configuration has more than it had, the work is shared by as many as it could use. The driver's time
 * and the width of the work stay, so beyond the largest demand nothing is gained. Auto-scaled configurations are taken to
 * have all their workers, which is the most that they cost.
 */
public final class DemandPredictor implements ConfigurationPredictor {
    /** A demand curve says nothing of single tasks, so it errs more with the distance than a simulation. */
    private static final double PER_DOUBLING = 0.15;

    /** How run time grows with the input: as a power of it, and how sure that is. */
    private static final double INPUT_EXPONENT = 0.8;

    private static final double INPUT_EXPONENT_SPREAD = 0.25;

    private static final double SECONDS_PER_HOUR = 3600;

    private final DemandCurve curve;
    private final Configuration observed;
    private final double observedSeconds;
    private final double inputScale;
    private final FlexAssumption flex;

    /**
     * @param measured a run that ended well, with its demand
     * @param inputScale input as a multiple of that run's, above 0
     * @param flex how Flex runs are assumed to differ
     */
    public DemandPredictor(Evidence.MeasuredRun measured, double inputScale, FlexAssumption flex) {
        curve = measured.demand();
        observed = measured.run().configuration().orElseThrow();
        observedSeconds = measured.run().executionSeconds().orElseThrow();
        this.inputScale = inputScale;
        this.flex = flex;
    }

    @Override
    public List<Prediction> predict(List<Configuration> configurations) {
        return configurations.stream().map(this::predict).toList();
    }

    private Prediction predict(Configuration asked) {
        double median = seconds(asked) / seconds(observed) * observedSeconds * Math.pow(inputScale, INPUT_EXPONENT);
        boolean onFlex =
                asked.executionClass() == ExecutionClass.FLEX && observed.executionClass() != ExecutionClass.FLEX;
        double doublings = Math.log((double) asked.slots() / observed.slots()) / Math.log(2);
        Errors errors = new Errors(
                Math.hypot(ModelError.USUAL_RUN_TO_RUN, INPUT_EXPONENT_SPREAD * Math.abs(Math.log(inputScale))),
                PER_DOUBLING * doublings,
                Math.hypot(MemoryEffect.spread(observed, asked), onFlex ? flex.sigma() : 0));
        double sigma = errors.together();
        Distribution seconds = new Distribution(new double[] {median * (onFlex ? flex.slowdown() : 1)}, sigma);
        double hoursPerSecond = asked.dpus().doubleValue() / SECONDS_PER_HOUR;
        double least = DpuSeconds.ofFixed(asked, 0).hours();
        return new Prediction(asked, seconds, seconds.times(hoursPerSecond).withFloor(least), errors);
    }

    /** The configuration of the run that was measured. */
    public Configuration observed() {
        return observed;
    }

    /** Slots beyond which nothing is gained. */
    public int mostSlots() {
        return (int) Math.ceil(Math.max(1, curve.peak()) * observed.executorCores());
    }

    /** The run's time with as many slots as a configuration has. */
    private double seconds(Configuration asked) {
        double cores = observed.executorCores();
        double seconds = 0;
        for (DemandCurve.Moment moment : curve.moments()) {
            double needed = moment.needed() * cores;
            double had = moment.allocated().orElse(observed.executors()) * cores;
            double busy = Math.min(had, needed);
            // Where nothing ran, the driver's time or the wait for executors stays.
            seconds += curve.periodSeconds() * (busy == 0 ? 1 : busy / Math.min(needed, asked.slots()));
        }
        return seconds;
    }
}
