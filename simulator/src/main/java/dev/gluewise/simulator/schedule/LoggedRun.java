package dev.gluewise.simulator.schedule;

import dev.gluewise.simulator.profile.JobProfile;
import java.util.stream.IntStream;

/**
 * A logged run as it was, ready to be replayed: failed attempts and all, on the executors that it had, when it had them.
 *
 * @param work what it did, each attempt at a stage a stage of its own
 * @param executors the profile's executors in their order
 * @param stageOf the profile's stage that each of the work's is an attempt at
 */
record LoggedRun(Workload work, Allocation.Planned executors, int[] stageOf) {
    static LoggedRun of(JobProfile profile) {
        AttemptsApart apart = AttemptsApart.of(profile);
        JobProfile attempts = apart.profile();
        WorkingTimes working = WorkingTimes.of(attempts);
        Workload work = new WorkloadReader(attempts, working, apart.keepsTime())
                .workload(TaskList.merged(attempts, SlotTimes.of(attempts)), 0, true);
        Allocation.Planned executors =
                new Allocation.Planned(IntStream.range(0, attempts.executors().size())
                        .mapToObj(executor -> new Allocation.Span(
                                attempts.executors().get(executor).cores(),
                                working.from()[executor],
                                working.until()[executor]))
                        .toList());
        return new LoggedRun(work, executors, apart.stageOf());
    }
}
