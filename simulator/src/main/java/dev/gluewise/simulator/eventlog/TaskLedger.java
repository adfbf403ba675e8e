package dev.gluewise.simulator.eventlog;

import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskOutcome;
import dev.gluewise.simulator.profile.TaskTableBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** The task attempts of a log, parted into work and rework as they come. */
final class TaskLedger {
    private static final TaskMetric[] METRICS = TaskMetric.values();

    final TaskTableBuilder work = new TaskTableBuilder();
    final TaskTableBuilder rework = new TaskTableBuilder();
    private final List<Partitions> partitions = new ArrayList<>();
    private final Set<Long> running = new HashSet<>();
    private int withoutStart;

    void started(long taskId) {
        running.add(taskId);
    }

    /**
     * A stage is submitted once more, for those of its partitions that are missing.
     *
     * @param stage index of the stage in order of first sight
     * @param tasks number of partitions that are missing by Spark's count
     * @param declared number of partitions of the whole stage
     * @param gone whether the executor of an index has been removed, and with it the output of its tasks
     */
    void retried(int stage, int attempt, int tasks, int declared, IntPredicate gone) {
        partitionsOf(stage).retried(attempt, tasks, declared, gone);
    }

    /** @param stage index of the stage in order of first sight */
    void ended(TaskEnd end, int stage, int executor, Timeline timeline) {
        if (!running.remove(end.taskId)) {
            withoutStart++;
        }
        Partitions known = partitionsOf(stage);
        int partition = end.partition >= 0 ? end.partition : known.partition(end.stageAttempt, end.index);
        TaskOutcome outcome = outcome(end);
        if (outcome == TaskOutcome.SUCCEEDED && !known.succeed(partition, executor)) {
            outcome = TaskOutcome.REPEATED;
        }
        TaskTableBuilder table = outcome == TaskOutcome.SUCCEEDED ? work : rework;
        table.add(
                stage,
                timeline.millis(end.launch),
                timeline.millis(Math.max(end.launch, end.finish)),
                executor,
                partition,
                outcome);
        table.placed(end.locality, end.speculative);
        table.attempt(end.attempt, end.stageAttempt);
        for (TaskMetric metric : METRICS) {
            table.metric(metric, end.metrics[metric.ordinal()]);
        }
    }

    /** Attempts that were started and never ended. */
    int withoutEnd() {
        return running.size();
    }

    /** Attempts that ended and whose start is missing. */
    int withoutStart() {
        return withoutStart;
    }

    /** Number of a stage's partitions of which a task succeeded. */
    int succeeded(int stage) {
        return partitionsOf(stage).succeeded();
    }

    private Partitions partitionsOf(int stage) {
        while (partitions.size() <= stage) {
            partitions.add(new Partitions());
        }
        return partitions.get(stage);
    }

    private static TaskOutcome outcome(TaskEnd end) {
        return switch (end.reason) {
            case "Success" -> TaskOutcome.SUCCEEDED;
            // A copy that may not commit, because another one has, was not at fault.
            case "TaskKilled", "TaskCommitDenied" -> TaskOutcome.KILLED;
            case "" -> end.killed ? TaskOutcome.KILLED : end.failed ? TaskOutcome.FAILED : TaskOutcome.SUCCEEDED;
            default -> TaskOutcome.FAILED;
        };
    }
}
