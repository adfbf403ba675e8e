package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A stage whose longest task takes many times the median one, as far as the end of the run waited for it. */
final class SkewedStage implements FindingRule {
    private static final int FEWEST_TASKS = 4;

    @Override
    public List<Finding> check(ObservedRun run) {
        List<Finding> findings = new ArrayList<>();
        TaskTable work = run.profile().work();
        for (int stage = 0; stage < work.stages(); stage++) {
            if (work.rows(stage) < FEWEST_TASKS) {
                continue;
            }
            int[] durations = work.durationsMillis(stage);
            Arrays.sort(durations);
            double longest = durations[durations.length - 1] / 1000.0;
            double median = durations[durations.length / 2] / 1000.0;
            double waiting = Math.min(longest - median, run.critical().ofTasks(stage));
            if (longest >= Thresholds.SKEW * median && run.notable(waiting)) {
                findings.add(FindingText.ofStage(
                        FindingCode.SKEWED_STAGE,
                        run,
                        stage,
                        waiting,
                        Figures.duration(longest),
                        Figures.decimal(longest / Math.max(0.001, median), 1)));
            }
        }
        return findings;
    }
}
