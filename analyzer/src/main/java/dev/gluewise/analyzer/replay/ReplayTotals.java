package dev.gluewise.analyzer.replay;

import dev.gluewise.simulator.schedule.ReplayedRun;

/**
 * A simulated or replayed run as a whole.
 *
 * @param seconds application start to application end
 * @param executorSeconds lifetimes of all executors, summed
 * @param executors how many executors there were in all
 * @param peakExecutors most executors at once
 */
public record ReplayTotals(double seconds, double executorSeconds, int executors, int peakExecutors) {
    static ReplayTotals of(ReplayedRun run) {
        return new ReplayTotals(run.seconds(), run.executorSeconds(), run.executors(), run.peakExecutors());
    }
}
