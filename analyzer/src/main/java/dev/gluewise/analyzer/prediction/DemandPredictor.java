package dev.gluewise.analyzer.prediction;

import dev.gluewise.analyzer.evidence.DemandCurve;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.ResourceUse;
import dev.gluewise.pricing.billing.DpuSeconds;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Predicts from a run's metrics: where it needed more executors than a configuration has, the work of that time is
 * stretched; where a configuration has more than it had, the work is shared by as many as it could use. The driver's time
 * and the width of the work stay, so beyond the largest demand nothing is gained. Nor is any prediction below the driver's
 * time and the longest task, where skew is reported. Where processors idle beside running tasks, in one case of two more
 * slots do not shorten what the tasks wait for. Auto-scaled configurations are taken to have all their workers, which is
 * the most that they cost.
 */
public final class DemandPredictor implements ConfigurationPredictor {
    /** A demand curve says nothing of single tasks, so it errs more with the distance than a simulation. */
    private static final double PER_DOUBLING = 0.15;

    /** The same where the heap warns of a memory cliff. */
    private static final double PER_DOUBLING_UNDER_PRESSURE = 0.2;

    /** How run time grows with the input: as a power of it, and how sure that is. */
    private static final double INPUT_EXPONENT = 0.8;

    private static final double INPUT_EXPONENT_SPREAD = 0.25;

    private static final double SECONDS_PER_HOUR = 3600;

    private final DemandCurve curve;
    private final Configuration observed;
    private final double observedSeconds;
    private final double inputScale;
    private final FlexAssumption flex;
    private final MemoryEffect memory;
    private final double waiting;
    private final OptionalDouble longestTask;

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
        memory = MemoryEffect.of(measured.use().map(ResourceUse::heap).orElse(OptionalDouble.empty()));
        DemandLoad load = DemandLoad.of(curve, observed);
        waiting = measured.use().map(load::waitingShare).orElse(0.0);
        longestTask = measured.use().map(load::longestTaskSeconds).orElse(OptionalDouble.empty());
    }

    @Override
    public List<Prediction> predict(List<Configuration> configurations) {
        return configurations.stream().map(this::predict).toList();
    }

    private Prediction predict(Configuration asked) {
        boolean onFlex =
                asked.executionClass() == ExecutionClass.FLEX && observed.executionClass() != ExecutionClass.FLEX;
        double factor = observedSeconds
                / seconds(observed, 0)
                * Math.pow(inputScale, INPUT_EXPONENT)
                * (onFlex ? flex.slowdown() : 1);
        DoubleStream cases = waiting > 0
                ? DoubleStream.of(seconds(asked, 0), seconds(asked, waiting))
                : DoubleStream.of(seconds(asked, 0));
        double[] centres = memory.applied(cases.map(one -> one * factor).toArray(), observed, asked);
        double doublings = Math.log((double) asked.slots() / observed.slots()) / Math.log(2);
        Errors errors = new Errors(
                Math.hypot(ModelError.USUAL_RUN_TO_RUN, INPUT_EXPONENT_SPREAD * Math.abs(Math.log(inputScale))),
                (memory.underPressure() ? PER_DOUBLING_UNDER_PRESSURE : PER_DOUBLING) * doublings,
                Math.hypot(MemoryEffect.spread(observed, asked), onFlex ? flex.sigma() : 0));
        Distribution seconds = new Distribution(centres, errors.together());
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

    /**
     * The part of the work's time in which tasks waited for something else than a processor, 0 to 1; 0 also where no metric
     * tells.
     */
    public double waitingShare() {
        return waiting;
    }

    /**
     * The run's time with as many slots as a configuration has.
     *
     * @param unshared the part of the work's time that other slots do not change
     */
    private double seconds(Configuration asked, double unshared) {
        double cores = observed.executorCores();
        double driver = 0;
        double work = 0;
        for (DemandCurve.Moment moment : curve.moments()) {
            double needed = moment.needed() * cores;
            double busy = DemandLoad.busySlots(moment, observed);
            if (busy == 0) {
                // Where nothing ran, the driver's time or the wait for executors stays.
                driver += curve.periodSeconds();
            } else {
                double shared = busy / Math.min(needed, asked.slots());
                work += curve.periodSeconds() * (unshared + (1 - unshared) * shared);
            }
        }
        return driver + Math.max(work, longestTask.orElse(0));
    }
}
