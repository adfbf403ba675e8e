package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.ArrayList;
import java.util.List;

/** A long stage of one task on the critical path, for which all other slots wait. */
final class SingleTaskStage implements FindingRule {
    @Override
    public List<Finding> check(ObservedRun run) {
        if (run.profile().peakSlots() < 2) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        TaskTable work = run.profile().work();
        for (int stage = 0; stage < work.stages(); stage++) {
            double length = work.rows(stage) == 1 ? work.durationMillis(work.firstRow(stage)) / 1000.0 : 0;
            double seconds = Math.min(length, run.critical().ofTasks(stage));
            if (run.notable(seconds)) {
                findings.add(FindingText.ofStage(
                        FindingCode.SINGLE_TASK_STAGE,
                        run,
                        stage,
                        seconds,
                        Figures.duration(length),
                        run.profile().peakSlots() - 1));
            }
        }
        return findings;
    }
}
