package dev.gluewise.analyzer.workspace;

import static dev.gluewise.simulator.testing.Profiles.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.advice.MadeJobs;
import dev.gluewise.analyzer.advice.MadeRuns;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobDefinition;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.source.EvidenceFinder;
import dev.gluewise.analyzer.testing.InWorkspace;
import dev.gluewise.analyzer.testing.MadeRun;
import dev.gluewise.analyzer.workspace.Workspace.RawJob;
import dev.gluewise.analyzer.workspace.Workspace.RawRun;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.testing.Profiles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is put into a workspace comes out of it, also after it was closed. */
class WorkspaceTest extends InWorkspace {
    private static final Configuration FLEX =
            new Configuration(GlueVersion.V4_0, WorkerType.G_2X, 14, ExecutionClass.FLEX, true);

    private Workspace open() throws ProblemException {
        return Workspace.open(folder.resolve("jobs.gluewise"));
    }

    private void reopen() throws ProblemException {
        workspace.close();
        workspace = open();
    }

    private static RawJob job(String name, Configuration configuration) {
        return new RawJob(new JobDefinition(name, Optional.of(configuration)), "{}");
    }

    private static List<RawRun> raw(List<GlueRun> runs) {
        return runs.stream().map(run -> new RawRun(run, "{}")).toList();
    }

    @Test
    void aNewOneIsEmptyAndOfTheUsualRegion() throws Exception {
        assertThat(workspace.jobNames()).isEmpty();
        assertThat(workspace.newestStart()).isEmpty();
        assertThat(workspace.region()).isEqualTo("us-east-1");
        assertThat(workspace.job("orders")).isEmpty();
        assertThat(workspace.runs("orders")).isEmpty();
        assertThat(workspace.logs().profiles("orders")).isEmpty();
        assertThat(workspace.logs().count("orders")).isZero();
        assertThat(workspace.deadline("orders")).isEmpty();
    }

    @Test
    void keepsTheRegionThatIsSet() throws Exception {
        workspace.setRegion("eu-west-1");
        workspace.setRegion("eu-west-3");
        reopen();

        assertThat(workspace.region()).isEqualTo("eu-west-3");
    }

    @Test
    void keepsDefinitions() throws Exception {
        JobDefinition shell = new JobDefinition("shell", Optional.empty());
        workspace.saveHistory(List.of(job("orders", FLEX), new RawJob(shell, "{}")), List.of());
        reopen();

        assertThat(workspace.jobNames()).containsExactly("orders", "shell");
        assertThat(workspace.job("orders")).contains(new JobDefinition("orders", Optional.of(FLEX)));
        assertThat(workspace.job("shell")).contains(shell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Command\":{\"Name\":\"gluestreaming\"}}", "{\"command\":{\"name\":\"gluestreaming\"}}"})
    void aDefinitionsKindIsThatOfItsJson(String json) throws Exception {
        JobDefinition streaming = new JobDefinition("events", Optional.of(FLEX), Optional.of(JobKind.STREAMING));
        workspace.saveHistory(List.of(new RawJob(streaming, json)), List.of());
        reopen();

        assertThat(workspace.job("events")).contains(streaming);
        assertThat(EvidenceFinder.inWorkspace(workspace, "events").job().kind()).contains(JobKind.STREAMING);
    }

    @Test
    void keepsRunsNewestFirstWithEverythingThatIsKnownOfThem() throws Exception {
        GlueRun measured = MadeRuns.made("jr_m", 9, 53.5)
                .ended(RunState.FAILED)
                .on(FLEX)
                .measured(240)
                .attempt(2)
                .waited(90)
                .lastModifiedOn(Instant.parse("2026-10-10T03:00:00Z"))
                .saying("No space left on device")
                .retryOf("jr_k")
                .startedBy("nightly")
                .timeoutMinutes(60)
                .maxCapacity(28)
                .readingGb(30.5)
                .with("rows", 1e6)
                .run();
        GlueRun unknown = MadeRun.of("made").id("jr_u").ended(RunState.UNKNOWN).run();
        List<GlueRun> recent = MadeRuns.succeeded("jr_1", 600, 610);
        knows(unknown, recent.get(1), measured, recent.get(0));
        reopen();

        assertThat(workspace.runs("made")).containsExactly(measured, recent.get(0), recent.get(1), unknown);
        assertThat(workspace.jobNames()).containsExactly("made");
        assertThat(workspace.job("made")).as("known from its runs alone").isEmpty();
        assertThat(workspace.newestStart()).isEqualTo(measured.startedOn());
    }

    @Test
    void whatIsImportedTwiceIsThereOnce() throws Exception {
        JobProfile profile = MadeJobs.wide().build();
        for (int i = 0; i < 2; i++) {
            workspace.saveHistory(List.of(job("made", FLEX)), raw(MadeRuns.succeeded("jr_1", 600, 610)));
            workspace.logs().save("made", profile, "log");
        }

        assertThat(workspace.jobNames()).containsExactly("made");
        assertThat(workspace.runs("made")).hasSize(2);
        assertThat(workspace.logs().count("made")).isEqualTo(1);
    }

    @Test
    void aLaterImportBringsUpToDate() throws Exception {
        workspace.saveHistory(List.of(job("made", FLEX)), raw(List.of(MadeRuns.run("jr_1", RunState.RUNNING, 1, 30))));
        workspace.saveHistory(
                List.of(job("made", MadeRuns.TEN)), raw(List.of(MadeRuns.run("jr_1", RunState.SUCCEEDED, 1, 600))));

        assertThat(workspace.job("made").flatMap(JobDefinition::configuration)).contains(MadeRuns.TEN);
        assertThat(workspace.runs("made")).containsExactly(MadeRuns.run("jr_1", RunState.SUCCEEDED, 1, 600));
    }

    @Test
    void keepsProfilesOfSeveralApplications() throws Exception {
        JobProfile one = MadeJobs.wide().named("one").build();
        JobProfile two = MadeJobs.singleTask().named("two").build();
        workspace.logs().save("made", one, "log 1");
        workspace.logs().save("made", two, "log 2");
        reopen();

        assertThat(workspace.logs().count("made")).isEqualTo(2);
        assertThat(workspace.logs().profiles("made"))
                .extracting(JobProfile::application)
                .containsExactlyInAnyOrder(one.application(), two.application());
    }

    @Test
    void keepsDeadlinesThroughALaterImport() throws Exception {
        workspace.saveHistory(List.of(job("made", FLEX)), List.of());
        workspace.setDeadline("made", Optional.of(seconds(1_800.25)));
        workspace.saveHistory(List.of(job("made", MadeRuns.TEN)), List.of());
        workspace.logs().save("made", MadeJobs.wide().build(), "log");
        reopen();

        assertThat(workspace.deadline("made")).contains(seconds(1_800.25));
        workspace.setDeadline("made", Optional.empty());
        assertThat(workspace.deadline("made")).isEmpty();
    }

    @Test
    void namesOfAnyKindAreKept() throws Exception {
        String name = "受注 '; DROP TABLE job; --";
        workspace
                .logs()
                .save(name, Profiles.profile().executors(1, 1).named("a").build(), "log");
        reopen();

        assertThat(workspace.jobNames()).containsExactly(name);
        assertThat(workspace.logs().count(name)).isEqualTo(1);
    }

    @Test
    void twoMayBeOpenAtOnce() throws Exception {
        try (Workspace other = open()) {
            workspace.setRegion("eu-west-1");
            assertThat(other.region()).isEqualTo("eu-west-1");
            other.setRegion("eu-west-2");
        }
        assertThat(workspace.region()).isEqualTo("eu-west-2");
    }
}
