package dev.gluewise.app.desktop.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.change.AdvisedChange;
import dev.gluewise.analyzer.change.GlueJobs;
import dev.gluewise.analyzer.change.SettingChange;
import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.source.CliHistory;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workspace keeps of changes, and what an account is asked for them. */
class WorkspaceChangesTest {
    private static final String JOB = "orders_enrich";
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEFINITION = "{\"Name\":\"orders_enrich\",\"GlueVersion\":\"5.0\",\"WorkerType\":"
            + "\"G.2X\",\"NumberOfWorkers\":20,\"ExecutionClass\":\"STANDARD\",\"Role\":\"role\","
            + "\"Command\":{\"Name\":\"glueetl\",\"ScriptLocation\":\"s3://b/s.py\"}}";

    @TempDir
    private Path folder;

    private final Account account = new Account();
    private Workspace workspace;
    private AdvisedChange advised;

    @BeforeEach
    void importTheJob() throws Exception {
        workspace = Workspace.open(folder.resolve("w.gluewise"));
        Path jobs = Files.writeString(folder.resolve("jobs.json"), "{\"Jobs\":[" + DEFINITION + "]}");
        CliHistory history = CliHistory.read(List.of(jobs));
        workspace.saveHistory(history.jobs(), history.runs());
        workspace.setRegion("eu-west-1");
        JobStudy study = SampleBackend.opened().study(JOB, StudyTerms.USUAL, Progress.NONE);
        advised = AdvisedChange.of(study.advise(study.startingQuestion())).orElseThrow();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aChangeMadeElsewhereIsKeptWithItsMomentAndItsPromise() throws ProblemException {
        changes().keepMadeElsewhere(advised, true);

        assertThat(workspace.changes().of(JOB)).singleElement().satisfies(made -> {
            assertThat(made.executed()).isFalse();
            assertThat(made.appliedOn()).isEqualTo(NOW);
            assertThat(made.to()).isEqualTo(advised.change().to());
            assertThat(made.promise()).isEqualTo(advised.promise());
            assertThat(made.undoneOn()).isEmpty();
        });
        assertThat(workspace.changes().of("another job")).isEmpty();
        assertThat(account.opened).as("nobody asked for the account").isEmpty();
    }

    @Test
    void oneThatWasTakenBackIsKeptAsThat() throws ProblemException {
        changes().keepMadeElsewhere(advised, true);

        changes().keepUndone(workspace.changes().of(JOB).getFirst());

        assertThat(workspace.changes().of(JOB)).singleElement().satisfies(made -> assertThat(made.undoneOn())
                .hasValue(NOW));
    }

    @Test
    void whetherItsPromiseIsCheckedIsKeptAndCanBeChangedLater() throws ProblemException {
        changes().keepMadeElsewhere(advised, false);
        AppliedChange made = workspace.changes().of(JOB).getFirst();
        assertThat(made.checked()).isFalse();

        changes().setChecked(made, true);
        assertThat(workspace.changes().of(JOB)).singleElement().isEqualTo(made.checked(true));

        changes().setChecked(made, false);
        assertThat(workspace.changes().of(JOB)).singleElement().isEqualTo(made);
    }

    @Test
    void oneThatIsMadeInTheAccountIsKeptAsUncheckedWhereThatIsWished() throws ProblemException {
        workspace.changes().setAllowed(true);

        try (JobChanges.Prepared prepared = changes().prepare(advised, false, Optional.empty())) {
            prepared.make();
        }

        assertThat(workspace.changes().of(JOB)).singleElement().satisfies(made -> {
            assertThat(made.executed()).isTrue();
            assertThat(made.checked()).isFalse();
        });
    }

    @Test
    void whereTheWorkspaceForbidsItTheJobIsNotEvenReadAndTheAccountIsLeft() {
        fails(ProblemCode.CHANGES_FORBIDDEN, () -> changes().prepare(advised, true, Optional.empty()));

        assertThat(account.reads).isZero();
        assertThat(account.closed).isEqualTo(1);
    }

    @Test
    void nothingIsChangedBeforeItIsMadeAndThenItIsKeptAsExecuted() throws ProblemException {
        workspace.changes().setAllowed(true);

        try (JobChanges.Prepared prepared = changes().prepare(advised, true, Optional.of("prod"))) {
            assertThat(account.opened).containsExactly("prod in eu-west-1");
            assertThat(prepared.settings())
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(advised.change().settings());
            assertThat(account.updates).isEmpty();
            assertThat(workspace.changes().of(JOB)).isEmpty();

            prepared.make();
        }

        assertThat(account.updates).singleElement().satisfies(update -> assertThat(
                        update.path("NumberOfWorkers").asInt())
                .isEqualTo(advised.change().to().workers()));
        assertThat(workspace.changes().of(JOB)).singleElement().satisfies(made -> assertThat(made.executed())
                .isTrue());
        assertThat(account.closed).isEqualTo(1);
    }

    @Test
    void aJobThatWasChangedSinceItsImportIsLeftAsItIs() throws ProblemException {
        workspace.changes().setAllowed(true);
        account.job.put("NumberOfWorkers", 7);

        fails(ProblemCode.CHANGE_REFUSED, () -> changes().prepare(advised, true, Optional.empty()));

        assertThat(account.updates).isEmpty();
        assertThat(account.closed).isEqualTo(1);
    }

    @Test
    void whatWasMadeIsPutBackSettingBySetting() throws ProblemException {
        workspace.changes().setAllowed(true);
        try (JobChanges.Prepared prepared = changes().prepare(advised, true, Optional.empty())) {
            prepared.make();
        }
        AppliedChange made = workspace.changes().of(JOB).getFirst();

        try (JobChanges.Prepared back = changes().prepareUndo(made, Optional.empty())) {
            assertThat(back.settings())
                    .containsExactlyInAnyOrderElementsOf(advised.change().settings().stream()
                            .map(SettingChange::undone)
                            .toList());
            back.make();
        }

        assertThat(account.job.path("NumberOfWorkers").asInt()).isEqualTo(20);
        assertThat(account.job.path("WorkerType").asText()).isEqualTo("G.2X");
        assertThat(workspace.changes().of(JOB).getFirst().undoneOn()).hasValue(NOW);
        assertThat(account.closed).isEqualTo(2);
    }

    @Test
    void anAccountThatCannotBeReachedIsNamedAsItIs() {
        account.unreachable = Optional.of(Problem.of(ProblemCode.NO_CREDENTIALS, "no credentials", "log in"));

        fails(ProblemCode.NO_CREDENTIALS, () -> changes().prepare(advised, true, Optional.empty()));
    }

    private WorkspaceChanges changes() {
        return new WorkspaceChanges(() -> workspace, account::open, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static void fails(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, fault -> assertThat(
                        fault.problem().code())
                .isEqualTo(code));
    }

    /** An account with the one job, which counts what is asked of it. */
    private static final class Account {
        private final List<String> opened = new ArrayList<>();
        private final List<JsonNode> updates = new ArrayList<>();
        private final ObjectNode job;
        private Optional<Problem> unreachable = Optional.empty();
        private int reads;
        private int closed;

        Account() {
            try {
                job = (ObjectNode) JSON.readTree(DEFINITION);
            } catch (java.io.IOException e) {
                throw new IllegalStateException(e);
            }
        }

        GlueJobs open(Optional<String> profile, String region) throws ProblemException {
            if (unreachable.isPresent()) {
                throw new ProblemException(unreachable.get());
            }
            opened.add(profile.orElse("usual") + " in " + region);
            return new GlueJobs() {
                @Override
                public JsonNode read(String name) {
                    reads++;
                    return job.deepCopy();
                }

                @Override
                public void update(String name, ObjectNode update) {
                    updates.add(update);
                    job.setAll(update);
                }

                @Override
                public void close() {
                    closed++;
                }
            };
        }
    }
}
