package dev.gluewise.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.cli.BuiltSpark;
import dev.gluewise.app.desktop.job.JobTab;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What the simulation says, done by Spark itself in a process of its own. */
@DeskTest
class ReplayTest {
    private static final String JOB = "clickstream_compact";

    @Test
    void aReplayShowsItsProgressAndAgreesStageByStageAndIsKeptBesideTheNextOne(Desk desk) throws Exception {
        try (BuiltSpark spark = BuiltSpark.use()) {
            DeskWindow window = desk.opens();
            window.drops(desk.log(JOB));
            window.clicks("#import-done");
            window.jobs().opened(JOB);
            List<Double> progress = new ArrayList<>();

            window.presses(KeyCode.SHORTCUT, KeyCode.ENTER);
            window.asks(() -> window.model()
                    .job()
                    .verify()
                    .runningProperty()
                    .get()
                    .orElseThrow()
                    .fractionProperty()
                    .subscribe(now -> progress.add(now.doubleValue())));
            window.awaits("the tab", () -> window.model().job().tabProperty().get() == JobTab.VERIFY);
            replayed(window, 1);

            assertThat(progress).isSorted().last().isEqualTo(1.0);
            assertThat(window.asks(() -> window.model()
                            .job()
                            .verify()
                            .resultProperty()
                            .get()
                            .orElseThrow()
                            .result()
                            .stages()))
                    .isNotEmpty()
                    .allMatch(pair -> pair.same());
            assertThat(window.shownTexts("#replayed-stages")).contains("0.0 %");
            assertThat(window.shownTexts(".agreement")).contains("100 %");

            window.chooses("#ReplayPlot-export", "#plot-csv");
            window.writes(desk.file(JOB + "-replay.csv"));
            assertThat(desk.file(JOB + "-replay.csv")).content().startsWith("stage,name,tasks");

            window.presses(KeyCode.ALT, KeyCode.DIGIT1);
            window.showsTheKeyboardOn("#cost-chart");
            window.presses(KeyCode.RIGHT);
            window.presses(KeyCode.RIGHT);
            window.presses(KeyCode.SHORTCUT, KeyCode.ENTER);
            replayed(window, 2);

            List<String> names = window.asks(() -> window.model().job().verify().earlierProperty().get().stream()
                    .map(replay -> replay.result().setup().configuration().label())
                    .toList());
            assertThat(names).hasSize(2).doesNotHaveDuplicates();
            assertThat(window.shownTexts(".agreement")).containsAll(names);
            window.clicks(names.getLast());
            window.awaits("the first replay", () -> window.model()
                    .job()
                    .verify()
                    .resultProperty()
                    .get()
                    .orElseThrow()
                    .result()
                    .setup()
                    .configuration()
                    .label()
                    .equals(names.getLast()));
        }
    }

    private static void replayed(DeskWindow window, int times) {
        window.awaits(
                "replay " + times,
                () -> window.model().job().verify().earlierProperty().get().size() == times);
        window.rests();
    }

    @Test
    void aCancelledReplayHasEndedItsProcessBeforeTheWindowSaysSo(Desk desk) throws Exception {
        try (BuiltSpark spark = BuiltSpark.use()) {
            DeskWindow window = desk.opensSample();
            window.jobs().choose("orders_enrich");
            window.presses(KeyCode.ALT, KeyCode.DIGIT4);
            window.clicks("#start-replay");
            window.sees("#cancel-replay");
            window.awaits("Spark's process", ReplayTest::sparkRuns);
            AtomicBoolean leftBehind = new AtomicBoolean();
            window.asks(() -> window.model().job().verify().runningProperty().subscribe((before, now) -> {
                leftBehind.set(now.isPresent() || sparkRuns());
            }));

            window.clicks("#cancel-replay");

            window.finds("#start-replay");
            window.rests();
            assertThat(leftBehind).isFalse();
            assertThat(sparkRuns()).isFalse();
            assertThat(window.asks(
                            () -> window.model().job().verify().resultProperty().get()))
                    .as("no result of a replay that was not ended")
                    .isEmpty();
            assertThat(window.has(".problem")).as("a cancel is no fault").isFalse();
        }
    }

    private static boolean sparkRuns() {
        return ProcessHandle.current()
                .descendants()
                .anyMatch(process -> process.info().command().orElse("").endsWith("java"));
    }
}
