package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.List;

/** Work that was done for nothing: attempts that failed, were killed, or repeated what had been done. */
final class FailedTasks implements FindingRule {
    @Override
    public List<Finding> check(ObservedRun run) {
        TaskTable rework = run.profile().rework();
        if (rework.size() == 0) {
            return List.of();
        }
        double slotSeconds = rework.totalDurationMillis() / 1000.0;
        double seconds = slotSeconds / Math.max(1, run.profile().peakSlots());
        return List.of(FindingText.ofRun(
                FindingCode.FAILED_TASKS, run, seconds, rework.size(), Figures.duration(slotSeconds)));
    }
}
