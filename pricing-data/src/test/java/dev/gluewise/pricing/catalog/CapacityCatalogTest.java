package dev.gluewise.pricing.catalog;

import static dev.gluewise.pricing.catalog.ExecutionClass.FLEX;
import static dev.gluewise.pricing.catalog.ExecutionClass.STANDARD;
import static dev.gluewise.pricing.catalog.JobKind.ETL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which job may have what, and the sentence that says why not. */
class CapacityCatalogTest {
    private static Availability ask(
            JobKind kind,
            GlueVersion version,
            String region,
            WorkerType type,
            int workers,
            ExecutionClass executionClass,
            boolean autoScaling) {
        return CapacityCatalog.USUAL.availability(
                new CapacityRequest(kind, region, version, type, workers, executionClass, autoScaling));
    }

    private static Availability ask(JobKind kind, GlueVersion version, String region, WorkerType type) {
        return ask(kind, version, region, type, 10, STANDARD, false);
    }

    private static List<String> sentences(Availability answer) {
        return answer.grounds().stream().map(Ground::text).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ETL, V5_1, us-east-1, G_1X",
        "ETL, V1_0, us-east-1, G_2X",
        "ETL, V3_0, eu-west-1, G_4X",
        "ETL, V6_0, sa-east-1, G_8X",
        "ETL, V5_1, ca-west-1, G_1X",
        "STREAMING, V3_0, us-east-1, G_025X",
        "STREAMING, V5_1, us-east-1, G_2X",
        "ETL, V0_9, us-east-1, STANDARD",
        "STREAMING, V1_0, us-east-1, STANDARD"
    })
    void whatIsDocumentedIsAllowed(JobKind kind, GlueVersion version, String region, WorkerType type) {
        Availability answer = ask(kind, version, region, type);

        assertThat(answer).isEqualTo(new Availability.Allowed());
        assertThat(answer.refused()).isFalse();
        assertThat(answer.grounds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ETL          | V5_1 | us-east-1 | G_025X   | STREAMING_ONLY   | G.025X is for streaming jobs only.",
                "STREAMING    | V5_1 | us-east-1 | G_4X     | ETL_ONLY         | G.4X is for Spark ETL jobs only, not for streaming jobs.",
                "ETL          | V5_1 | us-east-1 | Z_2X     | RAY_ONLY         | Z.2X is for Ray jobs only.",
                "RAY          | V5_1 | us-east-1 | G_1X     | SPARK_ONLY       | G.1X is for Spark jobs only: Ray jobs run on Z.2X.",
                "PYTHON_SHELL | V3_0 | us-east-1 | G_1X     | NO_WORKER_TYPE   | Python shell jobs take no worker type: their MaxCapacity is 0.0625 or 1 DPU.",
                "ETL          | V2_0 | us-east-1 | G_8X     | NEEDS_NEWER_GLUE | G.8X needs Glue 3.0 or later, not 2.0.",
                "STREAMING    | V2_0 | us-east-1 | G_025X   | NEEDS_NEWER_GLUE | G.025X needs Glue 3.0 or later, not 2.0.",
                "ETL          | V0_9 | us-east-1 | G_1X     | NEEDS_NEWER_GLUE | G.1X needs Glue 1.0 or later, not 0.9.",
                "ETL          | V2_0 | us-east-1 | STANDARD | NEEDS_OLDER_GLUE | Standard is for Glue 1.0 and older, not 2.0.",
                "ETL          | V5_1 | eu-west-3 | G_4X     | NOT_IN_REGION    | G.4X is not offered in eu-west-3: AWS lists the regions that have it."
            })
    void whatIsRuledOutIsRefusedWithItsReason(
            JobKind kind, GlueVersion version, String region, WorkerType type, GroundCode code, String sentence) {
        Availability answer = ask(kind, version, region, type);

        assertThat(answer.refused()).isTrue();
        assertThat(answer.grounds()).extracting(Ground::code).containsExactly(code);
        assertThat(sentences(answer)).containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STREAMING | V5_1 | G_1X     | FLEX     | false | FLEX_ETL_ONLY                 | Flex is for Spark ETL jobs (glueetl) only, not for gluestreaming jobs.",
                "RAY       | V6_0 | Z_2X     | FLEX     | false | FLEX_ETL_ONLY                 | Flex is for Spark ETL jobs (glueetl) only, not for glueray jobs.",
                "ETL       | V2_0 | G_1X     | FLEX     | false | FLEX_NEEDS_NEWER_GLUE         | Flex needs Glue 3.0 or later, not 2.0.",
                "ETL       | V2_0 | G_1X     | STANDARD | true  | AUTO_SCALING_NEEDS_NEWER_GLUE | Auto scaling needs Glue 3.0 or later, not 2.0.",
                "ETL       | V1_0 | STANDARD | FLEX     | false | FLEX_NOT_ON_TYPE              | Standard workers are not to be had as Flex.",
                "ETL       | V1_0 | STANDARD | STANDARD | true  | AUTO_SCALING_NOT_ON_TYPE      | Standard workers are not scaled automatically."
            })
    void waysToHaveItAreRefusedWithTheirReason(
            JobKind kind,
            GlueVersion version,
            WorkerType type,
            ExecutionClass executionClass,
            boolean autoScaling,
            GroundCode code,
            String sentence) {
        Availability answer = ask(kind, version, "us-east-1", type, 10, executionClass, autoScaling);

        assertThat(answer.refused()).isTrue();
        assertThat(answer.grounds())
                .contains(new Ground(code, find(answer, code).arguments()));
        assertThat(find(answer, code).text()).isEqualTo(sentence);
    }

    private static Ground find(Availability answer, GroundCode code) {
        return answer.grounds().stream()
                .filter(ground -> ground.code() == code)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V5_1 | G_1X     | 1   | TOO_FEW_WORKERS           | A Spark job needs at least 2 workers, not 1.",
                "V1_0 | STANDARD | 1   | MAX_CAPACITY_OUT_OF_RANGE | MaxCapacity on Standard workers lies between 2 and 100 DPUs, not at 1.",
                "V1_0 | STANDARD | 101 | MAX_CAPACITY_OUT_OF_RANGE | MaxCapacity on Standard workers lies between 2 and 100 DPUs, not at 101."
            })
    void countsThatGlueTurnsDownAreRefused(
            GlueVersion version, WorkerType type, int workers, GroundCode code, String sentence) {
        Availability answer = ask(ETL, version, "us-east-1", type, workers, STANDARD, false);

        assertThat(answer.refused()).isTrue();
        assertThat(find(answer, code).text()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 100})
    void standardWorkersMayBeAsFewOrAsManyAsTheDocumentsSay(int workers) {
        assertThat(ask(ETL, GlueVersion.V1_0, "us-east-1", WorkerType.STANDARD, workers, STANDARD, false))
                .isEqualTo(new Availability.Allowed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ETL       | V6_0 | R_1X  | 10   | STANDARD | false | REGIONS_UNPUBLISHED | R.1X may be unavailable in us-east-1: AWS publishes no list of its regions.",
                "ETL       | V5_1 | G_12X | 10   | STANDARD | false | FIRST_GLUE_UNKNOWN  | Which Glue version first has G.12X is not documented; Glue 5.1 may be too old for it.",
                "STREAMING | V6_0 | R_2X  | 10   | STANDARD | false | JOB_KIND_UNDOCUMENTED | Whether gluestreaming jobs may run on R.2X is not documented.",
                "RAY       | V6_0 | Z_2X  | 10   | STANDARD | true  | RAY_AUTO_SCALING_UNKNOWN | Whether Ray jobs can be scaled automatically is not known.",
                "ETL       | V5_1 | G_1X  | 300  | STANDARD | false | ABOVE_OLDER_LIMIT   | 300 workers are more than the 299 that older AWS documents allow of G.1X; the limit of today is not known.",
                "ETL       | V5_1 | G_2X  | 150  | STANDARD | false | ABOVE_OLDER_LIMIT   | 150 workers are more than the 149 that older AWS documents allow of G.2X; the limit of today is not known.",
                "ETL       | V5_1 | G_8X  | 126  | STANDARD | false | ABOVE_TASK_QUOTA    | 1008 DPUs are more than the 1000 that an account may use at once unless AWS has raised it (quota L-08F3B322).",
                "ETL       | V5_1 | G_2X  | 26   | FLEX     | false | ABOVE_FLEX_QUOTA    | 52 DPUs of Flex are more than the 50 that an account may use at once unless AWS has raised it (quota L-096DBB95)."
            })
    void whatIsNotKnownIsSaidToBeUncertain(
            JobKind kind,
            GlueVersion version,
            WorkerType type,
            int workers,
            ExecutionClass executionClass,
            boolean autoScaling,
            GroundCode code,
            String sentence) {
        Availability answer = ask(kind, version, "us-east-1", type, workers, executionClass, autoScaling);

        assertThat(answer).isInstanceOf(Availability.Uncertain.class);
        assertThat(find(answer, code).text()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"G_1X, 299, STANDARD", "G_2X, 149, STANDARD", "G_8X, 125, STANDARD", "G_2X, 25, FLEX"})
    void atTheLimitNothingIsUncertain(WorkerType type, int workers, ExecutionClass executionClass) {
        assertThat(ask(ETL, GlueVersion.V5_1, "us-east-1", type, workers, executionClass, false))
                .isEqualTo(new Availability.Allowed());
    }

    @Test
    void aRaisedQuotaTakesTheDoubtAway() {
        CapacityRequest large =
                new CapacityRequest(ETL, "us-east-1", GlueVersion.V5_1, WorkerType.G_2X, 100, FLEX, false);

        assertThat(CapacityCatalog.USUAL.availability(large)).isInstanceOf(Availability.Uncertain.class);
        assertThat(new CapacityCatalog(new AccountQuotas(4000, 500, 200, 1000, 1000)).availability(large))
                .isEqualTo(new Availability.Allowed());
    }

    @Test
    void everyGroundIsNamedAndRefusalsOutweighDoubts() {
        Availability answer = ask(JobKind.STREAMING, GlueVersion.V2_0, "eu-west-3", WorkerType.G_8X, 200, FLEX, true);

        assertThat(answer.refused()).isTrue();
        assertThat(answer.grounds())
                .extracting(Ground::code)
                .containsExactly(
                        GroundCode.ETL_ONLY,
                        GroundCode.NEEDS_NEWER_GLUE,
                        GroundCode.NOT_IN_REGION,
                        GroundCode.FLEX_ETL_ONLY,
                        GroundCode.FLEX_NEEDS_NEWER_GLUE,
                        GroundCode.AUTO_SCALING_NEEDS_NEWER_GLUE);
    }

    @Test
    void whoKnowsBetterThanTheDocumentsIsLeftWithTheOtherGrounds() {
        Availability answer = ask(ETL, GlueVersion.V5_1, "eu-west-3", WorkerType.G_4X, 14, FLEX, false);

        assertThat(answer.refused()).isTrue();
        Availability shown = answer.without(GroundCode::isAboutType);
        assertThat(shown).isInstanceOf(Availability.Uncertain.class);
        assertThat(shown.grounds()).extracting(Ground::code).containsExactly(GroundCode.ABOVE_FLEX_QUOTA);
        assertThat(ask(ETL, GlueVersion.V2_0, "us-east-1", WorkerType.G_4X, 4, FLEX, false)
                        .without(GroundCode::isAboutType)
                        .grounds())
                .extracting(Ground::code)
                .containsExactly(GroundCode.FLEX_NEEDS_NEWER_GLUE);
    }

    @Test
    void aConfigurationIsAskedAboutAsItStands() {
        Configuration configuration = Configuration.fixed(GlueVersion.V4_0, WorkerType.G_2X, 12)
                .withAutoScaling(true)
                .with(FLEX);

        assertThat(CapacityRequest.of(ETL, "eu-west-1", configuration))
                .isEqualTo(new CapacityRequest(ETL, "eu-west-1", GlueVersion.V4_0, WorkerType.G_2X, 12, FLEX, true));
    }

    @ParameterizedTest
    @EnumSource
    void everyGroundHasASentence(GroundCode code) {
        String sentence = new Ground(code, List.of("one", "two", "three")).text();

        assertThat(sentence).endsWith(".").doesNotContain("{", "''").matches("(one|two|[A-Z]).*");
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theAnswerIsAsGoodAsItsWorstGround(long seed) {
        Random random = new Random(seed);
        Availability answer = ask(
                any(random, JobKind.values()),
                any(random, GlueVersion.values()),
                any(random, "us-east-1", "eu-west-3", "mx-central-1"),
                any(random, WorkerType.values()),
                1 + random.nextInt(400),
                any(random, ExecutionClass.values()),
                random.nextBoolean());

        switch (answer) {
            case Availability.Allowed allowed -> assertThat(allowed.grounds()).isEmpty();
            case Availability.Refused refused ->
                assertThat(refused.grounds()).isNotEmpty().allMatch(Ground::refuses);
            case Availability.Uncertain uncertain ->
                assertThat(uncertain.grounds()).isNotEmpty().noneMatch(Ground::refuses);
        }
        assertThat(sentences(answer)).allMatch(sentence -> sentence.endsWith("."));
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return Arrays.asList(values).get(random.nextInt(values.length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"G_12X", "G_16X", "R_1X", "R_8X"})
    void theNewestGlueIsNotTooOldForAnything(WorkerType type) {
        assertThat(ask(ETL, GlueVersion.NEWEST, "us-east-1", type, 2, STANDARD, false)
                        .grounds())
                .extracting(Ground::code)
                .containsExactly(GroundCode.REGIONS_UNPUBLISHED);
    }
}
