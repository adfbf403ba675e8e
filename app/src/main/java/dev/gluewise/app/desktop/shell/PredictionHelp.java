package dev.gluewise.app.desktop.shell;

import static dev.gluewise.app.desktop.control.Labels.label;
import static dev.gluewise.app.desktop.control.Labels.paragraph;

import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.app.desktop.control.EvidenceIcon;
import dev.gluewise.app.desktop.text.EvidenceText;
import dev.gluewise.app.desktop.text.Words;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How predictions are made, and what the words mean in which they are said. */
final class PredictionHelp extends VBox {
    /** What is told after the ways in which a job can be known, in this order. */
    private static final List<String> PARTS = List.of("range", "confidence", "choice", "chart", "estimated", "sure");

    PredictionHelp() {
        getStyleClass().add("help-column");
        getChildren()
                .addAll(
                        label(Words.say("shell.predictions"), "section"),
                        paragraph(Words.say("shell.predictions.what")));
        for (EvidenceTier tier : EvidenceTier.values()) {
            getChildren().add(evidence(tier));
        }
        for (String part : PARTS) {
            VBox told = new VBox(
                    paragraph(Words.say("shell.predictions." + part), "strong"),
                    paragraph(Words.say("shell.predictions." + part + ".text")));
            told.getStyleClass().add("help-part");
            getChildren().add(told);
        }
    }

    private static Node evidence(EvidenceTier tier) {
        Label what = paragraph(Words.say(
                "shell.predictions.evidence", EvidenceText.name(tier), Words.say("shell.predictions.from." + tier)));
        HBox.setHgrow(what, Priority.ALWAYS);
        HBox row = new HBox(EvidenceIcon.of(tier), what);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("help-evidence");
        return row;
    }
}
