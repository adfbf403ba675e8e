package dev.gluewise.simulator.spark.sample.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the history tells of one job.
 *
 * @param every time between scheduled runs
 * @param last start of the newest run; the others lie before it by multiples of {@code every}
 * @param sizings the sizes it had, oldest first
 * @param log the newest run, where it has an event log
 */
public record JobPlan(
        String name,
        String description,
        Duration every,
        Instant last,
        List<Sizing> sizings,
        Workload workload,
        Failures failures,
        Optional<LoggedRun> log) {
    public JobPlan {
        sizings = List.copyOf(sizings);
    }

    /** A job whose newest run has an event log, from which its work follows. */
    public static JobPlan logged(
            String name,
            String description,
            Duration every,
            Instant last,
            List<Sizing> sizings,
            double growthPerMonth,
            Failures failures,
            LoggedRun log) {
        Workload workload = Workload.of(log, 0.05, growthPerMonth);
        return new JobPlan(name, description, every, last, sizings, workload, failures, Optional.of(log));
    }

    /** A job that has a history only. */
    public static JobPlan unlogged(
            String name,
            String description,
            Duration every,
            Instant last,
            List<Sizing> sizings,
            Workload workload,
            Failures failures) {
        return new JobPlan(name, description, every, last, sizings, workload, failures, Optional.empty());
    }

    /** The size in force at some time. */
    Sizing sizing(Instant when) {
        return sizings.stream()
                .filter(sizing -> !sizing.since().isAfter(when))
                .reduce((earlier, later) -> later)
                .orElse(sizings.getFirst());
    }

    /** The size in force now. */
    Sizing sizing() {
        return sizings.getLast();
    }
}
