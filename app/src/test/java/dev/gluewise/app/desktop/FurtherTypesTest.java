package dev.gluewise.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.catalog.WorkerType;
import java.nio.file.Files;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Worker types that are not looked at before they are ticked, and those that first need a price. */
@DeskTest
class FurtherTypesTest {
    private static final String JOB = "orders_enrich";

    @Test
    void aTypeIsTickedAndOneIsGivenItsPriceWhereItStands(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        window.jobs().choose(JOB);
        window.whatIf().showsTheControls();

        window.clicks("#type-G_12X");
        awaitsCandidates(window, WorkerType.G_12X);
        assertThat(window.shownTexts("#recommendation")).isNotEmpty();

        window.clicks("#enter-price-MEMORY_OPTIMIZED-STANDARD");
        window.types("0.52");
        window.presses(KeyCode.ENTER);
        window.finds("#type-R_1X");
        window.rests();
        assertThat(Files.readString(desk.userFolder().resolve("own-prices.csv")))
                .contains("0.52");

        window.clicks("#type-R_1X");
        awaitsCandidates(window, WorkerType.R_8X);
        window.presses(KeyCode.SHORTCUT, KeyCode.Z);
        window.awaits("no candidates on R workers", () -> candidates(window, WorkerType.R_8X) == 0);
        assertThat(window.asks(() -> candidates(window, WorkerType.G_12X))).isPositive();
    }

    private static void awaitsCandidates(DeskWindow window, WorkerType type) {
        window.awaits("candidates on " + type, () -> candidates(window, type) > 0);
    }

    private static long candidates(DeskWindow window, WorkerType type) {
        return window.model().whatIf().outcomeProperty().get().stream()
                .flatMap(outcome -> outcome.plotted().stream())
                .filter(row -> row.configuration().workerType() == type)
                .count();
    }
}
