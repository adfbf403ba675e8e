package dev.gluewise.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.desktop.backend.WhatIf;
import dev.gluewise.app.desktop.job.JobTab;
import dev.gluewise.app.desktop.shell.Page;
import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** While a sheet is open the screen below it waits, and hears no key. */
@DeskTest
class OpenSheetTest {
    private static final String JOB = "orders_enrich";

    @Test
    void noKeyReachesTheScreenBelowUntilTheSheetIsClosed(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        WhatIfPage whatIf = window.jobs().choose(JOB);
        window.awaits("the keyboard on the chart", () -> window.keyboardIsWithin("#cost-chart"));
        Duration first = whatIf.deadline().orElseThrow();
        window.presses(KeyCode.D);
        window.presses(KeyCode.LEFT);
        whatIf.hasAnotherDeadlineThan(first);
        window.presses(KeyCode.D);
        WhatIf asked = whatIf.asked();
        window.presses(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        window.sees("#apply-sheet");
        window.clearsTheClipboard();

        for (KeyCode[] keys : List.of(
                new KeyCode[] {KeyCode.SHORTCUT, KeyCode.ENTER},
                new KeyCode[] {KeyCode.SHORTCUT, KeyCode.Z},
                new KeyCode[] {KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C},
                new KeyCode[] {KeyCode.ALT, KeyCode.DIGIT3},
                new KeyCode[] {KeyCode.ALT, KeyCode.DOWN},
                new KeyCode[] {KeyCode.SHORTCUT, KeyCode.DIGIT2},
                new KeyCode[] {KeyCode.SHORTCUT, KeyCode.E},
                new KeyCode[] {KeyCode.SHORTCUT, KeyCode.K},
                new KeyCode[] {KeyCode.D},
                new KeyCode[] {KeyCode.RIGHT})) {
            window.presses(keys);
        }

        assertThat(window.has("#apply-sheet")).isTrue();
        assertThat(window.has("#palette")).isFalse();
        assertThat(window.clipboard()).isEmpty();
        assertThat(whatIf.asked()).isEqualTo(asked);
        window.asks(() -> {
            assertThat(window.model().job().tabProperty().get()).isEqualTo(JobTab.WHAT_IF);
            assertThat(window.model().tasks().running()).isEmpty();
            assertThat(window.model().pageProperty().get()).isEqualTo(Page.JOB);
            assertThat(window.model().whatIf().jobProperty().get()).isEqualTo(JOB);
            assertThat(window.model().whatIf().selectedProperty().get()).isEmpty();
            return true;
        });

        window.presses(KeyCode.ESCAPE);
        window.seesNoMore("#apply-sheet");
        window.showsTheKeyboardOn("#cost-chart");
        window.presses(KeyCode.SHORTCUT, KeyCode.Z);
        whatIf.hasDeadline(first);
    }

    @Test
    void tabGoesRoundWithinTheSheet(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        window.jobs().choose(JOB);
        window.presses(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        window.sees("#apply-sheet");

        window.presses(KeyCode.TAB);
        window.showsTheKeyboardOn("#close-apply");
        window.presses(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(window.has("#apply-sheet")).isTrue();
        assertThat(window.keyboardIsWithin("#apply-sheet")).isTrue();
        window.presses(KeyCode.TAB);
        window.showsTheKeyboardOn("#close-apply");
    }

    @Test
    void helpLiesAboveAnotherSheetWhichIsThereAgainAfterIt(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        window.jobs().choose(JOB);
        window.presses(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        window.sees("#apply-sheet");

        window.presses(KeyCode.F1);
        window.sees("#help-sheet");
        window.seesNoMore("#apply-sheet");
        window.presses(KeyCode.F1);
        window.presses(KeyCode.ESCAPE);
        window.seesNoMore("#help-sheet");
        window.sees("#apply-sheet");
        assertThat(window.asks(() -> window.model().apply().sheetOpenProperty().get()))
                .isTrue();

        window.presses(KeyCode.ESCAPE);
        window.seesNoMore("#apply-sheet");
        assertThat(window.asks(() -> window.model().apply().sheetOpenProperty().get()))
                .isFalse();
    }

    @Test
    void helpOnTheFirstPageTellsHowPredictionsAreMadeAndAllKeys(Desk desk) throws Exception {
        DeskWindow window = desk.opens();
        window.seesWithin(".first-run", "How predictions are made");

        window.presses(KeyCode.F1);

        assertThat(window.shownTexts("#help-sheet"))
                .contains(
                        "How predictions are made",
                        "The 80 % range",
                        "What the confidence means",
                        "Measured and estimated",
                        "Keys",
                        "Ctrl Enter",
                        "Verify with Spark");
        window.clicks("#close-help");
        window.seesNoMore("#help-sheet");
    }
}
