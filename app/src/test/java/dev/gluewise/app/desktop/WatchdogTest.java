package dev.gluewise.app.desktop;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gluewise.app.cli.BuiltSpark;
import dev.gluewise.app.desktop.backend.WorkspaceBackend;
import dev.gluewise.app.desktop.job.JobTab;
import dev.gluewise.app.desktop.sample.NoDialogs;
import dev.gluewise.app.desktop.shell.DesktopModel;
import dev.gluewise.app.desktop.shell.Windows;
import dev.gluewise.app.desktop.task.FxTaskRunner;
import dev.gluewise.app.sample.MadeSample;
import dev.gluewise.pricing.rates.BundledPrices;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** However much there is to do, the window answers. {@link FxWatchdog} says what counts as a thread that is held. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class WatchdogTest {
    private static final Duration LONGEST = Duration.ofMillis(100);
    private static final Duration LONG_WORK = Duration.ofMillis(150);
    private static final int LONG_WAIT_MILLIS = 200;
    private static final int JOBS = 1_000;
    /** What holds the thread does so each time; what the compiler or the collector of garbage took is gone the next time. */
    private static final int TRIES = 4;

    @TempDir
    private static Path folder;

    private final TestReporter figures;
    private Stage stage;

    WatchdogTest(TestReporter figures) {
        this.figures = figures;
    }

    @Start
    void open(Stage shown) {
        stage = shown;
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1180);
        stage.setHeight(900);
        stage.show();
    }

    @Test
    void theWindowAnswersWhileAThousandJobsAreImportedAndAnalysed(FxRobot robot) throws Exception {
        Path history = Files.writeString(folder.resolve("history.csv"), MadeHistory.csv(JOBS));
        List<FxWatchdog.Gap> gaps = gapsOfImport(robot, history, "first");
        for (int more = 1; more < TRIES && !gaps.isEmpty(); more++) {
            gaps = gapsOfImport(robot, history, "again" + more);
        }
        assertThat(gaps).isEmpty();
    }

    private List<FxWatchdog.Gap> gapsOfImport(FxRobot robot, Path history, String user) throws Exception {
        try (WorkspaceBackend backend = backend(user)) {
            DesktopModel model = window(robot, backend);
            showTheListOnce(robot, model);

            return watched("import", () -> {
                robot.interact(() -> model.imports().importFiles(List.of(history)));
                waitUntil(() -> model.jobs().jobsProperty().get().size() > JOBS
                        && model.tasks().running().isEmpty());
            });
        }
    }

    /** The first time classes are loaded, on any thread that needs them; packages bring them loaded. */
    private static void showTheListOnce(FxRobot robot, DesktopModel model) throws Exception {
        Path first = Files.writeString(
                folder.resolve("first.csv"), "job,workers,seconds\nfirst,4,600\nfirst,8,330\nother,2,9\n");
        robot.interact(() -> model.imports().importFiles(List.of(first)));
        waitUntil(() -> model.jobs().jobsProperty().get().size() == 2);
    }

    @Test
    void theWindowAnswersWhileSparkReplaysARun(FxRobot robot) throws Exception {
        try (BuiltSpark spark = BuiltSpark.use();
                WorkspaceBackend backend = backend("replay")) {
            DesktopModel model = window(robot, backend);
            robot.interact(model::openSample);
            waitUntil(() -> !model.jobs().jobsProperty().get().isEmpty());
            robot.interact(() -> model.openJob("orders_enrich"));
            waitUntil(() -> model.whatIf().outcomeProperty().get().isPresent());
            robot.interact(() -> model.job().tabProperty().set(JobTab.VERIFY));
            WaitForAsyncUtils.waitForFxEvents();

            List<FxWatchdog.Gap> gaps = gapsOfReplay(robot, model);
            for (int more = 1; more < TRIES && !gaps.isEmpty(); more++) {
                gaps = gapsOfReplay(robot, model);
            }
            assertThat(gaps).isEmpty();
        }
    }

    private List<FxWatchdog.Gap> gapsOfReplay(FxRobot robot, DesktopModel model) throws Exception {
        return watched("replay", () -> {
            robot.interact(model.job().verify()::start);
            waitUntil(() -> model.tasks().running().isEmpty());
            assertThat(model.job().verify().problemProperty().get()).isEmpty();
            assertThat(model.job().verify().resultProperty().get()).isPresent();
        });
    }

    @Test
    void aThreadThatWorksTooLongIsSeen(FxRobot robot) throws Exception {
        assertThat(watched("work", () -> robot.interact(() -> workFor(LONG_WORK))))
                .isNotEmpty();
    }

    @Test
    void aThreadThatWaitsForAnotherIsSeen(FxRobot robot) throws Exception {
        assertThat(watched(
                        "wait",
                        () -> robot.interact(() -> new CountDownLatch(1).await(LONG_WAIT_MILLIS, MILLISECONDS))))
                .isNotEmpty();
    }

    @Test
    void aThreadThatWaitsForTheNetworkIsSeen(FxRobot robot) throws Exception {
        assertThat(watched(
                        "listen",
                        () -> robot.interact(() -> {
                            listen();
                            return true;
                        })))
                .isNotEmpty();
    }

    @Test
    void muchWorkInShortPiecesHoldsNobody(FxRobot robot) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        assertThat(watched("pieces", () -> {
                    Platform.runLater(() -> workInPieces(40, done));
                    done.await();
                }))
                .isEmpty();
    }

    private static void workInPieces(int pieces, CountDownLatch done) {
        if (pieces == 0) {
            done.countDown();
        } else {
            workFor(Duration.ofMillis(5));
            Platform.runLater(() -> workInPieces(pieces - 1, done));
        }
    }

    private static void workFor(Duration time) {
        long end = FxWatchdog.workedByThisThread() + time.toNanos();
        while (FxWatchdog.workedByThisThread() < end) {
            Thread.onSpinWait();
        }
    }

    /** Waits in a call of the system, where the Java machine has the thread for a running one. */
    private static void listen() throws IOException {
        try (ServerSocket nobodyCalls = new ServerSocket(0)) {
            nobodyCalls.setSoTimeout(LONG_WAIT_MILLIS);
            assertThatThrownBy(nobodyCalls::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    /** The gaps that are too long while something is done. */
    private List<FxWatchdog.Gap> watched(String what, Doing doing) throws Exception {
        try (FxWatchdog watchdog = new FxWatchdog()) {
            doing.run();
            waitUntil(() -> watchdog.answers() > 2);
            watchdog.longest().ifPresent(gap -> figures.publishEntry(what, gap.figures()));
            return watchdog.longerThan(LONGEST);
        }
    }

    @FunctionalInterface
    private interface Doing {
        void run() throws Exception;
    }

    private static WorkspaceBackend backend(String user) throws Exception {
        return new WorkspaceBackend(folder.resolve(user), BundledPrices.load(), MadeSample.CLOCK);
    }

    private DesktopModel window(FxRobot robot, WorkspaceBackend backend) {
        DesktopWindow[] window = new DesktopWindow[1];
        robot.interact(() -> {
            DesktopModel model = new DesktopModel(backend, new FxTaskRunner(), ZoneOffset.UTC);
            model.start(Optional.empty());
            window[0] = new DesktopWindow(stage, model, new NoDialogs(), Windows.NONE);
        });
        WaitForAsyncUtils.waitForFxEvents();
        return window[0].model();
    }

    private static void waitUntil(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(300, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
