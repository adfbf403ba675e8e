package dev.gluewise.simulator.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.simulator.profile.SparkJob;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Which jobs a job waited for, told from when they began and ended. */
class DriverThreadsTest {
    private final List<SparkJob> jobs = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    private DriverThreadsTest job(int submitted, int ended) {
        return job(submitted, ended, OptionalLong.empty(), "");
    }

    private DriverThreadsTest job(int submitted, int ended, OptionalLong query, String group) {
        jobs.add(new SparkJob(jobs.size(), submitted, OptionalInt.of(ended), true, query, group, ""));
        ends.add(ended);
        return this;
    }

    private int[][] awaited() {
        return DriverThreads.awaited(
                jobs, ends.stream().mapToInt(Integer::intValue).toArray());
    }

    @Test
    void oneThreadsJobsFollowEachOther() {
        assertThat(job(5, 10).job(11, 20).job(30, 40).awaited()).isDeepEqualTo(new int[][] {{}, {0}, {1}});
    }

    @Test
    void aJobThatBeginsAloneWaitedForAllThatRanBefore() {
        assertThat(job(0, 10).job(1, 8).job(12, 20).awaited()).isDeepEqualTo(new int[][] {{}, {}, {0, 1}});
    }

    @Test
    void eachThreadGoesOnWhenItsOwnJobHasEnded() {
        int[][] awaited = job(0, 10)
                .job(0, 14)
                .job(0, 18)
                .job(10, 30)
                .job(15, 31)
                .job(18, 32)
                .awaited();

        assertThat(awaited).isDeepEqualTo(new int[][] {{}, {}, {}, {0}, {1}, {2}});
    }

    @Test
    void aThreadThatThinksForAWhileIsToldByItsJobGroup() {
        int[][] awaited = job(0, 10, OptionalLong.empty(), "a")
                .job(0, 14, OptionalLong.empty(), "b")
                .job(0, 100, OptionalLong.empty(), "c")
                .job(15, 30, OptionalLong.empty(), "a")
                .awaited();

        assertThat(awaited[3]).containsExactly(0);
    }

    @Test
    void aQuerysNextStageWaitsForItsOwnJobs() {
        OptionalLong one = OptionalLong.of(1);
        int[][] awaited = job(0, 10, one, "")
                .job(0, 12, one, "")
                .job(0, 99, OptionalLong.of(2), "")
                .job(13, 20, one, "")
                .awaited();

        assertThat(awaited[3]).containsExactly(0, 1);
    }

    @Test
    void threadsThatBeginTogetherBeganAfterTheSameJob() {
        assertThat(job(0, 10).job(11, 20).job(11, 21).job(12, 30).awaited())
                .isDeepEqualTo(new int[][] {{}, {0}, {0}, {0}});
    }
}
