package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.text.Figures;
import java.util.List;

/** Time in which no task ran while all workers were paid for. */
final class DriverGap implements FindingRule {
    @Override
    public List<Finding> check(ObservedRun run) {
        double seconds = run.seconds() - run.secondsWithTasks();
        if (seconds < Thresholds.NOTABLE_SHARE * run.seconds() || seconds <= 0) {
            return List.of();
        }
        return List.of(FindingText.ofDriver(FindingCode.DRIVER_GAP, run, seconds, Figures.duration(seconds)));
    }
}
