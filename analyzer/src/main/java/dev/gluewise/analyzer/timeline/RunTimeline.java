package dev.gluewise.analyzer.timeline;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.schedule.CriticalStep;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import dev.gluewise.simulator.schedule.SimulatedTimeline;
import dev.gluewise.simulator.schedule.StageSpan;
import dev.gluewise.simulator.schedule.StepFunction;
import dev.gluewise.simulator.schedule.split.CountCause;
import dev.gluewise.simulator.schedule.split.StageCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A simulated run, or the logged one as it was replayed, in what is shown of it.
 *
 * @param profile the log that it is made of
 * @param simulated the run
 * @param cores cores of each of its executors
 * @param lanes its stages, in order of their start
 * @param driverOnly when the end of the run waited for the driver and no task ran, in order of time
 */
public record RunTimeline(
        JobProfile profile, SimulatedTimeline simulated, int cores, List<StageLane> lanes, List<Stretch> driverOnly) {
    private static final Set<CriticalStep.Kind> OF_A_STAGE =
            EnumSet.of(CriticalStep.Kind.SLOTS, CriticalStep.Kind.TASK);

    public RunTimeline {
        lanes = List.copyOf(lanes);
        driverOnly = List.copyOf(driverOnly);
    }

    /** The logged run, replayed on the executors that it had. */
    public static RunTimeline asLogged(ProfileSimulator simulator, JobProfile profile) {
        List<StageCount> counts = new ArrayList<>();
        for (int stage = 0; stage < profile.stages().size(); stage++) {
            int tasks = profile.stages().get(stage).declaredTasks();
            counts.add(new StageCount(stage, CountCause.UNKNOWN, tasks, tasks));
        }
        return of(profile, simulator.timelineAsLogged(), profile.executorCores(), counts);
    }

    /** What the same work does on a configuration. */
    public static RunTimeline on(Configuration configuration, ProfileSimulator simulator, JobProfile profile) {
        return of(
                profile,
                simulator.timeline(configuration),
                configuration.executorCores(),
                simulator.taskCounts(configuration));
    }

    static RunTimeline of(JobProfile profile, SimulatedTimeline simulated, int cores, List<StageCount> counts) {
        Map<Integer, StageCount> byStage = new HashMap<>();
        counts.forEach(count -> byStage.put(count.stage(), count));
        Map<Integer, List<Stretch>> critical = new HashMap<>();
        List<Stretch> driver = new ArrayList<>();
        for (CriticalStep step : simulated.criticalPath()) {
            Stretch stretch = new Stretch(step.fromSeconds(), step.toSeconds());
            if (stretch.seconds() <= 0) {
                continue;
            }
            if (OF_A_STAGE.contains(step.kind())) {
                append(critical.computeIfAbsent(step.stage().orElseThrow(), stage -> new ArrayList<>()), stretch);
            } else {
                whileBusy(0, stretch, simulated.slotsBusy(), driver);
            }
        }
        List<StageLane> lanes = simulated.stages().stream()
                .map(span -> lane(
                        profile, span, byStage, critical.getOrDefault(span.stage(), List.of()), simulated.slotsBusy()))
                .sorted(Comparator.comparingDouble(
                                (StageLane lane) -> lane.span().fromSeconds())
                        .thenComparingInt(lane -> lane.stage().id()))
                .toList();
        return new RunTimeline(profile, simulated, cores, lanes, driver);
    }

    private static StageLane lane(
            JobProfile profile,
            StageSpan span,
            Map<Integer, StageCount> counts,
            List<Stretch> critical,
            StepFunction slotsBusy) {
        StageCount count = counts.get(span.stage());
        List<Stretch> oneTask = new ArrayList<>();
        critical.forEach(stretch -> whileBusy(1, stretch, slotsBusy, oneTask));
        return new StageLane(
                profile.stages().get(span.stage()),
                StageTitle.of(profile, profile.stages().get(span.stage())),
                count == null ? profile.stages().get(span.stage()).declaredTasks() : count.tasks(),
                count == null ? CountCause.UNKNOWN : count.cause(),
                new Stretch(span.startSeconds(), span.endSeconds()),
                critical,
                oneTask);
    }

    /** Adds the parts of a stretch in which so many slots are busy. */
    private static void whileBusy(int slots, Stretch within, StepFunction slotsBusy, List<Stretch> found) {
        double from = within.fromSeconds();
        for (int i = slotsBusy.indexAt(from); from < within.toSeconds(); i++) {
            double next = i + 1 < slotsBusy.size() ? slotsBusy.seconds(i + 1) : Double.POSITIVE_INFINITY;
            double to = Math.min(within.toSeconds(), next);
            int busy = i < 0 ? 0 : slotsBusy.value(i);
            if (busy == slots && to > from) {
                append(found, new Stretch(from, to));
            }
            from = to;
        }
    }

    /** Stretches that touch are one. */
    private static void append(List<Stretch> stretches, Stretch next) {
        if (!stretches.isEmpty() && stretches.getLast().toSeconds() >= next.fromSeconds()) {
            Stretch last = stretches.removeLast();
            stretches.add(new Stretch(last.fromSeconds(), Math.max(last.toSeconds(), next.toSeconds())));
        } else {
            stretches.add(next);
        }
    }

    /** The share of the slots' time in which they ran tasks, 0–1; 0 where there never was a slot. */
    public double busyShare() {
        double until = simulated.runTimeSeconds();
        double slotSeconds = simulated.executorsAllocated().sumUntil(until) * cores;
        return slotSeconds == 0 ? 0 : Math.min(1, simulated.slotsBusy().sumUntil(until) / slotSeconds);
    }
}
