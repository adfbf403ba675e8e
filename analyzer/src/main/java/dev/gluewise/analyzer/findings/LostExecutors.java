package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Executors that went before their time, and the work that went with them. */
final class LostExecutors implements FindingRule {
    @Override
    public List<Finding> check(ObservedRun run) {
        List<LostExecutor> lost = LostExecutor.of(run.profile());
        if (lost.isEmpty()) {
            return List.of();
        }
        Set<Integer> indexes = lost.stream().map(LostExecutor::index).collect(Collectors.toSet());
        TaskTable rework = run.profile().rework();
        double slotMillis = 0;
        for (int row = 0; row < rework.size(); row++) {
            slotMillis += indexes.contains(rework.executor(row)) ? rework.durationMillis(row) : 0;
        }
        double seconds = slotMillis / 1000 / Math.max(1, run.profile().peakSlots());
        return List.of(FindingText.ofRun(
                FindingCode.LOST_EXECUTORS,
                run,
                seconds,
                lost.size(),
                run.profile().executors().size(),
                Figures.duration(slotMillis / 1000),
                lost.getFirst().reason()));
    }
}
