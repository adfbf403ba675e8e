package dev.gluewise.app.desktop.verify;

import static dev.gluewise.app.desktop.control.Follow.follow;

import dev.gluewise.analyzer.replay.ReplayLine;
import dev.gluewise.app.desktop.text.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.TextArea;

/** The log of a replay: can be read, selected and copied. */
final class ReplayLogView extends TextArea {
    private static final int ROWS = 6;

    private List<ReplayLine> shown = List.of();

    ReplayLogView(VerifyModel model) {
        setId("replay-log");
        getStyleClass().addAll("mono-area", "replay-log");
        setEditable(false);
        setPrefRowCount(ROWS);
        setMinHeight(USE_PREF_SIZE);
        setAccessibleText(Words.say("verify.log"));
        managedProperty().bind(visibleProperty());
        follow(this, model.linesProperty(), lines -> show(model, lines));
    }

    private void show(VerifyModel model, List<ReplayLine> lines) {
        setVisible(!lines.isEmpty());
        boolean goesOn = !shown.isEmpty()
                && lines.size() >= shown.size()
                && lines.subList(0, shown.size()).equals(shown);
        if (goesOn) {
            List<ReplayLine> more = lines.subList(shown.size(), lines.size());
            if (!more.isEmpty()) {
                appendText("\n" + text(model, more));
            }
        } else {
            setText(text(model, lines));
        }
        shown = lines;
        setScrollTop(Double.MAX_VALUE);
    }

    private static String text(VerifyModel model, List<ReplayLine> lines) {
        return lines.stream()
                .map(line -> model.time(line.at()) + "  " + line.text())
                .collect(Collectors.joining("\n"));
    }
}
