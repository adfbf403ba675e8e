package dev.gluewise.analyzer.advice;

import static dev.gluewise.analyzer.advice.AdviceAssert.assertAdvice;
import static dev.gluewise.pricing.catalog.WorkerType.G_1X;
import static dev.gluewise.pricing.catalog.WorkerType.G_2X;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import org.junit.jupiter.api.Test;

/** What is left out, and why. */
class ExclusionTest {
    private static final Configuration FIVE = Configuration.fixed(GlueVersion.V5_1, G_1X, 5);

    @Test
    void aTypeThatIsNotWanted() throws Exception {
        assertAdvice(Asked.about(MadeJobs.wide()).only(G_1X).advice())
                .excludes(Configuration.fixed(GlueVersion.V5_1, G_2X, 5), "WORKER_TYPE_NOT_WANTED", "G.2X");
    }

    @Test
    void moreWorkersThanWanted() throws Exception {
        Advice advice = Asked.about(MadeJobs.wide()).atMost(4).advice();

        assertAdvice(advice).excludes(FIVE, "TOO_MANY_WORKERS", "5 workers", "the 4 wanted");
        assertThat(advice.candidates().stream()
                        .filter(candidate ->
                                candidate.verdict() == Verdict.FEASIBLE || candidate.verdict() == Verdict.RECOMMENDED)
                        .map(candidate -> candidate.configuration().workers()))
                .containsExactlyInAnyOrder(2, 3, 4);
    }

    @Test
    void flexWhereItIsNotWanted() throws Exception {
        Configuration flex = FIVE.with(ExecutionClass.FLEX);

        assertAdvice(Asked.about(MadeJobs.wide()).advice()).excludes(flex, "FLEX_NOT_WANTED");
        assertThat(verdict(Asked.about(MadeJobs.wide()).withFlex(), flex)).isNotEqualTo(Verdict.EXCLUDED);
    }

    @Test
    void autoScalingWhereItIsNotWanted() throws Exception {
        Configuration scaled = FIVE.withAutoScaling(true);

        assertAdvice(Asked.about(MadeJobs.wide()).advice()).excludes(scaled, "AUTO_SCALING_NOT_WANTED");
        assertThat(verdict(Asked.about(MadeJobs.wide()).withAutoScaling(), scaled))
                .isNotEqualTo(Verdict.EXCLUDED);
    }

    @Test
    void everyGroundIsNamed() throws Exception {
        Configuration unwanted = Configuration.fixed(GlueVersion.V5_1, G_2X, 5)
                .withAutoScaling(true)
                .with(ExecutionClass.FLEX);

        assertThat(assertAdvice(Asked.about(MadeJobs.wide()).atMost(4).advice())
                        .candidate(unwanted)
                        .excludedBecause())
                .hasSize(4);
    }

    @Test
    void whatTheJobHasIsShownEvenWhereItIsLeftOut() throws Exception {
        Configuration current = Configuration.fixed(GlueVersion.V5_1, G_2X, 77);
        Advice advice = Asked.about(MadeJobs.wide()).inForce(current).advice();

        assertAdvice(advice).excludes(current, "WORKER_TYPE_NOT_WANTED");
        assertThat(advice.current()).isPresent();
        assertThat(advice.saving()).isPresent();
    }

    @Test
    void beforeGlue3ThereIsNeitherFlexNorAutoScaling() throws Exception {
        Advice advice = Asked.about(MadeJobs.wide())
                .on(GlueVersion.V2_0)
                .withFlex()
                .withAutoScaling()
                .advice();

        assertThat(advice.candidates())
                .extracting(Candidate::configuration)
                .noneMatch(configuration ->
                        configuration.autoScaling() || configuration.executionClass() == ExecutionClass.FLEX);
    }

    private static Verdict verdict(Asked asked, Configuration configuration) throws Exception {
        return assertAdvice(asked.advice()).candidate(configuration).verdict();
    }
}
