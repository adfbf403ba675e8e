package dev.gluewise.app.desktop.apply;

import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.app.desktop.text.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/** Settings as they are and as they will be. */
final class ChangeTable extends GridPane {
    ChangeTable(List<ChangeLine> settings) {
        setId("what-changes");
        getStyleClass().add("change-table");
        for (double share : new double[] {36, 27, 37}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            getColumnConstraints().add(column);
        }
        addRow(0, head("setting"), head("before"), head("after"));
        for (int i = 0; i < settings.size(); i++) {
            ChangeLine line = settings.get(i);
            String tone = line.changes() ? "" : "muted";
            addRow(
                    i + 1,
                    cell(
                            "change-name",
                            line.name(),
                            line.name().startsWith("--") || line.name().startsWith("spark.") ? "mono" : tone),
                    line.changes() ? signed("removed", "−", line.before()) : cell("change-cell", line.before(), tone),
                    line.changes() ? signed("added", "+", line.after()) : cell("change-cell", line.after(), tone));
        }
    }

    private static Node head(String code) {
        HBox cell = new HBox(label(Words.say("apply.column." + code), "strong"));
        cell.getStyleClass().addAll("change-cell", "change-head");
        return cell;
    }

    private static Node cell(String styleClass, String text, String tone) {
        HBox cell = new HBox(tone.isEmpty() ? label(text) : label(text, tone));
        cell.getStyleClass().addAll("change-cell", styleClass);
        return cell;
    }

    private static Node signed(String tone, String sign, String text) {
        HBox cell = new HBox(label(sign, "change-sign"), label(text));
        cell.getStyleClass().addAll("change-cell", tone);
        return cell;
    }
}
