package dev.gluewise.analyzer.prediction;

import dev.gluewise.simulator.schedule.FlexConditions;
import java.util.Optional;

/**
 * How runs on spare capacity are assumed to differ from standard ones, as long as none of the user's own tell. AWS
 * publishes neither a delay nor a rate of reclaims, so this is the user's to change.
 *
 * @param slowdown run time on Flex as a multiple of the standard one, 1 or more; beyond what the conditions cost
 * @param sigma further standard deviation of the log of the run time, 0 or more
 * @param startSeconds how long a run waits for capacity before it begins, 0 or more; it is not billed but counts into a deadline
 * @param conditions late arrivals and reclaims to be simulated; empty where the slowdown stands for them
 */
public record FlexAssumption(double slowdown, double sigma, double startSeconds, Optional<FlexConditions> conditions) {
    /** Five minutes: as much a statement to be replaced as the rest. */
    private static final double USUAL_START_SECONDS = 300;

    /** Ten percent slower, give or take ten percent: a statement to be replaced, not a measurement. */
    public static final FlexAssumption USUAL = new FlexAssumption(1.10, 0.10);

    public FlexAssumption {
        if (!(slowdown >= 1) || sigma < 0 || !(startSeconds >= 0)) {
            throw new IllegalArgumentException("Flex cannot be assumed " + slowdown + " times as slow");
        }
    }

    /** An assumption that stands for late arrivals and reclaims alike. */
    public FlexAssumption(double slowdown, double sigma) {
        this(slowdown, sigma, USUAL_START_SECONDS, Optional.empty());
    }

    /** The same with conditions to be simulated. */
    public FlexAssumption with(FlexConditions simulated) {
        return new FlexAssumption(slowdown, sigma, startSeconds, Optional.of(simulated));
    }

    /** The same with another wait before the run begins, in seconds. */
    public FlexAssumption startingAfter(double seconds) {
        return new FlexAssumption(slowdown, sigma, seconds, conditions);
    }
}
