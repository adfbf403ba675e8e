package dev.gluewise.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gluewise.analyzer.advice.MadeRuns;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.LogId;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.evidence.StatedSize;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.testing.InWorkspace;
import dev.gluewise.analyzer.testing.MadeRun;
import dev.gluewise.analyzer.workspace.JobNote;
import dev.gluewise.analyzer.workspace.KeptRow;
import dev.gluewise.analyzer.workspace.LogChoice;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.testing.SmallLog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a log is taken for, and what its user says instead. The small log ran one minute on one executor of four cores. */
class LogIdentityTest extends InWorkspace {
    private static final Instant START = Instant.ofEpochMilli(1_700_000_000_000L);
    private static final LogId LOG = new LogId("app-a", START.toEpochMilli());
    private static final LogChoice ORDERS = new LogChoice(Optional.of("orders"), Optional.empty());
    private static final LogChoice THREE_R =
            new LogChoice(Optional.empty(), Optional.of(new StatedSize(WorkerType.R_1X, 3)));

    private LogIdentity imported() throws Exception {
        Path log = SmallLog.ofSpark(folder.resolve("a"), "app-a");
        return LogImport.into(workspace, List.of(log), Progress.NONE)
                .getFirst()
                .identity()
                .orElseThrow();
    }

    private LogIdentity choose(LogChoice choice) throws ProblemException {
        return LogIdentity.choose(workspace, LOG, choice);
    }

    private static MadeRun run(String id, Instant start, double seconds) {
        return MadeRun.of("returns_scd2").id(id).startedOn(start).took(seconds);
    }

    @Test
    void theSparkApplicationsNameStandsForAJobThatNothingNames() throws Exception {
        LogIdentity taken = imported();

        assertThat(taken.job()).isEqualTo(new LogJob("spark name", Optional.empty(), LogJob.By.APPLICATION));
        assertThat(taken.guesses())
                .containsExactly(
                        "No Glue job name inside: taken as spark name, the Spark application's name.",
                        "Worker type not in the log: taken as G.1X × 2 (4 cores).");
        assertThat(taken.changeable()).isTrue();
    }

    @Test
    void aLogThatNamesItsJobOfWhichTheSizeIsKnownLeavesNothingToGuess() throws Exception {
        knows(MadeRuns.run("jr_1", RunState.SUCCEEDED, 1, 600));
        Path log = SmallLog.ofGlue(folder.resolve("a"), "app-a", "made");

        LogIdentity taken = LogImport.into(workspace, List.of(log), Progress.NONE)
                .getFirst()
                .identity()
                .orElseThrow();

        assertThat(taken.job().by()).isEqualTo(LogJob.By.LOG);
        assertThat(taken.by()).isEqualTo(LogIdentity.By.HISTORY);
        assertThat(taken.guesses()).isEmpty();
        assertThat(taken.changeable()).isFalse();
    }

    @Test
    void theOnlyRunAtThatTimeIsTheLogs() throws Exception {
        Configuration size = Configuration.fixed(GlueVersion.V5_0, WorkerType.R_1X, 4);
        knows(
                run("jr_1", START.minusSeconds(20), 85).on(size).run(),
                run("jr_2", START.minusSeconds(3600), 85).run());

        LogIdentity taken = imported();

        assertThat(taken.job()).isEqualTo(new LogJob("returns_scd2", Optional.of("jr_1"), LogJob.By.START_TIME));
        assertThat(taken.guesses()).containsExactly("No Glue job name inside: matched to returns_scd2 by start time.");
        assertThat(taken.size()).contains(size);
        assertThat(workspace.logs().runs("returns_scd2")).containsExactly("jr_1");
    }

    @Test
    void amongSeveralRunsAtThatTimeNoneIsGuessed() throws Exception {
        knows(
                run("jr_1", START.minusSeconds(20), 85).run(),
                run("jr_2", START.minusSeconds(10), 80).run());

        assertThat(imported().job().by()).isEqualTo(LogJob.By.APPLICATION);
    }

    @Test
    void aRunThatTookManyTimesAsLongIsAnother() throws Exception {
        knows(run("jr_1", START.minusSeconds(20), 7200).run());

        assertThat(imported().job().by()).isEqualTo(LogJob.By.APPLICATION);
    }

    @Test
    void whatIsImportedBeforeItsRunIsMatchedWhenItIsImportedAgain() throws Exception {
        imported();
        knows(run("jr_1", START.minusSeconds(20), 85).run());

        imported();

        assertThat(workspace.logs().count("returns_scd2")).isEqualTo(1);
        assertThat(workspace.jobNames()).containsExactly("returns_scd2");
    }

    @Test
    void theUsersJobTakesTheLogAndTheGuessedOneGoes() throws Exception {
        imported();

        LogIdentity taken = choose(ORDERS);

        assertThat(taken.job()).isEqualTo(new LogJob("orders", Optional.empty(), LogJob.By.USER));
        assertThat(workspace.jobNames()).containsExactly("orders");
        assertThat(workspace.logs().count("orders")).isEqualTo(1);
        assertThat(EvidenceFinder.inWorkspace(workspace, "orders").profiles()).hasSize(1);
    }

    @Test
    void aJobOfWhichMoreIsKnownStays() throws Exception {
        imported();
        workspace.notes().keep("spark name", new JobNote("why so large?", START));

        choose(ORDERS);

        assertThat(workspace.jobNames()).containsExactly("orders", "spark name");
    }

    @Test
    void importingTheLogAgainDoesNotUndoWhatTheUserSaid() throws Exception {
        imported();
        choose(new LogChoice(ORDERS.job(), THREE_R.size()));

        LogIdentity again = imported();

        assertThat(again.job().name()).isEqualTo("orders");
        assertThat(again.by()).isEqualTo(LogIdentity.By.USER);
        assertThat(again.guesses()).isEmpty();
        assertThat(again.changeable()).isTrue();
        assertThat(workspace.jobNames()).containsExactly("orders");
    }

    @Test
    void sayingNothingAnyMoreGoesBackToWhatTheLogTells() throws Exception {
        LogIdentity before = imported();
        choose(new LogChoice(ORDERS.job(), THREE_R.size()));

        LogIdentity after = choose(LogChoice.NONE);

        assertThat(after).isEqualTo(before);
        assertThat(workspace.jobNames()).containsExactly("spark name");
        assertThat(workspace.logChoices().of(LOG)).isEqualTo(LogChoice.NONE);
    }

    @Test
    void aRunThatWasMatchedIsNotOneOfTheUsersJob() throws Exception {
        knows(run("jr_1", START.minusSeconds(20), 85).run());
        imported();

        choose(ORDERS);
        assertThat(workspace.logs().runs("returns_scd2")).isEmpty();
        assertThat(workspace.logs().runs("orders")).isEmpty();

        choose(LogChoice.NONE);
        assertThat(workspace.logs().runs("returns_scd2")).containsExactly("jr_1");
    }

    @Test
    void theUsersSizeIsTheOneInForceAndTheOneThatPredictionsCompareWith() throws Exception {
        imported();

        LogIdentity taken = choose(THREE_R);

        Evidence evidence = EvidenceFinder.inWorkspace(workspace, "spark name");
        assertThat(taken.size()).map(Configuration::label).contains("R.1X × 3");
        assertThat(evidence.current()).isEqualTo(taken.size());
        assertThat(evidence.currentInferred()).isFalse();
        assertThat(evidence.loggedSize(evidence.profiles().getFirst())).isEqualTo(taken.size());
    }

    @Test
    void otherCoresThanTheTypesOwnAreThoseThatTheJobHasSet() throws Exception {
        imported();

        LogIdentity taken = choose(new LogChoice(Optional.empty(), Optional.of(new StatedSize(WorkerType.G_2X, 5))));

        assertThat(taken.size().orElseThrow().executorCores()).isEqualTo(4);
    }

    @Test
    void whatWasWorkedOutOfTheJobIsWorkedOutAgain() throws Exception {
        imported();
        workspace.fleetRows().expect(List.of("spark name"));
        workspace.fleetRows().keep(List.of(new KeptRow("spark name", "print", START, "{}")));
        assertThat(workspace.fleetRows().all()).hasSize(1);

        choose(THREE_R);

        assertThat(workspace.fleetRows().all()).isEmpty();
    }

    @Test
    void aChoiceMadeManyTimesIsThereOnce() throws Exception {
        imported();

        for (int workers : IntStream.rangeClosed(2, 20).toArray()) {
            choose(new LogChoice(Optional.of("job " + workers), Optional.of(new StatedSize(WorkerType.G_1X, workers))));
        }

        assertThat(workspace.jobNames()).containsExactly("job 20");
        assertThat(workspace.logChoices().sizes("job 20"))
                .containsExactly(Map.entry(LOG, new StatedSize(WorkerType.G_1X, 20)));
    }

    @Test
    void aLogThatIsGoneIsTold() {
        assertThatThrownBy(() -> choose(ORDERS))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no longer in the workspace");
    }
}
