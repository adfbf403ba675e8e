package dev.gluewise.analyzer.prediction;

import dev.gluewise.analyzer.evidence.DemandCurve;
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

    private static final double PER_DOUBLING_UNDER_PRESSURE = 0.22;
    private static final double FULL_HEAP = 0.85;
    private static final double SECONDS_PER_HOUR = 3600;

    private final DemandCurve curve;
    private final FlexAssumption flex;

    /**
     * @param curve what the run needed
     * @param flex how Flex runs are assumed to differ
     */
    public DemandPredictor(DemandCurve curve, FlexAssumption flex) {
        this.curve = curve;
        this.flex = flex;
    }

    @Override
    public List<Prediction> predict(List<Configuration> configurations) {
        return configurations.stream().map(this::predict).toList();
    }

    private Prediction predict(Configuration asked) {
        double median = seconds(asked) / seconds(observed()) * curve.seconds();
        boolean onFlex = asked.executionClass() == ExecutionClass.FLEX
                && curve.configuration().executionClass() != ExecutionClass.FLEX;
        double doublings = Math.log((double) asked.slots() / observed().slots()) / Math.log(2);
        double perDoubling = curve.heapUsed().orElse(0) > FULL_HEAP ? PER_DOUBLING_UNDER_PRESSURE : PER_DOUBLING;
        double sigma = ModelError.together(
                ModelError.USUAL_RUN_TO_RUN,
                perDoubling * Math.abs(doublings),
                MemoryEffect.spread(observed(), asked),
                onFlex ? flex.sigma() : 0);
        Distribution seconds = new Distribution(new double[] {median * (onFlex ? flex.slowdown() : 1)}, sigma);
        double hoursPerSecond = asked.dpus().doubleValue() / SECONDS_PER_HOUR;
        double least = DpuSeconds.ofFixed(asked, 0).hours();
        return new Prediction(asked, seconds, seconds.times(hoursPerSecond).withFloor(least));
    }

    private Configuration observed() {
        return curve.configuration();
    }

    /** The run's time with as many slots as a configuration has. */
    private double seconds(Configuration asked) {
        double cores = observed().executorCores();
        double seconds = 0;
        for (DemandCurve.Stretch stretch : curve.stretches()) {
            double needed = stretch.needed() * cores;
            double busy = Math.min(stretch.had(), stretch.needed()) * cores;
            seconds += busy == 0 ? stretch.seconds() : stretch.seconds() * busy / Math.min(needed, asked.slots());
        }
        return seconds;
    }
}
