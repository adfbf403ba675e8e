package dev.gluewise.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.change.ChangeFormat;
import dev.gluewise.app.cli.Outcome;
import dev.gluewise.app.cli.Shell;
import dev.gluewise.app.sample.MadeSample;
import dev.gluewise.app.sample.SampleWorkspace;
import dev.gluewise.pricing.catalog.Configuration;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** From the first start of the program to the code that changes a job. */
@DeskTest
class FirstDayTest {
    private static final String JOB = SampleWorkspace.SHOWN_JOB;

    @Test
    void theSampleIsOpenedAJobChosenItsDeadlineDraggedAndTheCommandLinesOwnCodeCopied(Desk desk) throws Exception {
        DeskWindow window = desk.opens();
        window.clicks("#open-sample");
        window.jobs().lists(JOB);

        WhatIfPage whatIf = window.jobs().choose(JOB);
        Configuration before = whatIf.recommended();
        Duration deadline = whatIf.deadline().orElseThrow();
        Duration dragged = whatIf.dragsTheDeadline(-120);
        assertThat(dragged).isLessThan(deadline);
        assertThat(dragged.toSecondsPart()).as("whole minutes").isZero();
        assertThat(window.text("#deadline-handle")).contains(dragged.toMinutes() + " min");
        Configuration recommended = whatIf.recommended();
        assertThat(recommended).isNotEqualTo(before);
        assertThat(whatIf.card()).contains(recommended.workerType().label());

        ChangeSheet sheet = whatIf.apply();
        Shell shell = new Shell(desk.userFolder(), MadeSample.CLOCK);
        Path workspace = desk.userFolder().resolve("sample").resolve("sample.gluewise");
        for (ChangeFormat format : ChangeFormat.values()) {
            String copied = sheet.copy(format);

            assertThat(copied)
                    .as(format.name())
                    .contains(recommended.workerType().label());
            Outcome command = shell.run(
                    "apply",
                    "--workspace",
                    workspace.toString(),
                    "--job",
                    JOB,
                    "--deadline",
                    dragged.toString(),
                    "--as",
                    format.name().toLowerCase(Locale.ROOT));
            assertThat(command.code()).as(command.err()).isZero();
            assertThat(copied.strip()).as(format.name()).isEqualTo(command.out().strip());
        }
    }

    @Test
    void theFirstPageShowsThePolicyAndLeadsToTheAccount(Desk desk) throws Exception {
        DeskWindow window = desk.opens();

        window.clicks("#show-policy");
        window.sees("#policy-sheet");
        window.clicks(".copy-code");
        window.awaits("the policy", () -> window.clipboard().contains("glue:GetJobRuns"));
        window.presses(KeyCode.ESCAPE);
        window.seesNoMore("#policy-sheet");

        window.clicks("#import-from-account");
        window.sees("#account-test");
    }
}
