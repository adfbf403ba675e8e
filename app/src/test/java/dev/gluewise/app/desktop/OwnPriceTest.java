package dev.gluewise.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.billing.Money;
import java.nio.file.Files;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A price of the user's own, entered on the page of prices. */
@DeskTest
class OwnPriceTest {
    private static final String JOB = "orders_enrich";

    @Test
    void anOwnPriceChangesWhatTheJobsCostAndIsKept(Desk desk) throws Exception {
        DeskWindow window = desk.opensSample();
        Optional<Money> before = cost(window);

        window.clicks("#rail-pricing");
        window.showsTheKeyboardOn("#prices");
        window.presses(KeyCode.HOME);
        window.clicks("#own-price");
        window.types("0.88");
        window.clicks("#set-price");

        window.awaits("another cost", () -> !cost(window).equals(before));
        window.rests();
        assertThat(window.shownTexts(".price-chip")).contains("$0.88");
        assertThat(Files.readString(desk.userFolder().resolve("own-prices.csv")))
                .contains("0.88");
        window.closes();
        assertThat(desk.opens().shownTexts(".price-chip")).contains("$0.88");
    }

    private static Optional<Money> cost(DeskWindow window) {
        return window.asks(() -> window.model().jobs().row(JOB).orElseThrow().cost());
    }
}
