package dev.gluewise.analyzer.source.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobDefinition;
import dev.gluewise.analyzer.evidence.RunOutcome;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.source.FileImport;
import dev.gluewise.analyzer.source.ImportSummary;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.workspace.Changes;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Jobs and runs over HTTP, through the SDK's own clients. */
class RunFetcherTest extends AccountTest {
    /** A job whose runs started a day apart, the newest yesterday. */
    private void job(String name, int runs, String... arguments) {
        aws.glue.job(name, arguments);
        for (int i = 1; i <= runs; i++) {
            aws.glue.run(name, "jr_" + name + "_" + i, daysAgo(i), 600 + i);
        }
    }

    private static Problem single(ImportSummary summary) {
        assertThat(summary.skipped()).hasSize(1);
        return summary.skipped().getFirst();
    }

    @Test
    void followsPagesOfJobsAndRunsToTheirEnd() throws Exception {
        for (String name : new String[] {"a", "b", "c", "d", "e"}) {
            job(name, 7);
        }
        aws.glue.pageSize(2);

        ImportSummary summary = imported();

        assertThat(summary.jobs()).isEqualTo(new Changes(5, 0, 0));
        assertThat(summary.runs()).isEqualTo(new Changes(35, 0, 0));
        assertThat(summary.skipped()).isEmpty();
        assertThat(workspace.runs("c"))
                .extracting(GlueRun::id)
                .hasSize(7)
                .first()
                .isEqualTo("jr_c_1");
        assertThat(workspace.region()).isEqualTo("eu-west-1");
        assertThat(aws.calls("GetJobs")).hasSize(3);
        assertThat(aws.calls("GetJobRuns")).hasSize(20);
    }

    @Test
    void keepsFieldsThatTheSdkDoesNotKnow() throws Exception {
        job("a", 0);
        aws.glue.run("a", "jr_1", daysAgo(1), 60).put("AlsoNew", "kept too");

        imported();

        assertThat(workspace.rawJob("a").path("NewFieldOfNextYear").asText()).isEqualTo("kept");
        assertThat(workspace.rawRun("jr_1").path("AlsoNew").asText()).isEqualTo("kept too");
    }

    @Test
    void aWorkerTypeOfNextYearIsSaidToBeUnknown() throws Exception {
        job("a", 0);
        aws.glue.run("a", "jr_2", daysAgo(2), 60);
        aws.glue.run("a", "jr_1", daysAgo(1), 60).put("WorkerType", "G.64X");

        assertThat(imported().notes()).singleElement().asString().contains("Runs of a ", "such as G.64X × ", ": 1.");
        assertThat(workspace.runs("a"))
                .extracting(run -> run.configuration().isPresent())
                .containsExactly(false, true);
    }

    @Test
    void asksNoFurtherBackThanWanted() throws Exception {
        job("a", 1_000);

        imported(options(150, false, false));

        assertThat(aws.calls("GetJobRuns")).hasSize(1);
        assertThat(workspace.runs("a")).hasSize(150);
    }

    @Test
    void aSecondImportFetchesWhatIsNewAndChangesNothingElse() throws Exception {
        job("a", 450);
        aws.glue.run("a", "jr_running", daysAgo(0.5), 0).put("JobRunState", "RUNNING");
        imported(options(1_000, false, false));
        aws.forgetCalls();
        aws.glue.run("a", "jr_new", daysAgo(0.1), 500);

        ImportSummary second = imported(options(1_000, false, false));

        assertThat(aws.calls("GetJobRuns")).hasSize(1);
        assertThat(second.runs().added()).isEqualTo(1);
        assertThat(second.runs().changed()).isZero();
        assertThat(second.jobs()).isEqualTo(new Changes(0, 0, 1));
        assertThat(workspace.runs("a")).hasSize(452);
    }

    @Test
    void aRunThatHadNotEndedIsLookedAtAgain() throws Exception {
        job("a", 450);
        aws.glue.run("a", "jr_long", daysAgo(300.5), 0).put("JobRunState", "RUNNING");
        imported(options(1_000, false, false));
        aws.glue.run("a", "jr_long", daysAgo(300.5), 86_400).put("LastModifiedOn", NOW.getEpochSecond());

        ImportSummary second = imported(options(1_000, false, false));

        assertThat(second.runs().changed()).isEqualTo(1);
        assertThat(workspace.runs("a"))
                .filteredOn(run -> run.id().equals("jr_long"))
                .extracting(GlueRun::state)
                .containsExactly(RunState.SUCCEEDED);
    }

    @Test
    void aLongerWindowLaterFetchesTheOlderRunsToo() throws Exception {
        job("a", 450);
        imported(options(10, false, false));

        ImportSummary second = imported(options(1_000, false, false));

        assertThat(second.runs()).isEqualTo(new Changes(440, 0, 10));
    }

    @Test
    void takesTheJobsOfAPatternOrOfATag() throws Exception {
        job("orders_enrich", 1);
        job("orders_load", 1);
        job("billing", 1);
        aws.glue.tag("orders_load", Map.of("team", "data"));
        aws.glue.tag("billing", Map.of("team", "data"));
        AccountOptions all = options(90, false, false);

        imported(withJobs(all, Optional.of("orders_*"), Map.of()));
        assertThat(workspace.jobNames()).containsExactly("orders_enrich", "orders_load");
        imported(withJobs(all, Optional.empty(), Map.of("team", "data")));
        assertThat(workspace.jobNames()).containsExactly("billing", "orders_enrich", "orders_load");
        assertThat(aws.calls("GetJobRuns")).hasSize(4);
    }

    private static AccountOptions withJobs(AccountOptions all, Optional<String> glob, Map<String, String> tags) {
        return new AccountOptions(
                all.profile(), all.region(), all.endpoint(), glob, tags, all.since(), false, false, 1, 1);
    }

    @Test
    void throttlingIsWaitedOut() throws Exception {
        job("a", 3);
        for (int i = 0; i < 3; i++) {
            aws.once("GetJobRuns", "a", FakeAws.json(400, "ThrottlingException"));
        }

        ImportSummary summary = imported();

        assertThat(summary.skipped()).isEmpty();
        assertThat(summary.runs().added()).isEqualTo(3);
        assertThat(aws.calls("GetJobRuns")).hasSize(4);
    }

    @Test
    void aFaultInMidListIsTriedAgain() throws Exception {
        job("a", 6);
        aws.glue.pageSize(2);
        aws.once("GetJobRuns", "a", exchange -> FakeAws.truncated("{\"JobRuns\":[{\"Id\":\"jr_")
                .answer(exchange));
        aws.once("GetJobRuns", "a", FakeAws.json(500, "InternalServiceException"));
        aws.once("GetJobs", "", FakeAws.json(503, "ServiceUnavailable"));

        ImportSummary summary = imported();

        assertThat(summary.skipped()).isEmpty();
        assertThat(summary.runs().added()).isEqualTo(6);
    }

    @Test
    void aJobThatCannotBeFetchedCostsNoneOfTheOthers() throws Exception {
        job("a", 2);
        job("b", 2);
        job("c", 2);
        aws.always("GetJobRuns", "b", FakeAws.json(500, "InternalServiceException"));

        ImportSummary summary = imported();

        assertThat(single(summary).file()).isEqualTo("the runs of b");
        assertThat(single(summary).code()).isEqualTo(ProblemCode.UNREACHABLE_SERVICE);
        assertThat(workspace.jobNames()).containsExactly("a", "c");
        aws.healed();
        assertThat(imported().jobs()).isEqualTo(new Changes(1, 0, 2));
        assertThat(workspace.runs("b")).hasSize(2);
    }

    @Test
    void aJobThatIsDeletedMeanwhileIsNamed() throws Exception {
        job("a", 1);
        job("b", 1);
        aws.glue.forgetRuns("a");

        ImportSummary summary = imported();

        assertThat(single(summary).oneLine()).contains("the runs of a", "not there any more");
        assertThat(workspace.jobNames()).containsExactly("b");
    }

    @Test
    void expiredCredentialsEndItAndWhatIsDoneStays() throws Exception {
        for (int i = 0; i < 20; i++) {
            job("job" + i, 3);
        }
        aws.always("GetJobRuns", "job7", FakeAws.json(400, "ExpiredTokenException"));

        ImportSummary broken = imported();

        assertThat(single(broken).code()).isEqualTo(ProblemCode.NO_CREDENTIALS);
        assertThat(single(broken).message()).isEqualTo("The AWS credentials have expired.");
        assertThat(broken.jobs().added()).isLessThan(20);
        assertThat(workspace.jobNames()).hasSize(broken.jobs().added());
        aws.healed();
        ImportSummary second = imported();
        assertThat(second.jobs().total()).isEqualTo(20);
        assertThat(second.jobs().changed()).isZero();
        assertThat(workspace.jobNames()).hasSize(20);
    }

    @Test
    void aSlowAnswerIsGivenUpAndAskedForAgain() throws Exception {
        job("a", 2);
        attemptTimeout = Duration.ofMillis(500);
        CountDownLatch askedAgain = new CountDownLatch(1);
        aws.once("GetJobRuns", "a", exchange -> {
            try {
                askedAgain.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        aws.once("GetJobRuns", "a", exchange -> {
            askedAgain.countDown();
            FakeAws.json(503, "ServiceUnavailable").answer(exchange);
        });

        assertThat(imported().runs().added()).isEqualTo(2);
    }

    @Test
    void whatGlueHasInventedSinceIsKept() throws Exception {
        aws.glue.job("a").put("WorkerType", "Q.99X");
        aws.glue
                .run("a", "jr_1", daysAgo(1), 60)
                .put("JobRunState", "HIBERNATING")
                .put("WorkerType", "Q.99X");
        aws.glue.run("a", "jr_2", daysAgo(2), 60).remove("StartedOn");

        ImportSummary summary = imported();

        assertThat(summary.skipped()).isEmpty();
        assertThat(workspace.job("a").flatMap(JobDefinition::configuration)).isEmpty();
        GlueRun first = workspace.runs("a").getFirst();
        assertThat(first.state()).isEqualTo(RunState.UNKNOWN);
        assertThat(first.outcome()).isEqualTo(RunOutcome.UNKNOWN);
        assertThat(first.configuration()).isEmpty();
        assertThat(workspace.rawRun("jr_1").path("JobRunState").asText()).isEqualTo("HIBERNATING");
        assertThat(workspace.runs("a")).hasSize(2);
    }

    @Test
    void aMissingPermissionIsNamedOnceAndTheRestGoesOn() throws Exception {
        job("a", 1);
        job("b", 1);
        aws.always("GetJobRuns", "", FakeAws.json(400, "AccessDeniedException"));

        ImportSummary summary = imported();

        assertThat(single(summary).code()).isEqualTo(ProblemCode.ACCESS_DENIED);
        assertThat(single(summary).hint()).contains("glue:GetJobRuns");
        assertThat(summary.jobs().added()).isEqualTo(2);
        aws.healed();
        assertThat(imported().runs().added()).isEqualTo(2);
    }

    @Test
    void whereJobsMayNotBeListedThoseInTheWorkspaceAreBroughtUpToDate() throws Exception {
        job("a", 1);
        imported();
        aws.always("GetJobs", "", FakeAws.json(400, "AccessDeniedException"));
        aws.glue.run("a", "jr_new", daysAgo(0.2), 60);

        ImportSummary summary = imported();

        assertThat(single(summary).hint()).contains("glue:GetJobs");
        assertThat(summary.runs().added()).isEqualTo(1);
    }

    @Test
    void neverAsksForMoreThanAFewThingsAtOnceAndOnlyReads() throws Exception {
        for (int i = 0; i < 40; i++) {
            job(
                    "job" + i,
                    1,
                    "--enable-metrics",
                    "true",
                    "--enable-spark-ui",
                    "true",
                    "--spark-event-logs-path",
                    "s3://logs/");
        }

        imported(options(90, true, true));

        assertThat(aws.mostUnderWay()).isLessThanOrEqualTo(4);
        assertThat(aws.calls())
                .extracting(FakeAws.Call::operation)
                .allMatch(operation -> operation.matches("(Get|List|Head).*"))
                .contains("GetJobs", "GetJobRuns", "GetMetricData", "ListObjectsV2");
    }

    @Test
    void aCancelKeepsWhatIsDoneAndTheNextImportDoesTheRest() throws Exception {
        for (int i = 0; i < 40; i++) {
            job("job" + i, 2);
        }
        AtomicBoolean cancelled = new AtomicBoolean();
        aws.once("GetJobRuns", "job25", exchange -> {
            cancelled.set(true);
            FakeAws.json(500, "InternalServiceException").answer(exchange);
        });

        ImportSummary first = imported(options(90, false, false), new Progress() {
            @Override
            public void at(int done, int of, String next) {}

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        });

        assertThat(first.cancelled()).isTrue();
        assertThat(workspace.jobNames()).hasSize(first.jobs().added());
        ImportSummary second = imported();
        assertThat(second.cancelled()).isFalse();
        assertThat(second.jobs().total()).isEqualTo(40);
        assertThat(workspace.jobNames()).hasSize(40);
    }

    @Test
    void noSecretIsStored() throws Exception {
        job(
                "a",
                0,
                "--db-password",
                "hunter2hunter2",
                "--JDBC",
                "jdbc:postgresql://db/x?user=u&password=hunter2hunter2");
        aws.glue
                .run("a", "jr_1", daysAgo(1), 60)
                .put("ErrorMessage", "cannot connect to jdbc:mysql://u:hunter2hunter2@db:3306/x")
                .putObject("Arguments")
                .put("--api_token", "hunter2hunter2");

        imported();

        assertThat(workspace.rawJob("a").toString()).doesNotContain("hunter2").contains("***");
        assertThat(workspace.rawRun("jr_1").toString())
                .doesNotContain("hunter2")
                .contains("cannot connect to");
    }

    @Test
    void jobsOfAnotherRegionNeedAnotherWorkspace() throws Exception {
        workspace.setRegion("us-west-2");
        job("a", 1);
        imported();
        assertThat(workspace.region()).as("an empty workspace takes the region").isEqualTo("eu-west-1");

        workspace.setRegion("us-west-2");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(this::imported)
                .withMessageContainingAll("us-west-2", "eu-west-1");
    }

    @Test
    void theSameRunAsTheCommandLinePrintsItIsNoOther() throws Exception {
        job("a", 0);
        ObjectNode run = aws.glue.run("a", "jr_1", daysAgo(1), 600);
        imported();
        ObjectNode printed = run.deepCopy()
                .put("StartedOn", daysAgo(1).toString())
                .put("LastModifiedOn", daysAgo(1).plusSeconds(630).toString());
        Path file = Files.writeString(folder.resolve("runs.json"), "{\"JobRuns\":[" + printed + "]}");

        ImportSummary fromFile =
                FileImport.into(workspace, List.of(file), InputStream.nullInputStream(), Progress.NONE);

        assertThat(fromFile.runs()).isEqualTo(new Changes(0, 0, 1));
        assertThat(imported().changed()).isFalse();
    }
}
