package dev.gluewise.analyzer.advice;

import static dev.gluewise.analyzer.advice.AdviceAssert.assertAdvice;
import static dev.gluewise.pricing.catalog.WorkerType.STANDARD;
import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import dev.gluewise.simulator.testing.Profiles;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * The worked case of AWS's guide, "Monitoring for DPU capacity planning": 428 files, each a task, on Standard workers of
 * four slots an executor. 10 DPU (17 executors) take 6 minutes, 55 DPU (107 executors) and 100 DPU take 3. The guide
 * gives neither the length of a task nor the time of the driver, but its first and its last figure leave no choice: seven
 * waves and the rest are 6 minutes, one wave and the rest 3, so that a wave takes half a minute.
 */
class WorkedCaseTest {
    private static final int FILES = 428;
    private static final int NEEDED_EXECUTORS = 107;
    private static final Configuration TEN = Configuration.fixed(GlueVersion.V1_0, STANDARD, 10);
    private static final Configuration FIFTY_FIVE = Configuration.fixed(GlueVersion.V1_0, STANDARD, 55);
    private static final Configuration HUNDRED = Configuration.fixed(GlueVersion.V1_0, STANDARD, 100);

    private static Profiles tenDpuRun() {
        return profile().spark("2.4.3").executors(TEN.executors(), 4).job(job -> job.afterGap(seconds(150))
                .stage(0, tasks(FILES, seconds(30))));
    }

    private static Asked asked() {
        return Asked.about(tenDpuRun()).on(GlueVersion.V1_0).among(STANDARD).inForce(TEN);
    }

    @Test
    void theRunIsAsPublished() {
        JobProfile run = tenDpuRun().build();

        assertThat(TEN.executors()).isEqualTo(17);
        assertThat(FIFTY_FIVE.executors()).isEqualTo(NEEDED_EXECUTORS);
        assertThat(run.application().durationSeconds()).isCloseTo(360, within(1.0));
    }

    @Test
    void theCeilingOfNeededExecutorsIsFoundInTheRunOfTenDpu() {
        assertThat(new ProfileSimulator(tenDpuRun().build(), 1)
                        .timeline(TEN)
                        .executorsNeeded()
                        .peak())
                .isEqualTo(NEEDED_EXECUTORS);
    }

    @Test
    void theRunTimesAtFiftyFiveAndAtAHundredComeWithinTenPercent() throws Exception {
        Advice advice = asked().advice();

        for (Configuration size : new Configuration[] {FIFTY_FIVE, HUNDRED}) {
            Candidate candidate = study(size);
            assertThat(candidate.runTimeSeconds().median()).isCloseTo(180, Percentage.withPercentage(10));
        }
        assertAdvice(advice).because("NO_FASTER_BECAUSE", "428 slots");
    }

    /** The candidate at a size, looked at because it is in force. */
    private static Candidate study(Configuration size) throws Exception {
        return assertAdvice(asked().inForce(size).advice()).candidate(size);
    }

    @Test
    void withSixMinutesTheAdviceIsNotFiftyFive() throws Exception {
        Advice advice = asked().within(seconds(360)).advice();
        Candidate chosen = advice.recommended().orElseThrow();
        Candidate guides = study(FIFTY_FIVE);

        assertThat(chosen.configuration().workers()).isLessThan(40);
        assertThat(chosen.meetsDeadlineProbability()).isGreaterThanOrEqualTo(0.95);
        assertThat(guides.expectedCost().toDouble())
                .isGreaterThan(1.3 * chosen.expectedCost().toDouble());
    }
}
