package dev.gluewise.app.desktop.verify;

import dev.gluewise.simulator.schedule.StageSpan;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/** When a stage ran in the simulation, on Spark, and in the replay that is compared: thin bars. */
final class BarPair extends Region {
    private static final double THICKNESS = 5;
    private static final double GAP = 2;
    private static final double LEAST = 1.5;

    private record Bar(Region region, StageSpan span) {}

    private final List<Bar> bars = new ArrayList<>();
    private final double runTime;

    /** @param runTime of the longest of the runs, in seconds */
    BarPair(StageRow row, double runTime) {
        this.runTime = runTime;
        add(row.planned().span(), "off-path");
        row.replayed().ifPresent(span -> add(span, "busy"));
        row.other().ifPresent(span -> add(span, "single-task"));
        setMinHeight(bars.size() * (THICKNESS + GAP) + 1);
        setPrefWidth(1_000);
    }

    private void add(StageSpan span, String styleClass) {
        Region bar = new Region();
        bar.getStyleClass().addAll("span-bar", styleClass);
        bar.setManaged(false);
        bars.add(new Bar(bar, span));
        getChildren().add(bar);
    }

    @Override
    protected void layoutChildren() {
        double scale = getWidth() / runTime;
        double y = (getHeight() - bars.size() * (THICKNESS + GAP) + GAP) / 2;
        for (Bar bar : bars) {
            StageSpan span = bar.span();
            bar.region()
                    .resizeRelocate(span.startSeconds() * scale, y, Math.max(LEAST, span.seconds() * scale), THICKNESS);
            y += THICKNESS + GAP;
        }
    }
}
