package dev.gluewise.app.desktop.verify;

import dev.gluewise.analyzer.replay.DriverStretch;
import dev.gluewise.analyzer.replay.ReplayPlanned.PlannedStage;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.analyzer.replay.ReplayResult.StagePair;
import dev.gluewise.analyzer.timeline.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A row of the picture: a stage, or a stretch in which no stage runs.
 *
 * @param stage the stage; empty where the driver works alone
 * @param simulated when the simulation has it
 * @param state what has become of it on Spark
 * @param replayed when Spark had it, until now where it runs; empty where it has not begun
 * @param other when it was in the replay that is compared; empty where none is, or none of it
 */
record StageRow(
        Optional<PlannedStage> stage,
        Stretch simulated,
        State state,
        Optional<Stretch> replayed,
        Optional<Stretch> other) {
    /** Below this two times are the same: both are counted in milliseconds. */
    private static final double SAME_SECONDS = 0.0005;

    enum State {
        DONE,
        RUNNING,
        WAITING
    }

    /** Of a replay that is running. */
    static List<StageRow> of(LiveReplay.Seen live) {
        return live.planned()
                .map(plan -> new Rows(Replayed.of(live), Optional.empty(), live.reached())
                        .of(plan.stages(), plan.totals().seconds()))
                .orElse(List.of());
    }

    /** Of a replay that has ended, beside another one. */
    static List<StageRow> of(ReplayResult result, Optional<ReplayResult> other) {
        List<PlannedStage> stages =
                result.stages().stream().map(StagePair::planned).toList();
        return new Rows(Replayed.of(result), other.map(replay -> Replayed.of(replay, stages)), Optional.empty())
                .of(stages, result.simulated().seconds());
    }

    /**
     * Makes rows.
     *
     * @param run what is known of the run
     * @param other what is known of the one that is compared
     * @param now where the replay is on the run's clock, in seconds
     */
    private record Rows(Replayed run, Optional<Replayed> other, Optional<Double> now) {
        List<StageRow> of(List<PlannedStage> stages, double runSeconds) {
            List<StageRow> rows = new ArrayList<>();
            for (int place = 0; place < stages.size(); place++) {
                rows.add(row(stages.get(place), place));
            }
            DriverStretch.of(stages, runSeconds).forEach(stretch -> rows.add(row(stretch)));
            rows.sort(StageRow.inOrder());
            return rows;
        }

        private StageRow row(PlannedStage stage, int place) {
            Stretch simulated =
                    new Stretch(stage.span().startSeconds(), stage.span().endSeconds());
            return row(
                    Optional.of(stage),
                    simulated,
                    run.stretch(place),
                    run.start(place),
                    other.flatMap(beside -> beside.stretch(place)));
        }

        private StageRow row(DriverStretch stretch) {
            return row(
                    Optional.empty(),
                    stretch.simulated(),
                    stretch.replayed(run),
                    stretch.begin(run),
                    other.flatMap(stretch::replayed));
        }

        private StageRow row(
                Optional<PlannedStage> stage,
                Stretch simulated,
                Optional<Stretch> whole,
                Optional<Double> begin,
                Optional<Stretch> beside) {
            if (whole.isPresent()) {
                return new StageRow(stage, simulated, State.DONE, whole, beside);
            }
            Optional<Stretch> until =
                    begin.flatMap(from -> now.map(reached -> new Stretch(from, Math.max(from, reached))));
            return new StageRow(stage, simulated, until.isPresent() ? State.RUNNING : State.WAITING, until, beside);
        }
    }

    /** In order of time; at one time stages by their ids. */
    static Comparator<StageRow> inOrder() {
        return Comparator.comparingDouble((StageRow row) -> row.simulated().fromSeconds())
                .thenComparingInt(row -> row.stage().map(PlannedStage::id).orElse(-1));
    }

    /** Whether it was on Spark as in the simulation, to the millisecond. */
    boolean same() {
        return state == State.DONE
                && replayed.filter(span -> close(span.fromSeconds(), simulated.fromSeconds())
                                && close(span.toSeconds(), simulated.toSeconds()))
                        .isPresent();
    }

    private static boolean close(double here, double there) {
        return Math.abs(here - there) < SAME_SECONDS;
    }

    /** The end of whatever of it is last, in seconds. */
    double endSeconds() {
        double known =
                Math.max(simulated.toSeconds(), replayed.map(Stretch::toSeconds).orElse(0.0));
        return Math.max(known, other.map(Stretch::toSeconds).orElse(0.0));
    }

    /** How long it took: on Spark where that is known, else in the simulation. */
    double seconds() {
        return state == State.DONE ? replayed.orElse(simulated).seconds() : simulated.seconds();
    }

    /**
     * How much longer it took on Spark than in the simulation, or in the compared replay, in percent; empty before it is
     * done, and where the other took no time.
     */
    Optional<Double> differencePercent() {
        Stretch against = other.orElse(simulated);
        return state == State.DONE && (against.seconds() > 0 || same())
                ? replayed.map(span -> against.seconds() == 0 ? 0 : (span.seconds() / against.seconds() - 1) * 100)
                : Optional.empty();
    }
}
