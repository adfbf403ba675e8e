package dev.gluewise.analyzer.glue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a secret is gone, and nothing else. */
class SecretsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final String AWKWARD = PLAIN + "!#$%^*()_+-=[]{}|:;,.<>?~";

    private static String word(Random random, String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .mapToObj(alphabet::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 200).mapToObj(i -> 20_261_121L + i);
    }

    private static String mask(String name, String value) {
        ObjectNode run = JSON.createObjectNode().put("Id", "jr_1");
        run.putObject("Arguments").put(name, value);
        return Secrets.mask(run).toString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theValueOfAnArgumentThatIsCalledLikeASecretIsMasked(long seed) {
        Random random = new Random(seed);
        String secret = word(random, AWKWARD, 8 + random.nextInt(40)) + "Zz9";
        List<String> names = List.of(
                "--password",
                "--db_password",
                "--DB-PASSWD",
                "--pwd",
                "--api-key",
                "--apiKey",
                "--secret",
                "--client_secret",
                "--aws_secret_access_key",
                "--token",
                "--AuthToken",
                "--private-key",
                "--credentials",
                "--passphrase",
                "--connection-string",
                "--storageKey",
                "password",
                "PASSWORD",
                "sas");

        String masked = mask(names.get(random.nextInt(names.size())), secret);

        assertThat(masked).doesNotContain(JSON.valueToTree(secret).toString()).contains(Secrets.MASK);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aSecretWithinAValueIsMaskedAndTheRestStays(long seed) throws Exception {
        Random random = new Random(seed);
        String secret = "P" + word(random, PLAIN, 10 + random.nextInt(20)) + "9z";
        String aws = "a1B" + word(random, PLAIN + "/+", 37);
        List<String> values = List.of(
                "jdbc:postgresql://db.example.com:5432/sales?user=etl&password=" + secret,
                "jdbc:mysql://etl:" + secret + "@db.example.com:3306/sales",
                "jdbc:sqlserver://db.example.com;databaseName=x;user=etl;password=" + secret + ";encrypt=true",
                "jdbc:oracle:thin:etl/" + secret + "@db.example.com:1521/x",
                "mongodb+srv://etl:" + secret + "@db.example.com/x",
                "spark.hadoop.fs.s3a.secret.key=" + secret + " --conf spark.host=db.example.com",
                "{\"host\":\"db.example.com\",\"password\":\"" + secret + "\"}",
                "{\\\"host\\\":\\\"db.example.com\\\",\\\"password\\\":\\\"" + secret + "\\\"}",
                "--host db.example.com --db-password " + secret + " --verbose",
                "Authorization: Bearer " + secret + " for db.example.com",
                "connect to db.example.com failed with password: '" + secret + "'",
                "https://db.example.com/x?X-Amz-Security-Token=" + secret + "&a=b",
                "https://db.example.com/x?sig=" + secret,
                "db.example.com AKIA" + word(random, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16),
                "db.example.com " + aws,
                "db.example.com eyJhbGciOiJIUzI1NiJ9." + secret + "." + secret,
                "db.example.com -----BEGIN RSA PRIVATE KEY-----\n" + secret + "\n-----END RSA PRIVATE KEY-----");
        String value = values.get(random.nextInt(values.size()));

        String masked = mask("--conf", value);

        assertThat(masked)
                .doesNotContain(secret)
                .doesNotContain(aws)
                .doesNotContainPattern("AKIA[A-Z2-7]{16}")
                .contains("db.example.com", Secrets.MASK);
        JsonNode again = Secrets.mask(JSON.readTree(masked));
        assertThat(again.toString()).as("masking what is masked").isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUCCEEDED",
                "s3://bucket/path/to/script.py",
                "2026-10-01T02:00:00+00:00",
                "jr_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "job-bookmark-enable",
                "arn:aws:iam::123456789012:role/GlueRole",
                "spark.sql.shuffle.partitions=400",
                "jdbc:postgresql://db.example.com:5432/sales",
                "da39a3ee5e6b4b0d3255bfef95601890afd80709",
                "org.apache.spark.SparkException: Job aborted due to stage failure",
                ""
            })
    void whatIsNoSecretStays(String value) {
        assertThat(Secrets.mask(value)).isEqualTo(value);
        assertThat(mask("--input", value)).contains(JSON.valueToTree(value).toString());
    }

    @Test
    void fieldsOfGluesOwnThatAreNoSecretsStay() throws Exception {
        String job = "{\"Name\":\"orders\",\"Command\":{\"Name\":\"glueetl\"},\"MaxRetries\":0,\"Timeout\":2880,"
                + "\"SecurityConfiguration\":\"encrypt\",\"WorkerType\":\"G.1X\",\"Connections\":{\"Connections\":[\"c\"]}}";

        assertThat(Secrets.mask(JSON.readTree(job)).toString()).isEqualTo(job);
    }

    @Test
    void everythingBelowASecretNameIsMasked() throws Exception {
        JsonNode masked = Secrets.mask(JSON.readTree("{\"credentials\":{\"a\":[\"hunter2\",7,null],\"b\":true}}"));

        assertThat(masked.toString()).isEqualTo("{\"credentials\":{\"a\":[\"***\",\"***\",null],\"b\":true}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "key",
                "://",
                "password=\"",
                "eyJ-",
                "jdbc:oracle:thin:a/",
                "-----BEGIN",
                "token:\\",
                "--a-key "
            })
    void noTextTakesLong(String piece) {
        String text = piece.repeat(200_000 / piece.length()) + "password";

        assertThatCode(() -> assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Secrets.mask(text)))
                .doesNotThrowAnyException();
    }
}
