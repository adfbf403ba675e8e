package dev.gluewise.analyzer.replay;

import dev.gluewise.analyzer.replay.ReplayPlanned.PlannedStage;
import dev.gluewise.simulator.replay.StageEnd;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * How well a simulation and Spark agree, over a run or the part of it that Spark has done.
 *
 * @param simulatedSeconds time from the start of the application, as simulated
 * @param replayedSeconds the same on Spark
 * @param simulatedExecutorSeconds lifetimes of all executors until then, summed, as simulated
 * @param replayedExecutorSeconds the same on Spark
 */
public record Agreement(
        double simulatedSeconds,
        double replayedSeconds,
        double simulatedExecutorSeconds,
        double replayedExecutorSeconds) {
    /** From here on a simulation is as good as Spark itself: other runs of a job differ by more. In percent. */
    public static final int GOOD_PERCENT = 95;

    /** Over a run as a whole. */
    static Agreement of(ReplayTotals simulated, ReplayTotals replayed) {
        return new Agreement(
                simulated.seconds(), replayed.seconds(), simulated.executorSeconds(), replayed.executorSeconds());
    }

    /**
     * Over the stages that Spark has ended, each side until the last of them ended there; empty before the first has.
     *
     * @param ended those stages
     */
    public static Optional<Agreement> soFar(ReplayPlanned planned, Collection<StageEnd> ended) {
        Optional<PlannedStage> lastPlanned = ended.stream()
                .map(end -> planned.stages().get(end.stage()))
                .max(Comparator.comparingDouble(stage -> stage.span().endSeconds()));
        Optional<StageEnd> lastReplayed =
                ended.stream().max(Comparator.comparingDouble(end -> end.span().endSeconds()));
        return lastPlanned.flatMap(stage -> lastReplayed.map(end -> new Agreement(
                stage.span().endSeconds(),
                end.span().endSeconds(),
                planned.executorSecondsAtEnds().get(stage.span().stage()),
                end.executorSeconds())));
    }

    /** Replayed beyond simulated time, in percent of the simulated one. */
    public double differencePercent() {
        return percent(replayedSeconds, simulatedSeconds);
    }

    /** The same of the executors' lifetimes. */
    public double executorDifferencePercent() {
        return percent(replayedExecutorSeconds, simulatedExecutorSeconds);
    }

    /** 100 less the larger of the differences in time and in executors, in percent; 0 at least. */
    public double percent() {
        return Math.max(0, 100 - Math.max(Math.abs(differencePercent()), Math.abs(executorDifferencePercent())));
    }

    /** Whether both agree as well as can be wished for. */
    public boolean good() {
        return percent() >= GOOD_PERCENT;
    }

    static double percent(double replayed, double simulated) {
        return simulated == 0 ? 0 : (replayed / simulated - 1) * 100;
    }
}
