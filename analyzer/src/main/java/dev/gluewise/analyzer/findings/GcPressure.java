package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.List;

/** Tasks that spend much of their time in garbage collection. */
final class GcPressure implements FindingRule {
    @Override
    public List<Finding> check(ObservedRun run) {
        TaskTable work = run.profile().work();
        long collecting = 0;
        for (int stage = 0; stage < work.stages(); stage++) {
            collecting += work.total(TaskMetric.GC_MILLIS, stage);
        }
        long all = work.totalDurationMillis();
        double share = all == 0 ? 0 : (double) collecting / all;
        if (share < Thresholds.GC_SHARE) {
            return List.of();
        }
        double seconds = share * run.secondsWithTasks();
        return List.of(FindingText.ofRun(FindingCode.GC_PRESSURE, run, seconds, Figures.percent(share)));
    }
}
