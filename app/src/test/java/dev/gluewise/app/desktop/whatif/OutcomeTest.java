package dev.gluewise.app.desktop.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.analyzer.advice.StartUp;
import dev.gluewise.analyzer.advice.Verdict;
import dev.gluewise.analyzer.chart.Box;
import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.analyzer.testing.MadeEvidence;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.Rate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OutcomeTest {
    private static final Rate RATE = new Rate(
            new BigDecimal("0.44"),
            new Provenance(
                    Provenance.Source.BUNDLED, Provenance.Certainty.PUBLISHED, LocalDate.of(2026, 11, 1), "test"));

    @Test
    void noCandidateAtAllIsSaid() {
        Outcome outcome = outcome(0);

        assertThat(outcome.likeliest()).isEmpty();
        assertThat(outcome.rows(Segment.ALL)).isEmpty();
        assertThat(new RecommendationText(outcome).title()).isEqualTo("Nothing to choose from");
        assertThat(new ChartZoom().of(outcome, false).cost().high()).isPositive();
    }

    @Test
    void oneCandidateIsEnoughForAPlot() {
        Outcome outcome = outcome(1);
        PlotLayout layout = new PlotLayout(outcome, new ChartZoom().of(outcome, false), 800, 400);

        assertThat(layout.visible()).hasSize(1);
        CandidateRow only = layout.visible().getFirst();
        assertThat(layout.hit(layout.x(only), layout.y(only))).hasValue(only);
    }

    @Test
    @Timeout(20)
    void aHundredThousandCandidatesAreLaidOut() {
        Outcome outcome = outcome(100_000);
        PlotLayout layout = new PlotLayout(outcome, new ChartZoom().of(outcome, false), 900, 400);

        assertThat(outcome.rows(Segment.ALL)).hasSize(100_000);
        var outside = layout.outside();
        assertThat(layout.visible().size() + outside.slower() + outside.faster() + outside.costlier())
                .isEqualTo(100_000);
    }

    @Test
    void aCardNeverCoversItsCandidate() {
        Outcome outcome = outcome(50);
        PlotLayout layout = new PlotLayout(outcome, new ChartZoom().of(outcome, false), 800, 300);
        var room = new Box(0, 0, 800, 300);

        for (CandidateRow row : layout.visible()) {
            var card = layout.cardBeside(row, 290, 140, room);
            var mark = Box.around(layout.x(row), layout.y(row), 5);
            assertThat(room.contains(card)).isTrue();
            assertThat(card.overlap(mark)).isZero();
        }
    }

    static Outcome outcome(int candidates) {
        List<Candidate> made =
                IntStream.range(0, candidates).mapToObj(OutcomeTest::candidate).toList();
        Advice advice = new Advice(
                MadeEvidence.of("<b>job & 仕事</b>").evidence(),
                Question.withDeadline(Duration.ofSeconds(10)),
                Optional.empty(),
                Optional.empty(),
                made,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
        return new Outcome(advice, new CandidateFigures.Cache());
    }

    private static Candidate candidate(int number) {
        Configuration configuration = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, number + 2);
        Prediction prediction = new Prediction(
                configuration,
                new Distribution(new double[] {100 + 100_000.0 / (number + 1)}, 0),
                new Distribution(new double[] {1 + number / 10.0}, 0));
        return new Candidate(
                prediction, RATE, StartUp.assumed(0), 0, Verdict.MISSES_DEADLINE, List.of(), List.of(), true);
    }
}
