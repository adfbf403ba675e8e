package dev.gluewise.app.desktop.verify;

import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.analyzer.chart.Ticks;
import dev.gluewise.app.desktop.control.Follow;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.TextScale;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Region;

/** The table of stages, the clock of the real run below its bars, and the line that says where the replay is. */
final class ClockPane extends Region {
    private static final double AXIS = 22;

    private final StageTable table;
    private final VerifyModel model;
    private final Region now = new Region();
    private final List<Label> labels = new ArrayList<>();

    ClockPane(StageTable table, VerifyModel model) {
        this.table = table;
        this.model = model;
        getStyleClass().add("clock-pane");
        now.setId("replay-now");
        now.getStyleClass().add("clock-now");
        now.setMouseTransparent(true);
        now.setManaged(false);
        getChildren().addAll(table, now);
        // Columns take their widths while this is being laid out, which is too late for what stands below them.
        table.getColumns()
                .forEach(column -> column.widthProperty().subscribe(width -> Platform.runLater(this::requestLayout)));
        Follow.follow(this, model.clockProperty(), clock -> show(clock));
    }

    private void show(ReplayClock clock) {
        getChildren().removeAll(labels);
        labels.clear();
        if (!model.rowsProperty().get().isEmpty()) {
            Ticks ticks = clock.ticks(BarPair.mostMarks());
            for (double seconds : ticks.values()) {
                Label mark = label(ReplayClock.label(ticks, seconds), "caption");
                mark.setManaged(false);
                mark.setUserData(seconds);
                labels.add(mark);
            }
        }
        getChildren().addAll(labels);
        now.setVisible(clock.now().isPresent());
        now.setAccessibleText(Words.say("verify.now"));
        requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        return TextScale.px(AXIS) + table.minHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return TextScale.px(AXIS) + table.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double axis = TextScale.px(AXIS);
        double bottom = getHeight() - axis;
        table.resizeRelocate(0, 0, getWidth(), bottom);
        table.layout();
        ReplayClock clock = model.clockProperty().get();
        double left = table.snappedLeftInset();
        for (TableColumn<StageRow, ?> column : table.getColumns()) {
            if (column == table.bars()) {
                break;
            }
            left += column.isVisible() ? column.getWidth() : 0;
        }
        double from = left + StageTable.BARS_PADDING;
        double scale = (table.bars().getWidth() - 2 * StageTable.BARS_PADDING) / clock.runSeconds();
        for (Label mark : labels) {
            double width = mark.prefWidth(-1);
            double x = from + (double) mark.getUserData() * scale - width / 2;
            mark.resizeRelocate(Math.round(x), bottom, width, axis);
        }
        clock.now().ifPresent(seconds -> {
            double top = table.headHeight();
            now.resizeRelocate(Math.floor(from + seconds * scale) - 1, top, 2, bottom - top);
        });
    }
}
