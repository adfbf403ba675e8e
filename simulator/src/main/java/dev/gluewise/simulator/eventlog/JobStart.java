package dev.gluewise.simulator.eventlog;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The start of a Spark job.
 *
 * @param submitted epoch milliseconds
 * @param properties those of its Spark properties that are kept
 */
record JobStart(
        int id,
        long submitted,
        List<Integer> stageIds,
        OptionalLong sqlExecution,
        String group,
        String description,
        Map<String, String> properties) {
    static JobStart read(EventJson json) throws IOException {
        int id = -1;
        long submitted = 0;
        List<Integer> stageIds = List.of();
        Map<String, String> own = new HashMap<>();
        Map<String, String> kept = new HashMap<>();
        String field;
        while ((field = json.nextField()) != null) {
            switch (field) {
                case "Job ID" -> id = json.integer();
                case "Submission Time" -> submitted = json.number();
                case "Stage IDs" -> stageIds = json.integers();
                case "Properties" -> readProperties(json, own, kept);
                default -> json.pass();
            }
        }
        return new JobStart(
                id,
                submitted,
                stageIds,
                execution(own.getOrDefault("spark.sql.execution.id", "")),
                own.getOrDefault("spark.jobGroup.id", ""),
                own.getOrDefault("spark.job.description", ""),
                kept);
    }

    private static void readProperties(EventJson json, Map<String, String> own, Map<String, String> kept)
            throws IOException {
        if (!json.entersObject()) {
            return;
        }
        String field;
        while ((field = json.nextField()) != null) {
            switch (field) {
                case "spark.sql.execution.id", "spark.jobGroup.id", "spark.job.description" ->
                    own.put(field, json.text());
                default -> KeptProperties.read(json, field, kept);
            }
        }
    }

    private static OptionalLong execution(String id) {
        try {
            return id.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(id));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
