package dev.gluewise.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.app.desktop.shell.Page;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Files dropped on the window, followed until their jobs are on the screen. */
@DeskTest
class DropTest {
    private static final String RUNS = "job,workers,seconds\nsort,4,600\nsort,8,330\n";

    @Test
    void aDroppedLogBecomesAJobOnTheScreen(Desk desk) throws Exception {
        DeskWindow window = desk.opens();

        assertThat(window.drops(desk.log("invoice_import"))).isTrue();

        window.jobs().opened("invoice_import");
        window.awaits("its page", () -> window.model().pageProperty().get() == Page.JOB);
        assertThat(window.shownTexts(".job-header")).contains("invoice_import");
    }

    @Test
    void ofSeveralFilesTheGoodOnesAreImportedAndTheBrokenOneStandsThereWithReasonAndRemedy(Desk desk) throws Exception {
        Path log = desk.log("invoice_import");
        Path runs = desk.file("runs.csv", RUNS);
        Path broken = desk.file("broken.json", "{\"JobRuns\":[{oops");
        DeskWindow window = desk.opens();

        assertThat(window.drops(log, runs, broken)).isTrue();

        window.sees("#import-sheet");
        window.sees("broken.json");
        window.jobs().lists("sort");
        window.jobs().lists("invoice_import");
        window.sees("2 of 3 files imported, 1 skipped");
        assertThat(window.shownTexts("#imported-files"))
                .as("the good ones do not hide the bad one")
                .contains("broken.json", "UNREADABLE_INPUT")
                .doesNotContain("runs.csv");
        assertThat(String.join("\n", window.shownTexts("#imported-files")))
                .contains("Line 1: This is no JSON: ")
                .contains("Give the output of: aws glue get-jobs");

        window.clicks(".copy-details");
        window.awaits("the details", () -> window.clipboard().contains("UNREADABLE_INPUT"));
        assertThat(window.clipboard()).contains(broken + ":1", "Gluewise");

        window.clicks("All 3");
        window.sees("runs: 2 (new 2, changed 0)");
        assertThat(window.shownTexts("#imported-files")).contains("runs.csv", "invoice_import.zstd");
    }

    /** The user drops a log that names no job, says which it is, and drops it again. */
    @Test
    void whatTheUserSaysOfALogHoldsForAllThatRestsOnItAndForTheNextImport(Desk desk) throws Exception {
        Path runs = desk.file("runs.csv", RUNS);
        Path log = desk.sparkLog("made.log");
        DeskWindow window = desk.opens();
        window.drops(runs);
        window.jobs().lists("sort");

        assertThat(window.drops(log)).isTrue();
        window.jobs().lists("spark name");
        window.sees("#import-sheet");
        assertThat(String.join("\n", window.shownTexts("#imported-files")))
                .contains("No Glue job name inside: taken as spark name, the Spark application's name.");
        window.clicks(".change-log");
        window.clicks("#log-job");
        window.presses(KeyCode.SHORTCUT, KeyCode.A);
        window.pastes("sort");
        window.clicks("#log-choice-keep");

        window.awaits(
                "one job", () -> window.model().jobs().jobsProperty().get().size() == 1);
        window.rests();
        assertThat(window.jobs().listed()).containsExactly("sort");
        assertThat(window.asks(
                        () -> window.model().jobs().row("sort").orElseThrow().tier()))
                .contains(EvidenceTier.EVENT_LOG);
        assertThat(window.shownTexts("#imported-files"))
                .anyMatch(text -> text.contains("As you said: sort, G.1X × 2."));

        window.drops(log);
        window.rests();
        assertThat(window.jobs().listed()).as("the import does not undo it").containsExactly("sort");
    }
}
