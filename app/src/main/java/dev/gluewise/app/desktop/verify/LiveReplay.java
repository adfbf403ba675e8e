package dev.gluewise.app.desktop.verify;

import dev.gluewise.analyzer.replay.ReplayLine;
import dev.gluewise.analyzer.replay.ReplayPlanned;
import dev.gluewise.analyzer.replay.ReplayWatcher;
import dev.gluewise.simulator.schedule.StageSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of a replay while it runs; told on its thread, looked at on the FX thread. */
final class LiveReplay implements ReplayWatcher {
    private final List<ReplayLine> lines = new ArrayList<>();
    private final Map<Integer, StageSpan> ended = new HashMap<>();
    private Optional<ReplayPlanned> planned = Optional.empty();

    /**
     * What was known at a moment.
     *
     * @param planned what the simulation says; empty before it does
     * @param ended the stages that Spark has ended, by their places
     * @param lines the log so far
     */
    record Seen(Optional<ReplayPlanned> planned, Map<Integer, StageSpan> ended, List<ReplayLine> lines) {
        Seen {
            ended = Map.copyOf(ended);
            lines = List.copyOf(lines);
        }

        /** How many stages there are. */
        int stages() {
            return planned.map(plan -> plan.stages().size()).orElse(0);
        }

        /** Tasks of the stages that Spark has ended. */
        int tasksDone() {
            return planned.map(plan -> ended.keySet().stream()
                            .mapToInt(place -> plan.stages().get(place).tasks())
                            .sum())
                    .orElse(0);
        }

        /** Tasks of all stages. */
        int tasks() {
            return planned.map(plan -> plan.stages().stream()
                            .mapToInt(ReplayPlanned.PlannedStage::tasks)
                            .sum())
                    .orElse(0);
        }
    }

    @Override
    public synchronized void begun(ReplayPlanned plan) {
        planned = Optional.of(plan);
    }

    @Override
    public synchronized void stageEnded(StageSpan replayed) {
        ended.put(replayed.stage(), replayed);
    }

    @Override
    public synchronized void said(ReplayLine line) {
        lines.add(line);
    }

    synchronized Seen seen() {
        return new Seen(planned, ended, lines);
    }
}
