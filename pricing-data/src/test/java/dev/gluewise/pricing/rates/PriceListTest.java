package dev.gluewise.pricing.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.catalog.WorkerFamily;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.Provenance.Certainty;
import dev.gluewise.pricing.rates.Provenance.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The file that prices are kept in: reading is the inverse of writing, and what is wrong is refused with its place. */
class PriceListTest {
    private static final String HEADS = String.join(",", PriceList.COLUMNS) + "\n";
    private static final String GOOD = "eu-west-1,ETL,GEN1,GENERAL,STANDARD,0.44,USD,PUBLISHED,2026-11-01,a page\n";

    private static PriceList read(String text) throws ProblemException {
        return PriceListReader.read(text, "prices.csv", Source.BUNDLED, Set.of());
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readingIsTheInverseOfWriting(int seed) throws ProblemException {
        PriceList list = random(new Random(seed));

        assertThat(read(list.print())).isEqualTo(list);
    }

    private static PriceList random(Random random) {
        List<String> remarks = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            remarks.add(text(random, " #,\"abcé×"));
        }
        SortedMap<RateKey, Price> prices = new TreeMap<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            RateKey key = new RateKey(
                    "xx-" + (random.nextBoolean() ? "gov-" : "") + "east-" + (1 + random.nextInt(12)),
                    any(random, JobKind.values()),
                    any(random, PriceGeneration.values()),
                    any(random, WorkerFamily.values()),
                    any(random, ExecutionClass.values()));
            prices.put(key, price(random));
        }
        return new PriceList(remarks, prices);
    }

    private static Price price(Random random) {
        Provenance provenance = new Provenance(
                Source.BUNDLED,
                any(random, Certainty.values()),
                LocalDate.ofEpochDay(random.nextInt(30_000)),
                "x" + text(random, " #,;\"'\nabcé×%"));
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(10) - 2);
        if (provenance.certainty() == Certainty.UNKNOWN) {
            return new UnknownPrice(provenance);
        }
        return random.nextInt(4) == 0
                ? new ForeignRate(amount, Currency.getInstance("CNY"), provenance)
                : new Rate(amount, provenance);
    }

    private static String text(Random random, String letters) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    @Test
    void aGoodLineIsRead() throws ProblemException {
        assertThat(read("# a remark\n" + HEADS + GOOD).prices().values())
                .singleElement()
                .isEqualTo(new Rate(
                        new BigDecimal("0.44"),
                        new Provenance(Source.BUNDLED, Certainty.PUBLISHED, LocalDate.of(2026, 11, 1), "a page")));
    }

    @Test
    void aFileThatASpreadsheetSavedIsReadAlike() throws ProblemException {
        String saved = "\uFEFF" + (HEADS + GOOD).replace("\n", "\r\n");

        assertThat(read(saved)).isEqualTo(read(HEADS + GOOD));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            eu-west-1,ETL,GEN1,GENERAL,STANDARD,0.5,USD,PUBLISHED,2026-11-01,again | STANDARD in eu-west-1 is there already
            eu-west-1,STREAMING,GEN1,GENERAL,STANDARD,0.5,USD,PUBLISHED,2026-11-01,as ETL | is there already
            eu-west-2,ETL,GEN1,GENERAL,STANDARD,-0.44,USD,PUBLISHED,2026-11-01,x | more than nothing, not -0.44
            eu-west-2,ETL,GEN1,GENERAL,STANDARD,0.00,USD,PUBLISHED,2026-11-01,x | more than nothing, not 0.00
            eu-west-2,ETL,GEN1,GENERAL,STANDARD,cheap,USD,PUBLISHED,2026-11-01,x | 'cheap' is no price
            eu-west-2,ETL,GEN1,GENERAL,STANDARD,1e999999999,USD,PUBLISHED,2026-11-01,x | is no price
            eu-west-2,ETL,GEN1,GENERAL,STANDARD,,USD,PUBLISHED,2026-11-01,x | '' is no price
            Ireland,ETL,GEN1,GENERAL,STANDARD,0.44,USD,PUBLISHED,2026-11-01,x | 'Ireland' is no region
            eu-west-2,SQL,GEN1,GENERAL,STANDARD,0.44,USD,PUBLISHED,2026-11-01,x | 'SQL' is no job_kind. It is one of ETL
            eu-west-2,ETL,GEN9,GENERAL,STANDARD,0.44,USD,PUBLISHED,2026-11-01,x | 'GEN9' is no generation
            eu-west-2,ETL,GEN1,GENERAL,STANDARD,0.44,DOLLARS,PUBLISHED,2026-11-01,x | 'DOLLARS' is no currency
            eu-west-2,ETL,GEN1,GENERAL,STANDARD,0.44,USD,SURE,2026-11-01,x | 'SURE' is no certainty
            eu-west-2,ETL,GEN1,GENERAL,STANDARD,0.44,USD,PUBLISHED,1.11.2026,x | '1.11.2026' is no day
            eu-west-2,ETL,GEN1,GENERAL,STANDARD,0.44,USD,PUBLISHED,2026-11-01, | The note is empty
            eu-west-2,ETL,GEN1,GENERAL,STANDARD,0.44,,UNKNOWN,2026-11-01,x | An unknown price has no figure
            eu-west-2,ETL,GEN1,GENERAL | There are 4 cells under 10 columns
            """)
    void aWrongLineIsRefusedWithItsPlaceAndReason(String line, String reason) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read("# a remark\n" + HEADS + GOOD + line + "\n"))
                .withMessageContaining(reason)
                .satisfies(fault -> {
                    assertThat(fault.problem().file()).isEqualTo("prices.csv");
                    assertThat(fault.problem().line()).isEqualTo(OptionalLong.of(4));
                    assertThat(fault.problem().hint()).isNotBlank();
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            region,colour | The column 'colour' is not known
            region,job_kind | A column is missing
            job_kind,region,generation,family,execution_class,per_dpu_hour,currency,certainty,as_of,note | out of its place
            """)
    void wrongColumnsAreRefused(String heads, String reason) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read(heads + "\n" + GOOD))
                .withMessageContainingAll("prices.csv, line 1", reason, "execution_class");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> read("# nothing but this\n"))
                .withMessageContainingAll("prices.csv", "empty");
    }

    @Test
    void aRegionThatIsNotKnownIsRefusedWithTheNearest() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> PriceListReader.read(
                        HEADS + GOOD.replace("eu-west-1", "eu-wets-1"),
                        "own.csv",
                        Source.USER,
                        BundledPrices.load().regions()))
                .withMessageContainingAll("own.csv, line 2", "No region eu-wets-1", "Nearest: eu-west-1");
    }
}
