package dev.gluewise.simulator.eventlog;

import java.io.IOException;
import java.util.List;

/**
 * A stage's submission or completion.
 *
 * @param submitted epoch milliseconds; 0 where the log does not say
 * @param completed epoch milliseconds; 0 where the log does not say
 */
record StageEvent(int id, int attempt, String name, int tasks, List<Integer> parents, long submitted, long completed) {
    static StageEvent read(EventJson json) throws IOException {
        StageEvent event = new StageEvent(-1, 0, "", 0, List.of(), 0, 0);
        String field;
        while ((field = json.nextField()) != null) {
            if (field.equals("Stage Info") && json.entersObject()) {
                event = readInfo(json);
            } else if (!field.equals("Stage Info")) {
                json.pass();
            }
        }
        return event;
    }

    private static StageEvent readInfo(EventJson json) throws IOException {
        int id = -1;
        int attempt = 0;
        String name = "";
        int tasks = 0;
        List<Integer> parents = List.of();
        long submitted = 0;
        long completed = 0;
        String field;
        while ((field = json.nextField()) != null) {
            switch (field) {
                case "Stage ID" -> id = json.integer();
                case "Stage Attempt ID" -> attempt = json.integer();
                case "Stage Name" -> name = json.text();
                case "Number of Tasks" -> tasks = json.integer();
                case "Parent IDs" -> parents = json.integers();
                case "Submission Time" -> submitted = json.number();
                case "Completion Time" -> completed = json.number();
                default -> json.pass();
            }
        }
        return new StageEvent(id, attempt, name, tasks, parents, submitted, completed);
    }
}
