package dev.gluewise.simulator.schedule;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.Rdd;
import dev.gluewise.simulator.profile.Stage;
import dev.gluewise.simulator.profile.TaskLocality;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads off a profile which stages read cached partitions, who made those, and which stages preferred the hosts of their
 * shuffle input so much that it decided where they ran.
 */
final class DataPlacesReader {
    private static final int NOBODY = -1;
    private static final double MOST = 0.5;

    /** What Spark notes of a task that has a preferred place and ran outside the executor that is it. */
    private static final Set<TaskLocality> ELSEWHERE =
            EnumSet.of(TaskLocality.NODE_LOCAL, TaskLocality.RACK_LOCAL, TaskLocality.ANY);

    private final JobProfile profile;
    private final TaskList tasks;
    private final WorkingTimes working;
    private final TaskTable work;

    /** For each RDD that is kept, the task that made each partition, by the partition. */
    private final Map<Integer, int[]> makers = new HashMap<>();

    private final int[] cachedBy;
    private final int[][] shuffledBy;

    private DataPlacesReader(JobProfile profile, TaskList tasks, WorkingTimes working) {
        this.profile = profile;
        this.tasks = tasks;
        this.working = working;
        work = profile.work();
        cachedBy = new int[tasks.millis().length];
        Arrays.fill(cachedBy, NOBODY);
        shuffledBy = new int[profile.stages().size()][0];
    }

    /**
     * Empty where the places of data keep no slot waiting.
     *
     * @param asLogged whether data lies where it lay in the logged run
     */
    static Optional<DataPlaces> read(JobProfile profile, TaskList tasks, WorkingTimes working, boolean asLogged) {
        LocalityWaits waits = LocalityWaits.of(profile.application());
        if (waits.none()) {
            return Optional.empty();
        }
        DataPlacesReader reader = new DataPlacesReader(profile, tasks, working);
        boolean decides = false;
        for (int stage = 0; stage < profile.stages().size(); stage++) {
            decides |= reader.readCache(stage);
            decides |= reader.readShuffle(stage);
        }
        Optional<DataPlaces.LoggedPlaces> logged = asLogged ? reader.loggedPlaces(decides) : Optional.empty();
        return decides || logged.isPresent()
                ? Optional.of(new DataPlaces(reader.cachedBy, reader.shuffledBy, reader.outputBytes(), logged, waits))
                : Optional.empty();
    }

    private boolean readCache(int stage) {
        int[] byPartition = byPartition(stage);
        int[] source = {};
        for (int rdd : profile.stages().get(stage).persisted()) {
            int partitions = profile.rdds().get(rdd).partitions();
            int[] made = makers.get(rdd);
            if (made != null && source.length == 0 && byPartition.length == partitions) {
                source = made;
            }
        }
        boolean reads = source.length > 0 && follow(byPartition, source);
        for (int rdd : profile.stages().get(stage).persisted()) {
            remember(rdd, byPartition);
        }
        return reads;
    }

    /** A stage that goes through a kept RDD makes those of its partitions that none has made before. */
    private void remember(int rdd, int[] byPartition) {
        int partitions = profile.rdds().get(rdd).partitions();
        boolean all = byPartition.length == partitions;
        if (!all && byPartition.length != 1) {
            return; // Spark numbers the tasks of a stage over some of the partitions anew, so which they are is
            // unknown.
        }
        int[] made = makers.computeIfAbsent(rdd, unused -> {
            int[] none = new int[partitions];
            Arrays.fill(none, NOBODY);
            return none;
        });
        for (int partition = 0; partition < byPartition.length; partition++) {
            if (made[partition] == NOBODY) {
                made[partition] = byPartition[partition];
            }
        }
    }

    /** Notes where a stage's tasks read what others made, if the log shows that they did. */
    private boolean follow(int[] byPartition, int[] source) {
        int near = 0;
        int known = 0;
        for (int partition = 0; partition < byPartition.length; partition++) {
            if (byPartition[partition] != NOBODY && source[partition] != NOBODY) {
                known++;
                near += ranWhereMade(byPartition[partition], source[partition]) ? 1 : 0;
            }
        }
        if (known == 0 || near < MOST * known) {
            return false;
        }
        for (int partition = 0; partition < byPartition.length; partition++) {
            int task = byPartition[partition];
            int maker = source[partition];
            if (task != NOBODY && maker != NOBODY && (ranWhereMade(task, maker) || readElsewhere(task, maker))) {
                cachedBy[task] = maker;
            }
        }
        return true;
    }

    private boolean ranWhereMade(int task, int maker) {
        int row = tasks.rows()[task];
        return work.locality(row) == TaskLocality.PROCESS_LOCAL
                && work.executor(row) == work.executor(tasks.rows()[maker]);
    }

    /** A task that waited in vain for the executor that holds its partition, and did not read the source instead. */
    private boolean readElsewhere(int task, int maker) {
        int row = tasks.rows()[task];
        int madeIn = tasks.rows()[maker];
        return ELSEWHERE.contains(work.locality(row))
                && work.metric(TaskMetric.INPUT_BYTES, row) != work.metric(TaskMetric.INPUT_BYTES, madeIn)
                && work.executor(row) != work.executor(madeIn);
    }

    /** The stage's tasks by their partition; {@link #NOBODY} where the log holds no success of one. */
    private int[] byPartition(int stage) {
        int[] byPartition = new int[profile.stages().get(stage).declaredTasks()];
        Arrays.fill(byPartition, NOBODY);
        for (int task = tasks.offsets()[stage]; task < tasks.offsets()[stage + 1]; task++) {
            int row = tasks.rows()[task];
            if (row >= 0 && work.partition(row) >= 0 && work.partition(row) < byPartition.length) {
                byPartition[work.partition(row)] = task;
            }
        }
        return byPartition;
    }

    private boolean readShuffle(int stage) {
        int rows = work.rows(stage);
        if (rows == 0 || rows >= DataPlaces.TOO_MANY_TASKS || !nearnessDecided(stage)) {
            return false;
        }
        shuffledBy[stage] = shuffleParents(stage).stream()
                .filter(parent -> work.rows(parent) < DataPlaces.TOO_MANY_TASKS)
                .mapToInt(Integer::intValue)
                .toArray();
        return shuffledBy[stage].length > 0;
    }

    /** Whether tasks ran near their data while other executors had nothing to do, or had to go elsewhere. */
    private boolean nearnessDecided(int stage) {
        int near = 0;
        int far = 0;
        int lastLaunch = 0;
        Set<Integer> used = new HashSet<>();
        int slotsUsed = 0;
        for (int row = work.firstRow(stage); row < work.firstRow(stage + 1); row++) {
            TaskLocality locality = work.locality(row);
            near += locality == TaskLocality.NODE_LOCAL ? 1 : 0;
            far += locality == TaskLocality.RACK_LOCAL || locality == TaskLocality.ANY ? 1 : 0;
            lastLaunch = Math.max(lastLaunch, work.launchMillis(row));
            int executor = work.executor(row);
            if (executor >= 0 && used.add(executor)) {
                slotsUsed += profile.executors().get(executor).cores();
            }
        }
        if (near == 0) {
            return false;
        }
        int present = 0;
        for (int executor = 0; executor < working.from().length; executor++) {
            present += working.from()[executor] <= lastLaunch && working.until()[executor] > lastLaunch ? 1 : 0;
        }
        return far > 0 || used.size() < present && work.rows(stage) > slotsUsed;
    }

    /** The stages whose shuffle output a stage reads, those of earlier Spark jobs among them. */
    private Set<Integer> shuffleParents(int stage) {
        Stage reader = profile.stages().get(stage);
        Set<Integer> parents = new HashSet<>(reader.parents());
        for (int index : reader.rdds()) {
            Rdd rdd = profile.rdds().get(index);
            for (int parent : rdd.parents()) {
                if (!reader.rdds().contains(parent)) {
                    makerOf(parent, stage).ifPresent(parents::add);
                }
            }
        }
        return parents;
    }

    /** The stage before another whose result an RDD was. */
    private Optional<Integer> makerOf(int rdd, int before) {
        for (int stage = before - 1; stage >= 0; stage--) {
            var rdds = profile.stages().get(stage).rdds();
            if (!rdds.isEmpty() && rdds.getFirst() == rdd) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    /** Where cached partitions and the input of the tasks that read it lay; empty where that decides nothing. */
    private Optional<DataPlaces.LoggedPlaces> loggedPlaces(boolean othersDecide) {
        TaskLocality[] nearest = new TaskLocality[cachedBy.length];
        int[] executorOf = new int[cachedBy.length];
        Arrays.fill(nearest, TaskLocality.NO_PREF);
        Arrays.fill(executorOf, NOBODY);
        Set<TaskLocality> seen = EnumSet.noneOf(TaskLocality.class);
        for (int task = 0; task < nearest.length; task++) {
            int row = tasks.rows()[task];
            if (cachedBy[task] != NOBODY) {
                nearest[task] = TaskLocality.PROCESS_LOCAL;
                executorOf[task] = work.executor(tasks.rows()[cachedBy[task]]);
                continue;
            }
            boolean readsInput = row >= 0 && work.metric(TaskMetric.SHUFFLE_READ_BYTES, row) == 0;
            if (readsInput && work.executor(row) >= 0 && ELSEWHERE.contains(work.locality(row))) {
                nearest[task] = work.locality(row);
                executorOf[task] = work.executor(row);
                seen.add(nearest[task]);
            }
        }
        Map<String, Integer> hosts = new HashMap<>();
        int[] hostOfExecutor = profile.executors().stream()
                .mapToInt(executor -> hosts.computeIfAbsent(
                        executor.host().isEmpty() ? "executor " + executor.id() : executor.host(),
                        unused -> hosts.size()))
                .toArray();
        return !seen.isEmpty() || othersDecide
                ? Optional.of(new DataPlaces.LoggedPlaces(
                        nearest, executorOf, hostOfExecutor, seen.contains(TaskLocality.ANY)))
                : Optional.empty();
    }

    private long[] outputBytes() {
        long[] bytes = new long[tasks.rows().length];
        for (int task = 0; task < bytes.length; task++) {
            int row = tasks.rows()[task];
            bytes[task] = row < 0 ? 0 : work.metric(TaskMetric.SHUFFLE_WRITE_BYTES, row);
        }
        return bytes;
    }
}
