package dev.gluewise.app.desktop.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.replay.KeptReplay;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import dev.gluewise.app.desktop.whatif.CandidateRow;
import dev.gluewise.app.desktop.whatif.WhatIfModel;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerifyModelTest {
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final SampleBackend backend = SampleBackend.opened();
    private final WhatIfModel whatIf = new WhatIfModel(backend, tasks);
    private final VerifyModel model = shown();

    private VerifyModel shown() {
        VerifyModel made = new VerifyModel(whatIf, backend.replays(), tasks, ZoneOffset.UTC);
        made.setShown(true);
        return made;
    }

    private CandidateRow recommended() {
        return whatIf.outcomeProperty().get().orElseThrow().recommended().orElseThrow();
    }

    private void selectAnother() {
        CandidateRow other =
                whatIf.outcomeProperty().get().orElseThrow().plotted().getLast();
        whatIf.selectedProperty().set(Optional.of(other.configuration()));
    }

    private KeptReplay shownReplay() {
        return model.resultProperty().get().orElseThrow();
    }

    @Test
    void theRecommendedSizeIsReplayedUnlessAnotherIsSelected() {
        whatIf.open("orders_enrich");
        assertThat(model.configuration()).contains(recommended().configuration());

        selectAnother();

        assertThat(model.configuration()).isEqualTo(whatIf.selectedProperty().get());
    }

    @Test
    void theResultIsShownAndKept() {
        whatIf.open("orders_enrich");

        model.start();

        assertThat(shownReplay().result().configuration())
                .isEqualTo(recommended().configuration());
        assertThat(AgreementText.of(shownReplay().result())).isEqualTo("100 %");
        assertThat(model.rowsProperty().get())
                .hasSize(10)
                .allSatisfy(row -> assertThat(row.pair().orElseThrow().same()).isTrue());
        assertThat(model.linesProperty().get()).isNotEmpty();
        assertThat(model.runningProperty().get()).isEmpty();
        whatIf.open("events_dedupe_hourly");
        assertThat(model.resultProperty().get()).isEmpty();
        whatIf.open("orders_enrich");
        assertThat(model.resultProperty().get()).isPresent();
    }

    @Test
    void whatWasReplayedBeforeIsThereAfterARestart() {
        whatIf.open("orders_enrich");
        model.start();

        VerifyModel later = shown();

        assertThat(later.earlierProperty().get())
                .containsExactlyElementsOf(model.earlierProperty().get());
        assertThat(later.resultProperty().get()).contains(shownReplay());
    }

    @Test
    void theSameSizeAgainTakesThePlaceOfTheEarlierReplay() {
        whatIf.open("orders_enrich");
        model.start();
        model.start();
        assertThat(model.earlierProperty().get()).hasSize(1);

        selectAnother();
        model.start();

        assertThat(model.earlierProperty().get()).hasSize(2);
        model.choose(model.earlierProperty().get().getLast());
        assertThat(shownReplay().result().configuration())
                .isEqualTo(recommended().configuration());
    }

    @Test
    void twoReplaysStandBesideEachOtherStageByStage() {
        whatIf.open("orders_enrich");
        model.start();
        KeptReplay first = shownReplay();
        selectAnother();
        model.start();

        model.compare(first);

        assertThat(model.comparedProperty().get()).contains(first);
        assertThat(model.rowsProperty().get()).allSatisfy(row -> {
            assertThat(row.other())
                    .contains(first.result()
                            .stages()
                            .get(row.planned().span().stage())
                            .replayed());
            assertThat(row.differencePercent()).isPresent();
        });
        model.compare(first);
        assertThat(model.comparedProperty().get()).isEmpty();
        assertThat(model.rowsProperty().get())
                .allSatisfy(row -> assertThat(row.other()).isEmpty());
    }

    @Test
    void theOneThatIsShownIsNotComparedWithItself() {
        whatIf.open("orders_enrich");
        model.start();

        model.compare(shownReplay());

        assertThat(model.comparedProperty().get()).isEmpty();
    }

    @Test
    void aReplayIsDeletedAndBroughtBack() {
        whatIf.open("orders_enrich");
        model.start();
        KeptReplay first = shownReplay();

        model.remove(first);

        assertThat(model.earlierProperty().get()).isEmpty();
        assertThat(model.resultProperty().get()).isEmpty();
        assertThat(model.rowsProperty().get()).isEmpty();
        assertThat(model.removedProperty().get()).contains(first);

        model.undoRemove();

        assertThat(shownReplay().result()).isEqualTo(first.result());
        assertThat(model.removedProperty().get()).isEmpty();
    }

    @Test
    void whileItRunsTheStagesThatHaveEndedCanBeSeen() {
        whatIf.open("orders_enrich");
        LiveReplay told = new LiveReplay();
        List<LiveReplay.Seen> seen = new ArrayList<>();

        tasks.start(
                "replay",
                progress -> whatIf.studyProperty()
                        .get()
                        .orElseThrow()
                        .replay(recommended().configuration(), told, new dev.gluewise.app.desktop.task.Progress() {
                            @Override
                            public void report(double fraction, String text) {
                                seen.add(told.seen());
                            }

                            @Override
                            public boolean cancelled() {
                                return false;
                            }
                        }),
                made -> {},
                fault -> {});

        LiveReplay.Seen begun = seen.getFirst();
        assertThat(StageRow.of(begun)).hasSize(10).allSatisfy(row -> assertThat(row.replayed())
                .isEmpty());
        assertThat(begun.lines()).hasSize(1);
        LiveReplay.Seen midway = seen.get(5);
        assertThat(StageRow.of(midway).stream().filter(row -> row.replayed().isPresent()))
                .hasSize(5);
        assertThat(midway.tasksDone()).isPositive().isLessThan(midway.tasks());
    }

    @Test
    void withoutALogItSaysWhatIsMissing() {
        whatIf.open("web_logs_compact");

        model.start();

        assertThat(model.problemProperty().get())
                .hasValueSatisfying(problem -> assertThat(problem.message()).contains("event log"));
        assertThat(model.resultProperty().get()).isEmpty();
    }
}
