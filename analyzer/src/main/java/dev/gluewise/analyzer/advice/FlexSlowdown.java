package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.analyzer.prediction.history.PastRunsPredictor;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import java.util.function.Function;

/**
 * How much longer the predictions take a job to run on spare capacity, and what that rests on.
 *
 * @param factor run time on Flex as a multiple of the standard one, above 0
 * @param ownRuns the job's own Flex runs that it was learnt from, beside standard ones; 0 where it is assumed
 */
public record FlexSlowdown(double factor, int ownRuns) {
    /** Whether the job's own runs tell it; else it is assumed. */
    public boolean measured() {
        return ownRuns > 0;
    }

    /**
     * What past runs show of it at one size.
     *
     * @param predicted what is predicted of a configuration
     */
    static FlexSlowdown learnt(
            PastRunsPredictor runs, Configuration size, Function<Configuration, Prediction> predicted) {
        double standard = median(predicted.apply(size.with(ExecutionClass.STANDARD)));
        double flex = median(predicted.apply(size.with(ExecutionClass.FLEX)));
        // Of a job that only ever ran on Flex the standard time is the one that is assumed.
        boolean both = runs.flexRuns() < runs.runs().size();
        return new FlexSlowdown(flex / standard, both ? runs.flexRuns() : 0);
    }

    private static double median(Prediction prediction) {
        return prediction.runTimeSeconds().median();
    }
}
