package dev.gluewise.app.desktop.verify;

import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.simulator.schedule.StageSpan;
import javafx.scene.layout.Region;

/** When a stage ran in the simulation and on Spark: two thin bars. */
final class BarPair extends Region {
    private static final double THICKNESS = 5;
    private static final double LEAST = 1.5;

    private final ReplayResult.StagePair pair;
    private final double runTime;
    private final Region simulated = bar("off-path");
    private final Region replayed = bar("busy");

    /** @param runTime of the longer of the two runs, in seconds */
    BarPair(ReplayResult.StagePair pair, double runTime) {
        this.pair = pair;
        this.runTime = runTime;
        setMinHeight(2 * THICKNESS + 3);
        setPrefWidth(1_000);
        getChildren().addAll(simulated, replayed);
    }

    private static Region bar(String styleClass) {
        Region bar = new Region();
        bar.getStyleClass().addAll("span-bar", styleClass);
        bar.setManaged(false);
        return bar;
    }

    @Override
    protected void layoutChildren() {
        double top = (getHeight() - 2 * THICKNESS - 2) / 2;
        place(simulated, pair.simulated(), top);
        place(replayed, pair.replayed(), top + THICKNESS + 2);
    }

    private void place(Region bar, StageSpan span, double y) {
        double scale = getWidth() / runTime;
        bar.resizeRelocate(span.startSeconds() * scale, y, Math.max(LEAST, span.seconds() * scale), THICKNESS);
    }
}
