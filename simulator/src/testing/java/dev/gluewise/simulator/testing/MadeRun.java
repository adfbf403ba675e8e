package dev.gluewise.simulator.testing;

import dev.gluewise.simulator.profile.Executor;
import dev.gluewise.simulator.profile.Rdd;
import dev.gluewise.simulator.profile.Stage;
import dev.gluewise.simulator.profile.StorageLevel;
import dev.gluewise.simulator.profile.TaskOutcome;
import dev.gluewise.simulator.profile.TaskTableBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Lays the stages of a made profile on its executors, one stage after the other; all times in milliseconds. */
final class MadeRun {
    final TaskTableBuilder work = new TaskTableBuilder();
    final TaskTableBuilder rework = new TaskTableBuilder();
    final List<Rdd> rdds = new ArrayList<>();
    private final List<Integer> lastRdds = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final List<Integer> stageIds = new ArrayList<>();
    private final List<Integer> stageEnds = new ArrayList<>();

    private static final class Slot {
        final int executor;
        final int until;
        int free;

        Slot(int executor, int from, int until) {
            this.executor = executor;
            this.until = until;
            free = from;
        }
    }

    MadeRun(List<Executor> executors) {
        for (int executor = 0; executor < executors.size(); executor++) {
            Executor made = executors.get(executor);
            for (int core = 0; core < made.cores(); core++) {
                slots.add(new Slot(
                        executor, made.addedMillis(), made.removedMillis().orElse(Integer.MAX_VALUE)));
            }
        }
    }

    /** Runs a stage and adds it to the others; gives its end. */
    int run(MadeJob.MadeStage stage, int job, int submitted, List<Stage> stages) {
        List<Integer> parents = stage.parents.stream().map(stageIds::indexOf).toList();
        int ready = parents.stream().mapToInt(stageEnds::get).reduce(submitted, Math::max) + Profiles.millis(stage.gap);
        int end = ready;
        for (int task = 0; task < stage.tasks.size(); task++) {
            int launch = ready + task * Profiles.millis(stage.launchEvery);
            end = Math.max(end, add(work, launch, stage.tasks.get(task), task, TaskOutcome.SUCCEEDED));
            int row = task;
            stage.metrics.forEach((metric, values) -> work.metric(metric, values[row]));
        }
        for (TaskOutcome outcome : stage.rework.keySet()) {
            List<Duration> attempts = stage.rework.getOrDefault(outcome, List.of());
            for (int attempt = 0; attempt < attempts.size(); attempt++) {
                end = Math.max(end, add(rework, ready, attempts.get(attempt), attempt, outcome));
            }
        }
        stages.add(new Stage(
                stage.id,
                "stage " + stage.id + " at Made.scala:" + stage.id,
                job,
                parents,
                stage.tasks.size(),
                1,
                ready,
                OptionalInt.of(end),
                addRdds(stage),
                List.of(),
                stage.scans,
                0));
        stageIds.add(stage.id);
        stageEnds.add(end);
        return end;
    }

    /** Adds a stage's RDDs to the others; gives their indexes. */
    private List<Integer> addRdds(MadeJob.MadeStage stage) {
        List<Integer> added = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (MadeJob.MadeRdd made : stage.rdds) {
            List<Integer> parents = made.source()
                    ? made.fromStages().stream()
                            .map(id -> lastRdds.get(stageIds.indexOf(id)))
                            .toList()
                    : List.copyOf(ends);
            if (!made.source()) {
                ends.clear();
            }
            ends.add(rdds.size());
            added.add(rdds.size());
            rdds.add(new Rdd(
                    rdds.size(),
                    made.name(),
                    made.scope(),
                    "",
                    parents,
                    made.partitions(),
                    StorageLevel.NONE,
                    Optional.empty(),
                    OptionalInt.empty()));
        }
        lastRdds.add(rdds.size() - 1);
        return added;
    }

    private int add(TaskTableBuilder tasks, int earliest, Duration length, int partition, TaskOutcome outcome) {
        int millis = Profiles.millis(length);
        Slot slot = slots.stream()
                .filter(candidate -> Math.max(earliest, candidate.free) + millis <= candidate.until)
                .min(Comparator.comparingInt(candidate -> Math.max(earliest, candidate.free)))
                .orElseThrow(() -> new IllegalArgumentException("no executor of the made profile runs such a task"));
        int launch = Math.max(earliest, slot.free);
        slot.free = launch + millis;
        tasks.add(stageIds.size(), launch, slot.free, slot.executor, partition, outcome);
        return slot.free;
    }
}
