package dev.gluewise.analyzer.source.account;

import java.util.Arrays;

/** The steps of an import from an account, in their order. */
public enum FetchStep {
    RUNS("runs"),
    METRICS("requests for metrics"),
    LOGS("folders of event logs");

    private final String counted;

    FetchStep(String counted) {
        this.counted = counted;
    }

    /** What the step's progress counts, as it is reported. */
    String counted() {
        return counted;
    }

    /**
     * The step whose progress counts this.
     *
     * @throws IllegalArgumentException where no step's does
     */
    public static FetchStep counting(String what) {
        return Arrays.stream(values())
                .filter(step -> step.counted.equals(what))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step of an import counts " + what));
    }
}
