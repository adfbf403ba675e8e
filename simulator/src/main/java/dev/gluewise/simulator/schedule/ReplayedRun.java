package dev.gluewise.simulator.schedule;

import java.util.List;

/**
 * What came of a {@link ReplayPlan}, whichever scheduler it was given to. Times in seconds after the start of the
 * application.
 *
 * @param seconds application start to application end
 * @param executorSeconds lifetimes of all executors, summed, from arrival to removal or to the end
 * @param executors how many executors there were in all
 * @param peakExecutors most executors at once
 * @param stages when each stage ran, in the plan's order
 * @param executorSecondsAtEnds lifetimes of all executors until the end of each of these stages, summed
 */
public record ReplayedRun(
        double seconds,
        double executorSeconds,
        int executors,
        int peakExecutors,
        List<StageSpan> stages,
        List<Double> executorSecondsAtEnds) {
    public ReplayedRun {
        stages = List.copyOf(stages);
        executorSecondsAtEnds = List.copyOf(executorSecondsAtEnds);
    }
}
