package dev.gluewise.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.desktop.imports.ImportModel;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** An account on a server in this process, tried out and imported by hand. */
@DeskTest
class AccountImportTest {
    @Test
    void whatIsMissingIsNamedAndOnceItIsAllowedTheHistoryIsImported(Desk desk) throws Exception {
        try (LoopbackAccount account = new LoopbackAccount()) {
            account.allowsRuns(false);
            DeskWindow window = desk.opens();
            ImportSheet sheet = window.imports().describes(account);

            sheet.tries();
            window.sees("Missing: glue:GetJobRuns");
            window.sees("1 job in eu-west-1 can be read.");

            account.allowsRuns(true);
            sheet.imports();

            window.jobs().lists(LoopbackAccount.JOB);
            assertThat(window.asks(() -> window.model().imports().count(ImportModel.Group.SKIPPED)))
                    .isZero();
            assertThat(window.asks(() -> window.model().imports().summary())).isEqualTo("2 of 2 parts imported");
            assertThat(window.shownTexts(".price-chip")).contains("eu-west-1");
        }
    }

    @Test
    void closingWhileAnImportRunsAsksOnceAndWhoStaysLosesNothing(Desk desk) throws Exception {
        try (LoopbackAccount account = new LoopbackAccount()) {
            DeskWindow window = desk.opens();
            window.imports().waitsFor(account);

            window.closes();
            window.sees("Work is still running");
            window.presses(KeyCode.ESCAPE);
            window.seesNoMore("#confirm");
            assertThat(window.isOpen()).isTrue();

            account.answers();
            window.jobs().lists(LoopbackAccount.JOB);
            window.closes();
            assertThat(desk.windows()).as("nothing runs, so nothing is asked").isEmpty();
        }
    }

    @Test
    void whoClosesAllTheSameEndsTheImport(Desk desk) throws Exception {
        try (LoopbackAccount account = new LoopbackAccount()) {
            DeskWindow window = desk.opens();
            window.imports().waitsFor(account);

            window.closes();
            window.clicks("#confirm-yes");

            assertThat(desk.windows()).isEmpty();
        }
    }
}
