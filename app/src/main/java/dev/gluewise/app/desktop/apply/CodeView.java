package dev.gluewise.app.desktop.apply;

import static dev.gluewise.app.desktop.control.Labels.label;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.text.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A program with the numbers of its lines. */
final class CodeView extends ScrollPane {
    private final GridPane lines = new GridPane();

    CodeView() {
        setId("change-code");
        getStyleClass().add("code-view");
        lines.getStyleClass().add("code-lines");
        setContent(lines);
        setFitToHeight(true);
    }

    void show(String program) {
        lines.getChildren().clear();
        List<List<CodeTokens.Token>> all = CodeTokens.of(program);
        for (int row = 0; row < all.size(); row++) {
            Label number = label(Figures.count(row + 1L), "code-number");
            TextFlow line = new TextFlow();
            line.setMinWidth(USE_PREF_SIZE);
            for (CodeTokens.Token token : all.get(row)) {
                Text text = new Text(token.text());
                text.getStyleClass().addAll("code", token.kind().styleClass());
                line.getChildren().add(text);
            }
            lines.addRow(row, number, line);
        }
        setAccessibleText(Words.say("apply.code", Figures.count(all.size())));
        setHvalue(0);
        setVvalue(0);
    }
}
