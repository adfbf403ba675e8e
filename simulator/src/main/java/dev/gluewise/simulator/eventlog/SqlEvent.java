package dev.gluewise.simulator.eventlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The start or the end of a SQL execution; of the plan that its start carries, the scans only.
 *
 * @param id −1 where the event names none
 * @param time epoch milliseconds; 0 where the log does not say
 */
record SqlEvent(
        long id,
        OptionalLong root,
        String description,
        String callSite,
        String group,
        long time,
        boolean failed,
        List<PlanScan> scans) {
    static SqlEvent read(EventJson json) throws IOException {
        long id = -1;
        OptionalLong root = OptionalLong.empty();
        String description = "";
        String callSite = "";
        String group = "";
        long time = 0;
        boolean failed = false;
        List<PlanScan> scans = new ArrayList<>();
        String field;
        while ((field = json.nextField()) != null) {
            switch (field) {
                case "executionId" -> id = json.number();
                case "rootExecutionId" -> root = OptionalLong.of(json.number());
                case "description" -> description = Words.brief(json.text());
                case "details" -> callSite = Words.callSite(json.text());
                case "jobGroupId" -> group = Words.brief(json.text());
                case "time" -> time = json.number();
                case "errorMessage" -> failed = !json.text().isEmpty();
                case "sparkPlanInfo" -> PlanScan.readAll(json, scans);
                default -> json.pass(field);
            }
        }
        return new SqlEvent(id, root, description, callSite, group, time, failed, scans);
    }
}
