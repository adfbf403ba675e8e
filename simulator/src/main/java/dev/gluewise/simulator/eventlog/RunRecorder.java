package dev.gluewise.simulator.eventlog;

import dev.gluewise.simulator.profile.Application;
import dev.gluewise.simulator.profile.Completeness;
import dev.gluewise.simulator.profile.Executor;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.SparkJob;
import dev.gluewise.simulator.profile.Stage;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has been read of one application so far; at the end, its profile. */
final class RunRecorder {
    /** No stage has more partitions; a larger number is damage, and would cost memory by its size. */
    private static final int MAX_PARTITIONS = 1 << 24;

    /** As above, of an executor. */
    private static final int MAX_CORES = 1 << 12;

    private final Timeline timeline = new Timeline();
    private final ExecutorLedger executors = new ExecutorLedger();
    private final JobLedger jobs = new JobLedger();
    private final StageLedger stages = new StageLedger();
    private final TaskLedger tasks = new TaskLedger();
    private final Map<String, String> properties = new HashMap<>();
    private String sparkVersion = "";
    private String id = "";
    private String name = "";
    private long start;
    private long end;

    void logStarted(String version) {
        sparkVersion = sparkVersion.isEmpty() ? version : sparkVersion;
    }

    /** Whether this start belongs to the application that is being read. */
    boolean applicationStarted(String id, String name, long epochMillis) {
        if (start != 0 && !(id.equals(this.id) && epochMillis == start)) {
            return false;
        }
        this.id = id;
        this.name = name;
        start = epochMillis;
        timeline.startsAt(epochMillis);
        return true;
    }

    void applicationEnded(long epochMillis) {
        timeline.saw(epochMillis);
        end = epochMillis;
    }

    /** Properties in force at some point; what was said first stays. */
    void properties(Map<String, String> found) {
        found.forEach(properties::putIfAbsent);
    }

    void jobStarted(JobStart event) {
        properties(event.properties());
        jobs.started(event, timeline.saw(event.submitted()));
    }

    void jobEnded(int job, long epochMillis, boolean succeeded) {
        jobs.ended(job, timeline.saw(epochMillis), succeeded);
    }

    void stageSubmitted(StageEvent event) {
        timeline.saw(event.submitted());
        stages.submitted(event);
    }

    void stageCompleted(StageEvent event) {
        timeline.saw(event.submitted());
        timeline.saw(event.completed());
        stages.completed(event);
    }

    void taskStarted(long taskId, long epochMillis) {
        timeline.saw(epochMillis);
        tasks.started(taskId);
    }

    /** Whether the event says enough to be an attempt. */
    boolean taskEnded(TaskEnd event) {
        if (event.stageId < 0 || event.partition < 0 || event.partition >= MAX_PARTITIONS || event.launch <= 0) {
            return false;
        }
        timeline.saw(event.launch);
        timeline.saw(event.finish);
        // The same attempt once more: its output was lost, and another attempt will follow.
        if (!event.reason.equals("Resubmitted")) {
            int executor = executors.indexFor(event.executorId, event.launch);
            tasks.ended(event, stages.indexFor(event.stageId, event.launch), executor, timeline);
        }
        return true;
    }

    void executorAdded(String executor, int cores, long epochMillis) {
        executors.added(executor, Math.clamp(cores, 0, MAX_CORES), timeline.saw(epochMillis));
    }

    void executorRemoved(String executor, String reason, long epochMillis) {
        executors.removed(executor, reason, timeline.saw(epochMillis));
    }

    void blockManagerAdded(String executor, long epochMillis) {
        executors.blockManagerAdded(executor, timeline.saw(epochMillis));
    }

    /** Whether any task did its work. */
    boolean hasWork() {
        return tasks.work.size() > 0;
    }

    /** The profile; uses the recorder up. */
    JobProfile profile(long lines, long brokenLines, boolean cutOff) {
        stages.findJobs(jobs, timeline);
        List<SparkJob> sparkJobs = jobs.jobs(timeline);
        List<Stage> stageList = stages.stages(jobs, timeline);
        int[] stagePlaces = stages.places();
        int[] executorPlaces = executors.places();
        tasks.work.renumber(stagePlaces, executorPlaces);
        tasks.rework.renumber(stagePlaces, executorPlaces);
        TaskTable work = tasks.work.build(stageList.size());
        TaskTable rework = tasks.rework.build(stageList.size());
        Slots slots = new Slots(properties, work, rework, executorPlaces.length);
        List<Executor> executorList = executors.executors(timeline, slots);
        return new JobProfile(
                application(),
                sparkJobs,
                stageList,
                work,
                rework,
                executorList,
                new Completeness(
                        lines,
                        brokenLines,
                        cutOff,
                        timeline.startMissing(),
                        end == 0,
                        stages.withoutEnd(),
                        tasks.withoutEnd()));
    }

    private Application application() {
        long last = end == 0 ? timeline.lastEpochMillis() : end;
        return new Application(
                id,
                name.isEmpty() ? properties.getOrDefault("spark.app.name", "") : name,
                sparkVersion,
                timeline.originEpochMillis(),
                Math.max(0, timeline.millis(last)),
                properties);
    }
}
