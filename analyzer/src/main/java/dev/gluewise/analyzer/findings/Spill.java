package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.ArrayList;
import java.util.List;

/** A stage whose data did not fit into memory. The time it took is not logged, so none is stated. */
final class Spill implements FindingRule {
    @Override
    public List<Finding> check(ObservedRun run) {
        List<Finding> findings = new ArrayList<>();
        TaskTable work = run.profile().work();
        for (int stage = 0; stage < work.stages(); stage++) {
            long bytes = work.total(TaskMetric.SPILLED_DISK_BYTES, stage);
            if (bytes > 0) {
                findings.add(FindingText.ofStage(FindingCode.SPILL, run, stage, 0, Figures.bytes(bytes)));
            }
        }
        return findings;
    }
}
