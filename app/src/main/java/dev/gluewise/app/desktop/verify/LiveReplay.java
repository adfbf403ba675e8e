package dev.gluewise.app.desktop.verify;

import dev.gluewise.analyzer.replay.ReplayLine;
import dev.gluewise.analyzer.replay.ReplayPlanned;
import dev.gluewise.analyzer.replay.ReplayWatcher;
import dev.gluewise.simulator.replay.Calibration;
import dev.gluewise.simulator.replay.ReplayStanding;
import dev.gluewise.simulator.replay.StageEnd;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of a replay while it runs; told on its thread, looked at on the FX thread. */
final class LiveReplay implements ReplayWatcher {
    private final List<ReplayLine> lines = new ArrayList<>();
    private final Map<Integer, Double> started = new HashMap<>();
    private final Map<Integer, StageEnd> ended = new HashMap<>();
    private Optional<ReplayPlanned> planned = Optional.empty();
    private Optional<Calibration> calibration = Optional.empty();
    private Optional<ReplayStanding> standing = Optional.empty();

    /**
     * What was known at a moment.
     *
     * @param planned what the simulation says; empty before it does
     * @param started when the stages were started that Spark has begun, by their places, in seconds
     * @param ended the stages that Spark has ended, by their places
     * @param calibration how far time is compressed; empty in virtual time
     * @param standing how far it has come; empty before Spark says so
     * @param lines the log so far
     */
    record Seen(
            Optional<ReplayPlanned> planned,
            Map<Integer, Double> started,
            Map<Integer, StageEnd> ended,
            Optional<Calibration> calibration,
            Optional<ReplayStanding> standing,
            List<ReplayLine> lines) {
        Seen {
            started = Map.copyOf(started);
            ended = Map.copyOf(ended);
            lines = List.copyOf(lines);
        }

        /** Where it is on the clock of the replayed run, in seconds; empty before Spark has begun. */
        Optional<Double> reached() {
            return standing.map(ReplayStanding::seconds);
        }
    }

    @Override
    public synchronized void begun(ReplayPlanned plan) {
        planned = Optional.of(plan);
    }

    @Override
    public synchronized void calibrated(Calibration found) {
        calibration = Optional.of(found);
    }

    @Override
    public synchronized void stageStarted(int stage, double seconds) {
        started.put(stage, seconds);
    }

    @Override
    public synchronized void stageEnded(StageEnd replayed) {
        ended.put(replayed.stage(), replayed);
    }

    @Override
    public synchronized void reached(ReplayStanding now) {
        standing = Optional.of(now);
    }

    @Override
    public synchronized void said(ReplayLine line) {
        lines.add(line);
    }

    synchronized Seen seen() {
        return new Seen(planned, started, ended, calibration, standing, lines);
    }
}
