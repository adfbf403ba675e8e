package dev.gluewise.analyzer.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.gluewise.analyzer.advice.MadeRuns;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.testing.InWorkspace;
import dev.gluewise.analyzer.workspace.Workspace.RawRun;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several threads on one workspace: none sees, commits or takes back what another one is at. */
class WorkspaceThreadsTest {
    @Nested
    class WhileOneIsInTheMiddleOfATransaction {
        private static final String FIRST_HALF = "first half";
        private static final String SECOND_HALF = "second half";

        @TempDir
        private Path folder = Path.of("");

        @SuppressWarnings("NullAway.Init")
        private Database database;

        @BeforeEach
        void open() throws ProblemException {
            database = WorkspaceFile.connect(folder.resolve("jobs.gluewise"));
        }

        @AfterEach
        void close() throws SQLException {
            database.close();
        }

        /** Has another thread do something, which waits or is done with it when this returns. */
        private static <T> Future<T> begun(Callable<T> work) {
            FutureTask<T> task = new FutureTask<>(work);
            Thread other = Thread.ofPlatform().start(task);
            while (other.getState() == Thread.State.NEW || other.getState() == Thread.State.RUNNABLE) {
                Thread.onSpinWait();
            }
            return task;
        }

        private <T> Future<T> inTheMiddle(Callable<T> work) throws ProblemException {
            return database.inTransaction(() -> {
                database.setSetting(FIRST_HALF, "");
                Future<T> begun = begun(work);
                database.setSetting(SECOND_HALF, "");
                return begun;
            });
        }

        private List<String> halves() throws ProblemException {
            return database.query(
                    "SELECT name FROM setting WHERE name LIKE '% half' ORDER BY name", row -> row.getString(1));
        }

        @Test
        void anotherSeesBothHalvesOfIt() throws Exception {
            assertThat(inTheMiddle(this::halves).get()).containsExactly(FIRST_HALF, SECOND_HALF);
        }

        @Test
        void anotherClosesAfterIt() throws Exception {
            Future<Boolean> closed = inTheMiddle(() -> {
                database.close();
                return true;
            });
            assertThat(closed.get()).isTrue();

            open();
            assertThat(halves()).containsExactly(FIRST_HALF, SECOND_HALF);
        }

        @Test
        void whatAnotherStoresStaysThoughItIsTakenBack() throws Exception {
            List<Future<Boolean>> others = new ArrayList<>();

            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> database.inTransaction(() -> {
                        database.setSetting(FIRST_HALF, "");
                        others.add(begun(() -> {
                            database.setSetting(SECOND_HALF, "");
                            return true;
                        }));
                        throw new SQLException("no room");
                    }));

            assertThat(others.getFirst().get()).isTrue();
            assertThat(halves()).containsExactly(SECOND_HALF);
        }

        @Test
        void anotherIsInNoneOfItsOwn() throws Exception {
            assertThatIllegalStateException().isThrownBy(() -> database.ensureJob("orders"));
        }
    }

    @Nested
    class WhenAllWorkAtOnce extends InWorkspace {
        private static final int THREADS = 4;
        private static final int ROUNDS = 20;
        private static final int RUNS_AT_ONCE = 5;

        private interface Round {
            void work(int thread, int round) throws ProblemException;
        }

        private void allDo(Round each) throws Exception {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
                List<Callable<Integer>> work = IntStream.range(0, THREADS)
                        .<Callable<Integer>>mapToObj(thread -> () -> {
                            start.await();
                            for (int round = 0; round < ROUNDS; round++) {
                                each.work(thread, round);
                            }
                            return thread;
                        })
                        .toList();
                for (Future<Integer> done : pool.invokeAll(work)) {
                    done.get();
                }
            }
        }

        @Test
        void nothingIsLostAndNoHistoryIsSeenHalfStored() throws Exception {
            allDo((thread, round) -> {
                String name = thread + " " + round;
                workspace.notes().keep(name, new JobNote("a note", Instant.EPOCH));
                knows(IntStream.range(0, RUNS_AT_ONCE)
                        .mapToObj(run -> MadeRuns.run("jr " + name + " " + run, RunState.SUCCEEDED, run, 600))
                        .toList());
                workspace.fleetRows().expect(List.of(name));
                workspace.fleetRows().keep(List.of(new KeptRow(name, "print", Instant.EPOCH, "{}")));

                assertThat(workspace.runs("made").size() % RUNS_AT_ONCE).isZero();
                assertThat(workspace.notes().of(name)).isPresent();
            });

            assertThat(workspace.runs("made")).hasSize(THREADS * ROUNDS * RUNS_AT_ONCE);
            assertThat(workspace.jobNames()).hasSize(THREADS * ROUNDS + 1);
            assertThat(workspace.fleetRows().all()).hasSize(THREADS * ROUNDS);
        }

        @Test
        void whatIsKnownOfAnAccountIsOfOneMoment() throws Exception {
            allDo((thread, round) -> {
                RawRun running = new RawRun(MadeRuns.run("jr", RunState.RUNNING, thread * ROUNDS + round, 0), "{}");
                Instant start = running.run().startedOn().orElseThrow();
                workspace.account().saveJob("made", List.of(), List.of(running), Instant.EPOCH, start);

                AccountHistory known = workspace.account().history("made");

                assertThat(known.oldestUnfinished()).isEqualTo(known.completeUntil());
            });
        }

        @Test
        void ofTwoScenariosOneGetsTheNameThatBothWant() throws Exception {
            allDo((thread, round) -> {
                String mine = round + " of " + thread;
                workspace.scenarios().keep(ScenarioTest.plain(mine));
                try {
                    workspace.scenarios().rename("orders", mine, "wanted in " + round);
                } catch (ProblemException taken) {
                    assertThat(taken).hasMessageContaining("already");
                }
            });

            assertThat(workspace.scenarios().of("orders")).hasSize(THREADS * ROUNDS);
            assertThat(workspace.scenarios().of("orders"))
                    .filteredOn(scenario -> scenario.name().startsWith("wanted"))
                    .hasSize(ROUNDS);
        }
    }
}
