package dev.gluewise.pricing.rates;

import static dev.gluewise.pricing.catalog.ExecutionClass.FLEX;
import static dev.gluewise.pricing.catalog.ExecutionClass.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.rates.Provenance.Certainty;
import dev.gluewise.pricing.rates.Provenance.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Layers of prices, and what a book answers where it knows none. */
class PriceBookTest {
    private static final PriceBook BUNDLED = BundledPrices.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static RateKey key(String region, ExecutionClass executionClass) {
        return RateKey.spark(region, PriceGeneration.GEN1, executionClass);
    }

    private static Rate rate(PriceBook book, String region, ExecutionClass executionClass) {
        return book.rate(key(region, executionClass)).orElseThrow();
    }

    private static Rate stated(String usd) {
        return new Rate(new BigDecimal(usd), new Provenance(Source.USER, Certainty.STATED, TODAY, "contract"));
    }

    @Test
    void theUsersPriceReplacesTheListedOneAndMovesFlexAlong() {
        PriceBook book = BUNDLED.withUserPrice("us-east-1", PriceGeneration.GEN1, new BigDecimal("0.22"), TODAY);

        Rate standard = rate(book, "us-east-1", STANDARD);
        Rate flex = rate(book, "us-east-1", FLEX);
        assertThat(standard.usdPerDpuHour()).isEqualByComparingTo("0.22");
        assertThat(standard.provenance().source()).isEqualTo(Source.USER);
        assertThat(standard.provenance().certainty()).isEqualTo(Certainty.STATED);
        assertThat(standard.provenance().asOf()).isEqualTo(TODAY);
        assertThat(flex.usdPerDpuHour()).isEqualByComparingTo("0.145");
        assertThat(flex.derived()).isTrue();
    }

    @Test
    void theUsersOwnFlexPriceIsNotMoved() {
        PriceBook book = BUNDLED.underOwn(
                Map.of(key("us-east-1", STANDARD), stated("0.22"), key("us-east-1", FLEX), stated("0.2")));

        assertThat(rate(book, "us-east-1", FLEX)).isEqualTo(stated("0.2"));
    }

    @Test
    void theUsersPriceChangesNothingElse() {
        PriceBook book = BUNDLED.withUserPrice("us-east-1", PriceGeneration.GEN1, new BigDecimal("0.22"), TODAY);

        assertThat(rate(book, "eu-west-1", STANDARD)).isEqualTo(rate(BUNDLED, "eu-west-1", STANDARD));
        assertThat(rate(BUNDLED, "us-east-1", STANDARD).usdPerDpuHour()).isEqualByComparingTo("0.44");
    }

    @Test
    void aRegionWithoutAPriceGetsTheUsersAndNoFlex() {
        PriceBook book = BUNDLED.withUserPrice("ca-west-1", PriceGeneration.GEN1, new BigDecimal("0.5"), TODAY);

        assertThat(rate(book, "ca-west-1", STANDARD).usdPerDpuHour()).isEqualByComparingTo("0.5");
        assertThat(book.price(key("ca-west-1", FLEX))).isInstanceOf(UnknownPrice.class);
    }

    @Test
    void theUpperLayerIsInForceEvenWhereItKnowsLess() {
        UnknownPrice unknown = new UnknownPrice(
                new Provenance(Source.PRICING_API, Certainty.UNKNOWN, TODAY, "AWS lists no such price"));
        PriceBook book = BUNDLED.under(Map.of(key("eu-west-1", FLEX), unknown));

        assertThat(book.price(key("eu-west-1", FLEX))).isEqualTo(unknown);
        assertThat(book.prices()).hasSameSizeAs(BUNDLED.prices());
    }

    @ParameterizedTest
    @CsvSource({"0", "-0.44"})
    void aPriceIsAboveNothing(String usd) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BUNDLED.withUserPrice("us-east-1", PriceGeneration.GEN1, new BigDecimal(usd), TODAY));
    }

    @Test
    void whoCannotDoWithoutAPriceIsToldWhyAndWhatToDo() {
        RateKey key = key("ca-west-1", STANDARD);

        assertThatExceptionOfType(MissingPriceException.class)
                .isThrownBy(() -> BUNDLED.price(key).orThrow(key, "Glue 5.1 in ca-west-1"))
                .withMessageContainingAll("Glue 5.1 in ca-west-1", "Glue is offered here", "--refresh", "--price")
                .satisfies(fault -> assertThat(fault.problem().code()).isEqualTo(ProblemCode.UNKNOWN_PRICE))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo(key))
                .satisfies(fault -> assertThat(fault.price()).isInstanceOf(UnknownPrice.class));
    }

    @Test
    void aPriceInAnotherCurrencyIsNoRateInDollars() {
        ForeignRate yuan = new ForeignRate(
                new BigDecimal("3.02"),
                Currency.getInstance("CNY"),
                new Provenance(Source.PRICING_API, Certainty.PUBLISHED, TODAY, "Pricing API"));
        PriceBook book = BUNDLED.under(Map.of(key("cn-north-1", STANDARD), yuan));

        assertThat(book.rate(key("cn-north-1", STANDARD))).isEmpty();
        assertThatExceptionOfType(MissingPriceException.class)
                .isThrownBy(() -> book.price(key("cn-north-1", STANDARD))
                        .orThrow(key("cn-north-1", STANDARD), "Glue 5.1 in cn-north-1"))
                .withMessageContainingAll("3.02 CNY", "US dollars", "--price")
                .satisfies(fault -> assertThat(fault.price()).isEqualTo(yuan));
        assertThat(rate(
                                book.withUserPrice("cn-north-1", PriceGeneration.GEN1, new BigDecimal("0.42"), TODAY),
                                "cn-north-1",
                                STANDARD)
                        .usdPerDpuHour())
                .isEqualByComparingTo("0.42");
    }
}
