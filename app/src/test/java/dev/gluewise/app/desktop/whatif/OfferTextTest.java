package dev.gluewise.app.desktop.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gluewise.analyzer.advice.FlexSlowdown;
import dev.gluewise.app.desktop.backend.Offer;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GroundCode;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.rates.ForeignRate;
import dev.gluewise.pricing.rates.MissingPriceException;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.pricing.text.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OfferTextTest {
    /** Refusals of a number of workers, and of no type or way to have them. */
    private static final Set<GroundCode> OF_COUNTS =
            Set.of(GroundCode.TOO_FEW_WORKERS, GroundCode.MAX_CAPACITY_OUT_OF_RANGE);

    @AfterEach
    void speakEnglish() {
        Language.ENGLISH.speak();
    }

    static Stream<GroundCode> refusals() {
        return Stream.of(GroundCode.values()).filter(GroundCode::isRefusal).filter(code -> !OF_COUNTS.contains(code));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalHasAFewWords(GroundCode code) {
        for (Language language : Language.values()) {
            language.speak();
            assertThat(OfferText.refused(new Offer.Refused(code.name(), "why"), "us-east-1"))
                    .isNotBlank()
                    .hasSizeLessThan(30);
        }
    }

    @Test
    void flexSaysHowMuchSlowerItIsAndWhoSaysSo() {
        assertThat(OfferText.remark(new FlexSlowdown(1.12, 3))).isEqualTo("12 % slower, from 3 own runs");
        assertThat(OfferText.remark(new FlexSlowdown(1.12, 1))).isEqualTo("12 % slower, from 1 own run");
        assertThat(OfferText.remark(new FlexSlowdown(1.1, 0))).isEqualTo("10 % slower, assumed");
        assertThat(OfferText.remark(new FlexSlowdown(0.96, 5))).isEqualTo("4 % faster, from 5 own runs");
        assertThat(OfferText.remark(new FlexSlowdown(1.001, 5))).isEqualTo("as fast, from 5 own runs");
    }

    @Test
    void aPriceInAnotherCurrencyIsToldAsOneThatIsMissingInDollars() {
        RateKey key = RateKey.spark("cn-north-1", PriceGeneration.GEN1, ExecutionClass.STANDARD);
        ForeignRate yuan = new ForeignRate(
                new BigDecimal("3.02"),
                Currency.getInstance("CNY"),
                new Provenance(
                        Provenance.Source.PRICING_API,
                        Provenance.Certainty.PUBLISHED,
                        LocalDate.of(2026, 11, 20),
                        "Pricing API"));

        assertThatExceptionOfType(MissingPriceException.class)
                .isThrownBy(() -> yuan.orThrow(key, "Glue 5.1 in cn-north-1"))
                .satisfies(missing -> assertThat(OfferText.missing(missing).message())
                        .isEqualTo("A DPU-hour in cn-north-1 costs 3.02 CNY, and Gluewise reckons in US dollars."))
                .satisfies(
                        missing -> assertThat(OfferText.missing(missing).code()).isEqualTo(ProblemCode.UNKNOWN_PRICE));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsAssumedIsNeverSaidToBeMeasured(Language language) {
        language.speak();

        assertThat(OfferText.remark(new FlexSlowdown(1.1, 0)))
                .isNotEqualTo(OfferText.remark(new FlexSlowdown(1.1, 3)))
                .doesNotContain("3");
        assertThat(OfferText.tip(new FlexSlowdown(1.1, 0))).isNotEqualTo(OfferText.tip(new FlexSlowdown(1.1, 3)));
    }
}
