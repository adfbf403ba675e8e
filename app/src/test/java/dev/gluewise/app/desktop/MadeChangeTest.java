package dev.gluewise.app.desktop;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** From a change that the user has made to the runs that it is judged by. */
@DeskTest
class MadeChangeTest {
    private static final String JOB = "orders_enrich";

    @Test
    void aChangeThatWasMadeIsSeenAmongTheRunsAndCanBeTakenBack(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        window.jobs().choose(JOB);
        window.presses(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        window.clicks("#applied");
        window.clicks("#apply-close");
        window.seesNoMore("#apply-sheet");

        window.presses(KeyCode.ALT, KeyCode.DIGIT3);
        window.sees("#promise");

        window.presses(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        window.clicks("#take-back");
        window.seesNoMore("#take-back");
    }
}
