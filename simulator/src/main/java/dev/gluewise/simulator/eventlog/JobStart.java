package dev.gluewise.simulator.eventlog;

import java.io.IOException;
import java.util.List;

/**
 * The start of a Spark job.
 *
 * @param submitted epoch milliseconds
 */
record JobStart(int id, long submitted, List<Integer> stageIds, JobProperties properties) {
    static JobStart read(EventJson json) throws IOException {
        int id = -1;
        long submitted = 0;
        List<Integer> stageIds = List.of();
        JobProperties properties = new JobProperties();
        String field;
        while ((field = json.nextField()) != null) {
            switch (field) {
                case "Job ID" -> id = json.integer();
                case "Submission Time" -> submitted = json.number();
                case "Stage IDs" -> stageIds = json.integers();
                case "Properties" -> properties.read(json);
                default -> json.pass(field);
            }
        }
        return new JobStart(id, submitted, stageIds, properties);
    }
}
