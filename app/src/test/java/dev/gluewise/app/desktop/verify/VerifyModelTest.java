package dev.gluewise.app.desktop.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.chart.Ticks;
import dev.gluewise.analyzer.replay.KeptReplay;
import dev.gluewise.analyzer.replay.ReplayPlanned;
import dev.gluewise.analyzer.timeline.Stretch;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.app.desktop.verify.StageRow.State;
import dev.gluewise.app.desktop.whatif.CandidateRow;
import dev.gluewise.app.desktop.whatif.WhatIfModel;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.replay.ReplayEffort;
import dev.gluewise.simulator.replay.ReplayStanding;
import dev.gluewise.simulator.replay.StageEnd;
import dev.gluewise.simulator.schedule.StageSpan;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerifyModelTest {
    private static final ReplayEffort EFFORT = new ReplayEffort(1, 1L << 28, 1L << 34, Optional.empty());

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
        assertThat(AgreementText.of(shownReplay().result().agreement())).isEqualTo("100 %");
        assertThat(model.rowsProperty().get())
                .filteredOn(row -> row.stage().isPresent())
                .hasSize(10)
                .allSatisfy(row -> assertThat(row.same()).isTrue());
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
            assertThat(row.other()).isPresent();
            row.stage().ifPresent(stage -> {
                StageSpan before =
                        first.result().stages().get(stage.span().stage()).replayed();
                assertThat(row.other()).contains(new Stretch(before.startSeconds(), before.endSeconds()));
            });
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
                        .replay(recommended().configuration(), told, new Progress() {
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
        assertThat(StageRow.of(begun)).allSatisfy(row -> assertThat(row.state()).isEqualTo(State.WAITING));
        assertThat(begun.lines()).hasSize(1);
        LiveReplay.Seen midway = seen.get(5);
        assertThat(StageRow.of(midway))
                .filteredOn(row -> row.stage().isPresent() && row.state() == State.DONE)
                .hasSize(5);
        ReplayFigures figures = ReplayFigures.of(midway).orElseThrow();
        assertThat(figures.tasksDone()).isPositive().isLessThan(figures.tasks());
        assertThat(figures.doneIds()).containsExactly(0, 1, 2, 3, 4);
        assertThat(figures.agreement().orElseThrow().percent()).isEqualTo(100);
        assertThat(figures.timesAsFast().orElseThrow()).isGreaterThan(100);
        assertThat(figures.wholeSeconds().orElseThrow())
                .isCloseTo(figures.runSeconds() / figures.timesAsFast().orElseThrow(), within(1e-9));
    }

    @Test
    void betweenTheStagesTheDriverHasRowsOfItsOwn() {
        whatIf.open("orders_enrich");
        model.start();

        List<StageRow> rows = model.rowsProperty().get();

        assertThat(rows).isSortedAccordingTo(StageRow.inOrder());
        List<StageRow> driver =
                rows.stream().filter(row -> row.stage().isEmpty()).toList();
        assertThat(driver).hasSizeGreaterThanOrEqualTo(3).allSatisfy(row -> {
            assertThat(row.same()).isTrue();
            assertThat(row.differencePercent()).contains(0.0);
        });
        assertThat(driver.getFirst().simulated().fromSeconds()).isZero();
        assertThat(driver.getLast().simulated().toSeconds())
                .isEqualTo(shownReplay().result().simulated().seconds());
        assertThat(rows)
                .as("nothing runs while the driver works alone")
                .noneMatch(row -> row.stage().isPresent()
                        && driver.stream()
                                .anyMatch(alone -> row.simulated().fromSeconds()
                                                < alone.simulated().toSeconds()
                                        && row.simulated().toSeconds()
                                                > alone.simulated().fromSeconds()));
    }

    @Test
    void aRowWaitsRunsAndIsDone() {
        whatIf.open("orders_enrich");
        model.start();
        ReplayPlanned planned = planned();
        LiveReplay told = new LiveReplay();
        told.begun(planned);
        told.stageStarted(0, 60);
        told.reached(new ReplayStanding(90, 3, EFFORT));

        List<StageRow> running = StageRow.of(told.seen());

        assertThat(running.getFirst().stage())
                .as("the driver alone comes first")
                .isEmpty();
        assertThat(running.getFirst().state()).isEqualTo(State.DONE);
        assertThat(running.getFirst().replayed()).contains(new Stretch(0, 60));
        StageRow first = row(running, 0);
        assertThat(first.state()).isEqualTo(State.RUNNING);
        assertThat(first.replayed()).contains(new Stretch(60, 90));
        assertThat(first.differencePercent()).isEmpty();
        assertThat(row(running, 9).state()).isEqualTo(State.WAITING);
        assertThat(running.getLast().stage()).isEmpty();
        assertThat(running.getLast().state()).isEqualTo(State.WAITING);

        told.stageEnded(new StageEnd(new StageSpan(0, 60, 330), 2_000));

        StageRow done = row(StageRow.of(told.seen()), 0);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.seconds()).isEqualTo(270);
        assertThat(done.differencePercent()).hasValueSatisfying(percent -> assertThat(percent)
                .isCloseTo((270 / done.simulated().seconds() - 1) * 100, within(1e-9)));
    }

    @Test
    void theAgreementSoFarIsThatOfTheStagesThatHaveEnded() {
        whatIf.open("orders_enrich");
        model.start();
        ReplayPlanned planned = planned();
        LiveReplay told = new LiveReplay();
        told.begun(planned);
        assertThat(ReplayFigures.of(told.seen()).orElseThrow().agreement()).isEmpty();
        double end = planned.stages().getFirst().span().endSeconds();
        double executors = planned.executorSecondsAtEnds().getFirst();

        told.stageEnded(new StageEnd(new StageSpan(0, 60, end * 1.02), executors * 0.9));

        assertThat(ReplayFigures.of(told.seen()).orElseThrow().agreement()).hasValueSatisfying(agreement -> {
            assertThat(agreement.simulatedSeconds()).isEqualTo(end);
            assertThat(agreement.differencePercent()).isCloseTo(2, within(1e-9));
            assertThat(agreement.executorDifferencePercent()).isCloseTo(-10, within(1e-9));
            assertThat(agreement.percent()).isCloseTo(90, within(1e-9));
            assertThat(agreement.good()).isFalse();
        });
    }

    @Test
    void theClockIsAsLongAsTheRunAndHasItsMarksInMinutes() {
        whatIf.open("orders_enrich");
        model.start();

        ReplayClock clock = model.clockProperty().get();

        assertThat(clock.now()).isEmpty();
        assertThat(clock.runSeconds())
                .isGreaterThanOrEqualTo(shownReplay().result().simulated().seconds());
        Ticks ticks = clock.ticks(8);
        assertThat(ticks.values()).hasSizeBetween(4, 9).startsWith(0.0);
        assertThat(ReplayClock.label(ticks, 0)).isEqualTo("0 min");
        assertThat(ReplayClock.label(ticks, 300)).isEqualTo("5");
    }

    private ReplayPlanned planned() {
        LiveReplay told = new LiveReplay();
        try {
            whatIf.studyProperty().get().orElseThrow().replay(recommended().configuration(), told, Progress.NONE);
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
        return told.seen().planned().orElseThrow();
    }

    private static StageRow row(List<StageRow> rows, int id) {
        return rows.stream()
                .filter(row -> row.stage().filter(stage -> stage.id() == id).isPresent())
                .findFirst()
                .orElseThrow();
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
