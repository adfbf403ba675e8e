package dev.gluewise.pricing.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.catalog.WorkerFamily;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The prices that ship with the program, and those of the user. */
class PricesTest {
    private static final PriceBook BUNDLED = BundledPrices.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    static Iterable<Map.Entry<RateKey, Rate>> bundled() {
        return BUNDLED.rates().entrySet();
    }

    private static RateKey key(String region, PriceGeneration generation, ExecutionClass executionClass) {
        return new RateKey(region, generation, executionClass, WorkerFamily.GENERAL);
    }

    private static Rate rate(PriceBook book, String region, ExecutionClass executionClass) {
        return book.rate(key(region, PriceGeneration.GEN1, executionClass)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"GEN1, STANDARD, 0.44", "GEN1, FLEX, 0.29", "GEN2, STANDARD, 0.308"})
    void northernVirginiaIsPublished(PriceGeneration generation, ExecutionClass executionClass, String usd) {
        Rate rate = BUNDLED.rate(key("us-east-1", generation, executionClass)).orElseThrow();

        assertThat(rate.usdPerDpuHour()).isEqualByComparingTo(usd);
        assertThat(rate.provenance().certainty()).isEqualTo(Provenance.Certainty.PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource({"eu-south-1, 0.52", "af-south-1, 0.524", "me-south-1, 0.59", "sa-east-1, 0.69", "eu-central-1, 0.44"})
    void regionsDiffer(String region, String usd) {
        assertThat(rate(BUNDLED, region, ExecutionClass.STANDARD).usdPerDpuHour())
                .isEqualByComparingTo(usd);
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1, GEN2, FLEX, GENERAL",
        "us-east-1, GEN1, STANDARD, MEMORY_OPTIMIZED",
        "ca-west-1, GEN1, STANDARD, GENERAL"
    })
    void whatIsNotKnownIsAbsent(
            String region, PriceGeneration generation, ExecutionClass executionClass, WorkerFamily family) {
        assertThat(BUNDLED.rate(new RateKey(region, generation, executionClass, family)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void everyPriceSaysWhereItComesFrom(Map.Entry<RateKey, Rate> price) {
        Provenance provenance = price.getValue().provenance();

        assertThat(price.getKey().region()).matches("[a-z]{2}(-gov)?-[a-z]+-\\d");
        assertThat(provenance.source()).isEqualTo(Provenance.Source.BUNDLED);
        assertThat(provenance.note()).isNotBlank();
        assertThat(provenance.asOf()).isBetween(LocalDate.of(2026, 1, 1), TODAY);
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void aDerivedPriceIsWhatItsNoteSays(Map.Entry<RateKey, Rate> price) {
        RateKey key = price.getKey();
        BigDecimal standard =
                rate(BUNDLED, key.region(), ExecutionClass.STANDARD).usdPerDpuHour();
        BigDecimal usd = price.getValue().usdPerDpuHour();
        boolean derived = price.getValue().provenance().certainty() == Provenance.Certainty.DERIVED;

        assertThat(derived)
                .isEqualTo(!key.region().equals("us-east-1")
                        && !(key.generation() == PriceGeneration.GEN1
                                && key.executionClass() == ExecutionClass.STANDARD));
        if (key.generation() == PriceGeneration.GEN2) {
            assertThat(usd).isEqualByComparingTo(standard.multiply(new BigDecimal("0.7")));
        } else if (key.executionClass() == ExecutionClass.FLEX) {
            BigDecimal scaled =
                    standard.multiply(new BigDecimal("0.29")).divide(new BigDecimal("0.44"), MathContext.DECIMAL64);
            assertThat(usd).isEqualByComparingTo(scaled.setScale(4, RoundingMode.HALF_UP));
        }
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void flexCostsLessThanStandardWhereverBothAreKnown(Map.Entry<RateKey, Rate> price) {
        RateKey key = price.getKey();

        BUNDLED.rate(key(key.region(), key.generation(), ExecutionClass.FLEX))
                .ifPresent(flex -> assertThat(flex.usdPerDpuHour())
                        .isLessThan(BUNDLED.rate(key(key.region(), key.generation(), ExecutionClass.STANDARD))
                                .orElseThrow()
                                .usdPerDpuHour()));
    }

    @Test
    void regionsStandInAlphabeticalOrder() {
        assertThat(List.copyOf(BUNDLED.regions()))
                .hasSize(24)
                .contains("us-gov-west-1")
                .isSorted();
    }

    @Test
    void theUsersPriceReplacesTheListedOneAndMovesFlexAlong() {
        PriceBook book = BUNDLED.withUserPrice("us-east-1", PriceGeneration.GEN1, new BigDecimal("0.22"), TODAY);

        Rate standard = rate(book, "us-east-1", ExecutionClass.STANDARD);
        Rate flex = rate(book, "us-east-1", ExecutionClass.FLEX);
        assertThat(standard.usdPerDpuHour()).isEqualByComparingTo("0.22");
        assertThat(standard.provenance().source()).isEqualTo(Provenance.Source.USER);
        assertThat(standard.provenance().asOf()).isEqualTo(TODAY);
        assertThat(flex.usdPerDpuHour()).isEqualByComparingTo("0.145");
        assertThat(flex.provenance().certainty()).isEqualTo(Provenance.Certainty.DERIVED);
    }

    @Test
    void theUsersPriceChangesNothingElse() {
        PriceBook book = BUNDLED.withUserPrice("us-east-1", PriceGeneration.GEN1, new BigDecimal("0.22"), TODAY);

        assertThat(rate(book, "eu-west-1", ExecutionClass.STANDARD))
                .isEqualTo(rate(BUNDLED, "eu-west-1", ExecutionClass.STANDARD));
        assertThat(rate(BUNDLED, "us-east-1", ExecutionClass.STANDARD).usdPerDpuHour())
                .isEqualByComparingTo("0.44");
    }

    @Test
    void aRegionWithoutAPriceGetsTheUsersAndNoFlex() {
        PriceBook book = BUNDLED.withUserPrice("ca-west-1", PriceGeneration.GEN1, new BigDecimal("0.5"), TODAY);

        assertThat(rate(book, "ca-west-1", ExecutionClass.STANDARD).usdPerDpuHour())
                .isEqualByComparingTo("0.5");
        assertThat(book.rate(key("ca-west-1", PriceGeneration.GEN1, ExecutionClass.FLEX)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "-0.44"})
    void aPriceIsAboveNothing(String usd) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BUNDLED.withUserPrice("us-east-1", PriceGeneration.GEN1, new BigDecimal(usd), TODAY));
    }
}
