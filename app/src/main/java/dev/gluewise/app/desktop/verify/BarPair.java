package dev.gluewise.app.desktop.verify;

import dev.gluewise.analyzer.timeline.Stretch;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/** When a stage ran in the simulation, on Spark, and in the replay that is compared: thin bars before the clock's marks. */
final class BarPair extends Region {
    private static final double THICKNESS = 5;
    private static final double GAP = 2;
    private static final double LEAST = 1.5;
    private static final int MOST_MARKS = 8;

    private record Bar(Region region, Stretch stretch) {}

    private final List<Region> marks = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final ReplayClock clock;

    BarPair(StageRow row, ReplayClock clock) {
        this.clock = clock;
        clock.ticks(MOST_MARKS).values().forEach(seconds -> marks.add(region("clock-mark")));
        add(row.simulated(), "off-path");
        row.replayed().ifPresent(stretch -> add(stretch, "busy"));
        row.other().ifPresent(stretch -> add(stretch, "single-task"));
        setMinHeight(bars.size() * (THICKNESS + GAP) + 1);
        setPrefWidth(1_000);
    }

    private void add(Stretch stretch, String styleClass) {
        Region bar = region("span-bar");
        bar.getStyleClass().add(styleClass);
        bars.add(new Bar(bar, stretch));
    }

    private Region region(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        getChildren().add(region);
        return region;
    }

    @Override
    protected void layoutChildren() {
        double scale = getWidth() / clock.runSeconds();
        List<Double> seconds = clock.ticks(MOST_MARKS).values();
        for (int i = 0; i < marks.size(); i++) {
            marks.get(i).resizeRelocate(Math.floor(seconds.get(i) * scale), 0, 1, getHeight());
        }
        // Of a row without its replayed bar the simulated one stays where it is in all others.
        int room = Math.max(2, bars.size());
        double y = (getHeight() - room * (THICKNESS + GAP) + GAP) / 2;
        for (Bar bar : bars) {
            Stretch stretch = bar.stretch();
            bar.region()
                    .resizeRelocate(
                            stretch.fromSeconds() * scale, y, Math.max(LEAST, stretch.seconds() * scale), THICKNESS);
            y += THICKNESS + GAP;
        }
    }

    static int mostMarks() {
        return MOST_MARKS;
    }
}
