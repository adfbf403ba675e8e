package dev.gluewise.analyzer.advice;

import static dev.gluewise.analyzer.advice.AdviceAssert.assertAdvice;
import static dev.gluewise.pricing.catalog.WorkerType.G_025X;
import static dev.gluewise.pricing.catalog.WorkerType.G_1X;
import static dev.gluewise.pricing.catalog.WorkerType.G_2X;
import static dev.gluewise.pricing.catalog.WorkerType.G_4X;
import static dev.gluewise.pricing.catalog.WorkerType.G_8X;
import static dev.gluewise.pricing.catalog.WorkerType.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.testing.MadeRun;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.GroundCode;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.catalog.WorkerType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Glue does not give a job is never advised, and the advice says why. */
class OfferedTest {
    private static List<Candidate> ofType(Advice advice, WorkerType type) {
        return advice.candidates().stream()
                .filter(candidate -> candidate.configuration().workerType() == type)
                .toList();
    }

    private static boolean refusedByGlue(Candidate candidate) {
        return candidate.excludedBecause().stream().anyMatch(ground -> Arrays.stream(GroundCode.values())
                .anyMatch(code -> code.name().equals(ground.code())));
    }

    @Test
    void aTypeForStreamingJobsIsExcludedForOthers() throws Exception {
        Advice advice = Asked.about(MadeJobs.wide()).among(G_025X, G_1X).advice();

        List<Candidate> excluded = ofType(advice, G_025X);
        assertThat(excluded).as("one size stands for all").hasSize(1);
        assertAdvice(advice)
                .excludes(excluded.getFirst().configuration(), "STREAMING_ONLY", "G.025X is for streaming jobs only.");
        assertThat(advice.recommended().orElseThrow().configuration().workerType())
                .isEqualTo(G_1X);
    }

    @Test
    void aStreamingJobMayHaveItButNoFlex() throws Exception {
        Advice advice = Asked.about(MadeJobs.wide())
                .ofKind(JobKind.STREAMING)
                .among(G_025X, G_1X)
                .withFlex()
                .withAutoScaling()
                .advice();

        assertThat(ofType(advice, G_025X)).hasSizeGreaterThan(1).noneMatch(OfferedTest::refusedByGlue);
        assertThat(advice.candidates())
                .extracting(candidate -> candidate.configuration().executionClass())
                .containsOnly(ExecutionClass.STANDARD);
        assertThat(advice.candidates())
                .anyMatch(candidate -> candidate.configuration().autoScaling());
        assertAdvice(advice)
                .warns("FLEX_ETL_ONLY", "not for gluestreaming jobs")
                .doesNotWarn("FLEX_PRICE_UNKNOWN")
                .doesNotWarn("JOB_KIND_ASSUMED");
    }

    @Test
    void whereTheKindIsNotKnownEtlIsAssumedAndSaid() throws Exception {
        assertAdvice(Asked.about(MadeJobs.wide()).advice()).warns("JOB_KIND_ASSUMED", "glueetl");
        assertAdvice(Asked.about(MadeJobs.wide()).ofKind(JobKind.ETL).advice()).doesNotWarn("JOB_KIND_ASSUMED");
    }

    @Test
    void withNothingLeftTheAdviceSaysWhatIsInTheWay() throws Exception {
        assertAdvice(Asked.about(MadeJobs.wide()).among(G_025X).withFlex().advice())
                .recommendsNothing()
                .doesNotWarn("FLEX_PRICE_UNKNOWN")
                .because("ALL_EXCLUDED", "G.025X is for streaming jobs only.");
    }

    @Test
    void aTypeIsExcludedInRegionsThatAwsDoesNotListForIt() throws Exception {
        Advice advice = Asked.about(MadeJobs.wide())
                .in("eu-west-3")
                .only(G_1X, G_4X, G_8X)
                .advice();

        for (WorkerType type : List.of(G_4X, G_8X)) {
            assertThat(ofType(advice, type)).hasSize(1);
            assertAdvice(advice)
                    .excludes(
                            ofType(advice, type).getFirst().configuration(),
                            "NOT_IN_REGION",
                            type.label(),
                            "not offered in eu-west-3")
                    .warns("NOT_IN_REGION", "G.4X is not offered in eu-west-3");
        }
        assertThat(Asked.about(MadeJobs.wide())
                        .in("eu-west-3")
                        .study()
                        .offered()
                        .refusals(G_8X))
                .singleElement()
                .satisfies(reason -> assertThat(reason.text()).contains("eu-west-3"));
        assertThat(Asked.about(MadeJobs.wide()).study().offered().refusals(G_8X))
                .isEmpty();
    }

    @Test
    void aRunThatWasHadThereShowsMoreThanAwssList() throws Exception {
        GlueRun onLargeWorkers = MadeRun.of("made")
                .took(600)
                .on(Configuration.fixed(GlueVersion.V5_1, G_4X, 5))
                .run();
        Advice advice = Asked.about(MadeJobs.wide())
                .in("eu-west-3")
                .only(G_1X, G_4X, G_8X)
                .withRuns(List.of(onLargeWorkers))
                .advice();

        assertThat(ofType(advice, G_4X)).hasSizeGreaterThan(1).noneMatch(OfferedTest::refusedByGlue);
        assertThat(ofType(advice, G_8X)).hasSize(1);
    }

    @Test
    void theSizeInForceIsAvailableWhateverTheDocumentsSay() throws Exception {
        Configuration current = Configuration.fixed(GlueVersion.V5_1, G_8X, 3);

        Advice advice = Asked.about(MadeJobs.wide())
                .in("eu-west-3")
                .only(G_1X, G_8X)
                .inForce(current)
                .advice();

        assertThat(assertAdvice(advice).candidate(current).verdict()).isNotEqualTo(Verdict.EXCLUDED);
    }

    @Test
    void olderGlueHasNoLargeWorkersAndTheAdviceSaysWhatElseItLacks() throws Exception {
        Advice advice = Asked.about(MadeJobs.wide())
                .on(GlueVersion.V2_0)
                .only(G_1X, G_2X, G_4X)
                .withFlex()
                .withAutoScaling()
                .advice();

        assertAdvice(advice)
                .excludes(
                        ofType(advice, G_4X).getFirst().configuration(),
                        "NEEDS_NEWER_GLUE",
                        "G.4X needs Glue 3.0 or later, not 2.0.")
                .warns("FLEX_NEEDS_NEWER_GLUE", "Flex needs Glue 3.0")
                .warns("AUTO_SCALING_NEEDS_NEWER_GLUE", "Auto scaling needs Glue 3.0")
                .doesNotWarn("FLEX_PRICE_UNKNOWN");
        assertAdvice(Asked.about(MadeJobs.wide()).on(GlueVersion.V2_0).advice())
                .doesNotWarn("FLEX_NEEDS_NEWER_GLUE")
                .doesNotWarn("AUTO_SCALING_NEEDS_NEWER_GLUE");
    }

    @Test
    void aLegacyJobIsAdvisedOnItsStandardWorkersAndOnNewerOnes() throws Exception {
        Configuration ten = Configuration.fixed(GlueVersion.V1_0, STANDARD, 10);
        Advice advice = Asked.about(MadeJobs.wide())
                .on(GlueVersion.V1_0)
                .among(STANDARD, G_1X)
                .inForce(ten)
                .withFlex()
                .withAutoScaling()
                .advice();

        assertThat(advice.current().map(Candidate::configuration)).contains(ten);
        assertThat(ofType(advice, STANDARD)).hasSizeGreaterThan(1).noneMatch(OfferedTest::refusedByGlue);
        assertThat(ofType(advice, STANDARD))
                .allMatch(candidate -> candidate.configuration().workers() <= Configuration.MOST_STANDARD_DPUS);
        assertThat(ofType(advice, G_1X)).isNotEmpty().noneMatch(OfferedTest::refusedByGlue);
    }

    @Test
    void whatIsNotCertainOfTheRecommendedSizeIsSaid() throws Exception {
        Advice advice = Asked.about(MadeJobs.wide()).among(WorkerType.G_12X).advice();

        assertAdvice(advice)
                .warns("REGIONS_UNPUBLISHED", "G.12X may be unavailable in us-east-1")
                .warns("FIRST_GLUE_UNKNOWN", "Glue 5.1 may be too old");
        assertAdvice(Asked.about(MadeJobs.wide()).advice())
                .doesNotWarn("REGIONS_UNPUBLISHED")
                .doesNotWarn("FIRST_GLUE_UNKNOWN");
    }

    @Test
    void flexSaysUpToWhereItIsCheaper() throws Exception {
        assertAdvice(Asked.about(MadeJobs.wide()).withFlex().advice())
                .warns("FLEX_BREAK_EVEN", "less than 51.7 % more");
        assertAdvice(Asked.about(MadeJobs.wide()).advice()).doesNotWarn("FLEX_BREAK_EVEN");
    }
}
