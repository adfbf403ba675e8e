package dev.gluewise.pricing.rates;

import static dev.gluewise.pricing.catalog.ExecutionClass.FLEX;
import static dev.gluewise.pricing.catalog.ExecutionClass.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.Provenance.Certainty;
import dev.gluewise.pricing.rates.Provenance.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layers of prices on disk. */
class PriceStoreTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path folder = Path.of("");

    private PriceStore store() {
        return new PriceStore(folder.resolve("not made yet"));
    }

    private static RateKey key(String region, ExecutionClass executionClass) {
        return RateKey.spark(region, PriceGeneration.GEN1, executionClass);
    }

    private static Rate rate(Source source, String usd) {
        return new Rate(new BigDecimal(usd), new Provenance(source, Certainty.PUBLISHED, TODAY, "a test"));
    }

    private static PriceList fetched(String region, String usd) {
        return new PriceList(
                List.of(" fetched"), new TreeMap<>(Map.of(key(region, STANDARD), rate(Source.PRICING_API, usd))));
    }

    @Test
    void withoutFilesTheBundledPricesAreInForce() throws ProblemException {
        assertThat(store().book().prices()).isEqualTo(BundledPrices.load().prices());
    }

    @Test
    void theUsersGoBeforeTheFetchedAndThoseBeforeTheBundled() throws ProblemException {
        PriceStore store = store();

        store.keepRefreshed(fetched("eu-west-1", "0.45"));
        assertThat(store.book().price(key("eu-west-1", STANDARD))).isEqualTo(rate(Source.PRICING_API, "0.45"));
        store.setOwn(key("eu-west-1", STANDARD), rate(Source.USER, "0.4"));
        assertThat(store.book().price(key("eu-west-1", STANDARD))).isEqualTo(rate(Source.USER, "0.4"));
        assertThat(store.book()
                        .rate(key("eu-west-1", FLEX))
                        .orElseThrow()
                        .provenance()
                        .source())
                .isEqualTo(Source.USER);
        assertThat(store.removeOwn(key("eu-west-1", STANDARD))).isTrue();
        assertThat(store.book().price(key("eu-west-1", STANDARD))).isEqualTo(rate(Source.PRICING_API, "0.45"));
        assertThat(store.removeOwn(key("eu-west-1", STANDARD))).isFalse();
    }

    @Test
    void aRefreshReplacesTheRegionsThatItCoversAndNoOther() throws ProblemException {
        PriceStore store = store();

        store.keepRefreshed(fetched("eu-west-1", "0.45"));
        store.keepRefreshed(fetched("cn-north-1", "0.46"));
        store.keepRefreshed(fetched("cn-north-1", "0.47"));

        assertThat(store.book().price(key("eu-west-1", STANDARD))).isEqualTo(rate(Source.PRICING_API, "0.45"));
        assertThat(store.book().price(key("cn-north-1", STANDARD))).isEqualTo(rate(Source.PRICING_API, "0.47"));
    }

    @Test
    void aPriceThatAwsNoLongerListsIsForgotten() throws ProblemException {
        PriceStore store = store();
        store.keepRefreshed(new PriceList(
                List.of(),
                new TreeMap<>(Map.of(
                        key("eu-west-1", STANDARD), rate(Source.PRICING_API, "0.45"),
                        key("eu-west-1", FLEX), rate(Source.PRICING_API, "0.3")))));

        store.keepRefreshed(fetched("eu-west-1", "0.46"));

        assertThat(store.book().price(key("eu-west-1", STANDARD))).isEqualTo(rate(Source.PRICING_API, "0.46"));
        assertThat(store.book().price(key("eu-west-1", FLEX)))
                .isEqualTo(BundledPrices.load().price(key("eu-west-1", FLEX)));
    }

    @Test
    void aRegionThatOnlyTheRefreshKnowsMayHaveAnOwnPrice() throws ProblemException {
        PriceStore store = store();
        store.keepRefreshed(fetched("eu-north-9", "0.45"));

        store.setOwn(key("eu-north-9", STANDARD), rate(Source.USER, "0.4"));

        assertThat(store.book().regions()).contains("eu-north-9");
    }

    @Test
    void anOwnPriceOfARegionThatNobodyKnowsIsRefused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> store().setOwn(key("us-esat-1", STANDARD), rate(Source.USER, "0.4")))
                .withMessageContainingAll("us-esat-1", "Nearest: us-east-1");
    }

    @Test
    void aDamagedFileIsRefusedAndANewRefreshMendsIt() throws Exception {
        PriceStore store = store();
        store.keepRefreshed(fetched("eu-west-1", "0.45"));
        Files.writeString(store.refreshedFile(), Files.readString(store.refreshedFile()) + "half a line");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(store::book)
                .withMessageContainingAll("refreshed-prices.csv, line 4", "1 cells");
        store.keepRefreshed(fetched("eu-west-1", "0.46"));
        assertThat(store.book().price(key("eu-west-1", STANDARD))).isEqualTo(rate(Source.PRICING_API, "0.46"));
    }

    @Test
    void theUsersRemarksStay() throws Exception {
        PriceStore store = store();
        store.setOwn(key("eu-west-1", STANDARD), rate(Source.USER, "0.4"));
        Files.writeString(store.ownFile(), "# agreed in March\n" + Files.readString(store.ownFile()));

        store.setOwn(key("eu-west-2", STANDARD), rate(Source.USER, "0.4"));

        assertThat(Files.readString(store.ownFile())).startsWith("# agreed in March\n# Your own prices");
    }

    @Test
    void whatCannotBeKeptLeavesTheOldInForce() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "in the way");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new PriceStore(blocked).keepRefreshed(fetched("eu-west-1", "0.45")))
                .withMessageContaining("old ones stay in force")
                .extracting(fault -> fault.problem().code())
                .isEqualTo(ProblemCode.UNWRITABLE_OUTPUT);
    }

    @Test
    void nothingIsLeftBesideTheFiles() throws Exception {
        PriceStore store = store();
        store.keepRefreshed(fetched("eu-west-1", "0.45"));
        store.setOwn(key("eu-west-1", STANDARD), rate(Source.USER, "0.4"));

        try (var files = Files.list(folder.resolve("not made yet"))) {
            assertThat(files).containsExactlyInAnyOrder(store.refreshedFile(), store.ownFile());
        }
    }
}
