package dev.gluewise.app.desktop.verify;

import dev.gluewise.analyzer.replay.Agreement;
import dev.gluewise.analyzer.replay.KeptReplay;
import dev.gluewise.analyzer.replay.ReplayPlanned;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.simulator.replay.ReplayEffort;
import dev.gluewise.simulator.replay.ReplayStanding;
import dev.gluewise.simulator.replay.StageEnd;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A replay in figures, while it runs and afterwards.
 *
 * @param stagesDone stages that Spark has ended
 * @param stages all of them
 * @param tasksDone tasks that have ended
 * @param tasks all of them
 * @param runSeconds the simulated run time, which is what is replayed
 * @param timesAsFast how many times as fast as the run it goes; empty where that is not known
 * @param effort what it has taken of the computer; empty where that is not known
 * @param agreement how well both sides agree until now; empty before a stage has ended
 * @param doneIds ids of the ended stages in order, where those are the first ones of the run; empty where others, all or
 *     none have ended
 */
record ReplayFigures(
        int stagesDone,
        int stages,
        int tasksDone,
        int tasks,
        double runSeconds,
        OptionalDouble timesAsFast,
        Optional<ReplayEffort> effort,
        Optional<Agreement> agreement,
        List<Integer> doneIds) {
    ReplayFigures {
        doneIds = List.copyOf(doneIds);
    }

    /** Of a replay that runs; empty before the simulation is done. */
    static Optional<ReplayFigures> of(LiveReplay.Seen live) {
        return live.planned().map(plan -> of(live, plan));
    }

    private static ReplayFigures of(LiveReplay.Seen live, ReplayPlanned plan) {
        int ofEnded = live.ended().keySet().stream()
                .mapToInt(place -> plan.stages().get(place).tasks())
                .sum();
        int told = live.standing().map(ReplayStanding::tasksEnded).orElse(0);
        return new ReplayFigures(
                live.ended().size(),
                plan.stages().size(),
                Math.min(plan.tasks(), Math.max(ofEnded, told)),
                plan.tasks(),
                plan.totals().seconds(),
                live.standing()
                        .map(now -> ReplayResult.timesAsFast(
                                live.calibration(), now.seconds(), now.effort().seconds()))
                        .orElse(OptionalDouble.empty()),
                live.standing().map(ReplayStanding::effort),
                Agreement.soFar(plan, live.ended().values()),
                firstIds(
                        plan,
                        live.ended().values().stream()
                                .map(StageEnd::stage)
                                .sorted()
                                .toList()));
    }

    private static List<Integer> firstIds(ReplayPlanned plan, List<Integer> places) {
        boolean first = !places.isEmpty() && places.getLast() == places.size() - 1;
        return first && places.size() < plan.stages().size()
                ? places.stream().map(place -> plan.stages().get(place).id()).toList()
                : List.of();
    }

    /** Of a replay that has ended. */
    static ReplayFigures of(KeptReplay kept) {
        ReplayResult result = kept.result();
        int tasks =
                result.stages().stream().mapToInt(ReplayResult.StagePair::tasks).sum();
        return new ReplayFigures(
                result.stages().size(),
                result.stages().size(),
                tasks,
                tasks,
                result.simulated().seconds(),
                result.timesAsFast(),
                result.proceedings().effort(),
                Optional.of(result.agreement()),
                List.of());
    }

    /** How long the whole run takes as it is replayed, in seconds; empty where that is not known. */
    OptionalDouble wholeSeconds() {
        return timesAsFast.isPresent() && timesAsFast.getAsDouble() > 0
                ? OptionalDouble.of(runSeconds / timesAsFast.getAsDouble())
                : OptionalDouble.empty();
    }
}
