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

    /**
     * The same run in other stages.
     *
     * @param stageOf for each stage here, the one that it is a part of
     * @param count number of those
     */
    SimulatedTimeline inStages(int[] stageOf, int count) {
        StageSpan[] whole = new StageSpan[count];
        for (StageSpan span : stages) {
            int stage = stageOf[span.stage()];
            StageSpan before = whole[stage];
            whole[stage] = before == null
                    ? new StageSpan(stage, span.startSeconds(), span.endSeconds())
                    : new StageSpan(
                            stage,
                            Math.min(before.startSeconds(), span.startSeconds()),
                            Math.max(before.endSeconds(), span.endSeconds()));
        }
        List<CriticalStep> path = criticalPath.stream()
                .map(step -> step.stage().isEmpty()
                        ? step
                        : step.at(stageOf[step.stage().getAsInt()]))
                .toList();
        return new SimulatedTimeline(
                runTimeSeconds, List.of(whole), path, executorsAllocated, slotsBusy, executorsNeeded);
    }

    /** What the run's time went into. */
    public TimeBreakdown breakdown() {
        return TimeBreakdown.of(criticalPath);
    }
}
