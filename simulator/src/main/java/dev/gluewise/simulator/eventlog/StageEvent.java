package dev.gluewise.simulator.eventlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A stage's submission or completion.
 *
 * @param rdds the RDDs that its tasks go through, its own result first
 * @param accumulators those that its tasks added to; empty at its submission
 * @param failed whether it ended without success
 * @param submitted epoch milliseconds; 0 where the log does not say
 * @param completed epoch milliseconds; 0 where the log does not say
 * @param properties of the Spark job for which it was submitted
 */
record StageEvent(
        int id,
        int attempt,
        String name,
        int tasks,
        List<Integer> parents,
        List<RddInfo> rdds,
        List<Long> accumulators,
        int resourceProfile,
        boolean failed,
        long submitted,
        long completed,
        JobProperties properties) {
    static StageEvent read(EventJson json) throws IOException {
        Reading event = new Reading();
        String field;
        while ((field = json.nextField()) != null) {
            switch (field) {
                case "Stage Info" -> event.readInfo(json);
                case "Properties" -> event.properties.read(json);
                default -> json.pass(field);
            }
        }
        return event.done();
    }

    private static final class Reading {
        final JobProperties properties = new JobProperties();
        int id = -1;
        int attempt;
        String name = "";
        int tasks;
        List<Integer> parents = List.of();
        List<RddInfo> rdds = List.of();
        final List<Long> accumulators = new ArrayList<>();
        int resourceProfile;
        boolean failed;
        long submitted;
        long completed;

        void readInfo(EventJson json) throws IOException {
            if (!json.entersObject()) {
                return;
            }
            String field;
            while ((field = json.nextField()) != null) {
                switch (field) {
                    case "Stage ID" -> id = json.integer();
                    case "Stage Attempt ID" -> attempt = json.integer();
                    case "Stage Name" -> name = Words.brief(json.text());
                    case "Number of Tasks" -> tasks = json.integer();
                    case "Parent IDs" -> parents = json.integers();
                    case "RDD Info" -> rdds = RddInfo.readAll(json);
                    case "Accumulables" -> readAccumulators(json);
                    case "Resource Profile Id" -> resourceProfile = json.integer();
                    case "Failure Reason" -> failed = !json.text().isEmpty();
                    case "Submission Time" -> submitted = json.number();
                    case "Completion Time" -> completed = json.number();
                    default -> json.pass(field);
                }
            }
        }

        private void readAccumulators(EventJson json) throws IOException {
            if (!json.entersArray()) {
                return;
            }
            while (json.nextElement()) {
                if (json.entersObject()) {
                    String field;
                    while ((field = json.nextField()) != null) {
                        if (field.equals("ID")) {
                            accumulators.add(json.number());
                        } else {
                            json.pass();
                        }
                    }
                }
            }
        }

        StageEvent done() {
            return new StageEvent(
                    id,
                    attempt,
                    name,
                    tasks,
                    parents,
                    rdds,
                    accumulators,
                    resourceProfile,
                    failed,
                    submitted,
                    completed,
                    properties);
        }
    }
}
