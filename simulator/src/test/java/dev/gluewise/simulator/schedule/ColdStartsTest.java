package dev.gluewise.simulator.schedule;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.simulator.profile.JobProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an executor's first tasks take longer. */
class ColdStartsTest {
    /** Eight slots on four executors, whose first tasks take three seconds, and 32 more of a second. */
    private static JobProfile cold(double firstSeconds) {
        List<Duration> tasks = new ArrayList<>(Collections.nCopies(8, seconds(firstSeconds)));
        tasks.addAll(Collections.nCopies(32, seconds(1)));
        return profile().executors(4, 2).job(j -> j.stage(0, tasks)).build();
    }

    private static ColdStarts of(JobProfile profile) {
        return ColdStarts.of(profile, SlotTimes.of(profile));
    }

    @Test
    void theSurchargeIsToldApartFromTheTasks() {
        ColdStarts cold = of(cold(3));

        assertThat(cold.usualMillis()).isEqualTo(2_000);
        assertThat(cold.warm().work()).containsOnly(1_000);
    }

    @Test
    void executorsPayItHoweverManyThereAre() {
        Workload work = WorkloadReader.work(cold(3));

        assertThat(new Simulation(work).run(Made.executors(4, 2)).endMillis()).isEqualTo(3_000 + 4_000);
        // One executor pays it twice, on its two slots; twenty pay it for each of the forty tasks.
        assertThat(new Simulation(work).run(Made.executors(1, 2)).endMillis()).isEqualTo(3_000 + 19_000);
        assertThat(new Simulation(work).run(Made.executors(20, 2)).endMillis()).isEqualTo(3_000);
    }

    @Test
    void tasksThatAreNoSlowerThanOthersShowNone() {
        assertThat(of(cold(1)).usualMillis()).isZero();
        assertThat(of(cold(1.02)).usualMillis()).as("too little to matter").isZero();
    }

    @Test
    void aStageWithoutWarmTasksShowsNone() {
        JobProfile profile = profile()
                .executors(4, 2)
                .job(j -> j.stage(0, tasks(8, seconds(3))))
                .build();

        assertThat(of(profile).usualMillis()).isZero();
    }
}
