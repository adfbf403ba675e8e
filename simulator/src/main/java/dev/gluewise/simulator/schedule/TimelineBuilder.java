package dev.gluewise.simulator.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Makes what can be shown of a simulated run from its trace; follows the critical path from the end backwards. */
final class TimelineBuilder {
    private static final int NONE = -1;

    private final Workload work;
    private final Simulation run;
    private final Trace trace;
    private final int[] jobOfStage;
    private final Deque<CriticalStep> path = new ArrayDeque<>();

    private TimelineBuilder(Workload work, Simulation run, Trace trace) {
        this.work = work;
        this.run = run;
        this.trace = trace;
        jobOfStage = work.jobOfStage();
    }

    /**
     * The timeline of a simulation that has run.
     *
     * @param cores cores of one executor
     */
    static SimulatedTimeline timeline(Workload work, Simulation run, Trace trace, SimulatedRun outcome, int cores) {
        List<StageSpan> stages = IntStream.range(0, work.stageCount())
                .mapToObj(stage ->
                        new StageSpan(stage, run.stageStartMillis(stage) / 1000.0, run.stageEndMillis(stage) / 1000.0))
                .toList();
        return new SimulatedTimeline(
                outcome.endMillis() / 1000.0,
                stages,
                new TimelineBuilder(work, run, trace).criticalPath(outcome.endMillis()),
                trace.executorsAllocated(),
                trace.slotsBusy(),
                trace.executorsNeeded(cores));
    }

    private List<CriticalStep> criticalPath(long end) {
        int job = last(IntStream.range(0, trace.jobEnded.length).toArray());
        if (job == NONE) {
            add(CriticalStep.Kind.CLOSING, NONE, NONE, 0, end);
            return List.copyOf(path);
        }
        add(CriticalStep.Kind.CLOSING, NONE, NONE, trace.jobEnded[job], end);
        while (job != NONE) {
            job = followJob(job);
        }
        return new ArrayList<>(path);
    }

    /** Adds what a Spark job waited for; gives the Spark job that released the first of it, or none. */
    private int followJob(int last) {
        int stage = lastStageOf(last);
        long end = stage == NONE ? trace.jobSubmitted[last] : run.stageEndMillis(stage);
        add(CriticalStep.Kind.JOB_TAIL, last, NONE, end, trace.jobEnded[last]);
        int job = last;
        while (stage != NONE) {
            job = jobOfStage[stage];
            stage = followStage(stage);
        }
        int releasedBy = last(work.sparkJobs()[job].after());
        long released = releasedBy == NONE ? 0 : trace.jobEnded[releasedBy];
        add(CriticalStep.Kind.DRIVER, job, NONE, released, trace.jobSubmitted[job]);
        return releasedBy;
    }

    /** Adds what a stage waited for; gives the parent that it waited for last, or none. */
    private int followStage(int stage) {
        long prepared = trace.stagePrepared[stage];
        long ready = trace.stageReady[stage] == Trace.NEVER ? run.stageEndMillis(stage) : trace.stageReady[stage];
        long launch = trace.lastLaunch[stage] == Trace.NEVER ? ready : trace.lastLaunch[stage];
        add(CriticalStep.Kind.TASK, jobOfStage[stage], stage, launch, run.stageEndMillis(stage));
        add(CriticalStep.Kind.SLOTS, jobOfStage[stage], stage, ready, launch);
        add(CriticalStep.Kind.LAUNCH_GAP, jobOfStage[stage], stage, prepared, ready);
        for (int parent : work.parents()[stage]) {
            if (run.stageEndMillis(parent) == prepared) {
                return parent;
            }
        }
        return NONE;
    }

    private int lastStageOf(int job) {
        int last = NONE;
        for (int stage = work.firstStages()[job]; stage < work.firstStages()[job + 1]; stage++) {
            if (last == NONE || run.stageEndMillis(stage) >= run.stageEndMillis(last)) {
                last = stage;
            }
        }
        return last;
    }

    /** Of some Spark jobs the one that ended last. */
    private int last(int[] jobs) {
        int last = NONE;
        for (int job : jobs) {
            if (last == NONE || trace.jobEnded[job] > trace.jobEnded[last]) {
                last = job;
            }
        }
        return last;
    }

    private void add(CriticalStep.Kind kind, int job, int stage, long from, long to) {
        if (to > from) {
            path.addFirst(new CriticalStep(kind, optional(job), optional(stage), from / 1000.0, to / 1000.0));
        }
    }

    private static OptionalInt optional(int index) {
        return index == NONE ? OptionalInt.empty() : OptionalInt.of(index);
    }
}
