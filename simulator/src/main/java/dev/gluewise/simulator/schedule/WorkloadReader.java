package dev.gluewise.simulator.schedule;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.SparkJob;
import dev.gluewise.simulator.profile.Stage;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.Arrays;
import java.util.List;

/** Reads off a profile what has to be done, and what of the logged time only the driver explains. */
final class WorkloadReader {
    private final JobProfile profile;

    /** Stages that begin at a time of their own after their Spark job's submission. */
    private final boolean[] keepsTime;

    private final WorkingTimes working;
    private final SlotTimeline slots;
    private final int[] firstLaunch;
    private final int[] lastFinish;

    WorkloadReader(JobProfile profile, WorkingTimes working, boolean[] keepsTime) {
        this.profile = profile;
        this.working = working;
        this.keepsTime = keepsTime;
        slots = SlotTimeline.of(profile, working);
        int stages = profile.stages().size();
        firstLaunch = new int[stages];
        lastFinish = new int[stages];
        Arrays.fill(firstLaunch, Integer.MAX_VALUE);
        for (TaskTable tasks : List.of(profile.work(), profile.rework())) {
            for (int stage = 0; stage < stages; stage++) {
                for (int row = tasks.firstRow(stage); row < tasks.firstRow(stage + 1); row++) {
                    firstLaunch[stage] = Math.min(firstLaunch[stage], tasks.launchMillis(row));
                    lastFinish[stage] = Math.max(lastFinish[stage], tasks.finishMillis(row));
                }
            }
        }
        for (int stage = 0; stage < stages; stage++) {
            if (firstLaunch[stage] == Integer.MAX_VALUE) {
                firstLaunch[stage] = profile.stages().get(stage).submittedMillis();
                lastFinish[stage] = firstLaunch[stage];
            }
        }
    }

    /** The work that any run has to do. */
    static Workload work(JobProfile profile) {
        return of(profile, ColdStarts.of(profile, SlotTimes.of(profile)), 1);
    }

    /** The work on an input that is larger or smaller by a factor. */
    static Workload scaled(JobProfile profile, double factor) {
        return of(profile, ColdStarts.of(profile, SlotTimes.of(profile)), factor);
    }

    /**
     * @param cold the profile's own
     * @param factor how many times as much input there is; 1 for as much
     */
    static Workload of(JobProfile profile, ColdStarts cold, double factor) {
        TaskList tasks =
                factor == 1 ? TaskList.of(profile, cold.warm()) : TaskList.scaled(profile, cold.warm(), factor);
        return reader(profile).workload(tasks, cold.usualMillis(), false);
    }

    private static WorkloadReader reader(JobProfile profile) {
        return new WorkloadReader(
                profile, WorkingTimes.of(profile), new boolean[profile.stages().size()]);
    }

    /**
     * @param coldMillis what the first tasks of any executor take longer
     * @param asLogged whether the input lies where it lay in the logged run
     */
    Workload workload(TaskList tasks, int coldMillis, boolean asLogged) {
        List<Stage> stages = profile.stages();
        int[][] parents = new int[stages.size()][];
        int[][] children = new int[stages.size()][0];
        int[] gaps = new int[stages.size()];
        boolean[] shuffle = new boolean[stages.size()];
        for (int stage = 0; stage < stages.size(); stage++) {
            parents[stage] = stages.get(stage).parents().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int parent : parents[stage]) {
                children[parent] = Arrays.copyOf(children[parent], children[parent].length + 1);
                children[parent][children[parent].length - 1] = stage;
            }
            gaps[stage] = launchGap(stage);
            shuffle[stage] = profile.work().total(TaskMetric.SHUFFLE_WRITE_BYTES, stage) > 0;
        }
        for (int stage = 0; stage < stages.size(); stage++) {
            // Spark keeps an executor for output that is empty, too.
            shuffle[stage] |= children[stage].length > 0;
        }
        return new Workload(
                stages,
                tasks.offsets(),
                tasks.millis(),
                tasks.rows(),
                parents,
                children,
                gaps,
                shuffle,
                releases(),
                firstStages(),
                closingMillis(),
                LaunchInterval.micros(profile, slots),
                coldMillis,
                DataPlacesReader.read(profile, tasks, working, asLogged),
                Pools.of(profile));
    }

    /** The time for which the stage was ready and a slot was free, and still nothing was launched. */
    private int launchGap(int stage) {
        int ready = submitted(stage);
        if (keepsTime[stage]) {
            return Math.max(0, firstLaunch[stage] - ready);
        }
        for (int parent : profile.stages().get(stage).parents()) {
            ready = Math.max(ready, lastFinish[parent]);
        }
        return (int) slots.millisWithFreeSlot(ready, firstLaunch[stage]);
    }

    private int submitted(int stage) {
        return profile.sparkJobs().get(profile.stages().get(stage).sparkJob()).submittedMillis();
    }

    private Workload.JobRelease[] releases() {
        List<SparkJob> jobs = profile.sparkJobs();
        int[] ends = new int[jobs.size()];
        Arrays.setAll(ends, this::end);
        int[][] awaited = DriverThreads.awaited(jobs, ends);
        Workload.JobRelease[] releases = new Workload.JobRelease[jobs.size()];
        for (int job = 0; job < releases.length; job++) {
            int released =
                    Arrays.stream(awaited[job]).map(other -> ends[other]).max().orElse(0);
            releases[job] = new Workload.JobRelease(
                    awaited[job],
                    Math.max(0, jobs.get(job).submittedMillis() - released),
                    Math.max(0, ends[job] - lastFinishOf(job)));
        }
        return releases;
    }

    private int end(int job) {
        return profile.sparkJobs().get(job).endedMillis().orElseGet(() -> lastFinishOf(job));
    }

    /** The last finish of a task of a Spark job; its submission where it ran none. */
    private int lastFinishOf(int job) {
        int last = profile.sparkJobs().get(job).submittedMillis();
        for (int stage = 0; stage < lastFinish.length; stage++) {
            if (profile.stages().get(stage).sparkJob() == job) {
                last = Math.max(last, lastFinish[stage]);
            }
        }
        return last;
    }

    private int[] firstStages() {
        int[] first = new int[profile.sparkJobs().size() + 1];
        for (Stage stage : profile.stages()) {
            first[stage.sparkJob() + 1]++;
        }
        for (int job = 1; job < first.length; job++) {
            first[job] += first[job - 1];
        }
        return first;
    }

    private int closingMillis() {
        int lastEnd = 0;
        for (int job = 0; job < profile.sparkJobs().size(); job++) {
            lastEnd = Math.max(lastEnd, end(job));
        }
        return Math.max(0, profile.application().durationMillis() - lastEnd);
    }
}
