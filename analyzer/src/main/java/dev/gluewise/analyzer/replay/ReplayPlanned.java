package dev.gluewise.analyzer.replay;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.schedule.ReplayedRun;
import dev.gluewise.simulator.schedule.StageSpan;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a simulation says, before Spark has done the same work.
 *
 * @param subject the logged run
 * @param configuration at which it is simulated and replayed
 * @param totals the simulated run as a whole
 * @param stages its stages, in the profile's order
 * @param executorSecondsAtEnds lifetimes of all simulated executors until the end of each of these stages, summed
 */
public record ReplayPlanned(
        ReplaySubject subject,
        Configuration configuration,
        ReplayTotals totals,
        List<PlannedStage> stages,
        List<Double> executorSecondsAtEnds) {
    public ReplayPlanned {
        stages = List.copyOf(stages);
        executorSecondsAtEnds = List.copyOf(executorSecondsAtEnds);
    }

    /**
     * A stage and when the simulation has it.
     *
     * @param id Spark's stage id
     * @param name Spark's name of it
     * @param tasks tasks that it had in the log
     * @param span when the simulation has it
     */
    public record PlannedStage(int id, String name, int tasks, StageSpan span) {}

    /** Tasks of all stages. */
    public int tasks() {
        return stages.stream().mapToInt(PlannedStage::tasks).sum();
    }

    /** What a simulation of a logged run says. */
    public static ReplayPlanned of(JobProfile profile, Configuration configuration, ReplayedRun simulated) {
        List<PlannedStage> stages = IntStream.range(0, profile.stages().size())
                .mapToObj(stage -> new PlannedStage(
                        profile.stages().get(stage).id(),
                        profile.stages().get(stage).name(),
                        profile.work().rows(stage),
                        simulated.stages().get(stage)))
                .toList();
        return new ReplayPlanned(
                ReplaySubject.of(profile),
                configuration,
                ReplayTotals.of(simulated),
                stages,
                simulated.executorSecondsAtEnds());
    }

    /** This beside what Spark made of it. */
    public ReplayResult replayed(ReplayResult.Setup setup, ReplayedRun replayed, ReplayResult.Proceedings proceedings) {
        List<ReplayResult.StagePair> pairs = IntStream.range(0, stages.size())
                .mapToObj(stage -> new ReplayResult.StagePair(
                        stages.get(stage), replayed.stages().get(stage)))
                .toList();
        return new ReplayResult(subject, setup, totals, ReplayTotals.of(replayed), pairs, proceedings);
    }
}
