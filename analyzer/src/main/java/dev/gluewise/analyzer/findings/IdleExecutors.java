package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.simulator.profile.Executor;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.List;

/** Slots that were paid for and had nothing to do. */
final class IdleExecutors implements FindingRule {
    @Override
    public List<Finding> check(ObservedRun run) {
        JobProfile profile = run.profile();
        int end = profile.application().durationMillis();
        double slotMillis = 0;
        for (Executor executor : profile.executors()) {
            int gone = Math.min(end, executor.removedMillis().orElse(end));
            slotMillis += (double) executor.cores() * Math.max(0, gone - Math.max(0, executor.addedMillis()));
        }
        double busyMillis =
                profile.work().totalDurationMillis() + profile.rework().totalDurationMillis();
        if (slotMillis == 0 || busyMillis / slotMillis >= Thresholds.BUSY_SHARE) {
            return List.of();
        }
        double idleSeconds = (1 - busyMillis / slotMillis) * run.seconds();
        int slots = profile.peakSlots();
        return List.of(FindingText.ofRun(
                FindingCode.IDLE_EXECUTORS,
                run,
                idleSeconds,
                Figures.decimal(busyMillis / slotMillis * slots, 1),
                slots));
    }
}
