package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.ArrayList;
import java.util.List;

/** A long stage of one task, for which all other slots wait. */
final class SingleTaskStage implements FindingRule {
    @Override
    public List<Finding> check(ObservedRun run) {
        if (run.profile().peakSlots() < 2) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        TaskTable work = run.profile().work();
        for (int stage = 0; stage < work.stages(); stage++) {
            double seconds = work.rows(stage) == 1 ? work.durationMillis(work.firstRow(stage)) / 1000.0 : 0;
            if (seconds >= Thresholds.NOTABLE_SHARE * run.seconds() && seconds > 0) {
                findings.add(FindingText.ofStage(
                        FindingCode.SINGLE_TASK_STAGE,
                        run,
                        stage,
                        seconds,
                        Figures.duration(seconds),
                        run.profile().peakSlots() - 1));
            }
        }
        return findings;
    }
}
