package dev.gluewise.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What goes wrong is said where it went wrong, with what to do, and nothing is lost by it. */
@DeskTest
class TroubleTest {
    private static final String JOB = "orders_enrich";

    @Test
    void aChartThatCannotBeWrittenSaysWhyAndStays(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        WhatIfPage whatIf = window.jobs().choose(JOB);
        Path nowhere = savesNowhere(desk);

        window.chooses("#CostChart-export", "#plot-png");
        window.tellsOf("UNWRITABLE_OUTPUT", nowhere.resolve(JOB + "-cost.png"));

        window.clicks("#dismiss-problem");
        window.seesNoMore(".problem");
        desk.dialogs().saveInto(desk.folder());
        window.chooses("#CostChart-export", "#plot-png");
        window.writes(desk.file(JOB + "-cost.png"));
        assertThat(whatIf.deadline()).hasValue(Duration.ofMinutes(10));
    }

    @Test
    void aReportThatCannotBeWrittenSaysWhyOnItsPage(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        window.jobs().choose(JOB);
        window.presses(KeyCode.SHORTCUT, KeyCode.E);
        window.rests();
        window.clicks("#format-md");
        Path nowhere = savesNowhere(desk);

        window.clicks("#export-report");

        window.tellsOf("UNWRITABLE_OUTPUT", nowhere.resolve(JOB + "-report.md"));
        desk.dialogs().saveInto(desk.folder());
        window.clicks("#export-report");
        window.sees("#report-written");
        assertThat(window.has(".problem")).isFalse();
    }

    @Test
    void codeThatCannotBeSavedSaysWhyOnItsSheet(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        WhatIfPage whatIf = window.jobs().choose(JOB);
        whatIf.apply();
        Path nowhere = savesNowhere(desk);

        window.clicks("#save-change");

        window.sees("#apply-problem");
        window.tellsOf("UNWRITABLE_OUTPUT", nowhere.resolve(JOB + ".sh"));
        assertThat(window.has("#copy-change"))
                .as("the code can still be copied")
                .isTrue();
    }

    @Test
    void aFileThatIsNoWorkspaceIsRefusedAndTheOpenOneStays(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        Path none = desk.file("none.gluewise", "this is no workspace, but a text of some length");
        desk.dialogs().chooseWorkspace(none);

        window.presses(KeyCode.SHORTCUT, KeyCode.O);

        window.tellsOf("UNUSABLE_WORKSPACE", none);
        assertThat(window.title()).isEqualTo("sample – Gluewise");
        window.jobs().choose(JOB);
        assertThat(none).hasContent("this is no workspace, but a text of some length");
    }

    @Test
    void aWorkspaceThatAnotherProgramWritesToSaysSoAndIsUsedAgainAfterwards(Desk desk) throws Exception {
        Path file = desk.sample("sample.gluewise");
        DeskWindow window = desk.opens(file);
        WhatIfPage whatIf = window.jobs().choose(JOB);
        Duration dragged = asksForAnotherDeadline(whatIf);

        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement lock = other.createStatement()) {
            lock.execute("BEGIN IMMEDIATE");
            window.clicks("#keep-deadline");
            window.tellsOf("UNUSABLE_WORKSPACE", file);
            assertThat(whatIf.deadline()).as("what was asked is still asked").hasValue(dragged);
            lock.execute("ROLLBACK");
        }

        keepsTheDeadline(window, file, dragged);
    }

    @Test
    void aWorkspaceWhoseFileIsGoneSaysSoInsteadOfSeemingToKeepWhatIsLost(Desk desk) throws Exception {
        Path file = desk.sample("sample.gluewise");
        DeskWindow window = desk.opens(file);
        WhatIfPage whatIf = window.jobs().choose(JOB);
        Duration dragged = asksForAnotherDeadline(whatIf);
        Path away = Files.move(file, desk.file("away.gluewise"));

        window.clicks("#keep-deadline");
        window.tellsOf("UNUSABLE_WORKSPACE", file);
        assertThat(whatIf.deadline()).hasValue(dragged);

        Files.move(away, file);
        keepsTheDeadline(window, file, dragged);
    }

    /** From now on the user saves into what is no folder. */
    private static Path savesNowhere(Desk desk) throws Exception {
        Path nowhere = desk.file("no folder", "but a file");
        desk.dialogs().saveInto(nowhere);
        return nowhere;
    }

    private static Duration asksForAnotherDeadline(WhatIfPage whatIf) {
        Duration dragged = whatIf.dragsTheDeadline(-120);
        whatIf.showsTheControls();
        return dragged;
    }

    /** Keeps the deadline, which the workspace takes now. */
    private static void keepsTheDeadline(DeskWindow window, Path file, Duration deadline) throws Exception {
        window.clicks("#keep-deadline");
        window.seesNoMore(".problem");
        window.rests();
        window.closes();
        try (Workspace kept = Workspace.openExisting(file)) {
            assertThat(kept.deadline(JOB)).hasValue(deadline);
        }
    }
}
