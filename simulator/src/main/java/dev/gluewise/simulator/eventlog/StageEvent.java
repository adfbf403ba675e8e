package dev.gluewise.simulator.eventlog;

import static dev.gluewise.simulator.eventlog.JsonValues.entersObject;
import static dev.gluewise.simulator.eventlog.JsonValues.integer;
import static dev.gluewise.simulator.eventlog.JsonValues.integers;
import static dev.gluewise.simulator.eventlog.JsonValues.nextField;
import static dev.gluewise.simulator.eventlog.JsonValues.number;
import static dev.gluewise.simulator.eventlog.JsonValues.pass;
import static dev.gluewise.simulator.eventlog.JsonValues.text;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;

/**
 * A stage's submission or completion.
 *
 * @param submitted epoch milliseconds; 0 where the log does not say
 * @param completed epoch milliseconds; 0 where the log does not say
 */
record StageEvent(int id, int attempt, String name, int tasks, List<Integer> parents, long submitted, long completed) {
    static StageEvent read(JsonParser json) throws IOException {
        StageEvent event = new StageEvent(-1, 0, "", 0, List.of(), 0, 0);
        String field;
        while ((field = nextField(json)) != null) {
            if (field.equals("Stage Info") && entersObject(json)) {
                event = readInfo(json);
            } else if (!field.equals("Stage Info")) {
                pass(json);
            }
        }
        return event;
    }

    private static StageEvent readInfo(JsonParser json) throws IOException {
        int id = -1;
        int attempt = 0;
        String name = "";
        int tasks = 0;
        List<Integer> parents = List.of();
        long submitted = 0;
        long completed = 0;
        String field;
        while ((field = nextField(json)) != null) {
            switch (field) {
                case "Stage ID" -> id = integer(json);
                case "Stage Attempt ID" -> attempt = integer(json);
                case "Stage Name" -> name = text(json);
                case "Number of Tasks" -> tasks = integer(json);
                case "Parent IDs" -> parents = integers(json);
                case "Submission Time" -> submitted = number(json);
                case "Completion Time" -> completed = number(json);
                default -> pass(json);
            }
        }
        return new StageEvent(id, attempt, name, tasks, parents, submitted, completed);
    }
}
