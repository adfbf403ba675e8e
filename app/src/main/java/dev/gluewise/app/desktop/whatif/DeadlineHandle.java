package dev.gluewise.app.desktop.whatif;

import dev.gluewise.analyzer.chart.Span;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.text.Words;
import java.time.Duration;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.shape.SVGPath;

/** The grip on top of the deadline line, which also says the deadline. */
final class DeadlineHandle extends Label {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final String GRIP = "M0 0h2v2h-2z M4 0h2v2h-2z M0 4h2v2h-2z M4 4h2v2h-2z M0 8h2v2h-2z M4 8h2v2h-2z";

    DeadlineHandle() {
        setId("deadline-handle");
        getStyleClass().add("deadline-handle");
        SVGPath grip = new SVGPath();
        grip.setContent(GRIP);
        grip.getStyleClass().add("grip");
        setGraphic(grip);
        setCursor(Cursor.H_RESIZE);
        setManaged(false);
    }

    /** Shows a deadline; where it lies outside the view, the handle stands at the edge and points there. */
    void show(Duration deadline, Span view) {
        setText(text(deadline, view));
    }

    /** The deadline in words, with an arrow where it lies outside of what is shown. */
    static String text(Duration deadline, Span view) {
        String text = Words.say("whatif.deadline.at", Figures.deadline(deadline));
        double seconds = deadline.toSeconds();
        return seconds > view.high()
                ? Words.say("whatif.deadline.after", text)
                : seconds < view.low() ? Words.say("whatif.deadline.before", text) : text;
    }

    /** Shows that the arrow keys move it. */
    void setActive(boolean active) {
        pseudoClassStateChanged(ACTIVE, active);
    }
}
