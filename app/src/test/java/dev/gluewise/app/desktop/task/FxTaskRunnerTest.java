package dev.gluewise.app.desktop.task;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class FxTaskRunnerTest {
    private final FxTaskRunner runner = new FxTaskRunner();
    private final List<Object> results = new CopyOnWriteArrayList<>();

    @Start
    void start(Stage stage) {
        assertThat(stage).isNotNull();
    }

    @Test
    void workLeavesTheFxThreadAndItsResultComesBack(FxRobot robot) throws Exception {
        AtomicBoolean workedOnFx = new AtomicBoolean(true);
        AtomicBoolean answeredOnFx = new AtomicBoolean();
        robot.interact(() -> runner.start(
                "work",
                progress -> {
                    workedOnFx.set(Platform.isFxApplicationThread());
                    return 42;
                },
                result -> {
                    answeredOnFx.set(Platform.isFxApplicationThread());
                    results.add(result);
                },
                results::add));

        WaitForAsyncUtils.waitFor(60, SECONDS, () -> !results.isEmpty());
        assertThat(results).containsExactly(42);
        assertThat(workedOnFx).isFalse();
        assertThat(answeredOnFx).isTrue();
        assertThat(runner.running()).isEmpty();
    }

    @Test
    void ofManyRequestsOnlyTheLastIsAnswered(FxRobot robot) throws Exception {
        AtomicInteger started = new AtomicInteger();
        robot.interact(() -> {
            for (int i = 0; i < 50; i++) {
                int number = i;
                runner.startLatest(
                        this,
                        "simulate",
                        progress -> {
                            started.incrementAndGet();
                            return number;
                        },
                        results::add,
                        results::add);
            }
        });

        WaitForAsyncUtils.waitFor(60, SECONDS, () -> !results.isEmpty());
        assertThat(results).containsExactly(49);
        assertThat(started).as("the pause spared the others").hasValue(1);
    }

    @Test
    void aCancelledTaskReturnsWhatItHas(FxRobot robot) throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        robot.interact(() -> runner.start(
                "import",
                progress -> {
                    running.countDown();
                    int done = 0;
                    while (!progress.cancelled()) {
                        progress.report(-1, ++done + " files");
                        Thread.onSpinWait();
                    }
                    return "partly";
                },
                results::add,
                results::add));
        assertThat(running.await(10, SECONDS)).isTrue();

        robot.interact(() -> runner.running().getFirst().cancel());

        WaitForAsyncUtils.waitFor(60, SECONDS, () -> !results.isEmpty());
        assertThat(results).containsExactly("partly");
    }

    @Test
    void problemsAreHandedOnAndFaultsAreMadeProblems(FxRobot robot) throws Exception {
        Problem known = Problem.of(ProblemCode.UNREADABLE_INPUT, "no log", "drop another");
        robot.interact(() -> {
            runner.start(
                    "known",
                    progress -> {
                        throw new ProblemException(known);
                    },
                    results::add,
                    results::add);
            runner.start(
                    "unknown",
                    progress -> {
                        throw new IllegalStateException("boom");
                    },
                    results::add,
                    results::add);
        });

        WaitForAsyncUtils.waitFor(60, SECONDS, () -> results.size() == 2);
        assertThat(results).contains(known);
        assertThat(results)
                .anyMatch(result -> result instanceof Problem problem && problem.code() == ProblemCode.INTERNAL_FAULT);
    }
}
