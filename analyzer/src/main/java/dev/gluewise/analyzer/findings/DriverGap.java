package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Sentences;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Time in which no task ran while all workers were paid for. */
final class DriverGap implements FindingRule {
    @Override
    public List<Finding> check(ObservedRun run) {
        double seconds = run.seconds() - run.secondsWithTasks();
        if (!run.notable(seconds)) {
            return List.of();
        }
        CriticalTime.DriverPart most = Arrays.stream(CriticalTime.DriverPart.values())
                .max(Comparator.comparingDouble(run.critical()::of))
                .orElseThrow();
        return List.of(FindingText.ofDriver(
                FindingCode.DRIVER_GAP,
                run,
                seconds,
                Figures.duration(seconds),
                Figures.duration(Math.min(seconds, run.critical().of(most))),
                Sentences.say("driver." + most)));
    }
}
