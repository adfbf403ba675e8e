package dev.gluewise.analyzer.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.advice.MadeJobs;
import dev.gluewise.analyzer.advice.MadeRuns;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.testing.MadeEvidence;
import dev.gluewise.analyzer.testing.MadeRun;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Glue's runs say of a log of 600 s. */
class TypicalRunTest {
    private static TypicalRun among(List<GlueRun> runs) {
        JobProfile log =
                MadeJobs.wide().property("spark.glue.JOB_RUN_ID", "jr_1").build();
        return TypicalRun.of(
                log,
                MadeEvidence.of("made")
                        .logged(log)
                        .ran(runs)
                        .inForce(MadeRuns.TEN)
                        .evidence());
    }

    private static TypicalRun among(double... seconds) {
        return among(MadeRuns.succeeded("jr_1", seconds));
    }

    @Test
    void whatGlueBillsBeyondTheApplicationIsItsOverhead() {
        assertThat(among(640)).isEqualTo(new TypicalRun(40, true, Optional.empty(), 0.03));
        assertThat(among(590).overheadSeconds()).as("never less than nothing").isZero();
    }

    @Test
    void aLogWhoseRunIsNotKnownTellsOfNone() {
        assertThat(among(List.of())).isEqualTo(new TypicalRun(0, false, Optional.empty(), 0.03));
    }

    @Test
    void fiveRunsTellOfAMedianAndASpread() {
        TypicalRun typical =
                among(600, 600 * Math.exp(0.1), 600 * Math.exp(0.2), 600 * Math.exp(-0.1), 600 * Math.exp(-0.2));

        assertThat(typical.median().orElseThrow().configuration()).isEqualTo(MadeRuns.TEN);
        assertThat(typical.median().orElseThrow().seconds()).isCloseTo(600, within(1e-6));
        // The quartiles lie 0.15 from the middle; a normal's spread is 0.7413 of the way between them.
        assertThat(typical.runToRun()).isCloseTo(0.3 * 0.7413, within(1e-9));
    }

    @Test
    void evenTheSteadiestJobPromisesAPercentOfSpread() {
        assertThat(among(600, 600, 600, 600, 600).runToRun()).isEqualTo(0.01);
        assertThat(among(600, 600, 600, 600).median()).isEmpty();
    }

    @Test
    void runsAtAnotherSizeSayNothingOfTheLoggedOne() {
        Configuration twenty = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 20);
        List<GlueRun> runs = new ArrayList<>(MadeRuns.succeeded("jr_1", 600, 610, 620, 630));
        MadeRuns.succeeded("jr_9", 300, 310, 320)
                .forEach(run -> runs.add(MadeRun.like(run).on(twenty).run()));

        assertThat(among(runs).median()).isEmpty();
    }
}
