package dev.gluewise.analyzer.advice;

import static dev.gluewise.pricing.catalog.WorkerType.G_1X;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The run that would tell most. */
class NextRunTest {
    private static Optional<NextRun> of(Study study, double deadline) {
        Advice advice = study.advise(new Question(
                Optional.of(seconds(deadline)),
                0.9,
                java.util.Set.of(G_1X),
                java.util.OptionalInt.empty(),
                false,
                false,
                java.util.OptionalInt.empty()));
        return study.nextRun(advice);
    }

    private static GlueRun ran(String id, int day, int workers, double time) {
        return MadeRuns.made(id, day, time)
                .on(Configuration.fixed(GlueVersion.V5_1, G_1X, workers))
                .measured(time * workers)
                .run();
    }

    @Test
    void isNamedWithItsCostAndWithWhatItWouldNarrow() throws Exception {
        NextRun run = of(Asked.about(MadeJobs.wide()).study(), 300).orElseThrow();

        assertThat(run.configuration().workers()).isNotEqualTo(10);
        assertThat(run.intervalReduction()).isBetween(0.05, 1.0);
        assertThat(run.expectedCost().isPositive()).isTrue();
        assertThat(run.why().text()).contains(run.configuration().label(), "would tell most");
    }

    @Test
    void reallyNarrowsTheIntervalWhereItIsMade() throws Exception {
        Study before = Asked.about(MadeJobs.wide()).study();
        NextRun next = of(before, 300).orElseThrow();
        double seconds = width(before, next.configuration())[1];
        Study after = Asked.about(MadeJobs.wide())
                .withRuns(List.of(ran("jr_next", 1, next.configuration().workers(), seconds)))
                .study();

        assertThat(width(after, next.configuration())[0]).isLessThan(0.95 * width(before, next.configuration())[0]);
    }

    /** The width of the 80 % interval in log, and the median in seconds. */
    private static double[] width(Study study, Configuration configuration) {
        Candidate candidate = study.advise(Question.withDeadline(seconds(300))).candidates().stream()
                .filter(other -> other.configuration().equals(configuration))
                .findFirst()
                .orElseThrow();
        return new double[] {
            Math.log(candidate.runTimeSeconds().quantile(0.9)
                    / candidate.runTimeSeconds().quantile(0.1)),
            candidate.runTimeSeconds().median()
        };
    }

    @Test
    void tellsLittleWhereRunsAtManySizesAreKnown() throws Exception {
        List<GlueRun> everywhere = List.of(4, 6, 8, 12, 16, 24, 32, 48, 64, 91).stream()
                .map(workers -> ran("jr_" + workers, workers, workers, 360.0 * 60 / (4 * (workers - 1))))
                .toList();
        NextRun first = of(Asked.about(MadeJobs.wide()).study(), 300).orElseThrow();
        Optional<NextRun> another =
                of(Asked.about(MadeJobs.wide()).withRuns(everywhere).study(), 300);

        assertThat(another.map(NextRun::intervalReduction).orElse(0.0)).isLessThan(first.intervalReduction());
    }

    @Test
    void isNotOneThatWasMadeAlready() throws Exception {
        NextRun first = of(Asked.about(MadeJobs.wide()).study(), 300).orElseThrow();
        GlueRun made = ran("jr_made", 1, first.configuration().workers(), 100);
        Optional<NextRun> second =
                of(Asked.about(MadeJobs.wide()).withRuns(List.of(made)).study(), 300);

        assertThat(second.map(NextRun::configuration)).isNotEqualTo(Optional.of(first.configuration()));
    }
}
