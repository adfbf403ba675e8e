package dev.gluewise.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is changed in an account before somebody has looked at the difference and said yes. */
class ExecuteTest extends CommandLineTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CREDENTIALS = List.of("aws.accessKeyId", "aws.secretAccessKey");

    private final List<JsonNode> updates = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private HttpServer glue;
    private String workspace = "";

    @BeforeEach
    void importAJobAndAllowChanges() throws IOException {
        glue = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        glue.createContext("/", this::answer);
        glue.start();
        CREDENTIALS.forEach(name -> System.setProperty(name, "test"));
        workspace = workspaceWithHistoryAndLog();
        assertThat(run("apply", "--workspace", workspace, "--allow-changes").code())
                .isZero();
    }

    @AfterEach
    void stop() {
        glue.stop(0);
        CREDENTIALS.forEach(System::clearProperty);
    }

    /** Glue as far as a change needs it. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            ObjectNode answer = JSON.createObjectNode();
            if (target.endsWith(".GetJob")) {
                answer.set("Job", jobInTheAccount());
            } else {
                updates.add(request);
                answer.put("JobName", "orders_enrich");
            }
            byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** The job as it was imported, its times as the API writes them. */
    private ObjectNode jobInTheAccount() throws IOException {
        ObjectNode job =
                (ObjectNode) JSON.readTree(folder.resolve("jobs.json").toFile()).at("/Jobs/0");
        for (String time : List.of("CreatedOn", "LastModifiedOn")) {
            job.put(
                    time,
                    OffsetDateTime.parse(job.get(time).asText()).toInstant().toEpochMilli() / 1000.0);
        }
        return job;
    }

    private Outcome execute(Optional<Keyboard> keyboard, String... further) {
        return run(
                keyboard,
                Stream.concat(
                                Stream.of(
                                        "apply",
                                        "--workspace",
                                        workspace,
                                        "--job",
                                        "orders_enrich",
                                        "--execute",
                                        "--endpoint-url",
                                        "http://localhost:" + glue.getAddress().getPort()),
                                Stream.of(further))
                        .toArray(String[]::new));
    }

    private Optional<Keyboard> typing(Optional<String> answer) {
        return Optional.of(question -> {
            questions.add(question);
            return answer;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"y", "Y", " y "})
    void yesMakesTheChangeThatWasShown(String answer) throws IOException {
        Outcome outcome = execute(typing(Optional.of(answer)));

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(questions).containsExactly("Change the job orders_enrich so? [y/N] ");
        assertThat(outcome.err()).contains("Setting", "Before", "After", "NumberOfWorkers", "10");
        assertThat(updates).hasSize(1);
        assertThat(updates.getFirst().at("/JobName").asText()).isEqualTo("orders_enrich");
        assertThat(updates.getFirst().at("/JobUpdate/Command"))
                .isEqualTo(jobInTheAccount().get("Command"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "", "yes please", "no"})
    void anythingElseChangesNothing(String answer) {
        Outcome outcome = execute(typing(Optional.of(answer)));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("Nothing was changed.");
        assertThat(updates).isEmpty();
    }

    @Test
    void anInputThatEndsIsANo() {
        Outcome outcome = execute(typing(Optional.empty()));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("Nothing was changed.");
        assertThat(updates).isEmpty();
    }

    @Test
    void whereNobodyCanBeAskedItAsksForYes() {
        Outcome outcome = execute(Optional.empty());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("Nobody can be asked here.", "--yes");
        assertThat(updates).isEmpty();
    }

    @Test
    void whereChangesAreForbiddenNobodyIsAskedForCredentials() {
        run("apply", "--workspace", workspace, "--forbid-changes");
        CREDENTIALS.forEach(System::clearProperty);

        Outcome outcome = run("apply", "--workspace", workspace, "--job", "orders_enrich", "--execute");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).hasLineCount(1).contains("--allow-changes");
    }

    @Test
    void aChangeAndWhatCameOfItAreWrittenAsCsv() {
        Outcome change = run("apply", "--workspace", workspace, "--job", "orders_enrich", "--format", "csv");
        Outcome made = execute(Optional.empty(), "--yes", "--format", "csv");
        Outcome history = run("apply", "--workspace", workspace, "--history", "--format", "csv");

        assertThat(change.out()).startsWith("setting,before,after").contains("NumberOfWorkers,10,");
        assertThat(made.out()).isEqualTo(change.out());
        assertThat(history.out().lines()).hasSize(2);
        assertThat(history.out())
                .startsWith("job,applied_on,executed")
                .contains("\norders_enrich,", ",true,0,,,,0,0,false");
    }

    @Test
    void withYesNobodyIsAsked() {
        Outcome outcome = execute(typing(Optional.of("n")), "--yes");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(questions).isEmpty();
        assertThat(updates).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"fr, o, Changer ainsi le job orders_enrich", "ja, y, ジョブ orders_enrich をこのように変更しますか"})
    void itAsksInTheLanguageSpoken(String language, String yes, String question) {
        Outcome outcome = execute(typing(Optional.of(yes)), "--language", language);

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(questions).singleElement().asString().startsWith(question);
        assertThat(updates).hasSize(1);
    }
}
