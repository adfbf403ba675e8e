package dev.gluewise.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The page on output for scripts shows every field that commands write, and none that they do not. */
class DocumentedFieldsTest extends CommandLineTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EXAMPLE =
            Pattern.compile("### (?<name>[^\\n]+)\\n(?:(?!\\n#|```)[\\s\\S])*?```json\\n(?<json>[\\s\\S]*?)```");

    /** Objects whose members are named by what was found, not by us. */
    private static final Pattern NAMED_BY_DATA = Pattern.compile("\\.(outcomes|noJobs|unknownProducts)\\..*");

    /** Shown, but taking an account to be written. */
    private static final Set<String> NEED_AN_ACCOUNT = Set.of(".refresh");

    private final Map<String, JsonNode> examples = new LinkedHashMap<>();

    @BeforeEach
    void theReadersFilesAndThePage() throws IOException {
        Path jobs = SampleFiles.copy("get-jobs.json", folder.resolve("jobs.json"));
        Path runs = SampleFiles.copy("get-job-runs.json", folder.resolve("runs.json"));
        String workspace = folder.resolve("w.gluewise").toString();
        assertThat(run("import", "history", jobs.toString(), runs.toString(), "--workspace", workspace)
                        .code())
                .isZero();
        assertThat(run("import", "logs", sampleLog("orders_enrich"), "--workspace", workspace)
                        .code())
                .isZero();
        Files.writeString(folder.resolve("past.csv"), "job,workers,seconds\norders,4,900\norders,8,500\n");
        Files.writeString(folder.resolve("wanted.csv"), "job,workers\norders,6\nunknown,6\n");
        Files.writeString(folder.resolve("policy.yaml"), "mostWorkers: 5\n");
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("..", "docs", "scripts.md")));
        while (example.find()) {
            examples.put(example.group("name"), JSON.readTree(example.group("json")));
        }
    }

    /** A command as it is typed, its files taken from the test's folder; what it writes as JSON. */
    private JsonNode written(String typed) throws IOException {
        String[] arguments = Stream.concat(Stream.of(typed.split(" ")), Stream.of("--format", "json"))
                .map(argument -> argument.replaceFirst("^@", Matcher.quoteReplacement(folder + "/")))
                .toArray(String[]::new);
        return run(arguments).json();
    }

    /**
     * The ways to all values that are no objects and no lists; elements of a list share theirs.
     *
     * @param named what stands for a capitalised name of it
     */
    private static Set<String> leaves(JsonNode node, Map<String, JsonNode> named) {
        Set<String> found = new LinkedHashSet<>();
        collect("", node, named, found);
        return found;
    }

    private static void collect(String way, JsonNode node, Map<String, JsonNode> named, Set<String> found) {
        JsonNode part = node.isTextual() && node.asText().matches("[A-Z].*") ? named.get(node.asText()) : null;
        JsonNode alsoACandidate = named.get("Candidate");
        if (part != null) {
            collect(way, part, named, found);
            if (alsoACandidate != null && node.asText().equals("Upgrade")) {
                collect(way, alsoACandidate, named, found);
            }
        } else if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(member -> collect(way + "." + member.getKey(), member.getValue(), named, found));
        } else if (node.isArray() && !node.isEmpty()) {
            node.forEach(element -> collect(way + "[]", element, named, found));
        } else {
            found.add(NAMED_BY_DATA.matcher(way).replaceFirst(".$1"));
        }
    }

    private JsonNode example(String name) {
        return Objects.requireNonNull(examples.get(name), "docs/scripts.md shows no " + name);
    }

    private void agrees(String name, JsonNode written) {
        Set<String> shown = leaves(example(name), examples);
        Set<String> there = leaves(written, Map.of());
        assertThat(there)
                .as("fields that %s writes, each in docs/scripts.md", name)
                .allSatisfy(way -> assertThat(shown)
                        .anyMatch(known ->
                                known.equals(way) || known.startsWith(way + ".") || known.startsWith(way + "[]")));
        // What is null or empty this time shows nothing of what it holds at others.
        assertThat(shown)
                .filteredOn(way -> NEED_AN_ACCOUNT.stream().noneMatch(way::startsWith))
                .as("fields that docs/scripts.md shows for %s, each written", name)
                .allSatisfy(way -> assertThat(there)
                        .anyMatch(known ->
                                known.equals(way) || way.startsWith(known + ".") || way.startsWith(known + "[]")));
    }

    @TestFactory
    Stream<DynamicTest> eachCommandWritesTheFieldsThatThePageShows() {
        Map<String, String> commands = new LinkedHashMap<>();
        commands.put("error", "advise --event-log @nowhere");
        commands.put("advise", "advise --workspace @w.gluewise --job orders_enrich --deadline 30m");
        commands.put(
                "simulate",
                "simulate --event-log @orders_enrich.zstd --worker-type G.1X --workers 10 --as-logged --timeline --flex");
        commands.put("predict", "predict --history @past.csv --query @wanted.csv");
        commands.put("jobs", "jobs --workspace @w.gluewise");
        commands.put("runs", "runs --workspace @w.gluewise --job orders_enrich");
        commands.put("import history", "import history @jobs.json @past.csv --workspace @w.gluewise");
        commands.put("diagnose", "diagnose --workspace @w.gluewise --job orders_enrich");
        commands.put("backtest", "backtest --workspace @w.gluewise");
        commands.put("prices", "prices --region us-east-1");
        commands.put("check", "check --workspace @w.gluewise --policy @policy.yaml");
        commands.put("apply", "apply --workspace @w.gluewise --job orders_enrich --deadline 30m");
        commands.put("apply --applied", "apply --workspace @w.gluewise --job orders_enrich --deadline 30m --applied");
        commands.put("apply --history", "apply --workspace @w.gluewise --history");
        commands.put("report", "report --workspace @w.gluewise --output @report");
        return commands.entrySet().stream()
                .map(command -> DynamicTest.dynamicTest(
                        command.getKey(), () -> agrees(command.getKey(), written(command.getValue()))));
    }

    @Test
    void aReplayWritesTheFieldsThatThePageShows() throws IOException {
        try (BuiltSpark spark = BuiltSpark.use()) {
            agrees("replay", written("replay --event-log @orders_enrich.zstd --worker-type G.1X --workers 4"));
        }
    }
}
