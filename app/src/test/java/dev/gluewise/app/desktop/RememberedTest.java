package dev.gluewise.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.cli.Shell;
import dev.gluewise.app.desktop.backend.WhatIf;
import dev.gluewise.app.desktop.settings.WindowPlace;
import dev.gluewise.app.sample.MadeSample;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What was done is not lost: within a window, from one start of the program to the next, and between windows. */
@DeskTest
class RememberedTest {
    private static final String JOB = "orders_enrich";

    @Test
    void whatWasTriedIsTakenBackStepByStepAndTriedAgain(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        WhatIfPage whatIf = window.jobs().choose(JOB);
        WhatIf first = whatIf.asked();
        whatIf.showsTheControls();

        window.clicks("#deadline");
        window.presses(KeyCode.SHORTCUT, KeyCode.A);
        window.types("8");
        window.presses(KeyCode.ENTER);
        whatIf.hasDeadline(Duration.ofMinutes(8));
        WhatIf second = whatIf.asked();
        window.clicks("#flex");
        window.awaits("no Flex", () -> !whatIf.asked().question().flexAllowed());
        WhatIf third = whatIf.asked();

        window.presses(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(whatIf.asked()).isEqualTo(second);
        window.presses(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(whatIf.asked()).isEqualTo(first);
        assertThat(window.text("#deadline-handle")).contains("10 min");
        window.presses(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        window.presses(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertThat(whatIf.asked()).isEqualTo(third);
        assertThat(window.text("#deadline-handle")).contains("8 min");
    }

    @Test
    void aNamedQuestionIsThereAtTheNextStartToBeComparedAndAskedAgain(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        WhatIfPage whatIf = window.jobs().choose(JOB);
        Duration tighter = whatIf.dragsTheDeadline(-120);
        whatIf.showsTheControls();
        window.clicks("#scenarios");
        window.clicks("#scenario-name");
        window.types("tighter");
        window.presses(KeyCode.ENTER);
        window.seesWithin("#scenario-sheet", "tighter");
        window.rests();
        window.closes();

        window = desk.opens();
        whatIf = window.jobs().choose(JOB);
        assertThat(whatIf.deadline()).hasValue(Duration.ofMinutes(10));
        whatIf.showsTheControls();
        window.clicks("#scenarios");
        window.seesWithin("#scenario-sheet", "tighter");
        assertThat(window.shownTexts("#scenario-sheet"))
                .as("both questions beside each other")
                .contains("Now", "tighter", "10 min", tighter.toMinutes() + " min");
        window.clicks("Use");

        whatIf.hasDeadline(tighter);
        window.seesNoMore("#scenario-sheet");
    }

    @Test
    void theNextWindowStandsWhereTheLastOneStoodWithItsColumnsAndItsWorkspace(Desk desk) throws Exception {
        Path workspace = desk.sample("mine.gluewise");
        DeskWindow window = desk.opens(workspace);
        assertThat(window.title()).isEqualTo("mine – Gluewise");
        window.chooses("#choose-columns", "#show-deadline");
        window.seesNoMore("#column-deadline");
        WindowPlace place = new WindowPlace(12, 24, 1190, 810, false);
        window.movesTo(place);
        window.closes();
        assertThat(desk.windows()).isEmpty();

        DeskWindow next = desk.opens();

        assertThat(next.title()).isEqualTo("mine – Gluewise");
        assertThat(next.place()).isEqualTo(place);
        next.jobs().lists(JOB);
        assertThat(next.has("#column-deadline")).isFalse();
        assertThat(next.has("#column-current")).isTrue();
        next.clicks("#workspace-menu");
        next.sees(workspace.toString());
    }

    @Test
    void twoWorkspacesStandInTwoWindowsAndNeitherIsOpenTwice(Desk desk) throws Exception {
        Path runs = desk.file("runs.csv", "job,workers,seconds\nsort,4,600\nsort,8,330\n");
        Path other = desk.file("other.gluewise");
        new Shell(desk.userFolder(), MadeSample.CLOCK)
                .run("import", "history", runs.toString(), "--workspace", other.toString());
        DeskWindow first = desk.opensSample();

        desk.dialogs().chooseWorkspace(other);
        first.presses(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.O);
        desk.hasWindows(2);
        DeskWindow second = desk.windows().getLast();
        second.jobs().lists("sort");
        assertThat(second.title()).isEqualTo("other – Gluewise");
        assertThat(second.jobs().listed()).containsExactly("sort");
        assertThat(first.jobs().listed()).contains(JOB).doesNotContain("sort");

        first.comesToTheFront();
        first.presses(KeyCode.SHORTCUT, KeyCode.O);
        second.awaits("the other window in front", () -> second.stage().isFocused());
        assertThat(desk.windows()).hasSize(2);
        assertThat(first.title()).isEqualTo("sample – Gluewise");

        second.closes();
        desk.hasWindows(1);
        first.comesToTheFront();
        first.jobs().choose(JOB);
    }

    @Test
    void aFileThatTheSystemHandsOverIsOpenedInPlaceOfTheLastOne(Desk desk) throws Exception {
        desk.opensSample().closes();
        Path handed = desk.sample("handed over.gluewise");

        DeskWindow window = desk.opens(handed);

        assertThat(window.title()).isEqualTo("handed over – Gluewise");
        window.jobs().choose(JOB);
        assertThat(window.asks(() -> window.model().recentProperty().get()))
                .containsExactly(handed, desk.file("sample.gluewise"));
    }
}
