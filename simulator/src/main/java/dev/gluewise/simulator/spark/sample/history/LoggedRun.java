package dev.gluewise.simulator.spark.sample.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the history has to agree with of a run that has an event log.
 *
 * @param start start of the Spark application
 * @param seconds from its start to its end
 * @param tasks attempts that ended, well or not
 * @param slotSeconds time of all attempts together
 * @param peakSlots most slots that were there at once
 * @param executorSeconds time for which executors were there, of all together
 */
public record LoggedRun(
        Instant start, double seconds, int tasks, double slotSeconds, int peakSlots, double executorSeconds) {
    /** Reads a cleaned event log. */
    public static LoggedRun of(List<String> lines) {
        Reader reader = new Reader();
        lines.forEach(reader::read);
        return reader.run();
    }

    /** Adds events up. */
    private static final class Reader {
        private final ObjectMapper json = new ObjectMapper();
        private final Map<String, Long> addedMillis = new HashMap<>();
        private final Map<String, Integer> cores = new HashMap<>();
        private long startMillis;
        private long endMillis;
        private int tasks;
        private long taskMillis;
        private int slots;
        private int peakSlots;
        private long executorMillis;

        void read(String line) {
            JsonNode event;
            try {
                event = json.readTree(line);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("not a line of an event log: " + line, e);
            }
            long now = event.path("Timestamp").asLong();
            switch (event.path("Event").asText()) {
                case "SparkListenerApplicationStart" -> startMillis = now;
                case "SparkListenerApplicationEnd" -> endMillis = now;
                case "SparkListenerExecutorAdded" -> add(event, now);
                case "SparkListenerExecutorRemoved" ->
                    remove(event.path("Executor ID").asText(), now);
                case "SparkListenerTaskEnd" -> {
                    JsonNode task = event.path("Task Info");
                    tasks++;
                    taskMillis += task.path("Finish Time").asLong()
                            - task.path("Launch Time").asLong();
                }
                default -> {}
            }
        }

        private void add(JsonNode event, long now) {
            String id = event.path("Executor ID").asText();
            int itsCores = event.path("Executor Info").path("Total Cores").asInt();
            addedMillis.put(id, now);
            cores.put(id, itsCores);
            slots += itsCores;
            peakSlots = Math.max(peakSlots, slots);
        }

        private void remove(String id, long now) {
            Long added = addedMillis.remove(id);
            if (added != null) {
                slots -= cores.getOrDefault(id, 0);
                executorMillis += now - added;
            }
        }

        LoggedRun run() {
            List.copyOf(addedMillis.keySet()).forEach(id -> remove(id, endMillis));
            return new LoggedRun(
                    Instant.ofEpochMilli(startMillis),
                    (endMillis - startMillis) / 1000.0,
                    tasks,
                    taskMillis / 1000.0,
                    peakSlots,
                    executorMillis / 1000.0);
        }
    }
}
