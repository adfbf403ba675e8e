package dev.gluewise.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The price book on the command line, and its layers in the commands that reckon with it. */
class PricesCommandTest extends CommandLineTest {
    private static final String PRODUCT =
            "{\"product\":{\"sku\":\"S1\",\"attributes\":{\"usagetype\":\"EU-ETL-DPU-Hour\","
                    + "\"operation\":\"Jobrun\",\"regionCode\":\"eu-west-1\"}},\"terms\":{\"OnDemand\":{\"S1.T\":{"
                    + "\"effectiveDate\":\"2026-09-01T00:00:00Z\",\"priceDimensions\":{\"S1.T.D\":{\"unit\":\"DPU-Hour\","
                    + "\"beginRange\":\"0\",\"pricePerUnit\":{\"USD\":\"0.4500000000\"}}}}}}}";
    private static final String UNKNOWN = PRODUCT.replace("EU-ETL-DPU-Hour", "EU-Teleport-Hour");

    @BeforeEach
    void credentials() {
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "not a secret");
    }

    @AfterEach
    void noCredentials() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    private Outcome refresh(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            return run(
                    "prices",
                    "--region",
                    "eu-west-1",
                    "--refresh",
                    "--endpoint-url",
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    "--format",
                    "json");
        } finally {
            server.stop(0);
        }
    }

    private static String page(String... products) {
        StringBuilder list = new StringBuilder();
        for (String product : products) {
            list.append(list.isEmpty() ? "" : ",")
                    .append('"')
                    .append(product.replace("\"", "\\\""))
                    .append('"');
        }
        return "{\"FormatVersion\":\"aws_v1\",\"PriceList\":[" + list + "]}";
    }

    private static JsonNode spark(JsonNode document, String generation, String executionClass) {
        for (JsonNode price : document.get("prices")) {
            if (price.get("jobKind").asText().equals("ETL")
                    && price.get("family").asText().equals("GENERAL")
                    && price.get("generation").asText().equals(generation)
                    && price.get("executionClass").asText().equals(executionClass)) {
                return price;
            }
        }
        throw new AssertionError("no such price in " + document);
    }

    @Test
    void everyFigureSaysWhereItComesFrom() throws IOException {
        JsonNode prices =
                run("prices", "--region", "eu-west-1", "--format", "json").json();

        assertThat(prices.get("schemaVersion").asInt()).isEqualTo(1);
        assertThat(prices.get("prices")).hasSize(8).allSatisfy(price -> {
            assertThat(price.get("region").asText()).isEqualTo("eu-west-1");
            assertThat(price.get("source").asText()).isEqualTo("bundled");
            assertThat(price.get("asOf").asText()).isEqualTo("2026-11-01");
            assertThat(price.get("certainty").asText()).isIn("PUBLISHED", "DERIVED", "UNKNOWN");
        });
        assertThat(spark(prices, "GEN1", "STANDARD").get("perDpuHour").decimalValue())
                .isEqualByComparingTo("0.44");
        assertThat(spark(prices, "GEN1", "STANDARD").get("currency").asText()).isEqualTo("USD");
        assertThat(spark(prices, "GEN1", "FLEX").get("certainty").asText()).isEqualTo("DERIVED");
        assertThat(spark(prices, "GEN1", "FLEX").get("note").asText()).contains("0.29/0.44");
    }

    @Test
    void anUnknownFigureIsNullWithItsReason() throws IOException {
        JsonNode flex =
                spark(run("prices", "--region", "us-east-1", "--format", "json").json(), "GEN2", "FLEX");

        assertThat(flex.get("perDpuHour").isNull()).isTrue();
        assertThat(flex.get("currency").isNull()).isTrue();
        assertThat(flex.get("reason").asText()).contains("Flex on Glue 6.0");
    }

    @Test
    void theTableAndTheCsvCarryTheSame() {
        String table = run("prices", "--region", "us-east-1").out();
        String csv = run("prices", "--region", "us-east-1", "--format", "csv").out();

        assertThat(table).contains("$0.308", "published", "not known", "[1] Bundled with Gluewise: AWS Glue pricing");
        assertThat(csv.lines().findFirst().orElseThrow())
                .isEqualTo(
                        "region,job_kind,generation,family,execution_class,per_dpu_hour,currency,certainty,as_of,note,"
                                + "source");
        assertThat(csv).contains("us-east-1,ETL,GEN2,GENERAL,STANDARD,0.308,USD,PUBLISHED,2026-11-01,AWS Glue pricing");
        assertThat(run("prices").out()).contains("af-south-1", "us-west-2", "cn-north-1");
    }

    @Test
    void aRegionThatIsNotKnownGetsTheNearestNames() {
        Outcome outcome = run("prices", "--region", "eu-wset-1");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("eu-wset-1", "eu-west-1").hasLineCount(1);
    }

    @Test
    void anUnknownRegionIsToldByTheOtherCommandsToo() throws IOException {
        Outcome outcome = run("advise", "--event-log", sampleLog("invoice_import"), "--region", "eu-wset-1");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("No region eu-wset-1 is known", "eu-west-1");
    }

    @Test
    void aRefreshIsInForceFromThenOn() throws IOException {
        Outcome outcome = refresh(200, page(PRODUCT, UNKNOWN));

        assertThat(outcome.code()).isZero();
        JsonNode standard = spark(outcome.json(), "GEN1", "STANDARD");
        assertThat(standard.get("perDpuHour").decimalValue()).isEqualByComparingTo("0.45");
        assertThat(standard.get("source").asText()).isEqualTo("pricing-api");
        assertThat(standard.get("asOf").asText()).isEqualTo("2026-11-21");
        assertThat(outcome.json()
                        .at("/refresh/unknownProducts/Teleport-Hour, Jobrun, per DPU-Hour")
                        .asInt())
                .isEqualTo(1);
        assertThat(outcome.err()).contains("refreshed-prices.csv", "1 × Teleport-Hour");

        JsonNode advice = run(
                        "advise",
                        "--event-log",
                        sampleLog("invoice_import"),
                        "--region",
                        "eu-west-1",
                        "--format",
                        "json")
                .json();
        assertThat(advice.at("/price/standardPerDpuHour").decimalValue()).isEqualByComparingTo("0.45");
        assertThat(advice.at("/price/source").asText()).isEqualTo("pricing-api");
        assertThat(advice.at("/price/flexPerDpuHour").isNull()).isTrue();
    }

    @Test
    void aRefreshThatFailsSaysWhyInOneLineAndChangesNothing() throws IOException {
        refresh(200, page(PRODUCT));

        Outcome outcome = refresh(400, "{\"__type\":\"AccessDeniedException\",\"message\":\"no\"}");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("pricing:GetProducts", "stay in force")
                .hasLineCount(1);
        assertThat(outcome.json().at("/error/code").asText()).isEqualTo("ACCESS_DENIED");
        assertThat(spark(
                                run("prices", "--region", "eu-west-1", "--format", "json")
                                        .json(),
                                "GEN1",
                                "STANDARD")
                        .get("perDpuHour")
                        .decimalValue())
                .isEqualByComparingTo("0.45");
    }

    @Test
    void anOwnPriceGoesBeforeAllOthersUntilItIsForgotten() throws IOException {
        assertThat(run("prices", "--region", "eu-west-1", "--set", "0.40").code())
                .isZero();
        assertThat(run("prices", "--region", "eu-west-1", "--set", "0.25", "--flex")
                        .code())
                .isZero();

        JsonNode simulated = run(
                        "simulate",
                        "--event-log",
                        sampleLog("invoice_import"),
                        "--region",
                        "eu-west-1",
                        "--format",
                        "json")
                .json();
        assertThat(simulated.at("/results/0/price/perDpuHour").decimalValue()).isEqualByComparingTo("0.4");
        assertThat(simulated.at("/results/0/price/source").asText()).isEqualTo("user");
        assertThat(simulated.at("/results/0/price/certainty").asText()).isEqualTo("STATED");

        assertThat(run("prices", "--region", "eu-west-1", "--unset").code()).isZero();
        assertThat(run("prices", "--region", "eu-west-1", "--unset").code()).isEqualTo(2);
        assertThat(run("prices", "--region", "eu-west-1").out()).contains("$0.44", "$0.25");
    }

    @Test
    void simulateSaysThatAPriceIsDerived() throws IOException {
        String out = run("simulate", "--event-log", sampleLog("invoice_import"), "--region", "eu-west-1", "--flex")
                .out();

        assertThat(out).contains("Flex: $0.29 a DPU-hour, derived", "0.29/0.44");
    }

    @Test
    void anOwnFileThatIsWrongIsRefusedByEveryCommand() throws IOException {
        Path file = userFolder().resolve("own-prices.csv");
        run("prices", "--region", "eu-west-1", "--set", "0.40");
        Files.writeString(file, Files.readString(file).replace("0.40", "-0.40"));

        for (Outcome outcome : new Outcome[] {
            run("prices"),
            run("simulate", "--event-log", sampleLog("invoice_import")),
            run("demo", "--output", folder.toString())
        }) {
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err()).contains("own-prices.csv, line 4", "more than nothing, not -0.40");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--set 0.4, --region",
        "--region eu-west-1 --set 0, more than nothing",
        "--region eu-west-1 --set cheap, cheap",
        "--region eu-west-1 --set 0.4 --unset, exclude",
        "--profile x, belong to --refresh",
        "--refresh --endpoint-url nowhere, no web address"
    })
    void wrongUsageIsOneLine(String options, String words) {
        Outcome outcome = run(("prices " + options).split(" "));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains(words).hasLineCount(1);
    }
}
