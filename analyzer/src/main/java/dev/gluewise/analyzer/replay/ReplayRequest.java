package dev.gluewise.analyzer.replay;

import dev.gluewise.pricing.catalog.Configuration;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is to be replayed, and how.
 *
 * @param configuration at which the run is simulated and replayed
 * @param byTheClock with tasks that wait; empty for virtual time
 */
public record ReplayRequest(Configuration configuration, Optional<ByTheClock> byTheClock) {
    /**
     * A replay with tasks that wait.
     *
     * @param compression how much of the logged time a task waits, above 0; empty for the least that stays truthful
     * @param master Spark's name of a cluster; empty for threads of this machine
     * @param longest the longest that the replay may take
     */
    public record ByTheClock(OptionalDouble compression, Optional<String> master, Duration longest) {}
}
