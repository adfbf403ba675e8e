package dev.gluewise.pricing.rates.refresh;

import static dev.gluewise.pricing.catalog.ExecutionClass.FLEX;
import static dev.gluewise.pricing.catalog.ExecutionClass.STANDARD;
import static dev.gluewise.pricing.catalog.PriceGeneration.GEN1;
import static dev.gluewise.pricing.catalog.PriceGeneration.GEN2;
import static dev.gluewise.pricing.rates.refresh.FakePricingApi.fault;
import static dev.gluewise.pricing.rates.refresh.FakePricingApi.lastPage;
import static dev.gluewise.pricing.rates.refresh.FakePricingApi.page;
import static dev.gluewise.pricing.rates.refresh.FakePricingApi.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.catalog.WorkerFamily;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.ForeignRate;
import dev.gluewise.pricing.rates.Price;
import dev.gluewise.pricing.rates.PriceStore;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.Provenance.Certainty;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.pricing.rates.UnknownPrice;
import dev.gluewise.pricing.rates.refresh.FakePricingApi.Answer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/** The refresh, through the SDK's own client. */
class PriceRefreshTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final AwsCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "not a secret"));
    private static final String IRELAND = spark("eu-west-1", "EU-ETL-DPU-Hour", "0.4500000000");

    @TempDir
    Path folder = Path.of("");

    private FakePricingApi server = new FakePricingApi();

    PriceRefreshTest() throws IOException {}

    @BeforeEach
    void listen() throws IOException {
        server.close();
        server = new FakePricingApi();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String spark(String region, String usageType, String price) {
        return product(region, usageType, "Jobrun", "DPU-Hour", price);
    }

    private PriceStore store() {
        return new PriceStore(folder);
    }

    private RefreshReport refresh(Answer... answers) throws ProblemException {
        return refresh(Optional.empty(), answers);
    }

    private RefreshReport refresh(Optional<String> region, Answer... answers) throws ProblemException {
        server.then(answers);
        return refresh(region, server.uri(), CREDENTIALS);
    }

    private RefreshReport refresh(Optional<String> region, URI uri, AwsCredentialsProvider credentials)
            throws ProblemException {
        try (PricingApi api = PricingApi.open(
                region, Optional.of(uri), credentials, "", Optional.of(BackoffStrategy.retryImmediately()))) {
            return PriceRefresh.into(store(), api, region, TODAY);
        }
    }

    private Price price(
            String region,
            dev.gluewise.pricing.catalog.PriceGeneration generation,
            dev.gluewise.pricing.catalog.ExecutionClass executionClass)
            throws ProblemException {
        return store().book().price(RateKey.spark(region, generation, executionClass));
    }

    private static void assertUsd(Price price, String usd) {
        assertThat(price).isInstanceOf(Rate.class);
        assertThat(((Rate) price).usdPerDpuHour()).isEqualByComparingTo(usd);
        assertThat(price.provenance().source()).isEqualTo(Provenance.Source.PRICING_API);
        assertThat(price.provenance().asOf()).isEqualTo(TODAY);
    }

    // ---- what is understood

    @Test
    void asksForTheProductsOfGlueAndDatesWhatItKeeps() throws Exception {
        RefreshReport report = refresh(lastPage(IRELAND));

        assertThat(server.targets()).containsExactly("AWSPriceListService.GetProducts");
        assertThat(server.requests().getFirst().toString())
                .contains("\"ServiceCode\":\"AWSGlue\"", "\"productFamily\"", "\"AWS Glue\"")
                .doesNotContain("regionCode");
        assertUsd(price("eu-west-1", GEN1, STANDARD), "0.45");
        assertThat(price("eu-west-1", GEN1, STANDARD).provenance().noteText()).contains("SKU", "2026-09-01");
        assertThat(report.regions()).containsExactly("eu-west-1");
        assertThat(report.prices()).isEqualTo(1);
        assertThat(Files.readString(store().refreshedFile())).contains("last on 2026-11-21");
    }

    @Test
    void readsAllPages() throws Exception {
        RefreshReport report = refresh(
                page("second", IRELAND),
                page("third", spark("eu-west-2", "EUW2-ETL-DPU-Hour", "0.46")),
                lastPage(spark("ap-southeast-1", "APS1-ETL-DPU-Hour", "0.47")));

        assertThat(server.requests())
                .extracting(request -> request.path("NextToken").asText())
                .containsExactly("", "second", "third");
        assertThat(report.products()).isEqualTo(3);
        assertUsd(price("eu-west-1", GEN1, STANDARD), "0.45");
        assertUsd(price("eu-west-2", GEN1, STANDARD), "0.46");
        assertUsd(price("ap-southeast-1", GEN1, STANDARD), "0.47");
    }

    @Test
    void aPageThatLeadsToItselfEndsTheRefresh() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> refresh(page("again", IRELAND), page("again", IRELAND)))
                .withMessageContainingAll("same next page twice", "prices of before stay in force");
        assertThat(store().refreshedFile()).doesNotExist();
    }

    @Test
    void tellsTheGenerationsApartByTheEndOfTheUsageType() throws Exception {
        refresh(lastPage(
                spark("us-east-1", "USE1-ETL-DPU-Hour-Gen2", "0.308"),
                spark("us-east-1", "USE1-ETL-DPU-Hour", "0.44"),
                product("us-east-1", "USE1-ETL-Flex-DPU-Hour", "FlexJobrun", "DPU-Hour", "0.29"),
                product("us-east-1", "USE1-ETL-Flex-DPU-Hour-Gen2", "FlexJobrun", "DPU-Hour", "0.203")));

        assertUsd(price("us-east-1", GEN1, STANDARD), "0.44");
        assertUsd(price("us-east-1", GEN2, STANDARD), "0.308");
        assertUsd(price("us-east-1", GEN1, FLEX), "0.29");
        assertUsd(price("us-east-1", GEN2, FLEX), "0.203");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EU-ETL-DPU-Hour", "ETL-DPU-Hour", "EUW1-ETL-DPU-Hour"})
    void theRegionIsTheProductsOwnAndNotTheBillingCode(String usageType) throws Exception {
        refresh(lastPage(spark("eu-west-1", usageType, "0.45")));

        assertUsd(price("eu-west-1", GEN1, STANDARD), "0.45");
    }

    @Test
    void readsMemoryOptimizedWorkers() throws Exception {
        refresh(lastPage(
                IRELAND, product("eu-west-1", "EU-ETL-MemOptimized-DPU-Hour", "Anything", "M-DPU-Hour", "0.52")));

        RateKey key = new RateKey("eu-west-1", JobKind.ETL, GEN1, WorkerFamily.MEMORY_OPTIMIZED, STANDARD);
        assertUsd(store().book().price(key), "0.52");
    }

    @Test
    void aFirstTierThatIsFreeIsNotThePrice() throws Exception {
        refresh(lastPage(product(
                "eu-west-1", "EU-ETL-DPU-Hour", "Jobrun", "DPU-Hour", "USD", List.of("0.0000", "0.45", "0.4"))));

        assertUsd(price("eu-west-1", GEN1, STANDARD), "0.45");
    }

    @Test
    void ofTwoCurrenciesTheDollarsAreKept() throws Exception {
        refresh(lastPage(IRELAND.replace("\"USD\"", "\"CNY\":\"3.2\",\"USD\"")));

        assertUsd(price("eu-west-1", GEN1, STANDARD), "0.45");
    }

    @Test
    void keepsYuanAsYuan() throws Exception {
        refresh(
                Optional.of("cn-north-1"),
                lastPage(product(
                        "cn-north-1", "CNN1-ETL-DPU-Hour", "Jobrun", "DPU-Hour", "CNY", List.of("3.0210000000"))));

        assertThat(price("cn-north-1", GEN1, STANDARD)).isInstanceOfSatisfying(ForeignRate.class, rate -> {
            assertThat(rate.perDpuHour()).isEqualByComparingTo("3.021");
            assertThat(rate.currency().getCurrencyCode()).isEqualTo("CNY");
        });
        assertThat(price("cn-north-1", GEN1, STANDARD).rate()).isEmpty();
    }

    @Test
    void whatAwsDoesNotListIsUnknownInsteadOfDerived() throws Exception {
        assertThat(price("eu-west-1", GEN1, FLEX).provenance().certainty()).isEqualTo(Certainty.DERIVED);

        refresh(lastPage(IRELAND));

        assertThat(price("eu-west-1", GEN1, FLEX)).isInstanceOf(UnknownPrice.class);
        assertThat(price("eu-west-1", GEN1, FLEX).provenance().noteText()).contains("AWS's price list has none");
    }

    @Test
    void aPythonShellFollowsThePriceThatItIsDerivedFrom() throws Exception {
        refresh(lastPage(IRELAND, spark("us-east-1", "USE1-ETL-DPU-Hour", "0.44")));

        RateKey shell = new RateKey("eu-west-1", JobKind.PYTHON_SHELL, GEN1, WorkerFamily.GENERAL, STANDARD);
        RateKey published = new RateKey("us-east-1", JobKind.PYTHON_SHELL, GEN1, WorkerFamily.GENERAL, STANDARD);
        assertUsd(store().book().price(shell), "0.45");
        assertThat(store().book().price(shell).provenance().certainty()).isEqualTo(Certainty.DERIVED);
        assertThat(store().book().price(published))
                .isEqualTo(BundledPrices.load().price(published));
    }

    // ---- what is not understood

    @Test
    void productsThatAreNotKnownAreCountedAndNamed() throws Exception {
        RefreshReport report = refresh(lastPage(
                IRELAND,
                product("eu-west-1", "EU-Teleport-Hour", "Beam", "Hour", "1"),
                product("us-east-1", "USE1-Teleport-Hour", "Beam", "Hour", "1"),
                product("eu-west-1", "EU-ETL-DPU-Hour-Gen3", "Jobrun", "DPU-Hour", "0.2"),
                product("eu-west-1", "EU-ETL-DPU-Hour", "Somethingelse", "DPU-Hour", "0.3"),
                product("eu-west-1", "EU-ETL-Flex-DPU-Hour", "FlexJobrun", "Fortnight", "0.1"),
                product("eu-west-1", "EU-ETL-DPU-Hour-Gen2", "Jobrun", "DPU-Hour", "USD", List.of("0.0"))));

        assertThat(report.unknown())
                .containsExactly(
                        entry("ETL-DPU-Hour, Somethingelse, per DPU-Hour", 1),
                        entry("ETL-DPU-Hour-Gen2, Jobrun, per DPU-Hour", 1),
                        entry("ETL-DPU-Hour-Gen3, Jobrun, per DPU-Hour", 1),
                        entry("ETL-Flex-DPU-Hour, FlexJobrun, per Fortnight", 1),
                        entry("Teleport-Hour, Beam, per Hour", 2));
        assertThat(report.otherRegions()).containsExactly("us-east-1");
        assertUsd(price("eu-west-1", GEN1, STANDARD), "0.45");
    }

    @Test
    void productsThatAreNoJobsAreCountedApart() throws Exception {
        RefreshReport report = refresh(lastPage(
                IRELAND,
                product("eu-west-1", "EU-Crawler-DPU-Hour", "CrawlerRun", "DPU-Hour", "0.44"),
                product("eu-west-1", "EU-Catalog-Request", "Request", "Request", "USD", List.of("0.0", "0.000001")),
                product("", "Global-Catalog-Storage", "Storage", "Obj-Month", "0.00001"),
                product("eu-west-1", "EU-GlueInteractiveSession-DPU-Hour", "Session", "DPU-Hour", "0.44")));

        assertThat(report.noJobs())
                .containsOnlyKeys("crawlers", "Data Catalog requests", "Data Catalog storage", "interactive sessions");
        assertThat(report.unknown()).isEmpty();
        assertThat(report.products()).isEqualTo(5);
    }

    @Test
    void twoPricesForOneThingMakeItUnknown() throws Exception {
        refresh(lastPage(
                IRELAND,
                spark("eu-west-1", "EU-ETL-DPU-Hour-Gen2", "0.31"),
                spark("eu-west-1", "ETL-DPU-Hour-Gen2", "0.32"),
                product("eu-west-1", "EU-ETL-Flex-DPU-Hour", "FlexJobrun", "DPU-Hour", "0.29"),
                product("eu-west-1", "ETL-Flex-DPU-Hour", "FlexJobrun", "DPU-Hour", "0.2900000")));

        assertThat(price("eu-west-1", GEN2, STANDARD)).isInstanceOf(UnknownPrice.class);
        assertThat(price("eu-west-1", GEN2, STANDARD).provenance().noteText()).contains("two different prices");
        assertUsd(price("eu-west-1", GEN1, FLEX), "0.29");
    }

    @Test
    void anotherRegionThanTheOneAskedForStaysOut() throws Exception {
        RefreshReport report =
                refresh(Optional.of("eu-west-1"), lastPage(IRELAND, spark("us-east-1", "USE1-ETL-DPU-Hour", "0.99")));

        assertThat(server.requests().getFirst().toString()).contains("\"regionCode\"", "\"eu-west-1\"");
        assertThat(report.products()).isEqualTo(1);
        assertThat(price("us-east-1", GEN1, STANDARD).provenance().source()).isEqualTo(Provenance.Source.BUNDLED);
    }

    @Test
    void aNewRegionIsKnownFromThenOn() throws Exception {
        refresh(lastPage(spark("eu-north-9", "EUN9-ETL-DPU-Hour", "0.48")));

        assertThat(store().book().regions()).contains("eu-north-9");
    }

    // ---- what goes wrong

    @ParameterizedTest
    @CsvSource({"400, ThrottlingException", "503, ServiceUnavailable", "500, InternalErrorException"})
    void triesAgainWhereTheApiIsBusy(int status, String code) throws Exception {
        refresh(fault(status, code), fault(status, code), lastPage(IRELAND));

        assertThat(server.requests()).hasSize(3);
        assertUsd(price("eu-west-1", GEN1, STANDARD), "0.45");
    }

    @ParameterizedTest
    @CsvSource({
        "400, ThrottlingException, UNREACHABLE_SERVICE, is busy (ThrottlingException)",
        "503, ServiceUnavailable, UNREACHABLE_SERVICE, ServiceUnavailable",
        "400, ExpiredTokenException, NO_CREDENTIALS, have expired",
        "403, ExpiredToken, NO_CREDENTIALS, have expired",
        "400, UnrecognizedClientException, NO_CREDENTIALS, does not accept",
        "403, InvalidSignatureException, NO_CREDENTIALS, does not accept",
        "400, AccessDeniedException, ACCESS_DENIED, pricing:GetProducts",
        "403, SomethingForbidden, ACCESS_DENIED, pricing:GetProducts",
        "400, ValidationException, UNREACHABLE_SERVICE, ValidationException"
    })
    void aFaultIsOneSentenceWithARemedyAndLeavesTheOldPrices(int status, String code, ProblemCode problem, String words)
            throws Exception {
        refresh(lastPage(IRELAND));
        Answer[] always = new Answer[8];
        Arrays.fill(always, fault(status, code));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> refresh(always))
                .withMessageContainingAll(words, "prices of before stay in force")
                .satisfies(fault -> {
                    assertThat(fault.problem().code()).isEqualTo(problem);
                    assertThat(fault.problem().oneLine()).doesNotContain("\n", "null");
                });
        assertUsd(price("eu-west-1", GEN1, STANDARD), "0.45");
    }

    @Test
    void aFaultInTheMiddleKeepsNothingOfTheHalf() throws Exception {
        refresh(lastPage(IRELAND));
        String before = Files.readString(store().refreshedFile());

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> refresh(
                        page("second", spark("eu-west-1", "EU-ETL-DPU-Hour", "0.99")),
                        fault(400, "AccessDeniedException")));

        assertThat(Files.readString(store().refreshedFile())).isEqualTo(before);
    }

    @Test
    void anAnswerThatBreaksOffIsAskedForAgain() throws Exception {
        Answer whole = lastPage(IRELAND);

        refresh(new Answer(200, whole.body().substring(0, 300), whole.body().length() - 300), whole);

        assertThat(server.requests()).hasSize(2);
        assertUsd(price("eu-west-1", GEN1, STANDARD), "0.45");
    }

    @Test
    void anAnswerThatAlwaysBreaksOffIsToldAndLeavesTheOldPrices() {
        Answer whole = lastPage(IRELAND);
        Answer[] always = new Answer[8];
        Arrays.fill(always, new Answer(200, whole.body().substring(0, 300), 500));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> refresh(always))
                .withMessageContainingAll("broke off", "prices of before stay in force");
        assertThat(store().refreshedFile()).doesNotExist();
    }

    @Test
    void anAnswerThatIsNoWholeJsonIsTold() {
        Answer whole = lastPage(IRELAND);
        Answer[] always = new Answer[8];
        Arrays.fill(always, new Answer(200, whole.body().substring(0, 300), 0));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> refresh(always))
                .withMessageContainingAll("cannot be read", "prices of before stay in force")
                .extracting(fault -> fault.problem().code())
                .isEqualTo(ProblemCode.UNREADABLE_INPUT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {"product":{"sku":"S1" | Product 2 of AWS's answer is no whole JSON
            {"product":{}} | Product 2 of AWS's answer has no sku
            {"product":{"sku":"S1","attributes":{}},"terms":{"OnDemand":{"t":{"effectiveDate":"soon"}}}} | S1 of AWS's answer has 'soon' as effectiveDate
            {"product":{"sku":"S1","attributes":{}},"terms":{"OnDemand":{"t":{"effectiveDate":"2026-01-01T00:00:00Z","priceDimensions":{"d":{"unit":"DPU-Hour","pricePerUnit":{"USD":"-0.44"}}}}}}} | has '-0.44' as pricePerUnit
            """)
    void aProductThatCannotBeReadEndsTheRefresh(String document, String words) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> refresh(lastPage(IRELAND, document)))
                .withMessageContainingAll(words, "prices of before stay in force");
        assertThat(store().refreshedFile()).doesNotExist();
    }

    @Test
    void aPriceThatIsNotYetInForceIsNone() throws Exception {
        RefreshReport report = refresh(
                lastPage(IRELAND, spark("eu-west-2", "EUW2-ETL-DPU-Hour", "0.5").replace("\"2026-09", "\"2026-12")));

        assertThat(report.otherRegions()).containsExactly("eu-west-2");
        assertThat(report.unknown()).containsOnlyKeys("ETL-DPU-Hour, Jobrun, without a price in force");
    }

    @Test
    void anAnswerWithoutAnyPriceOfAJobIsRefused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> refresh(Optional.of("eu-west-1"), lastPage()))
                .withMessageContainingAll("0 products", "no price of a Spark job in eu-west-1");
    }

    @Test
    void withoutCredentialsThereIsAWayToGetSome() {
        AwsCredentialsProvider none = ProfileCredentialsProvider.builder()
                .profileFile(ProfileFile.aggregator().build())
                .build();

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> refresh(Optional.empty(), server.uri(), none))
                .withMessageContainingAll("No AWS credentials could be had", "--profile", "pricing:GetProducts")
                .extracting(fault -> fault.problem().code())
                .isEqualTo(ProblemCode.NO_CREDENTIALS);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void offlineIsSaid() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> refresh(Optional.empty(), URI.create("http://127.0.0.1:" + free), CREDENTIALS))
                .withMessageContainingAll("cannot be reached", "network", "prices of before stay in force")
                .extracting(fault -> fault.problem().code())
                .isEqualTo(ProblemCode.UNREACHABLE_SERVICE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, us-east-1",
                "us-west-2, us-east-1",
                "sa-east-1, us-east-1",
                "us-gov-west-1, us-east-1",
                "eu-north-1, eu-central-1",
                "me-south-1, eu-central-1",
                "af-south-1, eu-central-1",
                "ap-east-2, ap-south-1",
                "cn-north-1, cn-northwest-1"
            })
    void theNearestOfTheFourEndpointsIsAsked(@org.jspecify.annotations.Nullable String region, String endpoint) {
        assertThat(PricingApi.endpointRegion(Optional.ofNullable(region)).id()).isEqualTo(endpoint);
    }
}
