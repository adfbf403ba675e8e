package dev.gluewise.app.desktop.verify;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.analyzer.replay.ReplayResult.StagePair;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Columns;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.app.desktop.theme.TextScale;
import dev.gluewise.simulator.schedule.StageSpan;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;

/** Stage by stage what the simulation says and what Spark did. */
final class StageTable extends TableView<StageRow> {
    private static final int ROW = 28;

    private double runTime = 1;

    StageTable(VerifyModel model) {
        setId("replayed-stages");
        setFixedCellSize(TextScale.px(ROW));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setAccessibleText(Words.say("verify.table"));
        setPlaceholder(label(Words.say("verify.empty"), "muted"));
        Comparator<StageRow> byStage =
                Comparator.comparingInt(row -> row.planned().id());
        TableColumn<StageRow, StageRow> sign = Columns.node("", 36, byStage, StageTable::sign);
        sign.setMaxWidth(36);
        sign.setSortable(false);
        TableColumn<StageRow, StageRow> bars = Columns.node(
                Words.say("verify.column.clock"),
                380,
                Comparator.comparingDouble(row -> row.planned().span().startSeconds()),
                row -> new BarPair(row, runTime));
        getColumns().add(sign);
        getColumns()
                .add(Columns.figure(
                        Words.say("verify.column.stage"),
                        72,
                        byStage,
                        row -> String.valueOf(row.planned().id())));
        getColumns().add(Columns.node("", 220, byStage, StageTable::name));
        getColumns().add(bars);
        getColumns()
                .add(Columns.figure(
                        Words.say("verify.column.replayed"),
                        84,
                        Comparator.comparingDouble(
                                row -> row.replayed().map(StageSpan::seconds).orElse(-1.0)),
                        row -> row.replayed()
                                .map(span -> Figures.duration(span.seconds()))
                                .orElse("")));
        getColumns()
                .add(Columns.muted(
                        Words.say("verify.column.difference"),
                        96,
                        Comparator.comparingDouble(
                                row -> row.differencePercent().orElse(0.0)),
                        StageTable::differenceText));
        follow(this, model.rowsProperty(), this::show);
    }

    private void show(List<StageRow> rows) {
        runTime = rows.stream()
                .mapToDouble(StageRow::endSeconds)
                .filter(seconds -> seconds > 0)
                .max()
                .orElse(1);
        getItems().setAll(rows);
    }

    private static String differenceText(StageRow row) {
        if (row.replayed().isEmpty()) {
            return Words.say("verify.waiting");
        }
        return row.differencePercent().map(percent -> percentText(percent)).orElse("");
    }

    /** A difference with its sign, such as {@code +1.20 %}. */
    static String percentText(double percent) {
        String size = Words.say("verify.percent", Figures.decimal(Math.abs(percent), 2));
        return Words.say(percent < 0 ? "verify.less" : "verify.more", size);
    }

    private static Node sign(StageRow row) {
        Optional<StagePair> pair = row.pair();
        if (pair.isEmpty()) {
            Label waiting = label("", "muted");
            waiting.setGraphic(Icons.feather(Feather.CIRCLE, 12));
            waiting.setAccessibleText(Words.say("verify.waiting"));
            return waiting;
        }
        boolean same = pair.get().same();
        Label sign = label("", same ? "tone-good" : "tone-warn");
        sign.setGraphic(Icons.feather(same ? Feather.CHECK : Feather.ALERT_TRIANGLE, 14));
        sign.setAccessibleText(Words.say(same ? "verify.same" : "verify.not-same"));
        return sign;
    }

    private static Node name(StageRow row) {
        String whole = row.planned().name();
        Label name = label(whole.replaceAll("\\p{Cntrl}", " "));
        Hint.on(name, whole);
        return name;
    }
}
