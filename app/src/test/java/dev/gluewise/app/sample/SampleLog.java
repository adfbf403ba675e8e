package dev.gluewise.app.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A bundled event log, read here without the program's own reader so that the samples are judged by themselves. */
final class SampleLog {
    /** One task attempt that ended; times in seconds. */
    record Attempt(int stage, String reason, double seconds) {}

    private final String text;
    private final List<JsonNode> events;

    private SampleLog(String text, List<JsonNode> events) {
        this.text = text;
        this.events = events;
    }

    static SampleLog of(String jobName) throws IOException {
        try (InputStream log = new ZstdInputStream(resource("logs/" + jobName + ".zstd"))) {
            String text = new String(log.readAllBytes(), StandardCharsets.UTF_8);
            ObjectMapper json = new ObjectMapper();
            List<JsonNode> events = new ArrayList<>();
            for (String line : text.lines().toList()) {
                events.add(json.readTree(line));
            }
            return new SampleLog(text, events);
        }
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(SampleLog.class.getResourceAsStream(name), name);
    }

    /** The whole log, uncompressed. */
    String text() {
        return text;
    }

    Stream<JsonNode> events(String name) {
        return events.stream().filter(event -> event.get("Event").asText().equals("SparkListener" + name));
    }

    JsonNode event(String name) {
        return events(name).findFirst().orElseThrow();
    }

    JsonNode properties() {
        return event("EnvironmentUpdate").get("Spark Properties");
    }

    /** Seconds from the start of the application to its end. */
    double seconds() {
        long start = event("ApplicationStart").get("Timestamp").asLong();
        return (event("ApplicationEnd").get("Timestamp").asLong() - start) / 1000.0;
    }

    List<Attempt> attempts() {
        return events("TaskEnd")
                .map(event -> new Attempt(
                        event.get("Stage ID").asInt(),
                        event.get("Task End Reason").get("Reason").asText(),
                        (event.get("Task Info").get("Finish Time").asLong()
                                        - event.get("Task Info")
                                                .get("Launch Time")
                                                .asLong())
                                / 1000.0))
                .toList();
    }

    /** Seconds of the tasks of a stage, shortest first. */
    List<Double> sortedSeconds(int stage) {
        return attempts().stream()
                .filter(attempt -> attempt.stage() == stage)
                .map(Attempt::seconds)
                .sorted()
                .toList();
    }

    /** The stages that ran, by their ids. */
    List<Integer> stages() {
        return attempts().stream().map(Attempt::stage).distinct().sorted().toList();
    }

    /** Cores of each executor that ever was there. */
    List<Integer> executorCores() {
        return events("ExecutorAdded")
                .map(event -> event.get("Executor Info").get("Total Cores").asInt())
                .toList();
    }

    static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
