package dev.gluewise.simulator.eventlog;

import dev.gluewise.simulator.profile.Application;
import dev.gluewise.simulator.profile.Completeness;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.Rdd;
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
    private final SqlLedger executions = new SqlLedger();
    private final StageLedger stages = new StageLedger();
    private final RddLedger rdds = new RddLedger();
    private final ScanLedger scans = new ScanLedger();
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
        // Parts of one log may each begin with the same start; after the end the log would stand there twice.
        boolean sameAgain = id.equals(this.id) && epochMillis == start && end == 0;
        if (start != 0 && !sameAgain) {
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
        properties(event.properties().kept());
        long submitted = timeline.saw(event.submitted());
        executions.worked(event.properties(), submitted);
        jobs.started(event, submitted, properties);
    }

    void jobEnded(int job, long epochMillis, boolean succeeded) {
        jobs.ended(job, timeline.saw(epochMillis), succeeded);
    }

    void executionStarted(SqlEvent event) {
        executions.started(event, timeline.saw(event.time()));
        scans.planned(event.scans());
    }

    void executionEnded(SqlEvent event) {
        executions.ended(event, timeline.saw(event.time()));
    }

    void stageSubmitted(StageEvent event) {
        long submitted = timeline.saw(event.submitted());
        boolean jobKnown = jobs.knows(event.id());
        if (!jobKnown) {
            properties(event.properties().kept());
            executions.worked(event.properties(), submitted);
        }
        stages.submitted(event, jobKnown);
        event.rdds().forEach(rdds::seen);
        if (event.attempt() > 0) {
            int stage = stages.indexFor(event.id());
            tasks.retried(stage, event.attempt(), event.tasks(), stages.declared(event.id()), executors::gone);
        }
    }

    void stageCompleted(StageEvent event) {
        timeline.saw(event.submitted());
        timeline.saw(event.completed());
        stages.completed(event);
        event.rdds().forEach(rdds::seen);
        scans.ran(event.id(), event.accumulators());
    }

    void taskStarted(long taskId, long epochMillis) {
        timeline.saw(epochMillis);
        tasks.started(taskId);
    }

    /** Whether the event says enough to be an attempt. */
    boolean taskEnded(TaskEnd event) {
        if (event.stageId < 0 || !plausible(event.index) || event.partition >= MAX_PARTITIONS || event.launch <= 0) {
            return false;
        }
        timeline.saw(event.launch);
        timeline.saw(event.finish);
        // The same attempt once more: its output was lost, and another attempt will follow.
        if (!event.reason.equals("Resubmitted")) {
            int executor = executors.indexFor(event.executorId, event.host, event.launch);
            executors.used(event.executorId, event.memory);
            tasks.ended(event, stages.indexFor(event.stageId, event.launch), executor, timeline);
            event.blocks.forEach(rdds::blockUpdated);
        }
        return true;
    }

    private static boolean plausible(int index) {
        return index >= 0 && index < MAX_PARTITIONS;
    }

    void executorAdded(ExecutorEvent event) {
        executors.added(event, Math.clamp(event.cores, 0, MAX_CORES), timeline.saw(event.time));
    }

    void executorRemoved(ExecutorEvent event) {
        executors.removed(event.id, event.reason, timeline.saw(event.time));
    }

    void blockManagerAdded(ExecutorEvent event) {
        executors.blockManagerAdded(event, timeline.saw(event.time));
    }

    void memoryUsed(ExecutorEvent event) {
        executors.used(event.id, event.memory);
    }

    void blockUpdated(BlockUpdate update) {
        rdds.blockUpdated(update);
    }

    void unpersisted(int rdd) {
        rdds.unpersisted(rdd, timeline.lastEpochMillis());
    }

    /** Who reads what the driver measured of scans by itself. */
    ScanLedger scans() {
        return scans;
    }

    /** Whether any task did its work. */
    boolean hasWork() {
        return tasks.work.size() > 0;
    }

    /**
     * The profile; uses the recorder up.
     *
     * @param scanned what the lines and the files of the log lacked
     */
    JobProfile profile(ScanCounts scanned) {
        stages.findJobs(jobs, timeline, properties);
        List<SparkJob> sparkJobs = jobs.jobs(timeline, stages);
        List<Rdd> rddList = rdds.rdds(timeline);
        List<Stage> stageList = stages.stages(jobs, rdds, scans, timeline);
        int[] stagePlaces = stages.places();
        int[] executorPlaces = executors.places();
        Completeness completeness = completeness(scanned);
        tasks.work.renumber(stagePlaces, executorPlaces);
        tasks.rework.renumber(stagePlaces, executorPlaces);
        TaskTable work = tasks.work.build(stageList.size());
        TaskTable rework = tasks.rework.build(stageList.size());
        Slots slots = new Slots(properties, work, rework, executorPlaces.length);
        return new JobProfile(
                application(),
                sparkJobs,
                executions.executions(timeline),
                stageList,
                rddList,
                work,
                rework,
                executors.executors(timeline, slots),
                executors.driver(),
                completeness);
    }

    private Completeness completeness(ScanCounts scanned) {
        return new Completeness(
                scanned.lines(),
                scanned.brokenLines(),
                scanned.cutOff(),
                timeline.startMissing(),
                end == 0,
                scanned.inProgress(),
                scanned.compacted(),
                scanned.missingParts(),
                jobs.withoutEnd(),
                stages.withoutEnd(),
                tasks.withoutEnd(),
                tasks.withoutStart(),
                stages.tasksUnseen(tasks),
                scanned.unknownEvents(),
                scanned.unknownFields());
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
