package dev.gluewise.analyzer.prediction.scaling;

/**
 * What is held of a job's scaling before any of its runs is seen. Means and slopes are of the natural log of the run time
 * against the natural log of the quantity; "spread" is a standard deviation; "reach" is the distance in log over which a
 * deviation from the smooth law fades.
 */
public enum Prior {
    /** Spread of the run time itself. */
    LEVEL_SPREAD(2.0, true),
    /** Log of the part that no slot shortens over the part that slots share, at the middle of what is known. */
    FIXED_PART(-0.8, false),
    FIXED_PART_SPREAD(2.0, true),
    /** How the shared part falls with the slots: 1 is perfect division. */
    DIVISION(1.0, false),
    DIVISION_SPREAD(0.2, true),
    /** How both parts grow with the input. */
    INPUT_ON_BOTH(0.5, false),
    INPUT_ON_BOTH_SPREAD(0.4, true),
    /** How the shared part grows with the input beyond that. */
    INPUT_ON_SHARED(0.3, false),
    INPUT_ON_SHARED_SPREAD(0.3, true),
    /** How both parts go with another parameter, over its whole range. */
    PARAMETER_ON_BOTH_SPREAD(0.5, true),
    PARAMETER_ON_SHARED_SPREAD(0.3, true),
    /** A parameter known over a wider range than this (in log) is taken to matter less for each step. */
    PARAMETER_RANGE(0.75, true),
    MEMORY(-0.1, false),
    MEMORY_SPREAD(0.3, true),
    CORES(0.0, false),
    CORES_SPREAD(0.15, true),
    FLEX(0.095, false),
    FLEX_SPREAD(0.1, true),
    WORKER_TYPE_SPREAD(0.15, true),
    /** How runs of one context differ from others of the same input and parameters. */
    CONTEXT_SPREAD(0.02, true),
    SIZE_BEND(0.1, true),
    SIZE_REACH(1.0, true),
    PARAMETER_BEND(0.12, true),
    PARAMETER_REACH(1.5, true),
    INTERACTION(0.12, true),
    INTERACTION_REACH(2.0, true),
    /** Spread of repeats of one and the same run. */
    NOISE(0.02, true);

    private final double usual;
    private final boolean positive;

    Prior(double usual, boolean positive) {
        this.usual = usual;
        this.positive = positive;
    }

    /** The value before anything is learnt from public data. */
    public double usual() {
        return usual;
    }

    /** Whether it is a width, which is learnt as a factor, and not a place on a line. */
    public boolean positive() {
        return positive;
    }
}
