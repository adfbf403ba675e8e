package dev.gluewise.app.desktop.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhatIfModelTest {
    private final SampleBackend backend = SampleBackend.opened();
    private final WhatIfModel model = new WhatIfModel(backend, new DirectTaskRunner());

    @BeforeEach
    void openTheJob() {
        model.open("orders_enrich");
    }

    @Test
    void aTighterDeadlineCostsMore() {
        CandidateRow relaxed = recommended();

        model.setDeadline(Optional.of(Duration.ofMinutes(29)));

        assertThat(recommended().configuration()).isNotEqualTo(relaxed.configuration());
        assertThat(recommended().figures().cost())
                .isGreaterThan(relaxed.figures().cost());
        assertThat(recommended().candidate().meetsDeadlineProbability()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void lessConfidenceMayCostLess() {
        CandidateRow sure = recommended();

        model.setConfidence(0.6);

        assertThat(recommended().figures().cost())
                .isLessThanOrEqualTo(sure.figures().cost());
        assertThat(model.questionProperty().get().orElseThrow().confidence()).isEqualTo(0.6);
    }

    @Test
    void confidenceStaysInItsRange() {
        model.setConfidence(7);
        assertThat(model.questionProperty().get().orElseThrow().confidence()).isEqualTo(0.999);
    }

    @Test
    void changesAreUndoneOneByOne() {
        Question first = model.questionProperty().get().orElseThrow();
        CandidateRow recommendedFirst = recommended();
        model.setDeadline(Optional.of(Duration.ofMinutes(40)));
        model.setDeadline(Optional.of(Duration.ofMinutes(41)));
        model.setFlexAllowed(!first.flexAllowed());

        model.undo();
        assertThat(model.questionProperty().get().orElseThrow().flexAllowed()).isEqualTo(first.flexAllowed());
        assertThat(model.questionProperty().get().orElseThrow().deadline()).hasValue(Duration.ofMinutes(41));

        model.undo();
        assertThat(model.questionProperty().get()).hasValue(first);
        assertThat(recommended().configuration()).isEqualTo(recommendedFirst.configuration());
        assertThat(model.canUndo()).isFalse();

        model.redo();
        assertThat(model.questionProperty().get().orElseThrow().deadline()).hasValue(Duration.ofMinutes(41));
    }

    @Test
    void aTypedPriceAndAResetAreUndoneToo() {
        model.setOwnPrice(Optional.of(new BigDecimal("0.30")));
        model.setDeadline(Optional.of(Duration.ofMinutes(50)));
        model.reset();
        assertThat(model.termsProperty().get().usdPerDpuHour()).isEmpty();

        model.undo();
        assertThat(model.termsProperty().get().usdPerDpuHour()).hasValue(new BigDecimal("0.30"));
        assertThat(model.questionProperty().get().orElseThrow().deadline()).hasValue(Duration.ofMinutes(50));

        model.undo();
        model.undo();
        assertThat(model.termsProperty().get().usdPerDpuHour()).isEmpty();
        assertThat(model.changed()).isFalse();
    }

    @Test
    void anotherJobHasNothingToUndo() {
        model.setDeadline(Optional.of(Duration.ofMinutes(40)));
        model.open("orders_enrich");

        assertThat(model.canUndo()).isFalse();
    }

    @Test
    void whatIsNotAllowedIsNotProposed() {
        model.setAutoScalingAllowed(false);
        model.setFlexAllowed(false);
        model.setAllowed(Set.of(WorkerType.G_1X), false);

        Configuration configuration = recommended().configuration();
        assertThat(configuration.autoScaling()).isFalse();
        assertThat(configuration.executionClass()).isEqualTo(ExecutionClass.STANDARD);
        assertThat(configuration.workerType()).isNotEqualTo(WorkerType.G_1X);
        assertThat(outcome().plotted()).noneMatch(row -> row.configuration().workerType() == WorkerType.G_1X);
    }

    @Test
    void theLastWorkerTypeStays() {
        for (WorkerType type : WorkerType.USUAL) {
            model.setAllowed(Set.of(type), false);
        }

        assertThat(model.questionProperty().get().orElseThrow().workerTypes()).hasSize(1);
    }

    @Test
    void segmentsCountWhatTheyHold() {
        assertThat(outcome().rows(Segment.ALL)).hasSize(outcome().rows().size());
        assertThat(outcome().rows(Segment.FRONTIER)).contains(recommended()).hasSizeLessThan(60);
        long meets = outcome().rows().stream()
                .filter(row -> row.meetsDeadline() || row.current())
                .count();
        assertThat(outcome().rows(Segment.MEETS_DEADLINE)).hasSize((int) meets);
    }

    @Test
    void theFrontierFallsInCostAsItGrowsInTime() {
        assertThat(outcome().frontier()).isSortedAccordingTo(Comparator.comparingDouble(row -> row.figures()
                .medianSeconds()));
        assertThat(outcome().frontier())
                .isSortedAccordingTo(Comparator.<CandidateRow, Money>comparing(
                                row -> row.figures().cost())
                        .reversed());
    }

    @Test
    void arrowsWalkTheFrontierAndStopAtItsEnds() {
        int start = outcome().frontier().indexOf(recommended());

        model.walk(1);
        assertThat(selected()).isEqualTo(outcome().frontier().get(start + 1));
        model.walk(-1);
        model.walk(-1);
        assertThat(selected()).isEqualTo(outcome().frontier().get(start - 1));
        model.walk(-1000);
        assertThat(selected()).isEqualTo(outcome().frontier().getFirst());
        model.walk(1000);
        assertThat(selected()).isEqualTo(outcome().frontier().getLast());
    }

    @Test
    void whatIsHoveredGoesBeforeWhatIsSelected() {
        model.walk(1);
        Configuration hovered = outcome().frontier().getFirst().configuration();

        model.hoveredProperty().set(Optional.of(hovered));
        assertThat(model.focusedRow().orElseThrow().configuration()).isEqualTo(hovered);
        model.hoveredProperty().set(Optional.empty());
        assertThat(model.focusedRow()).hasValue(selected());
    }

    @Test
    void theSelectionOutlivesANewQuestion() {
        model.walk(3);
        Configuration selected = selected().configuration();

        model.setDeadline(Optional.of(Duration.ofMinutes(35)));

        assertThat(selected().configuration()).isEqualTo(selected);
    }

    @Test
    void whereNoneMeetsTheDeadlineTheLikeliestIsNamed() {
        model.setDeadline(Optional.of(Duration.ofMinutes(26)));

        assertThat(outcome().recommended()).isEmpty();
        CandidateRow likeliest = outcome().likeliest().orElseThrow();
        double chance = likeliest.candidate().meetsDeadlineProbability();
        assertThat(outcome().plotted()).allMatch(row -> row.candidate().meetsDeadlineProbability() <= chance);
        RecommendationText text = new RecommendationText(outcome());
        assertThat(text.badge()).isEqualTo("No candidate meets the deadline");
        assertThat(text.title())
                .startsWith(
                        "Likeliest: " + likeliest.configuration().workerType().label());
        assertThat(model.changeAsCli()).isEmpty();
    }

    @Test
    void whatRestsOnRunsAtOneSizeIsToBeTriedFirst() {
        assertThat(new RecommendationText(outcome()).badge()).isEqualTo("Recommended");

        model.open("gdpr_erasure_weekly");

        assertThat(recommended().current()).isFalse();
        assertThat(new RecommendationText(outcome()).badge()).isEqualTo("To be tried first");
    }

    @Test
    void withoutADeadlineTheCheapestIsRecommended() {
        model.setDeadline(Optional.empty());

        assertThat(recommended().figures().cost())
                .isEqualTo(outcome().plotted().getFirst().figures().cost());
    }

    @Test
    void resetGoesBackToTheJobsOwnQuestion() {
        Question before = model.questionProperty().get().orElseThrow();
        assertThat(model.changed()).isFalse();

        model.setDeadline(Optional.of(Duration.ofMinutes(41)));
        model.setRunsPerMonth(OptionalInt.of(3));
        model.setOwnPrice(Optional.of(new BigDecimal("0.30")));
        assertThat(model.changed()).isTrue();
        model.reset();

        assertThat(model.questionProperty().get()).hasValue(before);
        assertThat(model.termsProperty().get().usdPerDpuHour()).isEmpty();
        assertThat(model.changed()).isFalse();
    }

    @Test
    void anOwnPriceChangesTheCostAndKeepsTheQuestion() {
        model.setDeadline(Optional.of(Duration.ofMinutes(29)));
        double before = outcome().current().orElseThrow().figures().cost().toDouble();

        model.setOwnPrice(Optional.of(new BigDecimal("0.88")));

        assertThat(outcome().current().orElseThrow().figures().cost().toDouble() / before)
                .isBetween(1.999, 2.001);
        assertThat(outcome().advice().question().deadline()).hasValue(Duration.ofMinutes(29));
    }

    @Test
    void aDeadlineIsKeptOnlyWhenAsked() throws Exception {
        model.setDeadline(Optional.of(Duration.ofMinutes(33)));
        assertThat(model.keptDeadlineProperty().get()).hasValue(Duration.ofMinutes(30));

        model.keepDeadline();

        assertThat(model.keptDeadlineProperty().get()).hasValue(Duration.ofMinutes(33));
        model.open("orders_enrich");
        assertThat(model.questionProperty().get().orElseThrow().deadline()).hasValue(Duration.ofMinutes(33));
    }

    @Test
    void stepsOfTheDeadlineAreWholeMinutes() {
        model.setDeadline(Optional.of(Duration.ofSeconds(100)));
        model.stepDeadline(-1);
        assertThat(deadline()).hasValue(Duration.ofMinutes(1));
        model.stepDeadline(-1);
        assertThat(deadline()).hasValue(Duration.ofMinutes(1));
        model.stepDeadline(1);
        assertThat(deadline()).hasValue(Duration.ofMinutes(2));
        model.setDeadline(Optional.empty());
        model.stepDeadline(1);
        assertThat(deadline()).hasValue(Duration.ofMinutes(30));
    }

    @Test
    void anUnknownJobIsAProblemWithAHint() {
        model.open("no_such_job");

        assertThat(model.outcomeProperty().get()).isEmpty();
        assertThat(model.problemProperty().get().orElseThrow().code()).isEqualTo(ProblemCode.NOTHING_TO_ANALYZE);
        model.open("orders_enrich");
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.outcomeProperty().get()).isPresent();
    }

    @Test
    void theCommandIsTheBackends() {
        assertThat(model.changeAsCli().orElseThrow()).startsWith("aws glue update-job --job-name orders_enrich");
    }

    private Outcome outcome() {
        return model.outcomeProperty().get().orElseThrow();
    }

    private CandidateRow recommended() {
        return outcome().recommended().orElseThrow();
    }

    private CandidateRow selected() {
        return outcome().row(model.selectedProperty().get().orElseThrow()).orElseThrow();
    }

    private Optional<Duration> deadline() {
        return model.questionProperty().get().orElseThrow().deadline();
    }
}
