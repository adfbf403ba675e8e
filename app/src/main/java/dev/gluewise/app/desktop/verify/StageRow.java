package dev.gluewise.app.desktop.verify;

import dev.gluewise.analyzer.replay.ReplayPlanned.PlannedStage;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.analyzer.replay.ReplayResult.StagePair;
import dev.gluewise.simulator.schedule.StageSpan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A stage as the table has it.
 *
 * @param planned the stage, and when the simulation has it
 * @param replayed when Spark had it; empty while it has not ended
 * @param other when it ran in the replay that is compared; empty where none is, or none of that stage
 */
record StageRow(PlannedStage planned, Optional<StageSpan> replayed, Optional<StageSpan> other) {
    /** Of a replay that is running. */
    static List<StageRow> of(LiveReplay.Seen live) {
        return live.planned()
                .map(plan -> IntStream.range(0, plan.stages().size())
                        .mapToObj(place -> new StageRow(
                                plan.stages().get(place),
                                Optional.ofNullable(live.ended().get(place)),
                                Optional.empty()))
                        .toList())
                .orElse(List.of());
    }

    /** Of a replay that has ended, beside another one. */
    static List<StageRow> of(ReplayResult result, Optional<ReplayResult> other) {
        return result.stages().stream()
                .map(pair -> new StageRow(
                        pair.planned(), Optional.of(pair.replayed()), other.flatMap(replay -> span(replay, pair))))
                .toList();
    }

    /** Two runs of a job may count their stages differently: only one of the same name is the same. */
    private static Optional<StageSpan> span(ReplayResult replay, StagePair of) {
        return replay.stages().stream()
                .filter(pair -> pair.id() == of.id() && pair.name().equals(of.name()))
                .map(StagePair::replayed)
                .findFirst();
    }

    /** The two sides; empty while Spark has not ended the stage. */
    Optional<StagePair> pair() {
        return replayed.map(span -> new StagePair(planned, span));
    }

    /** The end of whatever of it is last, in seconds. */
    double endSeconds() {
        double known = Math.max(
                planned.span().endSeconds(), replayed.map(StageSpan::endSeconds).orElse(0.0));
        return Math.max(known, other.map(StageSpan::endSeconds).orElse(0.0));
    }

    /** How much longer the stage took on Spark than in the simulation, or in the compared replay, in percent. */
    Optional<Double> differencePercent() {
        return other.isPresent()
                ? replayed.map(span -> percent(span.seconds(), other.get().seconds()))
                : pair().map(StagePair::differencePercent);
    }

    private static double percent(double here, double there) {
        return there == 0 ? 0 : (here / there - 1) * 100;
    }
}
