package dev.gluewise.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.advice.MadeJobs;
import dev.gluewise.analyzer.advice.MadeRuns;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.analyzer.evidence.JobDefinition;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.testing.InWorkspace;
import dev.gluewise.analyzer.workspace.Workspace.RawJob;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.testing.Profiles;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is known of a job. */
class EvidenceFinderTest {
    private static final Configuration FIVE = Configuration.fixed(GlueVersion.V4_0, WorkerType.G_2X, 5);

    private static Evidence inLog(Profiles log) {
        return EvidenceFinder.inLogs(List.of(log.build()), "us-east-1", Optional.empty(), Optional.empty());
    }

    @Test
    void aLogOfGlueNamesItsJobAndVersion() {
        Evidence evidence = inLog(MadeJobs.wide().spark("3.3.0-amzn-1").property("spark.glue.JOB_NAME", "orders"));

        assertThat(evidence.job().name()).isEqualTo("orders");
        assertThat(evidence.job().glueVersion()).isEqualTo(GlueVersion.V4_0);
        assertThat(evidence.tier()).contains(EvidenceTier.EVENT_LOG);
    }

    @Test
    void aLogOfPlainSparkHasItsOwnNameAndTheUsualVersion() {
        Evidence evidence = inLog(MadeJobs.wide().spark("3.3.0").named("spark name"));

        assertThat(evidence.job().name()).isEqualTo("spark name");
        assertThat(evidence.job().glueVersion()).isEqualTo(GlueVersion.DEFAULT);
    }

    @Test
    void aLogsExecutorsTellTheSizeInForce() {
        Evidence evidence = inLog(MadeJobs.wide());

        assertThat(evidence.current()).contains(MadeRuns.TEN);
        assertThat(evidence.currentInferred()).isTrue();
    }

    @Test
    void whatTheUserSaysCounts() {
        Evidence evidence = EvidenceFinder.inLogs(
                List.of(MadeJobs.wide().build()), "eu-west-1", Optional.of(GlueVersion.V3_0), Optional.of(FIVE));

        assertThat(evidence.current()).contains(FIVE);
        assertThat(evidence.currentInferred()).isFalse();
        assertThat(evidence.job().region()).isEqualTo("eu-west-1");
        assertThat(evidence.job().glueVersion()).isEqualTo(GlueVersion.V3_0);
    }

    @Nested
    class InAWorkspace extends InWorkspace {
        @BeforeEach
        void inParis() throws ProblemException {
            workspace.setRegion("eu-west-3");
        }

        private Evidence evidence() throws ProblemException {
            return EvidenceFinder.inWorkspace(workspace, "made");
        }

        @Test
        void theDefinitionTellsTheSizeInForce() throws Exception {
            workspace.saveHistory(List.of(new RawJob(new JobDefinition("made", Optional.of(FIVE)), "{}")), List.of());
            knows(MadeRuns.run("jr_1", RunState.SUCCEEDED, 1, 600));
            workspace.logs().save("made", MadeJobs.wide().build(), "log");

            assertThat(evidence().current()).contains(FIVE);
            assertThat(evidence().currentInferred()).isFalse();
            assertThat(evidence().job().glueVersion()).isEqualTo(GlueVersion.V4_0);
            assertThat(evidence().job().region()).isEqualTo("eu-west-3");
        }

        @Test
        void elseTheNewestRunDoes() throws Exception {
            knows(MadeRuns.run("jr_1", RunState.FAILED, 1, 600));

            assertThat(evidence().current()).contains(MadeRuns.TEN);
            assertThat(evidence().currentInferred()).isFalse();
        }

        @Test
        void elseTheLogsExecutorsDo() throws Exception {
            workspace.logs().save("made", MadeJobs.wide().build(), "log");

            assertThat(evidence().current()).contains(MadeRuns.TEN);
            assertThat(evidence().currentInferred()).isTrue();
        }

        @Test
        void theTierIsThatOfTheStrongestEvidence() throws Exception {
            assertThat(evidence().tier()).isEmpty();
            knows(MadeRuns.run("jr_1", RunState.FAILED, 1, 600));
            assertThat(evidence().tier()).as("a failed run tells no run time").isEmpty();
            knows(MadeRuns.run("jr_2", RunState.SUCCEEDED, 2, 600));
            assertThat(evidence().tier()).contains(EvidenceTier.SINGLE_CONFIGURATION);
            knows(MadeRuns.made("jr_3", 3, 600).on(FIVE).run());
            assertThat(evidence().tier()).contains(EvidenceTier.SCALING_HISTORY);
            workspace.logs().save("made", MadeJobs.wide().build(), "log");
            assertThat(evidence().tier()).contains(EvidenceTier.EVENT_LOG);
        }
    }
}
