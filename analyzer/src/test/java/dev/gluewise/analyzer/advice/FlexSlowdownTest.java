package dev.gluewise.analyzer.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.prediction.FlexAssumption;
import dev.gluewise.analyzer.testing.MadeEvidence;
import dev.gluewise.analyzer.testing.MadeRun;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.BundledPrices;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much slower spare capacity is said to be, and by whose runs. */
class FlexSlowdownTest {
    private static final Instant FIRST = Instant.parse("2026-10-01T02:00:00Z");

    private final List<GlueRun> runs = new ArrayList<>();

    private void ran(ExecutionClass executionClass, int times, double slower) {
        for (int run = 0; run < times; run++) {
            int workers = run % 2 == 0 ? 10 : 20;
            runs.addFirst(MadeRun.of("job")
                    .id("jr_" + runs.size())
                    .startedOn(FIRST.plus(Duration.ofDays(runs.size())))
                    .took((300 + 9_000.0 / (workers - 1)) * slower)
                    .on(Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, workers)
                            .with(executionClass))
                    .run());
        }
    }

    private FlexSlowdown slowdown() throws ProblemException {
        Evidence evidence = MadeEvidence.of("job")
                .ran(runs)
                .inForce(runs.getFirst().configuration().orElseThrow())
                .evidence();
        return Study.of(evidence, BundledPrices.load(), StudyScope.USUAL).flexSlowdown();
    }

    @Test
    void ofALoggedJobItIsAssumed() throws ProblemException {
        assertThat(Asked.about(MadeJobs.wide()).study().flexSlowdown())
                .isEqualTo(new FlexSlowdown(FlexAssumption.USUAL.slowdown(), 0));
    }

    @Test
    void ofAJobThatNeverRanOnFlexItIsAssumed() throws ProblemException {
        ran(ExecutionClass.STANDARD, 8, 1);

        assertThat(slowdown()).isEqualTo(new FlexSlowdown(FlexAssumption.USUAL.slowdown(), 0));
    }

    @Test
    void ownRunsOnFlexTellIt() throws ProblemException {
        ran(ExecutionClass.STANDARD, 8, 1);
        ran(ExecutionClass.FLEX, 6, 1.25);

        FlexSlowdown learnt = slowdown();

        assertThat(learnt.measured()).isTrue();
        assertThat(learnt.ownRuns()).isEqualTo(6);
        assertThat(learnt.factor()).isCloseTo(1.25, within(0.04));
    }

    @Test
    void ofAJobThatOnlyRanOnFlexTheStandardTimeIsTheOneThatIsAssumed() throws ProblemException {
        ran(ExecutionClass.FLEX, 8, 1.25);

        assertThat(slowdown().measured()).isFalse();
    }
}
