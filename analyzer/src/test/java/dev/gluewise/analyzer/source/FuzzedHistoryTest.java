package dev.gluewise.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged histories: none crashes the import or makes it hang, and each has its reason told. */
class FuzzedHistoryTest {
    /** Of each damage; more with -Pfuzz. */
    private static final int CASES = Integer.getInteger("gluewise.fuzz.cases", 400);

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String JOBS =
            "{\"Jobs\":[{\"Name\":\"orders\",\"Command\":{\"Name\":\"glueetl\"},\"GlueVersion\":\"4.0\","
                    + "\"WorkerType\":\"G.1X\",\"NumberOfWorkers\":10,\"LastModifiedOn\":1760000000.5,\"Timeout\":2880,"
                    + "\"DefaultArguments\":{\"--enable-metrics\":\"\",\"--password\":\"x\"},\"ExecutionProperty\":{\"MaxConcurrentRuns\":1}}]}";
    private static final String RUNS =
            "{\"JobRuns\":[{\"Id\":\"jr_1\",\"JobName\":\"orders\",\"Attempt\":0,\"JobRunState\":\"FAILED\","
                    + "\"ErrorMessage\":\"jdbc:mysql://u:p@h/d failed\",\"StartedOn\":1760000000,\"CompletedOn\":\"2025-10-09T09:00:00Z\","
                    + "\"ExecutionTime\":512,\"Arguments\":{\"--a\":\"b\"},\"GlueVersion\":\"4.0\",\"WorkerType\":\"G.1X\",\"NumberOfWorkers\":10,"
                    + "\"DPUSeconds\":14336.0,\"PreviousRunId\":\"jr_0\"},{\"Id\":\"jr_2\",\"JobName\":\"orders\"}]}";
    private static final String METRICS =
            "{\"MetricDataResults\":[{\"Id\":\"m1\",\"Label\":\"orders jr_1 glue.ALL.jvm.heap.usage Average 60\","
                    + "\"Timestamps\":[\"2025-10-09T08:54:00Z\",1760000000],\"Values\":[7.0,5],\"StatusCode\":\"Complete\"}]}";
    private static final String CSV = "job,workers,seconds,worker_type,started,state,x_rows\n"
            + "sort,4,600.5,G.1X,2026-10-01T02:00:00Z,SUCCEEDED,5\n\"sort, the 2nd\",8,310,G.2X,2026-10-02,FAILED,6\n";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"cut off", "flipped", "wrong types", "huge", "deep", "spliced"})
    @Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void damageIsNamedAndNothingWorse(String damage) throws Exception {
        Random random = new Random(damage.hashCode());
        Path file = folder.resolve("fuzzed.gluewise");
        try (Workspace workspace = Workspace.open(file)) {
            for (int i = 0; i < CASES; i++) {
                byte[] input = damaged(damage, random);
                ImportSummary summary = FileImport.into(
                        workspace, List.of(Path.of("-")), new ByteArrayInputStream(input), Progress.NONE);
                assertThat(summary.read() > 0 || summary.skippedCount() > 0 || holdsNothing(input))
                        .as(
                                "case %d, something read or a reason named: %s",
                                i, new String(input, StandardCharsets.ISO_8859_1))
                        .isTrue();
                assertThat(summary.skipped()).allSatisfy(FuzzedHistoryTest::isNamed);
            }
            for (String job : workspace.jobNames()) {
                workspace.runs(job);
                workspace.job(job);
                workspace.metrics().of(job);
            }
        }
    }

    private static void isNamed(Problem problem) {
        assertThat(problem.message()).isNotBlank().doesNotContain("Exception").endsWith(".");
        assertThat(problem.file()).isEqualTo("standard input");
    }

    /** A list that has become empty is no fault, and metrics without points are none either. */
    private static boolean holdsNothing(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        return text.contains("[]")
                || text.contains(":null")
                || text.startsWith("{\"MetricDataResults\"")
                || text.startsWith("job,");
    }

    private static byte[] damaged(String damage, Random random) throws IOException {
        String text = List.of(JOBS, RUNS, METRICS, CSV).get(random.nextInt(4));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (damage) {
            case "cut off" -> {
                byte[] whole = random.nextInt(4) == 0 ? gzip(bytes) : bytes;
                yield Arrays.copyOf(whole, random.nextInt(whole.length));
            }
            case "flipped" -> {
                byte[] flipped = random.nextInt(4) == 0 ? gzip(bytes) : bytes.clone();
                for (int i = 0; i <= random.nextInt(4); i++) {
                    flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                }
                yield flipped;
            }
            case "wrong types" ->
                withOtherValue(
                        random,
                        JSON.valueToTree(
                                List.of(0, -1, "", "x", true, List.of(), List.of(7), java.util.Map.of("a", 1), 1.5e300)
                                        .get(random.nextInt(9))));
            case "huge" ->
                withOtherValue(
                        random,
                        JSON.readTree(List.of(
                                        "1e400",
                                        "-1e400",
                                        "9".repeat(900),
                                        "0." + "1".repeat(900),
                                        "\"" + "é".repeat(30_000) + "\"",
                                        "\"" + "password=".repeat(9_000) + "\"",
                                        "[" + "1,".repeat(20_000) + "1]")
                                .get(random.nextInt(7))));
            case "deep" -> {
                int depth = 1 << random.nextInt(17);
                boolean array = random.nextBoolean();
                String open = array ? "[" : "{\"a\":";
                String close = array ? "]" : "}";
                String deep = open.repeat(depth) + "1" + close.repeat(depth);
                yield bytes(random.nextBoolean() ? deep : RUNS.replace("\"jr_0\"", deep));
            }
            default -> {
                String other = List.of(JOBS, RUNS, METRICS, CSV, "\u0000", "\uFEFF", "}", "]")
                        .get(random.nextInt(8));
                int at = random.nextInt(text.length());
                yield bytes(text.substring(0, at) + other + text.substring(random.nextInt(text.length())));
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A history in which one value is another, of whatever kind. */
    private static byte[] withOtherValue(Random random, JsonNode other) throws IOException {
        JsonNode root = JSON.readTree(List.of(JOBS, RUNS, METRICS).get(random.nextInt(3)));
        JsonNode parent = root;
        while (true) {
            int chosen = random.nextInt(Math.max(1, parent.size()));
            JsonNode child = child(parent, chosen);
            if (child == null || child.isEmpty() || random.nextInt(4) == 0) {
                if (parent instanceof ObjectNode object && object.size() > 0) {
                    object.set(List.copyOf(object.properties()).get(chosen).getKey(), other);
                } else if (parent instanceof ArrayNode array && array.size() > 0) {
                    array.set(chosen, other);
                }
                return JSON.writeValueAsBytes(root);
            }
            parent = child;
        }
    }

    private static JsonNode child(JsonNode parent, int index) {
        return parent instanceof ObjectNode object && object.size() > index
                ? List.copyOf(object.properties()).get(index).getValue()
                : parent.path(index);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
