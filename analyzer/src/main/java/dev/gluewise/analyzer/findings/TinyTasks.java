package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.List;

/** Tasks so many and so short that handing them out takes a good part of the run. */
final class TinyTasks implements FindingRule {
    @Override
    public List<Finding> check(ObservedRun run) {
        TaskTable work = run.profile().work();
        int tiny = 0;
        long overheadMillis = 0;
        for (int row = 0; row < work.size(); row++) {
            if (work.durationMillis(row) < Thresholds.TINY_TASK_MILLIS) {
                tiny++;
                // What a task holds its slot for beside its own work; logs that do not say tell nothing.
                long own = work.metric(TaskMetric.RUN_MILLIS, row);
                overheadMillis += own == 0 ? 0 : Math.max(0, work.durationMillis(row) - own);
            }
        }
        double seconds = overheadMillis / 1000.0 / Math.max(1, run.profile().peakSlots());
        boolean found = tiny >= Thresholds.FEWEST_TINY_TASKS && 2 * tiny >= work.size() && run.notable(seconds);
        return found
                ? List.of(FindingText.ofRun(
                        FindingCode.TINY_TASKS,
                        run,
                        seconds,
                        Figures.count(tiny),
                        Figures.count(work.size()),
                        Thresholds.TINY_TASK_MILLIS))
                : List.of();
    }
}
