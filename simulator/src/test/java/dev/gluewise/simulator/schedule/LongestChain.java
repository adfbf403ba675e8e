package dev.gluewise.simulator.schedule;

import java.util.Arrays;

/** The time that no number of slots shortens: the longest way through jobs, driver and longest tasks. */
final class LongestChain {
    private final Workload work;

    private LongestChain(Workload work) {
        this.work = work;
    }

    /** In milliseconds, the driver's time after the last job included. */
    static long millis(Workload work) {
        LongestChain chain = new LongestChain(work);
        long end = 0;
        for (int job = 0; job < work.sparkJobs().length; job++) {
            end = Math.max(end, chain.jobEnd(job));
        }
        return end + work.closingMillis();
    }

    private long submitted(int job) {
        Workload.JobRelease release = work.sparkJobs()[job];
        return release.gapMillis()
                + Arrays.stream(release.after()).mapToLong(this::jobEnd).max().orElse(0);
    }

    private long jobEnd(int job) {
        long end = submitted(job);
        for (int stage = work.firstStages()[job]; stage < work.firstStages()[job + 1]; stage++) {
            end = Math.max(end, stageEnd(stage));
        }
        return end + work.sparkJobs()[job].tailMillis();
    }

    private long stageEnd(int stage) {
        long ready = submitted(work.stages().get(stage).sparkJob());
        for (int parent : work.parents()[stage]) {
            ready = Math.max(ready, stageEnd(parent));
        }
        int longest = Arrays.stream(work.taskMillis(), work.taskOffsets()[stage], work.taskOffsets()[stage + 1])
                .max()
                .orElse(0);
        return ready + work.stageGaps()[stage] + longest;
    }
}
