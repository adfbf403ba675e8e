package dev.gluewise.simulator.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Writes what a simulation goes by, and what came of it, as values that others can read. */
final class ReplayPlanner {
    private ReplayPlanner() {}

    /** Simulates the work on executors, and keeps what it went by. */
    static ReplayCase simulated(Workload work, Allocation allocation) {
        Simulation simulation = new Simulation(work);
        Trace trace = new Trace(work);
        SimulatedRun run = simulation.run(allocation, trace);
        StepFunction executors = trace.executorsAllocated();
        List<StageSpan> stages = IntStream.range(0, work.stageCount())
                .mapToObj(stage -> new StageSpan(
                        stage, simulation.stageStartMillis(stage) / 1000.0, simulation.stageEndMillis(stage) / 1000.0))
                .toList();
        return new ReplayCase(
                plan(work, allocation),
                new ReplayedRun(
                        run.endMillis() / 1000.0,
                        run.executorMillis() / 1000.0,
                        run.executorLives().count(),
                        run.peakExecutors(),
                        stages,
                        stages.stream()
                                .map(stage -> executorSeconds(executors, stage.endSeconds()))
                                .toList()));
    }

    /** To the millisecond, in which everything here is counted. */
    private static double executorSeconds(StepFunction executors, double until) {
        return Math.round(executors.sumUntil(until) * 1000) / 1000.0;
    }

    private static ReplayPlan plan(Workload work, Allocation allocation) {
        List<ReplayPlan.PlannedStage> stages = new ArrayList<>();
        for (int stage = 0; stage < work.stageCount(); stage++) {
            stages.add(new ReplayPlan.PlannedStage(
                    work.stages().get(stage).sparkJob(),
                    Arrays.stream(work.parents()[stage]).boxed().toList(),
                    work.stageGaps()[stage],
                    work.holdsShuffle()[stage],
                    Arrays.copyOfRange(work.taskMillis(), work.taskOffsets()[stage], work.taskOffsets()[stage + 1])));
        }
        List<ReplayPlan.PlannedJob> jobs = new ArrayList<>();
        for (int job = 0; job < work.sparkJobs().length; job++) {
            Workload.JobRelease release = work.sparkJobs()[job];
            int index = job;
            jobs.add(new ReplayPlan.PlannedJob(
                    Arrays.stream(release.after()).boxed().toList(),
                    release.gapMillis(),
                    release.tailMillis(),
                    work.pools()
                            .map(pools ->
                                    pools.pools().get(pools.poolOfJob()[index]).name())));
        }
        return new ReplayPlan(
                jobs,
                stages,
                work.closingMillis(),
                work.launchIntervalMicros(),
                work.coldMillis(),
                executors(allocation),
                work.places().map(ReplayPlanner::nearness),
                work.pools().map(Pools::pools).orElse(List.of()).stream()
                        .map(pool -> new ReplayPlan.PlannedPool(pool.name(), pool.weight(), pool.minShare()))
                        .toList());
    }

    private static ReplayPlan.Nearness nearness(DataPlaces places) {
        return new ReplayPlan.Nearness(
                places.cachedBy(),
                List.of(places.shuffledBy()),
                places.outputBytes(),
                places.waits().processMillis(),
                places.waits().nodeMillis(),
                places.waits().rackMillis(),
                places.waits().resetByEveryLaunch());
    }

    private static ReplayPlan.Executors executors(Allocation allocation) {
        return switch (allocation) {
            case Allocation.Planned planned -> staying(planned.executors());
            case Allocation.ByDemand demand ->
                new ReplayPlan.ByDemand(
                        demand.cores(), demand.most(), demand.firstArrivalMillis(), demand.startUpMillis());
            case Allocation.Spare spare ->
                throw new IllegalArgumentException("executors that may be lost cannot be replayed: " + spare);
        };
    }

    private static ReplayPlan.Executors staying(List<Allocation.Span> spans) {
        int cores = spans.getFirst().cores();
        for (Allocation.Span span : spans) {
            if (span.cores() != cores || span.removedMillis() != Allocation.Span.STAYS) {
                throw new IllegalArgumentException("only executors that stay and are alike can be replayed");
            }
        }
        return new ReplayPlan.Staying(
                cores, spans.stream().mapToInt(Allocation.Span::addedMillis).toArray());
    }
}
