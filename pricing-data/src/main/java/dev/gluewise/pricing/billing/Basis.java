package dev.gluewise.pricing.billing;

import java.util.List;
import java.util.stream.Collectors;

/** Whether a bill's capacity is Glue's own figure or reckoned here, and in the latter case what it rests on. */
public sealed interface Basis {
    /** Glue reported the DPU-seconds. */
    record Measured() implements Basis {}

    /**
     * Reckoned here.
     *
     * @param because what it rests on; at least one
     */
    record Estimated(List<Assumption> because) implements Basis {
        public Estimated {
            because = List.copyOf(because);
        }
    }

    /** What an estimate rests on; the words stand in {@code BillingWords.properties}. */
    enum Assumption {
        /** Glue reported no DPU-seconds: the run's DPUs × its execution time, or the minimum. */
        EXECUTION_TIME,
        /** Nor is it known how many workers an auto-scaled run had: all it may have had are counted. */
        MAXIMUM_WORKERS,
        /** The lives of the workers are those of a simulation. */
        SIMULATED_WORKERS,
        /** The Glue version's minimum is applied, which is documented for Spark jobs alone. */
        MINIMUM_OF_SPARK
    }

    /** Whether it is Glue's own figure. */
    default boolean measured() {
        return this instanceof Measured;
    }

    /** In English: how the capacity is known. */
    default String text() {
        return switch (this) {
            case Measured measured -> BillingWords.say("MEASURED");
            case Estimated estimated ->
                estimated.because().stream()
                        .map(assumption -> BillingWords.say(assumption.name()))
                        .collect(Collectors.joining(" "));
        };
    }
}
