package dev.gluewise.pricing.rates;

import static dev.gluewise.pricing.catalog.ExecutionClass.FLEX;
import static dev.gluewise.pricing.catalog.ExecutionClass.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.catalog.PythonShell;
import dev.gluewise.pricing.catalog.RayCluster;
import dev.gluewise.pricing.catalog.WorkerFamily;
import dev.gluewise.pricing.rates.Provenance.Certainty;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The prices that ship with the program. */
class BundledPricesTest {
    private static final PriceBook BUNDLED = BundledPrices.load();

    static Iterable<Map.Entry<RateKey, Price>> bundled() {
        return BUNDLED.prices().entrySet();
    }

    private static Rate rate(String region, PriceGeneration generation, ExecutionClass executionClass) {
        return BUNDLED.rate(RateKey.spark(region, generation, executionClass)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"GEN1, STANDARD, 0.44", "GEN1, FLEX, 0.29", "GEN2, STANDARD, 0.308"})
    void northernVirginiaIsPublished(PriceGeneration generation, ExecutionClass executionClass, String usd) {
        Rate rate = rate("us-east-1", generation, executionClass);

        assertThat(rate.usdPerDpuHour()).isEqualByComparingTo(usd);
        assertThat(rate.provenance().certainty()).isEqualTo(Certainty.PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource({"eu-south-1, 0.52", "af-south-1, 0.524", "me-south-1, 0.59", "sa-east-1, 0.69", "eu-central-1, 0.44"})
    void regionsDiffer(String region, String usd) {
        assertThat(rate(region, PriceGeneration.GEN1, STANDARD).usdPerDpuHour()).isEqualByComparingTo(usd);
    }

    @Test
    void aPythonShellIsPricedOnItsOwnAndStreamingAsEtl() {
        RateKey shell =
                new RateKey("us-east-1", JobKind.PYTHON_SHELL, PriceGeneration.GEN1, WorkerFamily.GENERAL, STANDARD);
        RateKey streaming =
                new RateKey("us-east-1", JobKind.STREAMING, PriceGeneration.GEN1, WorkerFamily.GENERAL, STANDARD);

        BigDecimal sixteenth = new BigDecimal("0.0625");
        assertThat(BUNDLED.rate(shell).orElseThrow().usdPerDpuHour().multiply(sixteenth))
                .isEqualByComparingTo("0.0275");
        assertThat(streaming).isEqualTo(RateKey.spark("us-east-1", PriceGeneration.GEN1, STANDARD));
    }

    @Test
    void aCapacityIsPricedAsItsKindOfJob() {
        RateKey shell = RateKey.of("us-east-1", new PythonShell(GlueVersion.V3_0, PythonShell.Size.DEFAULT));
        RateKey ray = RateKey.of("us-east-1", new RayCluster(GlueVersion.V4_0, 5));

        assertThat(BUNDLED.rate(shell)).isPresent();
        assertThat(BUNDLED.price(ray).provenance().noteText()).contains("Ray");
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-1, ETL, GEN2, FLEX, GENERAL, Flex on Glue 6.0",
        "us-east-1, ETL, GEN1, STANDARD, MEMORY_OPTIMIZED, R workers",
        "us-east-1, RAY, GEN1, STANDARD, MEMORY_OPTIMIZED, Ray",
        "ca-west-1, ETL, GEN1, STANDARD, GENERAL, Glue is offered here",
        "cn-north-1, ETL, GEN1, STANDARD, GENERAL, CNY"
    })
    void whatIsNotKnownSaysWhy(
            String region,
            JobKind kind,
            PriceGeneration generation,
            ExecutionClass executionClass,
            WorkerFamily family,
            String why) {
        Price price = BUNDLED.price(new RateKey(region, kind, generation, family, executionClass));

        assertThat(price).isInstanceOf(UnknownPrice.class);
        assertThat(((UnknownPrice) price).why()).contains(why);
        assertThat(price.rate()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void everyPriceSaysWhereItComesFrom(Map.Entry<RateKey, Price> price) {
        Provenance provenance = price.getValue().provenance();

        assertThat(provenance.source()).isEqualTo(Provenance.Source.BUNDLED);
        assertThat(provenance.certainty()).isNotEqualTo(Certainty.STATED);
        assertThat(provenance.asOf()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(price.getValue()).isNotInstanceOf(ForeignRate.class);
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void aDerivedPriceIsWhatItsNoteSays(Map.Entry<RateKey, Price> listed) {
        RateKey key = listed.getKey();
        if (listed.getValue().provenance().certainty() != Certainty.DERIVED) {
            return;
        }
        BigDecimal standard = rate(key.region(), PriceGeneration.GEN1, STANDARD).usdPerDpuHour();
        BigDecimal usd = listed.getValue().rate().orElseThrow().usdPerDpuHour();

        assertThat(key.region()).isNotEqualTo("us-east-1");
        if (key.jobKind() == JobKind.PYTHON_SHELL) {
            assertThat(usd).isEqualByComparingTo(standard);
        } else if (key.generation() == PriceGeneration.GEN2) {
            assertThat(usd).isEqualByComparingTo(standard.multiply(new BigDecimal("0.7")));
        } else {
            BigDecimal scaled =
                    standard.multiply(new BigDecimal("0.29")).divide(new BigDecimal("0.44"), MathContext.DECIMAL64);
            assertThat(key.executionClass()).isEqualTo(FLEX);
            assertThat(usd).isEqualByComparingTo(scaled.setScale(4, RoundingMode.HALF_UP));
        }
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void flexCostsLessThanStandardWhereverBothAreKnown(Map.Entry<RateKey, Price> listed) {
        RateKey key = listed.getKey();

        BUNDLED.rate(key.with(FLEX)).ifPresent(flex -> assertThat(flex.usdPerDpuHour())
                .isLessThan(BUNDLED.rate(key.with(STANDARD)).orElseThrow().usdPerDpuHour()));
    }

    @Test
    void everyRegionHasTheSameRows() {
        assertThat(List.copyOf(BUNDLED.regions()))
                .hasSize(38)
                .contains("us-gov-west-1", "cn-northwest-1", "mx-central-1")
                .isSorted()
                .allSatisfy(region -> assertThat(BUNDLED.prices(region)).hasSize(8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"moon-east-1", "us-east-1"})
    void whatNoListNamesIsUnknownToo(String region) {
        Price price =
                BUNDLED.price(new RateKey(region, JobKind.RAY, PriceGeneration.GEN2, WorkerFamily.GENERAL, STANDARD));

        assertThat(price.provenance().certainty()).isEqualTo(Certainty.UNKNOWN);
        assertThat(price.provenance().noteText()).contains(region);
    }

    @Test
    void theFileIsWrittenAsTheProgramWritesIt() throws Exception {
        try (InputStream file = BundledPrices.class.getResourceAsStream("prices.csv")) {
            assertThat(file).isNotNull();
            assertThat(BundledPrices.list().print()).isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
