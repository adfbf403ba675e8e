package dev.gluewise.simulator.schedule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a run's time went into, along its critical path; the parts add up to the run time. In seconds.
 *
 * @param driverSeconds the driver alone, before, between and after Spark jobs
 * @param launchGapSeconds the driver before stages that were ready
 * @param jobTailSeconds the driver after the last tasks of Spark jobs
 * @param slotSeconds waiting for slots: what more workers would shorten
 * @param taskSeconds the last tasks of stages: what more workers would not shorten
 */
public record TimeBreakdown(
        double driverSeconds, double launchGapSeconds, double jobTailSeconds, double slotSeconds, double taskSeconds) {
    static TimeBreakdown of(List<CriticalStep> path) {
        Map<CriticalStep.Kind, Double> seconds = new EnumMap<>(CriticalStep.Kind.class);
        for (CriticalStep step : path) {
            seconds.merge(step.kind(), step.seconds(), Double::sum);
        }
        return new TimeBreakdown(
                seconds.getOrDefault(CriticalStep.Kind.DRIVER, 0.0)
                        + seconds.getOrDefault(CriticalStep.Kind.CLOSING, 0.0),
                seconds.getOrDefault(CriticalStep.Kind.LAUNCH_GAP, 0.0),
                seconds.getOrDefault(CriticalStep.Kind.JOB_TAIL, 0.0),
                seconds.getOrDefault(CriticalStep.Kind.SLOTS, 0.0),
                seconds.getOrDefault(CriticalStep.Kind.TASK, 0.0));
    }

    /** All that only the driver did. */
    public double driverOnlySeconds() {
        return driverSeconds + launchGapSeconds + jobTailSeconds;
    }

    /** The run time. */
    public double totalSeconds() {
        return driverOnlySeconds() + slotSeconds + taskSeconds;
    }
}
