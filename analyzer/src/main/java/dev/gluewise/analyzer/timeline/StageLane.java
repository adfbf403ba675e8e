package dev.gluewise.analyzer.timeline;

import dev.gluewise.simulator.profile.Stage;
import dev.gluewise.simulator.schedule.split.CountCause;
import java.util.List;

/**
 * One stage of a run over time.
 *
 * @param stage the stage
 * @param title what it does, in the words of the program where the log has them
 * @param tasks number of its tasks in this run
 * @param cause why it has as many
 * @param span from its first launch to its last finish
 * @param critical the parts of it that the end of the run waited for, in order of time
 * @param oneTask the parts of {@code critical} in which one task of the whole run was running, in order of time
 */
public record StageLane(
        Stage stage,
        String title,
        int tasks,
        CountCause cause,
        Stretch span,
        List<Stretch> critical,
        List<Stretch> oneTask) {
    public StageLane {
        critical = List.copyOf(critical);
        oneTask = List.copyOf(oneTask);
    }

    /** How long the end of the run waited for it, in seconds. */
    public double criticalSeconds() {
        return critical.stream().mapToDouble(Stretch::seconds).sum();
    }

    /** How long of that a single task ran, in seconds. */
    public double oneTaskSeconds() {
        return oneTask.stream().mapToDouble(Stretch::seconds).sum();
    }
}
