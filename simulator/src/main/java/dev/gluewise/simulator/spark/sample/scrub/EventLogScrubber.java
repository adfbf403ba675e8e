package dev.gluewise.simulator.spark.sample.scrub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cleans the event log of a run: keeps the events that say what Spark did, and of these only what says nothing of the
 * machine; moves the run to another date. What it does not know it drops, and in the end it looks whether anything of
 * the machine got through nevertheless.
 */
public final class EventLogScrubber {
    /** Events of SQL plans are left out: they are large, full of paths, and no profile needs them. */
    private static final Set<String> KEPT_EVENTS = Set.of(
            "SparkListenerLogStart",
            "SparkListenerApplicationStart",
            "SparkListenerEnvironmentUpdate",
            "SparkListenerExecutorAdded",
            "SparkListenerExecutorRemoved",
            "SparkListenerBlockManagerAdded",
            "SparkListenerBlockManagerRemoved",
            "SparkListenerJobStart",
            "SparkListenerStageSubmitted",
            "SparkListenerTaskStart",
            "SparkListenerTaskGettingResult",
            "SparkListenerTaskEnd",
            "SparkListenerStageCompleted",
            "SparkListenerJobEnd",
            "SparkListenerApplicationEnd");

    /** Parts of the environment event that readers expect to be there; ours say nothing. */
    private static final List<String> EMPTIED_ENVIRONMENT = List.of(
            "JVM Information", "Hadoop Properties", "System Properties", "Metrics Properties", "Classpath Entries");

    private final ObjectMapper json = new ObjectMapper();
    private final MachineTraces traces;

    private final Path workFolder;

    /**
     * A scrubber for logs that the described machine made.
     *
     * @param workFolder where the data of the logged application lay
     */
    public EventLogScrubber(MachineTraces traces, Path workFolder) {
        this.traces = traces;
        this.workFolder = workFolder;
    }

    /**
     * Cleans one log.
     *
     * @param lines events in the order of the log, one JSON object each
     * @param applicationStart when the application is to have started
     * @return the events that stay, in the same order
     * @throws IllegalArgumentException where a line is no JSON or the log has no start of an application
     * @throws IllegalStateException where a trace of the machine would stay
     */
    public List<String> scrub(List<String> lines, Instant applicationStart) {
        List<JsonNode> events = lines.stream().map(this::parse).toList();
        JsonNode start = events.stream()
                .filter(event -> isA(event, "SparkListenerApplicationStart"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the log has no start of an application"));
        Instant realStart = Instant.ofEpochMilli(start.get("Timestamp").asLong());
        Clocks clocks = new Clocks(realStart, Duration.between(realStart, applicationStart));
        TextCleaner texts = new TextCleaner(
                workFolder, start.get("App ID").asText(), "spark-application-" + applicationStart.toEpochMilli());
        EventCleaner cleaner = new EventCleaner(clocks, texts);
        List<String> kept = new ArrayList<>();
        for (JsonNode event : events) {
            if (KEPT_EVENTS.contains(event.path("Event").asText())) {
                kept.add(checked(prepared((ObjectNode) event), cleaner));
            }
        }
        return kept;
    }

    private JsonNode parse(String line) {
        try {
            return json.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a line of an event log: " + line, e);
        }
    }

    /** What is particular to one kind of event. */
    private static ObjectNode prepared(ObjectNode event) {
        if (isA(event, "SparkListenerEnvironmentUpdate")) {
            EMPTIED_ENVIRONMENT.forEach(event::putObject);
        } else if (isA(event, "SparkListenerApplicationStart")) {
            // The user that Glue's own logs name.
            event.put("User", "spark");
        }
        return event;
    }

    private String checked(ObjectNode event, EventCleaner cleaner) {
        String line = cleaner.clean(event).toString();
        traces.in(line).ifPresent(trace -> {
            throw new IllegalStateException("\"" + trace + "\" of this machine stayed in: " + line);
        });
        return line;
    }

    private static boolean isA(JsonNode event, String name) {
        return event.path("Event").asText().equals(name);
    }
}
