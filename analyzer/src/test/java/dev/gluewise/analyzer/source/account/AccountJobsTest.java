package dev.gluewise.analyzer.source.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.change.Execution;
import dev.gluewise.analyzer.change.JobChange;
import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.glue.model.JobUpdate;

/** A change is made in the account as it was shown, and touches nothing else. */
class AccountJobsTest extends AccountTest {
    private static final Configuration OLD = Configuration.fixed(GlueVersion.V4_0, WorkerType.G_1X, 10);
    private static final Configuration NEW = Configuration.fixed(GlueVersion.V4_0, WorkerType.G_2X, 4)
            .with(ExecutionClass.FLEX)
            .withAutoScaling(true);
    private static final JobChange CHANGE =
            new JobChange(new JobIdentity("orders", GlueVersion.V4_0, "eu-west-1"), OLD, NEW);
    private static final AppliedChange.Promise PROMISE = new AppliedChange.Promise(
            500, 600, 700, Money.usd("1.20"), Money.usd("3.40"), Optional.of(Duration.ofMinutes(15)), 0.95);

    /** A job with whatever a job can have, some of it newer than the SDK. */
    private ObjectNode job() {
        ObjectNode job = aws.glue.job("orders", "--db_password", "hunter2", "--TempDir", "s3://tmp/");
        job.put("Role", "arn:aws:iam::123456789012:role/glue")
                .put("CreatedOn", 1.6e9)
                .put("MaxCapacity", 10.0)
                .put("AllocatedCapacity", 10)
                .put("Timeout", 60)
                .put("MaxRetries", 2);
        job.putObject("ExecutionProperty").put("MaxConcurrentRuns", 3);
        job.putObject("Connections").putArray("Connections").add("warehouse");
        return job;
    }

    private AccountJobs account() throws ProblemException {
        return AccountJobs.open(options(90, false, false), network());
    }

    private AppliedChange make() throws ProblemException {
        try (AccountJobs jobs = account()) {
            return Execution.prepare(workspace, jobs, CHANGE).make(CHANGE, PROMISE, true, NOW);
        }
    }

    @Test
    void nothingButTheIntendedFieldsDiffersFromTheJobReadBefore() throws ProblemException {
        ObjectNode before = job().deepCopy();
        imported();
        workspace.changes().setAllowed(true);

        make();

        ObjectNode expected = before.deepCopy();
        expected.put("WorkerType", "G.2X").put("NumberOfWorkers", 4).put("ExecutionClass", "FLEX");
        expected.withObjectProperty("DefaultArguments").put("--enable-auto-scaling", "true");
        expected.remove(List.of("MaxCapacity", "AllocatedCapacity", "LastModifiedOn"));
        ObjectNode now = aws.glue.jobNow("orders");
        now.remove("LastModifiedOn");
        assertThat(now).isEqualTo(expected);
    }

    @Test
    void undoingPutsBackWhatItWas() throws ProblemException {
        job();
        imported();
        workspace.changes().setAllowed(true);
        make();

        try (AccountJobs jobs = account()) {
            AppliedChange made = workspace.changes().of("orders").getFirst();
            Execution.prepareUndo(workspace, jobs, made).undo(made, NOW.plusSeconds(60));
        }

        ObjectNode now = aws.glue.jobNow("orders");
        assertThat(now.path("WorkerType").asText()).isEqualTo("G.1X");
        assertThat(now.path("NumberOfWorkers").asInt()).isEqualTo(10);
        assertThat(now.path("ExecutionClass").asText()).isEqualTo("STANDARD");
        assertThat(now.path("DefaultArguments").has("--enable-auto-scaling")).isFalse();
        assertThat(now.path("DefaultArguments").path("--db_password").asText()).isEqualTo("hunter2");
        assertThat(workspace.changes().of("orders").getFirst().undoneOn()).contains(NOW.plusSeconds(60));
    }

    @Test
    void whatWasDoneIsKeptWithItsPromiseAndWithoutSecrets() throws Exception {
        job();
        imported();
        workspace.changes().setAllowed(true);

        make();

        AppliedChange kept = workspace.changes().of("orders").getFirst();
        assertThat(kept.to()).isEqualTo(NEW);
        assertThat(kept.executed()).isTrue();
        assertThat(kept.promise()).isEqualTo(PROMISE);
        assertThat(kept.settings()).contains("WORKER_TYPE", "G.1X", "G.2X").doesNotContain("hunter2");
    }

    @Test
    void aWorkspaceThatDoesNotAllowChangesMakesNone() throws ProblemException {
        job();
        imported();
        aws.forgetCalls();

        assertThatThrownBy(this::make).isInstanceOfSatisfying(ProblemException.class, fault -> assertThat(
                        fault.problem().code())
                .isEqualTo(ProblemCode.CHANGES_FORBIDDEN));
        assertThat(aws.calls()).isEmpty();
    }

    @Test
    void aJobThatWasChangedSinceTheImportIsLeftAlone() throws ProblemException {
        job();
        imported();
        workspace.changes().setAllowed(true);
        aws.glue.job("orders").put("LastModifiedOn", 1.7e9 + 5);

        assertThatThrownBy(this::make).isInstanceOfSatisfying(ProblemException.class, fault -> assertThat(
                        fault.problem().message())
                .contains("changed since it was imported"));
        assertThat(aws.calls("UpdateJob")).isEmpty();
    }

    @Test
    void aChangeThatSomebodyHasOverwrittenIsNotUndone() throws ProblemException {
        job();
        imported();
        workspace.changes().setAllowed(true);
        AppliedChange made = make();
        aws.glue.job("orders").put("NumberOfWorkers", 7).put("WorkerType", "G.2X");

        try (AccountJobs jobs = account()) {
            assertThatThrownBy(() -> Execution.prepareUndo(workspace, jobs, made))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            fault -> assertThat(fault.problem().code()).isEqualTo(ProblemCode.CHANGE_REFUSED));
        }
    }

    @Test
    void whatGlueRefusesIsSaidAndNotKept() throws ProblemException {
        job();
        imported();
        workspace.changes().setAllowed(true);
        aws.once("UpdateJob", "orders", FakeAws.json(400, "InvalidInputException"));

        assertThatThrownBy(this::make).isInstanceOfSatisfying(ProblemException.class, fault -> assertThat(
                        fault.problem().message())
                .isEqualTo("Glue refuses the change: made for a test."));
        assertThat(workspace.changes().of("orders")).isEmpty();
    }

    /** Whatever of a job is sent has a place in the SDK's own request, as the AWS command line checks it. */
    @Test
    void theSdksOwnRequestKnowsAllThatIsSent() throws ProblemException {
        ObjectNode job = job();
        job.remove("NewFieldOfNextYear");
        imported();
        workspace.changes().setAllowed(true);
        make();
        Set<String> known = JobUpdate.builder().sdkFields().stream()
                .map(SdkField::locationName)
                .collect(Collectors.toSet());

        ObjectNode now = aws.glue.jobNow("orders");
        now.remove(List.of("Name", "CreatedOn", "LastModifiedOn"));
        assertThat(now.properties()).isNotEmpty().allSatisfy(member -> assertThat(known)
                .contains(member.getKey()));
    }
}
