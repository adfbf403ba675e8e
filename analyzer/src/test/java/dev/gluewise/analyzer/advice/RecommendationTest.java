package dev.gluewise.analyzer.advice;

import static dev.gluewise.analyzer.advice.AdviceAssert.assertAdvice;
import static dev.gluewise.pricing.catalog.WorkerType.G_1X;
import static dev.gluewise.pricing.catalog.WorkerType.G_2X;
import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.findings.FindingCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.testing.Profiles;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which configuration is recommended, and the first reason for it. */
class RecommendationTest {
    private static Duration minutes(double minutes) {
        return seconds(60 * minutes);
    }

    static Stream<Advice> adviceWithDeadlines() {
        return Stream.of(1.5, 3.0, 8.0, 9.5, 12.0, 30.0, 200.0)
                .flatMap(minutes -> Stream.of(MadeJobs.wide(), MadeJobs.singleTask(), MadeJobs.lopsided())
                        .map(job -> advice(Asked.about(job)
                                .only(G_1X, G_2X)
                                .withFlex()
                                .withAutoScaling()
                                .within(minutes(minutes)))));
    }

    static Stream<Advice> adviceWithoutDeadline() {
        return Stream.of(MadeJobs.wide(), MadeJobs.singleTask(), MadeJobs.lopsided())
                .map(job -> advice(Asked.about(job).only(G_1X, G_2X).inForce(G_1X, 2)));
    }

    private static Advice advice(Asked asked) {
        try {
            return asked.advice();
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    /** In time, and borne by the evidence unless nothing is. */
    private static List<Candidate> inTime(Advice advice) {
        List<Candidate> inTime = advice.candidates().stream()
                .filter(candidate -> candidate.verdict() != Verdict.EXCLUDED)
                .filter(candidate -> candidate.meetsDeadlineProbability()
                        >= advice.question().confidence())
                .toList();
        return inTime.stream().allMatch(Candidate::isTrial)
                ? inTime
                : inTime.stream().filter(candidate -> !candidate.isTrial()).toList();
    }

    @ParameterizedTest
    @MethodSource("adviceWithDeadlines")
    void nothingThatMeetsTheDeadlineIsMuchCheaper(Advice advice) {
        Comparator<Candidate> byCost = Comparator.comparing(Candidate::expectedCost);
        double cheapest = inTime(advice).stream()
                .min(byCost)
                .map(candidate -> candidate.expectedCost().toDouble())
                .orElse(Double.NaN);

        assertThat(advice.recommended().isPresent()).isEqualTo(!inTime(advice).isEmpty());
        advice.recommended().ifPresent(chosen -> {
            assertThat(inTime(advice)).extracting(Candidate::configuration).contains(chosen.configuration());
            if (advice.changes()) {
                assertThat(chosen.expectedCost().toDouble()).isLessThanOrEqualTo(1.02 * cheapest);
            } else if (chosen.expectedCost().toDouble() > cheapest) {
                assertAdvice(advice).because("CHEAPER_BUT_UNSURE");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("adviceWithDeadlines")
    void candidatesStandByCostAndAreJudgedByTheirChance(Advice advice) {
        assertThat(advice.candidates())
                .isSortedAccordingTo(Comparator.comparing(Candidate::expectedCost))
                .filteredOn(candidate -> candidate.verdict() == Verdict.RECOMMENDED)
                .hasSize(advice.recommended().isPresent() ? 1 : 0);
        assertThat(advice.candidates())
                .filteredOn(candidate -> candidate.verdict() == Verdict.MISSES_DEADLINE)
                .allMatch(candidate ->
                        candidate.meetsDeadlineProbability() < advice.question().confidence());
    }

    @Test
    void moreThanOneWaveWantsMoreWorkersTheTighterTheDeadline() throws Exception {
        assertAdvice(Asked.about(MadeJobs.wide())
                        .inForce(G_2X, 40)
                        .within(minutes(30))
                        .advice())
                .because("CHEAPEST_IN_TIME", "30 min", "95 %");
        int relaxed = workers(Asked.about(MadeJobs.wide()).atMost(30).within(minutes(200)));
        int tight = workers(Asked.about(MadeJobs.wide()).atMost(300).within(minutes(2.5)));

        assertThat(relaxed).isLessThanOrEqualTo(30);
        assertThat(tight).isGreaterThan(60);
    }

    private static int workers(Asked asked) throws Exception {
        return asked.advice().recommended().orElseThrow().configuration().workers();
    }

    @Test
    void aJobOfOneTaskWantsFewWorkers() throws Exception {
        assertAdvice(Asked.about(MadeJobs.singleTask())
                        .inForce(G_1X, 10)
                        .within(minutes(30))
                        .advice())
                .recommends(G_1X, 4)
                .because("SINGLE_TASK", "Stage 7", "9m 00s", "96 %")
                .because("NO_FASTER_BECAUSE")
                .because("SAVES", "G.1X × 10")
                .finds(FindingCode.SINGLE_TASK_STAGE);
    }

    @Test
    void skewIsNamed() throws Exception {
        assertAdvice(Asked.about(skewed()).within(minutes(60)).atMost(10).advice())
                .because("SKEW", "stage 3", "10m 00s", "10.0 times")
                .finds(FindingCode.SKEWED_STAGE);
    }

    private static Profiles skewed() {
        return profile()
                .executors(9, 4)
                .job(j -> j.stage(
                        3,
                        Stream.concat(Stream.of(seconds(600)), tasks(35, seconds(60)).stream())
                                .toList()));
    }

    @Test
    void aShortWaveLeavesSlotsEmpty() throws Exception {
        assertAdvice(Asked.about(profile().executors(9, 4).job(j -> j.stage(5, tasks(30, seconds(120)))))
                        .within(minutes(3))
                        .advice())
                .because("FEW_TASKS", "Stage 5", "30 tasks", "2m 00s");
    }

    @Test
    void theDriversOwnTimeIsNamed() throws Exception {
        assertAdvice(Asked.about(profile().executors(9, 4).job(j -> j.afterGap(minutes(5))
                                .stage(0, tasks(36, seconds(60)))))
                        .within(minutes(60))
                        .advice())
                .because("DRIVER_ONLY", "5m 00s")
                .finds(FindingCode.DRIVER_GAP);
    }

    @Test
    void whereNothingFitsNothingIsRecommendedAndTheLikeliestIsNamed() throws Exception {
        Advice advice = Asked.about(MadeJobs.singleTask())
                .inForce(G_1X, 10)
                .within(minutes(5))
                .advice();
        Candidate likeliest = advice.likeliest().orElseThrow();

        assertThat(advice.candidates())
                .filteredOn(candidate -> candidate.verdict() != Verdict.EXCLUDED)
                .allSatisfy(candidate -> assertThat(candidate.meetsDeadlineProbability())
                        .isLessThanOrEqualTo(likeliest.meetsDeadlineProbability()))
                .filteredOn(candidate -> candidate.meetsDeadlineProbability() == likeliest.meetsDeadlineProbability())
                .allSatisfy(candidate -> assertThat(candidate.runTimeSeconds().median())
                        .isGreaterThanOrEqualTo(likeliest.runTimeSeconds().median()));
        assertAdvice(advice)
                .recommendsNothing()
                .because(
                        "NOTHING_FITS",
                        "5 min",
                        "95 %",
                        likeliest.configuration().label())
                .because("SINGLE_TASK", "Stage 7");
        assertThat(advice.changes()).isFalse();
    }

    @Test
    void whatTheJobHasIsKeptWhereNothingIsFivePercentCheaper() throws Exception {
        // On 28 slots 13 waves × 8 workers, on 40 slots 9 waves × 11 workers: 4.8 % less.
        assertAdvice(Asked.about(MadeJobs.wide())
                        .inForce(G_1X, 8)
                        .atMost(11)
                        .within(minutes(60))
                        .advice())
                .keepsWhatItHas()
                .recommends(G_1X, 8)
                .because("KEEP_CURRENT", "G.1X × 8")
                .notBecause("SAVES");
    }

    @Test
    void whatTheJobHasIsNotKeptWhereItMissesTheDeadline() throws Exception {
        assertAdvice(Asked.about(MadeJobs.wide())
                        .inForce(G_1X, 8)
                        .atMost(20)
                        .within(minutes(11))
                        .advice())
                .because("CHEAPEST_IN_TIME", "11 min");
        assertAdvice(Asked.about(MadeJobs.singleTask())
                        .inForce(G_1X, 2)
                        .within(seconds(620))
                        .sure(0.8)
                        .advice())
                .because("COSTS_MORE", "G.1X × 2");
    }

    @ParameterizedTest
    @MethodSource("adviceWithoutDeadline")
    void withoutADeadlineTheKneeOfTheFrontierIsRecommended(Advice advice) {
        double least = advice.candidates().stream()
                .filter(candidate -> candidate.verdict() != Verdict.EXCLUDED && !candidate.isTrial())
                .mapToDouble(RecommendationTest::costTimesTime)
                .min()
                .orElseThrow();

        assertAdvice(advice);
        if (advice.changes()) {
            assertAdvice(advice).because("BEST_TRADE");
            assertThat(costTimesTime(advice.recommended().orElseThrow())).isGreaterThanOrEqualTo(least);
            advice.saving().ifPresent(saved -> assertThat(saved.fraction()).isGreaterThan(0.05));
        } else {
            assertAdvice(advice).because("KEEP_WITHOUT_DEADLINE");
        }
    }

    private static double costTimesTime(Candidate candidate) {
        return candidate.expectedCost().toDouble() * candidate.runTimeSeconds().median();
    }

    @Test
    void withoutADeadlineNobodyPaysForSpeed() throws Exception {
        Advice advice = Asked.about(profile().executors(9, 4).job(j -> j.afterGap(seconds(600))
                        .stage(0, tasks(36, seconds(100)))))
                .inForce(G_1X, 2)
                .advice();

        assertThat(advice.changes()).isFalse();
        assertAdvice(advice).because("KEEP_WITHOUT_DEADLINE", "G.1X × 2").notBecause("COSTS_MORE");
    }

    @Test
    void aDearerChoiceThanOneLeftOutSaysWhyThatIs() throws Exception {
        assertAdvice(Asked.about(MadeJobs.singleTask())
                        .inForce(G_1X, 2)
                        .only(G_2X)
                        .within(minutes(30))
                        .advice())
                .because("COSTS_MORE_THAN_EXCLUDED", "G.1X is not among the wanted worker types");
    }

    @Test
    void theNextFasterChoiceIsNamedWithItsPrice() throws Exception {
        assertAdvice(Asked.about(MadeJobs.singleTask()).within(minutes(30)).advice())
                .because("NEXT_FASTER", "G.1X × ", "saves", "$");
    }

    @Test
    void manyConfigurationsAreLookedAt() throws Exception {
        assertThat(Asked.about(MadeJobs.wide()).advice().candidates()).hasSizeGreaterThan(200);
    }

    @Test
    void moreInputIsGivenMoreWorkers() throws Exception {
        assertThat(mostWorkers(Asked.about(MadeJobs.wide()))).isEqualTo(91);
        assertThat(mostWorkers(Asked.about(MadeJobs.wide()).onInput(2))).isEqualTo(181);
    }

    private static int mostWorkers(Asked asked) throws Exception {
        return asked.advice().candidates().stream()
                .filter(candidate -> candidate.configuration().workerType() == G_1X)
                .mapToInt(candidate -> candidate.configuration().workers())
                .max()
                .orElseThrow();
    }
}
