package dev.gluewise.app.desktop.verify;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.analyzer.replay.ReplayPlanned.PlannedStage;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Columns;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.app.desktop.theme.TextScale;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Stage by stage what the simulation says and what Spark did, with the driver's own time between. */
final class StageTable extends TableView<StageRow> {
    /** Room at either side of the bars; the style sheet has the same. */
    static final double BARS_PADDING = 8;

    private static final int ROW = 26;

    private final VerifyModel model;
    private final TableColumn<StageRow, StageRow> bars;

    StageTable(VerifyModel model) {
        this.model = model;
        setId("replayed-stages");
        getStyleClass().add("stage-table");
        setFixedCellSize(TextScale.px(ROW));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setAccessibleText(Words.say("verify.table"));
        setPlaceholder(label(Words.say("verify.empty"), "muted"));
        TableColumn<StageRow, StageRow> sign = Columns.node("", 28, StageRow.inOrder(), StageTable::sign);
        sign.setMinWidth(28);
        sign.setMaxWidth(28);
        sign.setSortable(false);
        TableColumn<StageRow, StageRow> id = Columns.figure("", 36, StageRow.inOrder(), row -> row.stage()
                .map(stage -> String.valueOf(stage.id()))
                .orElse(""));
        id.setSortable(false);
        id.setMinWidth(TextScale.px(36));
        id.setMaxWidth(TextScale.px(44));
        TableColumn<StageRow, StageRow> name =
                Columns.node(Words.say("verify.column.stage"), 176, StageRow.inOrder(), StageTable::name);
        name.setMinWidth(TextScale.px(120));
        name.setMaxWidth(TextScale.px(260));
        bars = Columns.node(
                "",
                400,
                StageRow.inOrder(),
                row -> new BarPair(row, model.clockProperty().get()));
        bars.getStyleClass().add("bars-column");
        bars.setSortable(false);
        getColumns().add(sign);
        getColumns().add(id);
        getColumns().add(name);
        getColumns().add(bars);
        TableColumn<StageRow, StageRow> time = Columns.figure(
                Words.say("verify.column.time"),
                92,
                Comparator.comparingDouble(StageRow::seconds),
                row -> Figures.duration(row.seconds()));
        time.setMaxWidth(time.getPrefWidth());
        getColumns().add(time);
        TableColumn<StageRow, StageRow> difference = Columns.node(
                Words.say("verify.column.difference"),
                92,
                Comparator.comparingDouble(
                        row -> Math.abs(row.differencePercent().orElse(0.0))),
                StageTable::difference);
        difference.setMinWidth(difference.getPrefWidth());
        difference.setMaxWidth(difference.getPrefWidth());
        difference.getStyleClass().add("figure-column");
        getColumns().add(difference);
        follow(this, model.rowsProperty(), this::show);
        follow(this, model.clockProperty().map(ReplayClock::runSeconds), longer -> refresh());
    }

    /** The column whose width the clock takes. */
    TableColumn<StageRow, ?> bars() {
        return bars;
    }

    /** How high the row of heads is. */
    double headHeight() {
        return lookup(".column-header-background") instanceof Region head ? head.getHeight() : 0;
    }

    /** While a replay runs few rows change at a time: the others stay as they are, and so does the scroll bar. */
    private void show(List<StageRow> rows) {
        if (rows.size() != getItems().size() || !getSortOrder().isEmpty()) {
            getItems().setAll(rows);
            sort();
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).equals(getItems().get(i))) {
                getItems().set(i, rows.get(i));
            }
        }
    }

    private static Node difference(StageRow row) {
        Label text =
                switch (row.state()) {
                    case WAITING -> label(Words.say("verify.waiting"), "muted");
                    case RUNNING -> label(Words.say("verify.running"), "accent-text");
                    case DONE ->
                        label(
                                row.differencePercent()
                                        .map(percent -> percentText(percent))
                                        .orElse(""),
                                "muted");
                };
        text.setMaxWidth(Double.MAX_VALUE);
        text.getStyleClass().add("right");
        return text;
    }

    /** A difference with its sign, such as {@code +1.2 %}; without one where there is none. */
    static String percentText(double percent) {
        String size = Words.say("verify.percent", Figures.decimal(Math.abs(percent), 1));
        if (Math.abs(percent) < 0.05) {
            return percent == 0 ? size : Words.say("verify.nearly", size);
        }
        return Words.say(percent < 0 ? "verify.less" : "verify.more", size);
    }

    private static Node sign(StageRow row) {
        return switch (row.state()) {
            case WAITING -> icon(Feather.CIRCLE, 12, "muted", Words.say("verify.waiting"));
            case RUNNING -> icon(Feather.PLAY, 12, "accent-text", Words.say("verify.running"));
            case DONE ->
                row.same()
                        ? icon(Feather.CHECK, 14, "tone-good", Words.say("verify.same"))
                        : icon(Feather.CHECK, 14, "muted", Words.say("verify.not-same"));
        };
    }

    private static Label icon(Feather picture, int size, String styleClass, String text) {
        Label sign = label("", styleClass);
        sign.getStyleClass().add("row-sign");
        sign.setGraphic(Icons.feather(picture, size));
        sign.setAccessibleText(text);
        Hint.on(sign, text);
        return sign;
    }

    private static Node name(StageRow row) {
        String tone = row.state() == StageRow.State.WAITING ? "muted" : "plain";
        String whole = row.stage().map(PlannedStage::name).orElseGet(() -> Words.say("verify.driver-only"));
        Label name = label(whole.replaceAll("\\p{Cntrl}", " "), tone);
        Hint.on(name, row.stage().isPresent() ? whole : Words.say("verify.driver-only.hint"));
        return name;
    }
}
