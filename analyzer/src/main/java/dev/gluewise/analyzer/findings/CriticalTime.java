package dev.gluewise.analyzer.findings;

import dev.gluewise.simulator.schedule.CriticalStep;
import dev.gluewise.simulator.schedule.SimulatedTimeline;
import java.util.EnumMap;
import java.util.Map;

/** How long the end of a logged run waited for each of its stages, and for the driver, along its critical path. */
final class CriticalTime {
    /** What the driver did while the run waited for it, by what the log shows. */
    enum DriverPart {
        /** Before the first Spark job: the session's start, listing of files, planning. */
        BEFORE_FIRST_JOB,
        /** Between two Spark jobs: the program itself. */
        BETWEEN_JOBS,
        /** Before a stage that was ready: planning, broadcasts, serialisation. */
        BEFORE_STAGES,
        /** After the last task of a Spark job: collecting results, committing output. */
        AFTER_TASKS,
        /** After the last Spark job. */
        AFTER_LAST_JOB
    }

    private final double[] tasks;
    private final double[] slots;
    private final Map<DriverPart, Double> driver = new EnumMap<>(DriverPart.class);

    /**
     * @param timeline the logged run as it was
     * @param stages number of its stages
     */
    CriticalTime(SimulatedTimeline timeline, int stages) {
        tasks = new double[stages];
        slots = new double[stages];
        timeline.criticalPath().forEach(this::add);
    }

    private void add(CriticalStep step) {
        switch (step.kind()) {
            case TASK -> step.stage().ifPresent(stage -> tasks[stage] += step.seconds());
            case SLOTS -> step.stage().ifPresent(stage -> slots[stage] += step.seconds());
            case DRIVER ->
                add(step.fromSeconds() == 0 ? DriverPart.BEFORE_FIRST_JOB : DriverPart.BETWEEN_JOBS, step.seconds());
            case LAUNCH_GAP -> add(DriverPart.BEFORE_STAGES, step.seconds());
            case JOB_TAIL -> add(DriverPart.AFTER_TASKS, step.seconds());
            case CLOSING -> add(DriverPart.AFTER_LAST_JOB, step.seconds());
        }
    }

    private void add(DriverPart part, double seconds) {
        driver.merge(part, seconds, Double::sum);
    }

    /** Time for which the run waited for a stage's last tasks themselves, in seconds. */
    double ofTasks(int stage) {
        return millis(tasks[stage]);
    }

    /** Time for which the run waited for a stage: its last tasks, and free slots for them; in seconds. */
    double ofStage(int stage) {
        return millis(tasks[stage] + slots[stage]);
    }

    /** Time for which the run waited for a part of the driver's work, in seconds. */
    double of(DriverPart part) {
        return millis(driver.getOrDefault(part, 0.0));
    }

    /** Logs count in milliseconds; sums of their differences are not to show more. */
    private static double millis(double seconds) {
        return Math.rint(seconds * 1000) / 1000;
    }
}
