package dev.gluewise.analyzer.findings;

import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A stage whose data did not fit into memory. The time it took is not logged, so none is stated. */
final class Spill implements FindingRule {
    private static final double GIB = 1L << 30;
    private static final double MIB = 1L << 20;

    @Override
    public List<Finding> check(ObservedRun run) {
        List<Finding> findings = new ArrayList<>();
        TaskTable work = run.profile().work();
        for (int stage = 0; stage < work.stages(); stage++) {
            long bytes = work.total(TaskMetric.SPILLED_DISK_BYTES, stage);
            if (bytes > 0) {
                findings.add(FindingText.ofStage(FindingCode.SPILL, run, stage, 0, size(bytes)));
            }
        }
        return findings;
    }

    private static String size(long bytes) {
        return bytes >= GIB
                ? String.format(Locale.ROOT, "%.1f GiB", bytes / GIB)
                : String.format(Locale.ROOT, "%.1f MiB", bytes / MIB);
    }
}
