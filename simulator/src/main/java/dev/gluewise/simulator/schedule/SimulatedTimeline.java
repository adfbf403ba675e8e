package dev.gluewise.simulator.schedule;

import java.util.List;

/**
 * A simulated run in all that can be shown of it.
 *
 * @param runTimeSeconds application start to application end
 * @param stages when each stage ran, in the profile's order of stages
 * @param criticalPath what the end of the run waited for, from its start to its end
 * @param executorsAllocated executors that were there
 * @param slotsBusy tasks that ran
 * @param executorsNeeded executors that the waiting and the running tasks would have filled
 */
public record SimulatedTimeline(
        double runTimeSeconds,
        List<StageSpan> stages,
        List<CriticalStep> criticalPath,
        StepFunction executorsAllocated,
        StepFunction slotsBusy,
        StepFunction executorsNeeded) {
    public SimulatedTimeline {
        stages = List.copyOf(stages);
        criticalPath = List.copyOf(criticalPath);
    }

    /** What the run's time went into. */
    public TimeBreakdown breakdown() {
        return TimeBreakdown.of(criticalPath);
    }
}
