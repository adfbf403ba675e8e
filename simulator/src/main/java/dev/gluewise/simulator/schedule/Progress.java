package dev.gluewise.simulator.schedule;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What of a workload is done and what that makes ready: stages by their parents, Spark jobs by those they waited for. */
final class Progress {
    /**
     * As {@code parentsLeft}: the stage is dealt with. A stage without tasks ends, and so readies its children, in the
     * midst of its job's submission, which would else come upon them again.
     */
    private static final int PREPARED = -1;

    /** Told of stages that have tasks to launch. */
    interface Listener {
        /** A stage with tasks has all its input; the driver has yet to take its time. */
        void submitted(int stage);

        /** The tasks of a stage may be launched. */
        void ready(int stage);

        /** A stage without tasks has ended. */
        void ended(int stage);
    }

    private final Workload work;
    private final EventQueue events;
    private final Listener listener;
    private final int[][] waitingJobs;
    private final int[] tasksLeft;
    private final int[] parentsLeft;
    private final int[] stagesLeft;
    private final boolean[] submitted;
    private final int[] jobsLeft;
    private final long[] releasedAt;
    private final int[] jobOfStage;
    private final int[] ranks;
    private @Nullable Trace trace;
    private int[] numbered = {};
    private int nextRank;
    private int unfinishedJobs;
    private long lastJobEnd;

    Progress(Workload work, EventQueue events, Listener listener) {
        this.work = work;
        this.events = events;
        this.listener = listener;
        waitingJobs = waitingJobs(work.sparkJobs());
        tasksLeft = new int[work.stageCount()];
        parentsLeft = new int[work.stageCount()];
        stagesLeft = new int[work.sparkJobs().length];
        submitted = new boolean[work.sparkJobs().length];
        jobsLeft = new int[work.sparkJobs().length];
        releasedAt = new long[work.sparkJobs().length];
        jobOfStage = work.jobOfStage();
        ranks = new int[work.stageCount()];
    }

    /**
     * The place of each stage in Spark's FIFO order. Spark numbers jobs and stages at submission: those of jobs that run
     * side by side may change places on a cluster of another size. Shared; right for the jobs that are submitted.
     */
    int[] ranks() {
        return ranks;
    }

    /** For each Spark job, those that wait for it. */
    private static int[][] waitingJobs(Workload.JobRelease[] jobs) {
        int[][] waiting = new int[jobs.length][0];
        for (int job = 0; job < jobs.length; job++) {
            for (int after : jobs[job].after()) {
                waiting[after] = Arrays.copyOf(waiting[after], waiting[after].length + 1);
                waiting[after][waiting[after].length - 1] = job;
            }
        }
        return waiting;
    }

    /**
     * @param noted where to note what happens, or null for nowhere
     * @param numbering the stages in the order in which Spark numbers those of a Spark job
     */
    void clear(@Nullable Trace noted, int[] numbering) {
        trace = noted;
        numbered = numbering;
        lastJobEnd = 0;
        nextRank = 0;
        unfinishedJobs = work.sparkJobs().length;
        for (int stage = 0; stage < work.stageCount(); stage++) {
            tasksLeft[stage] = work.taskOffsets()[stage + 1] - work.taskOffsets()[stage];
            parentsLeft[stage] = work.parents()[stage].length;
        }
        for (int job = 0; job < stagesLeft.length; job++) {
            stagesLeft[job] = work.firstStages()[job + 1] - work.firstStages()[job];
            jobsLeft[job] = work.sparkJobs()[job].after().length;
            releasedAt[job] = 0;
        }
        Arrays.fill(submitted, false);
    }

    /** Plans the submission of the Spark jobs that wait for none. */
    void begin() {
        Workload.JobRelease[] jobs = work.sparkJobs();
        for (int job = 0; job < jobs.length; job++) {
            if (jobs[job].after().length == 0) {
                events.add(EventQueue.event(jobs[job].gapMillis(), Event.JOB_RELEASE, job));
            }
        }
    }

    boolean finished() {
        return unfinishedJobs == 0;
    }

    int unfinishedJobs() {
        return unfinishedJobs;
    }

    /** When the last Spark job ended. */
    long lastJobEnd() {
        return lastJobEnd;
    }

    /** Counts a task's success; tells whether it was its stage's last. */
    boolean taskSucceeded(int stage) {
        return --tasksLeft[stage] == 0;
    }

    /** Tasks of a stage have to run again. */
    void again(int stage, int tasks) {
        tasksLeft[stage] += tasks;
    }

    void submit(int job, long now) {
        submitted[job] = true;
        if (trace != null) {
            trace.jobSubmitted[job] = now;
        }
        for (int stage = work.firstStages()[job]; stage < work.firstStages()[job + 1]; stage++) {
            ranks[numbered[stage]] = nextRank++;
        }
        if (stagesLeft[job] == 0) {
            jobEnds(job, now);
            return;
        }
        for (int stage = work.firstStages()[job]; stage < work.firstStages()[job + 1]; stage++) {
            if (parentsLeft[stage] == 0) {
                prepare(stage, now);
            }
        }
    }

    /** A stage has all its input: the driver takes its time, then launches tasks. */
    private void prepare(int stage, long now) {
        parentsLeft[stage] = PREPARED;
        if (trace != null) {
            trace.stagePrepared[stage] = now;
        }
        if (tasksLeft[stage] > 0) {
            listener.submitted(stage);
        }
        int gap = work.stageGaps()[stage];
        if (gap > 0) {
            events.add(EventQueue.event(now + gap, Event.STAGE_LAUNCH, stage));
        } else {
            launch(stage, now);
        }
    }

    /** The driver's time before a stage is over. */
    void launch(int stage, long now) {
        if (tasksLeft[stage] == 0) {
            listener.ended(stage);
            stageEnds(stage, now);
        } else {
            listener.ready(stage);
        }
    }

    void stageEnds(int stage, long now) {
        for (int child : work.children()[stage]) {
            if (--parentsLeft[child] == 0 && submitted[jobOfStage[child]]) {
                prepare(child, now);
            }
        }
        int job = jobOfStage[stage];
        if (--stagesLeft[job] == 0) {
            jobEnds(job, now);
        }
    }

    private void jobEnds(int job, long now) {
        unfinishedJobs--;
        long end = now + work.sparkJobs()[job].tailMillis();
        lastJobEnd = Math.max(lastJobEnd, end);
        if (trace != null) {
            trace.jobEnded[job] = end;
        }
        for (int next : waitingJobs[job]) {
            releasedAt[next] = Math.max(releasedAt[next], end);
            if (--jobsLeft[next] == 0) {
                long submission = releasedAt[next] + work.sparkJobs()[next].gapMillis();
                events.add(EventQueue.event(submission, Event.JOB_RELEASE, next));
            }
        }
    }
}
