package dev.gluewise.simulator.eventlog;

import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskOutcome;
import dev.gluewise.simulator.profile.TaskTableBuilder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The task attempts of a log, parted into work and rework as they come. */
final class TaskLedger {
    private static final TaskMetric[] METRICS = TaskMetric.values();

    final TaskTableBuilder work = new TaskTableBuilder();
    final TaskTableBuilder rework = new TaskTableBuilder();
    private final List<BitSet> succeeded = new ArrayList<>();
    private final Set<Long> running = new HashSet<>();

    void started(long taskId) {
        running.add(taskId);
    }

    /** @param stage index of the stage in order of first sight */
    void ended(TaskEnd end, int stage, int executor, Timeline timeline) {
        running.remove(end.taskId);
        while (succeeded.size() <= stage) {
            succeeded.add(new BitSet());
        }
        TaskOutcome outcome = outcome(end, succeeded.get(stage));
        TaskTableBuilder table = outcome == TaskOutcome.SUCCEEDED ? work : rework;
        table.add(
                stage,
                timeline.millis(end.launch),
                timeline.millis(Math.max(end.launch, end.finish)),
                executor,
                end.partition,
                outcome);
        for (TaskMetric metric : METRICS) {
            table.metric(metric, end.metrics[metric.ordinal()]);
        }
    }

    /** Attempts that were started and never ended. */
    int withoutEnd() {
        return running.size();
    }

    private static TaskOutcome outcome(TaskEnd end, BitSet succeeded) {
        return switch (end.reason) {
            case "Success" -> success(end.partition, succeeded);
            // A copy that may not commit, because another one has, was not at fault.
            case "TaskKilled", "TaskCommitDenied" -> TaskOutcome.KILLED;
            case "" ->
                end.killed ? TaskOutcome.KILLED : end.failed ? TaskOutcome.FAILED : success(end.partition, succeeded);
            default -> TaskOutcome.FAILED;
        };
    }

    private static TaskOutcome success(int partition, BitSet succeeded) {
        if (succeeded.get(partition)) {
            return TaskOutcome.REPEATED;
        }
        succeeded.set(partition);
        return TaskOutcome.SUCCEEDED;
    }
}
