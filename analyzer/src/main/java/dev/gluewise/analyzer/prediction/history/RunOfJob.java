package dev.gluewise.analyzer.prediction.history;

import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A run of a named job, past or to come.
 *
 * @param set runs of different sets know nothing of each other; empty for the set without a name
 * @param job the job's name
 * @param shape what is known of the run before it starts
 * @param seconds its run time in seconds; empty for one to come
 */
public record RunOfJob(Optional<String> set, String job, RunShape shape, OptionalDouble seconds) {
    /** This run, where its time is known. */
    public Optional<PastRun> past() {
        return seconds.isPresent() ? Optional.of(new PastRun(shape, seconds.getAsDouble())) : Optional.empty();
    }
}
