package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.ArrayList;
import java.util.List;

/** A long stage on the critical path with a task for less than half of the slots. */
final class FewTasksStage implements FindingRule {
    @Override
    public List<Finding> check(ObservedRun run) {
        List<Finding> findings = new ArrayList<>();
        TaskTable work = run.profile().work();
        int slots = run.profile().peakSlots();
        for (int stage = 0; stage < work.stages(); stage++) {
            int tasks = work.rows(stage);
            double seconds = run.critical().ofStage(stage);
            if (tasks > 1 && tasks <= Thresholds.FEW_TASKS_SHARE * slots && run.notable(seconds)) {
                findings.add(FindingText.ofStage(
                        FindingCode.FEW_TASKS_STAGE,
                        run,
                        stage,
                        seconds,
                        tasks,
                        Figures.duration(seconds),
                        slots - tasks));
            }
        }
        return findings;
    }
}
