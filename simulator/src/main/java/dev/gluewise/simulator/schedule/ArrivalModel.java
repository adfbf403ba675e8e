package dev.gluewise.simulator.schedule;

import dev.gluewise.simulator.profile.JobProfile;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * When the executors of a cluster of another size would take their first tasks: like those of the logged one. Times in milliseconds
 * after the start of the application.
 */
final class ArrivalModel {
    /** Assumed from a request to the arrival of an auto-scaled worker where the log shows no start-up. */
    static final int ASSUMED_START_UP_MILLIS = 15_000;

    private final int[] arrivals;

    ArrivalModel(JobProfile profile) {
        // Executors that came after one had gone replace it, and those of dynamic allocation came by demand: neither
        // says how long a start takes.
        int firstRemoval = profile.executors().stream()
                .flatMapToInt(executor -> executor.removedMillis().stream())
                .min()
                .orElse(Integer.MAX_VALUE);
        WorkingTimes working = WorkingTimes.of(profile);
        int[] initial = IntStream.range(0, profile.executors().size())
                .filter(executor -> profile.executors().get(executor).addedMillis() <= firstRemoval)
                .map(executor -> Math.max(0, working.from()[executor]))
                .sorted()
                .toArray();
        boolean byDemand = profile.application().dynamicAllocation();
        arrivals = initial.length == 0 ? new int[1] : byDemand ? Arrays.copyOf(initial, 1) : initial;
    }

    /** Arrival times of a number of executors, spread as the logged ones were. */
    int[] arrivals(int executors) {
        int[] times = new int[executors];
        for (int i = 0; i < executors; i++) {
            times[i] = quantile((i + 0.5) / executors);
        }
        return times;
    }

    /** Time from a request to the arrival of an executor, in milliseconds. */
    int startUpMillis() {
        return startUpLearned() ? quantile(0.5) : ASSUMED_START_UP_MILLIS;
    }

    /** Whether the log shows executors starting up. */
    boolean startUpLearned() {
        return quantile(0.5) > 0;
    }

    private int quantile(double share) {
        double place = Math.max(0, Math.min(arrivals.length - 1, share * arrivals.length - 0.5));
        int below = (int) place;
        int above = Math.min(arrivals.length - 1, below + 1);
        return (int) Math.round(arrivals[below] + (place - below) * (arrivals[above] - arrivals[below]));
    }
}
