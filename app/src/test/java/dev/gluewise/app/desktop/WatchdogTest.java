package dev.gluewise.app.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.backend.WorkspaceBackend;
import dev.gluewise.app.desktop.job.JobTab;
import dev.gluewise.app.desktop.sample.NoDialogs;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.task.FxTaskRunner;
import dev.gluewise.pricing.rates.BundledPrices;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** However much there is to do, the window answers. */
@Tag("window")
@EnabledIfSystemProperty(named = "gluewise.watchdog", matches = "true", disabledReason = WatchdogTest.WHY)
@ExtendWith(ApplicationExtension.class)
class WatchdogTest {
    static final String WHY =
            "it measures times, which wants a machine that does nothing else; CONTRIBUTING.md says how";

    private static final Duration LONGEST = Duration.ofMillis(100);
    private static final int JOBS = 1_000;

    @TempDir
    private static Path folder;

    private Stage stage;

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
        // What holds the thread does so each time; what the compiler or the collector took is gone the next time.
        List<FxWatchdog.Gap> gaps = gapsOfImport(robot, history, "first");
        for (int again = 0; !gaps.isEmpty() && again < 3; again++) {
            gaps = gapsOfImport(robot, history, "again" + again);
        }
        assertThat(gaps).isEmpty();
    }

    private List<FxWatchdog.Gap> gapsOfImport(FxRobot robot, Path history, String user) throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
        try (WorkspaceBackend backend = new WorkspaceBackend(folder.resolve(user), BundledPrices.load(), clock)) {
            DesktopWindow window = window(robot, backend);
            warmUp(robot, window);

            try (FxWatchdog watchdog = new FxWatchdog()) {
                robot.interact(() -> window.model().imports().importFiles(List.of(history)));
                waitUntil(() -> window.model().jobs().jobsProperty().get().size() > JOBS
                        && window.model().tasks().running().isEmpty());
                assertThat(watchdog.answers()).as("the watchdog was awake").isGreaterThan(20);
                return watchdog.longerThan(LONGEST);
            }
        }
    }

    @Test
    void theWindowAnswersWhileARunIsReplayed(FxRobot robot) throws Exception {
        DesktopWindow window = window(robot, SampleBackend.opened());
        waitUntil(() -> !window.model().jobs().jobsProperty().get().isEmpty());
        robot.interact(() -> window.model().openJob("orders_enrich"));
        waitUntil(() -> window.model().whatIf().outcomeProperty().get().isPresent());
        robot.interact(() -> window.model().job().tabProperty().set(JobTab.VERIFY));
        WaitForAsyncUtils.waitForFxEvents();

        try (FxWatchdog watchdog = new FxWatchdog()) {
            robot.interact(window.model().job().verify()::start);
            waitUntil(() -> window.model().job().verify().resultProperty().get().isPresent());
            assertThat(watchdog.longerThan(LONGEST)).isEmpty();
        }
    }

    @Test
    void aThreadThatIsHeldIsSeen(FxRobot robot) throws Exception {
        try (FxWatchdog watchdog = new FxWatchdog()) {
            robot.interact(WatchdogTest::workFor300Millis);
            waitUntil(() -> watchdog.answers() > 2);
            assertThat(watchdog.longerThan(LONGEST)).isNotEmpty();
        }
    }

    private static void workFor300Millis() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + Duration.ofMillis(300).toNanos();
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }

    private DesktopWindow window(FxRobot robot, Backend backend) {
        DesktopWindow[] window = new DesktopWindow[1];
        robot.interact(() -> {
            window[0] = new DesktopWindow(stage, backend, new FxTaskRunner(), new NoDialogs(), ZoneOffset.UTC);
            window[0].model().start(Optional.empty());
        });
        WaitForAsyncUtils.waitForFxEvents();
        return window[0];
    }

    /** Shows the list once, since the first time classes are loaded, on any thread that needs them. */
    private static void warmUp(FxRobot robot, DesktopWindow window) throws Exception {
        Path first = Files.writeString(
                folder.resolve("first.csv"), "job,workers,seconds\nfirst,4,600\nfirst,8,330\nother,2,9\n");
        robot.interact(() -> window.model().imports().importFiles(List.of(first)));
        waitUntil(() -> window.model().jobs().jobsProperty().get().size() == 2);
    }

    private static void waitUntil(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(300, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
