package dev.gluewise.analyzer.replay;

import dev.gluewise.analyzer.replay.ReplayPlanned.PlannedStage;
import dev.gluewise.analyzer.timeline.Stretch;
import dev.gluewise.simulator.schedule.StageSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a simulated run in which no stage runs: the driver works alone, or waits for its first executors.
 *
 * @param simulated when the simulation has it
 * @param before places of the stages that end before it
 * @param after places of the stages that start after it; none where it is the last of the run
 */
public record DriverStretch(Stretch simulated, List<Integer> before, List<Integer> after) {
    /** Shorter ones are not worth a row, in seconds and as a share of the run. */
    private static final double LEAST_SECONDS = 1;

    private static final double LEAST_SHARE = 0.005;

    public DriverStretch {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The stretches that are worth a word, in order of time. */
    public static List<DriverStretch> of(List<PlannedStage> stages, double runSeconds) {
        double least = Math.max(LEAST_SECONDS, LEAST_SHARE * runSeconds);
        List<StageSpan> byStart = stages.stream()
                .map(PlannedStage::span)
                .sorted(Comparator.comparingDouble(StageSpan::startSeconds))
                .toList();
        List<DriverStretch> found = new ArrayList<>();
        double reached = 0;
        for (int i = 0; i <= byStart.size(); i++) {
            double next = i < byStart.size() ? byStart.get(i).startSeconds() : runSeconds;
            if (next - reached >= least) {
                found.add(new DriverStretch(
                        new Stretch(reached, next),
                        places(byStart.subList(0, i)),
                        places(byStart.subList(i, byStart.size()))));
            }
            if (i < byStart.size()) {
                reached = Math.max(reached, byStart.get(i).endSeconds());
            }
        }
        return found;
    }

    private static List<Integer> places(List<StageSpan> spans) {
        return spans.stream().map(StageSpan::stage).toList();
    }

    /**
     * When Spark had it; empty where that is not over, or not known. It has no length where a stage after it started before
     * those in front of it had ended.
     *
     * @param run what is known of the replayed run
     */
    public Optional<Stretch> replayed(Times run) {
        Optional<Double> from = begin(run);
        Optional<Double> to = after.isEmpty()
                ? run.end()
                : after.stream().flatMap(stage -> run.start(stage).stream()).min(Comparator.naturalOrder());
        return from.flatMap(begin -> to.map(end -> new Stretch(begin, Math.max(begin, end))));
    }

    /** When it began on Spark; empty where it has not. */
    public Optional<Double> begin(Times run) {
        double latest = 0;
        for (int stage : before) {
            Optional<Double> end = run.end(stage);
            if (end.isEmpty()) {
                return Optional.empty();
            }
            latest = Math.max(latest, end.get());
        }
        return Optional.of(latest);
    }

    /** What is known of a replayed run, in seconds after its start. */
    public interface Times {
        /** When a stage started; empty where it has not. */
        Optional<Double> start(int place);

        /** When a stage ended; empty where it has not. */
        Optional<Double> end(int place);

        /** When the run ended; empty where it has not. */
        Optional<Double> end();
    }
}
