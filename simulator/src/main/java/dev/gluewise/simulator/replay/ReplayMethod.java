package dev.gluewise.simulator.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How a plan is replayed on Spark. */
public sealed interface ReplayMethod {
    /** On Spark's own schedulers with a clock that jumps from event to event; no task is run. */
    record VirtualTime() implements ReplayMethod {}

    /**
     * By the clock on the wall, with tasks that wait.
     *
     * @param compression how much of the logged time a task waits, above 0; empty for the least that keeps the replay
     *     truthful on this machine
     * @param master Spark's name of a cluster, such as {@code spark://host:7077}; empty for threads of this machine
     * @param expected how long the run takes uncompressed, by the simulation
     * @param longest the longest that the replay may take
     */
    record WallClock(OptionalDouble compression, Optional<String> master, Duration expected, Duration longest)
            implements ReplayMethod {}

    /** Spark's name of the cluster that it needs; empty where none. */
    default Optional<String> cluster() {
        return this instanceof WallClock clock ? clock.master() : Optional.empty();
    }

    /** As arguments of the process that replays. */
    default List<String> arguments() {
        return switch (this) {
            case VirtualTime unused -> List.of("virtual-time");
            case WallClock clock -> {
                List<String> arguments = new ArrayList<>(List.of(
                        "wall-clock",
                        Long.toString(clock.expected().toMillis()),
                        Long.toString(clock.longest().toMillis()),
                        clock.compression().isPresent()
                                ? Double.toString(clock.compression().getAsDouble())
                                : ""));
                clock.master().ifPresent(arguments::add);
                yield arguments;
            }
        };
    }

    /** From what {@link #arguments} gave. */
    static ReplayMethod of(List<String> arguments) {
        if (arguments.getFirst().equals("virtual-time")) {
            return new VirtualTime();
        }
        String compression = arguments.get(3);
        return new WallClock(
                compression.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(compression)),
                arguments.size() > 4 ? Optional.of(arguments.get(4)) : Optional.empty(),
                Duration.ofMillis(Long.parseLong(arguments.get(1))),
                Duration.ofMillis(Long.parseLong(arguments.get(2))));
    }
}
