package dev.gluewise.simulator.schedule;

import java.util.Arrays;

/** What of a workload is done and what that makes ready: stages by their parents, Spark jobs by those they waited for. */
final class Progress {
    /**
     * As {@code parentsLeft}: the stage is dealt with. A stage without tasks ends, and so readies its children, in the
     * midst of its job's submission, which would else come upon them again.
     */
    private static final int PREPARED = -1;

    /** Told of stages that have tasks to launch. */
    interface Listener {
        void ready(int stage);

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

    void clear() {
        lastJobEnd = 0;
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

    void submit(int job, long now) {
        submitted[job] = true;
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
        for (int next : waitingJobs[job]) {
            releasedAt[next] = Math.max(releasedAt[next], end);
            if (--jobsLeft[next] == 0) {
                long submission = releasedAt[next] + work.sparkJobs()[next].gapMillis();
                events.add(EventQueue.event(submission, Event.JOB_RELEASE, next));
            }
        }
    }
}
