package dev.gluewise.analyzer.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Verdict;
import dev.gluewise.analyzer.testing.ExampleJob;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CostTimeChartTest {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static ExampleJob oversized() {
        return ExampleJob.called("orders").on(WorkerType.G_2X, 20).stage(400, 6).stage(50, 60);
    }

    private static CostTimeChart chart(ExampleJob job) throws ProblemException {
        return CostTimeChart.of(job.advice());
    }

    private static List<String> notes(CostTimeChart chart) {
        return chart.notes().stream().map(CostTimeChart.Note::text).toList();
    }

    @Test
    void theCostBeginsAtZero() throws ProblemException {
        assertThat(chart(oversized()).costTicks().getFirst())
                .isEqualTo(new CostTimeChart.Tick(String.valueOf(CostTimeChart.BOTTOM), "$0.00"));
    }

    @Test
    void currentAndRecommendedAreMarkedAndLabelled() throws ProblemException {
        Advice advice = oversized().within(Duration.ofMinutes(4)).advice();
        CostTimeChart chart = CostTimeChart.of(advice);

        assertThat(chart.current()).isPresent();
        assertThat(chart.recommended().orElseThrow().classes()).isEqualTo("g1x");
        assertThat(chart.labels()).extracting(Label::title).containsExactly("G.1X × 14", "Now: G.2X × 20");
        assertThat(chart.labels()).extracting(Label::text).allMatch(text -> text.endsWith("by 4 min"));
        assertThat(chart.description())
                .startsWith("Cost of a run against its run time for "
                        + advice.candidates().stream()
                                .filter(candidate -> candidate.verdict() != Verdict.EXCLUDED)
                                .count()
                        + " candidates.");
    }

    @Test
    void everyCandidateIsDrawnOrCounted() throws ProblemException {
        Advice advice = oversized().advice();
        CostTimeChart chart = CostTimeChart.of(advice);

        // Candidates that coincide to a tenth of a pixel are drawn once, so only an upper bound can be counted.
        long counted =
                notes(chart).stream().mapToLong(CostTimeChartTest::number).sum();
        long drawn = chart.clouds().stream()
                        .mapToLong(cloud ->
                                cloud.path().chars().filter(c -> c == 'M').count())
                        .sum()
                + chart.frontierMarks().size();
        assertThat(counted).isPositive();
        assertThat(drawn).isPositive();
        assertThat(drawn + counted).isLessThanOrEqualTo(advice.candidates().size());
        assertThat(chart.candidates()).isEqualTo(advice.candidates().size());
    }

    private static long number(String note) {
        Matcher number = NUMBER.matcher(note);
        return number.find() ? Long.parseLong(number.group()) : 0;
    }

    @Test
    void aNearDeadlineIsALineWithWhatIsLaterShaded() throws ProblemException {
        CostTimeChart chart = chart(oversized().within(Duration.ofMinutes(3)));

        assertThat(chart.deadline().orElseThrow().text()).isEqualTo("Deadline 3 min");
        assertThat(chart.later().orElseThrow().x())
                .isEqualTo(chart.deadline().orElseThrow().x());
    }

    @Test
    void aFarDeadlineIsToldAtTheEdge() throws ProblemException {
        CostTimeChart chart = chart(oversized().within(Duration.ofHours(3)));

        assertThat(chart.deadline()).isEmpty();
        assertThat(chart.later()).isEmpty();
        assertThat(notes(chart)).contains("Deadline 3 h, farther to the right →");
    }

    @Test
    void whereNothingMeetsTheDeadlineThereIsNoStarAndAllIsLater() throws ProblemException {
        CostTimeChart chart = chart(ExampleJob.called("endless")
                .on(WorkerType.G_2X, 20)
                .stage(1, 900)
                .within(Duration.ofMinutes(1)));

        assertThat(chart.recommended()).isEmpty();
        assertThat(chart.later().orElseThrow().x()).isEqualTo(String.valueOf(CostTimeChart.LEFT));
        assertThat(notes(chart)).contains("← Everything takes longer than the deadline of 1 min");
        assertThat(chart.description()).contains("None is recommended.");
    }

    @Test
    void theFrontierIsALineOfSteps() throws ProblemException {
        String[] corners = chart(oversized()).frontierLine().substring(1).split("L");

        assertThat(corners).hasSizeGreaterThan(3);
        for (int i = 1; i < corners.length; i++) {
            String[] from = corners[i - 1].split(",");
            String[] to = corners[i].split(",");
            assertThat(from[0].equals(to[0]) || from[1].equals(to[1]))
                    .as("from %s to %s it runs along an axis", corners[i - 1], corners[i])
                    .isTrue();
            assertThat(Double.parseDouble(to[0])).isGreaterThanOrEqualTo(Double.parseDouble(from[0]));
            assertThat(Double.parseDouble(to[1])).isGreaterThanOrEqualTo(Double.parseDouble(from[1]));
        }
    }

    @Test
    void theLegendShowsWhatOccurs() throws ProblemException {
        Legend legend = chart(oversized()).legend();

        assertThat(legend.hues()).extracting(Legend.Entry::text).containsExactly("G.1X", "G.2X", "G.4X", "G.8X");
        assertThat(legend.shapes()).extracting(Legend.Entry::text).containsExactly("Standard", "Flex", "auto scaling");
    }
}
