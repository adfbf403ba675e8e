package dev.gluewise.app.desktop.verify;

import static dev.gluewise.app.desktop.control.Follow.follow;
import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.control.Columns;
import dev.gluewise.app.desktop.control.Hint;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Icons;
import dev.gluewise.app.desktop.theme.TextScale;
import java.util.Comparator;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.kordamp.ikonli.feather.Feather;

/** Stage by stage what the simulation says and what Spark did. */
final class StageTable extends TableView<ReplayResult.StagePair> {
    private static final int ROW = 28;

    private double runTime = 1;

    StageTable(VerifyModel model) {
        setId("replayed-stages");
        setFixedCellSize(TextScale.px(ROW));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setAccessibleText(Words.say("verify.table"));
        setPlaceholder(label(Words.say("verify.empty"), "muted"));
        Comparator<ReplayResult.StagePair> byStage =
                Comparator.comparingInt(pair -> pair.stage().id());
        TableColumn<ReplayResult.StagePair, ReplayResult.StagePair> sign =
                Columns.node("", 36, byStage, StageTable::sign);
        sign.setMaxWidth(36);
        sign.setSortable(false);
        TableColumn<ReplayResult.StagePair, ReplayResult.StagePair> bars = Columns.node(
                Words.say("verify.column.clock"),
                380,
                Comparator.comparingDouble(pair -> pair.replayed().startSeconds()),
                pair -> new BarPair(pair, runTime));
        getColumns().add(sign);
        getColumns()
                .add(Columns.figure(
                        Words.say("verify.column.stage"),
                        72,
                        byStage,
                        pair -> String.valueOf(pair.stage().id())));
        getColumns().add(Columns.node("", 220, byStage, StageTable::name));
        getColumns().add(bars);
        getColumns()
                .add(Columns.figure(
                        Words.say("verify.column.replayed"),
                        84,
                        Comparator.comparingDouble(pair -> pair.replayed().seconds()),
                        pair -> Figures.duration(pair.replayed().seconds())));
        getColumns()
                .add(Columns.muted(
                        Words.say("verify.column.difference"),
                        96,
                        Comparator.comparingDouble(StageTable::difference),
                        pair -> differenceText(pair)));
        follow(this, model.resultProperty(), this::show);
    }

    private void show(Optional<ReplayResult> result) {
        runTime = result.map(replay ->
                        Math.max(replay.simulated().seconds(), replay.replayed().seconds()))
                .filter(seconds -> seconds > 0)
                .orElse(1.0);
        getItems().setAll(result.map(ReplayResult::stages).orElse(java.util.List.of()));
    }

    /** How much longer the stage took on Spark, in percent. */
    static double difference(ReplayResult.StagePair pair) {
        double simulated = pair.simulated().seconds();
        double more = pair.replayed().seconds() - simulated;
        return simulated == 0 ? 0 : more / simulated * 100;
    }

    private static String differenceText(ReplayResult.StagePair pair) {
        double difference = difference(pair);
        String size = Words.say("verify.percent", Figures.decimal(Math.abs(difference), 2));
        return Words.say(difference < 0 ? "verify.less" : "verify.more", size);
    }

    private static Node sign(ReplayResult.StagePair pair) {
        Label sign = label("", pair.same() ? "tone-good" : "tone-warn");
        sign.setGraphic(Icons.feather(pair.same() ? Feather.CHECK : Feather.ALERT_TRIANGLE, 14));
        sign.setAccessibleText(Words.say(pair.same() ? "verify.same" : "verify.not-same"));
        return sign;
    }

    private static Node name(ReplayResult.StagePair pair) {
        Label name = label(pair.stage().name().replaceAll("\\p{Cntrl}", " "));
        Hint.on(name, pair.stage().name());
        return name;
    }
}
