package dev.gluewise.app.desktop.verify;

import dev.gluewise.analyzer.replay.DriverStretch;
import dev.gluewise.analyzer.replay.ReplayPlanned.PlannedStage;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.analyzer.replay.ReplayResult.StagePair;
import dev.gluewise.analyzer.timeline.Stretch;
import dev.gluewise.simulator.replay.StageEnd;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is known of a replayed run, in seconds after its start.
 *
 * @param starts when its stages started, by their places
 * @param ends when they ended
 * @param end when the run ended; empty while it runs
 */
record Replayed(Map<Integer, Double> starts, Map<Integer, Double> ends, Optional<Double> end)
        implements DriverStretch.Times {
    /** Of a replay that is running. */
    static Replayed of(LiveReplay.Seen live) {
        Map<Integer, Double> starts = new HashMap<>(live.started());
        Map<Integer, Double> ends = new HashMap<>();
        for (StageEnd stage : live.ended().values()) {
            starts.put(stage.stage(), stage.span().startSeconds());
            ends.put(stage.stage(), stage.span().endSeconds());
        }
        return new Replayed(starts, ends, Optional.empty());
    }

    /** Of a replay that has ended. */
    static Replayed of(ReplayResult result) {
        return of(result, result.stages().stream().map(StagePair::planned).toList());
    }

    /**
     * Of a replay that has ended, in the places of another one. Two runs of a job may count their stages differently: only
     * one of the same name is the same.
     */
    static Replayed of(ReplayResult result, List<PlannedStage> places) {
        Map<String, StagePair> byName = result.stages().stream()
                .collect(Collectors.toMap(pair -> key(pair.planned()), Function.identity(), (first, second) -> first));
        Map<Integer, Double> starts = new HashMap<>();
        Map<Integer, Double> ends = new HashMap<>();
        for (int place = 0; place < places.size(); place++) {
            StagePair pair = byName.get(key(places.get(place)));
            if (pair != null) {
                starts.put(place, pair.replayed().startSeconds());
                ends.put(place, pair.replayed().endSeconds());
            }
        }
        return new Replayed(starts, ends, Optional.of(result.replayed().seconds()));
    }

    private static String key(PlannedStage stage) {
        return stage.id() + " " + stage.name();
    }

    @Override
    public Optional<Double> start(int place) {
        return Optional.ofNullable(starts.get(place));
    }

    @Override
    public Optional<Double> end(int place) {
        return Optional.ofNullable(ends.get(place));
    }

    /** When a stage ran; empty where it has not ended. */
    Optional<Stretch> stretch(int place) {
        return start(place).flatMap(from -> end(place).map(to -> new Stretch(from, to)));
    }
}
