package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.prediction.ProfilePredictor;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.schedule.CriticalStep;
import dev.gluewise.simulator.schedule.SimulatedTimeline;
import dev.gluewise.simulator.schedule.TimeBreakdown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the end of a simulated run waits for along its critical path, and what of it more workers would not shorten. */
final class Limits {
    /** A stage or the driver is worth a sentence from this share of the run on. */
    private static final double NOTABLE_SHARE = 0.10;

    private static final int MOST_STAGES = 3;

    /** A longest task of this many medians is skew; RAPIDS and Dr. Elephant draw the line between 2 and 4. */
    private static final double SKEW = 3;

    /**
     * The part of the critical path that lies in a stage.
     *
     * @param stage index into the profile's stages
     * @param slots seconds of waiting for a slot
     * @param task seconds of its last task
     */
    private record OnPath(int stage, double slots, double task) {
        double seconds() {
            return slots + task;
        }
    }

    private final JobProfile profile;
    private final Configuration configuration;
    private final SimulatedTimeline timeline;
    private final TimeBreakdown parts;
    private final double end;

    /** Number of tasks of each stage at this size, by its index. */
    private final Map<Integer, Integer> tasks = new HashMap<>();

    Limits(ProfilePredictor predictor, Configuration configuration) {
        profile = predictor.profile();
        this.configuration = configuration;
        timeline = predictor.simulator().timeline(configuration.with(ExecutionClass.STANDARD));
        parts = timeline.breakdown();
        end = Math.max(0.001, timeline.runTimeSeconds());
        predictor.simulator().taskCounts(configuration).forEach(count -> tasks.put(count.stage(), count.tasks()));
    }

    /** What the run's time goes into, and which stages and how much of the driver make it. */
    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        statements.add(Reasons.reason(
                "CRITICAL_PATH",
                Figures.duration(end),
                Figures.duration(parts.driverOnlySeconds()),
                Figures.duration(parts.taskSeconds()),
                Figures.duration(parts.slotSeconds())));
        onPath().stream()
                .filter(stage -> stage.seconds() >= NOTABLE_SHARE * end)
                .sorted(Comparator.comparingDouble(OnPath::seconds).reversed())
                .limit(MOST_STAGES)
                .forEach(stage -> statements.add(describe(stage)));
        double driverOnly = parts.driverOnlySeconds();
        if (driverOnly >= NOTABLE_SHARE * end) {
            statements.add(
                    Reasons.reason("DRIVER_ONLY", Figures.percent(driverOnly / end), Figures.duration(driverOnly)));
        }
        return statements;
    }

    /** Seconds that no number of workers takes away. */
    double fixedSeconds() {
        return parts.driverOnlySeconds() + parts.taskSeconds();
    }

    private List<OnPath> onPath() {
        double[] slots = new double[profile.stages().size()];
        double[] task = new double[profile.stages().size()];
        for (CriticalStep step : timeline.criticalPath()) {
            if (step.kind() == CriticalStep.Kind.SLOTS) {
                slots[step.stage().orElseThrow()] += step.seconds();
            } else if (step.kind() == CriticalStep.Kind.TASK) {
                task[step.stage().orElseThrow()] += step.seconds();
            }
        }
        List<OnPath> stages = new ArrayList<>();
        for (int stage = 0; stage < slots.length; stage++) {
            stages.add(new OnPath(stage, slots[stage], task[stage]));
        }
        return stages;
    }

    private Statement describe(OnPath stage) {
        int[] logged = profile.work().durationsMillis(stage.stage());
        int count = tasks.getOrDefault(stage.stage(), logged.length);
        int id = profile.stages().get(stage.stage()).id();
        if (count == 1) {
            return Reasons.reason(
                    "SINGLE_TASK", id, Figures.duration(stage.seconds()), Figures.percent(stage.seconds() / end));
        }
        Arrays.sort(logged);
        double longest = logged[logged.length - 1] / 1000.0;
        double median = logged[logged.length / 2] / 1000.0;
        if (longest >= SKEW * median && longest >= NOTABLE_SHARE * end) {
            return Reasons.reason(
                    "SKEW", id, Figures.duration(longest), Figures.decimal(longest / Math.max(0.001, median), 1));
        }
        if (count <= configuration.slots()) {
            return Reasons.reason("FEW_TASKS", id, Figures.duration(stage.seconds()), count);
        }
        return Reasons.reason(
                "SHARED_BY_SLOTS",
                id,
                Figures.duration(stage.seconds()),
                Figures.count(count),
                Figures.count(configuration.slots()),
                Figures.duration(stage.slots()));
    }
}
