package dev.gluewise.app.desktop.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gluewise.analyzer.change.AdvisedChange;
import dev.gluewise.analyzer.change.ChangeFormat;
import dev.gluewise.analyzer.change.PromiseCheck;
import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.sample.SampleJob;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import dev.gluewise.app.desktop.whatif.WhatIfModel;
import dev.gluewise.pricing.problem.ProblemCode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplyModelTest {
    private static final String ORDERS = "orders_enrich";

    private final SampleBackend backend = SampleBackend.opened();
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final WhatIfModel whatIf = new WhatIfModel(backend, tasks);
    private int changed;
    private final ApplyModel model = new ApplyModel(whatIf, backend, tasks, () -> changed++);

    private AdvisedChange open() {
        whatIf.open(ORDERS);
        model.open();
        return model.advisedProperty().get().orElseThrow();
    }

    private List<AppliedChange> made() {
        return backend.changes().of(ORDERS);
    }

    @Test
    void whatIsRecommendedIsOffered() {
        AdvisedChange change = open();

        assertThat(model.sheetOpenProperty().get()).isTrue();
        assertThat(change.change().to())
                .isEqualTo(whatIf.outcomeProperty()
                        .get()
                        .orElseThrow()
                        .recommended()
                        .orElseThrow()
                        .configuration());
        assertThat(ChangeLine.of(change)).first().satisfies(line -> {
            assertThat(line.name()).isEqualTo("Worker type");
            assertThat(line.before()).isEqualTo("G.2X");
            assertThat(line.after()).isEqualTo("G.1X");
            assertThat(line.changes()).isTrue();
        });
    }

    @Test
    void anotherWorkerTypeHasOtherMemory() {
        assertThat(ChangeLine.of(open()))
                .filteredOn(line -> line.name().startsWith("Executor heap"))
                .extracting(ChangeLine::before, ChangeLine::after, ChangeLine::changes)
                .containsExactly(tuple("about 20 to 24 GiB", "about 10 GiB", false));
    }

    @Test
    void noRunIsComparedBeforeTheChangeWasMadeAndThenThoseOfTheNewSize() {
        open();
        assertThat(model.runsCompared()).isZero();

        model.keepMadeElsewhere();

        assertThat(model.standingPromise()).hasValueSatisfying(kept -> assertThat(kept.change())
                .isEqualTo(model.standing().orElseThrow()));
        assertThat(model.runsCompared())
                .isEqualTo(model.standingPromise().orElseThrow().compared());
    }

    @Test
    void anEarlierChangeToAnotherSizeHasItsOwnRuns() {
        backend.changes().keep(SampleJob.ORDERS, Instant.parse("2026-10-08T12:00:00Z"));

        open();

        assertThat(model.standingPromise().orElseThrow().compared()).isEqualTo(PromiseCheck.RUNS);
        assertThat(model.runsCompared()).as("of the change that is offered").isZero();
    }

    @Test
    void theAccountIsNamedAsFarAsItIsKnown() {
        open();
        assertThat(model.account()).contains("1111-2222-3333");

        model.profileProperty().set(" prod ");

        assertThat(model.account()).contains("prod (1111-2222-3333)");
    }

    @Test
    void whatNoChangeOfSizeTouchesStandsInOneLine() {
        assertThat(ChangeLine.of(open())).last().satisfies(line -> {
            assertThat(line.name()).isEqualTo("Glue version, timeout, retries");
            assertThat(line.before()).isEqualTo("5.0, 8 h, 1");
            assertThat(line.after()).isEqualTo("unchanged");
        });
    }

    @Test
    void theUndoingIsKeptBesideTheChangeAndNotBesideItself() {
        open();
        assertThat(model.undoCode()).isPresent().isNotEqualTo(model.code());
        assertThat(ApplyModel.undoBeside(Path.of("a/b.sh"))).isEqualTo(Path.of("a/b.undo.sh"));
        assertThat(ApplyModel.undoBeside(Path.of("b"))).isEqualTo(Path.of("b.undo"));

        model.sideProperty().set(CodeSide.UNDO);

        assertThat(model.undoCode()).isEmpty();
    }

    @Test
    void workersThatComeAndGoAreAMaximum() {
        assertThat(ChangeLine.of(open()))
                .filteredOn(line -> line.name().equals("Number of workers"))
                .extracting(ChangeLine::after)
                .containsExactly("12, as a maximum");
    }

    @Test
    void nothingIsOfferedWhereNothingIsRecommended() {
        whatIf.open(ORDERS);
        whatIf.setDeadline(Optional.of(Duration.ofMinutes(1)));

        model.open();

        assertThat(model.sheetOpenProperty().get()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(ChangeFormat.class)
    void eachFormHasCodeForTheChangeAndForItsUndoing(ChangeFormat format) {
        open();
        model.formatProperty().set(format);
        String change = model.code().orElseThrow();
        String file = model.fileName();

        model.sideProperty().set(CodeSide.UNDO);

        assertThat(change).contains("G.1X").endsWith("\n");
        assertThat(model.code().orElseThrow()).isNotEqualTo(change).endsWith("\n");
        assertThat(file).startsWith("orders_enrich.").doesNotContain("undo");
        assertThat(model.fileName()).startsWith("orders_enrich.undo.");
    }

    @Test
    void aChangeMadeElsewhereIsKeptWithItsPromise() {
        AdvisedChange change = open();

        model.keepMadeElsewhere();

        assertThat(made()).singleElement().satisfies(kept -> {
            assertThat(kept.executed()).isFalse();
            assertThat(kept.to()).isEqualTo(change.change().to());
            assertThat(kept.promise()).isEqualTo(change.promise());
        });
        assertThat(model.stepProperty().get()).isEqualTo(ApplyModel.Step.DONE);
        assertThat(model.standing()).isPresent();
        assertThat(changed).isEqualTo(1);
        assertThat(backend.changes().updates())
                .as("nothing is changed in the account")
                .isZero();
    }

    @Test
    void aKeptChangeCanBeTakenBack() {
        open();
        model.keepMadeElsewhere();

        model.keepUndone(model.standing().orElseThrow());

        assertThat(made()).singleElement().satisfies(kept -> assertThat(kept.undoneOn())
                .isPresent());
        assertThat(model.standing()).isEmpty();
    }

    @Test
    void theAccountIsChangedOnlyAfterALastLook() {
        backend.files().setChangesAllowed(true);
        open();
        assertThat(model.knownProperty().get().allowed()).isTrue();

        model.prepare();
        assertThat(model.stepProperty().get()).isEqualTo(ApplyModel.Step.CONFIRM);
        assertThat(model.asked()).isNotEmpty();
        assertThat(backend.changes().updates()).isZero();

        model.confirm();
        assertThat(backend.changes().updates()).isEqualTo(1);
        assertThat(backend.changes().open())
                .as("the way to the account is closed")
                .isZero();
        assertThat(made()).singleElement().satisfies(kept -> assertThat(kept.executed())
                .isTrue());
        assertThat(model.done()).isEqualTo("orders_enrich is changed in the account.");
    }

    @Test
    void aPromiseIsCheckedUnlessTheUserWishesOtherwise() {
        open();
        assertThat(model.checkedProperty().get()).isTrue();

        model.setChecked(false);
        model.keepMadeElsewhere();

        assertThat(made()).singleElement().satisfies(kept -> assertThat(kept.checked())
                .isFalse());
        assertThat(model.checkedProperty().get()).isFalse();
        assertThat(model.standing()).isPresent();
        assertThat(model.standingPromise()).isEmpty();
        assertThat(model.runsCompared()).isZero();
    }

    @Test
    void theWishHoldsForAChangeThatIsMadeInTheAccountToo() {
        backend.files().setChangesAllowed(true);
        open();
        model.setChecked(false);

        model.prepare();
        model.confirm();

        assertThat(made()).singleElement().satisfies(kept -> assertThat(kept.checked())
                .isFalse());
    }

    @Test
    void ofAChangeThatWasMadeTheWishIsKeptAtOnceAndCanBeTakenBack() {
        open();
        model.keepMadeElsewhere();

        model.setChecked(false);
        assertThat(made().getFirst().checked()).isFalse();
        assertThat(changed).as("the change, and the wish").isEqualTo(2);

        model.setChecked(true);
        assertThat(made().getFirst().checked()).isTrue();
        assertThat(model.standingPromise()).isPresent();
    }

    @Test
    void theSheetOpensWithWhatIsKeptOfTheStandingChangeAndCheckedForAnother() {
        open();
        model.setChecked(false);
        model.keepMadeElsewhere();
        model.sheetOpenProperty().set(false);

        model.open();
        assertThat(model.checkedProperty().get()).isFalse();

        whatIf.setDeadline(Optional.of(Duration.ofMinutes(60)));
        model.sheetOpenProperty().set(false);
        model.open();
        assertThat(model.checkedProperty().get()).as("a change to another size").isTrue();
    }

    @Test
    void refusingLeavesTheJobAsItIs() {
        backend.files().setChangesAllowed(true);
        open();
        model.prepare();

        model.refuse();

        assertThat(backend.changes().updates()).isZero();
        assertThat(backend.changes().open()).isZero();
        assertThat(model.stepProperty().get()).isEqualTo(ApplyModel.Step.OFFER);
    }

    @Test
    void closingTheSheetLeavesTheJobAsItIs() {
        backend.files().setChangesAllowed(true);
        open();
        model.prepare();

        model.sheetOpenProperty().set(false);

        assertThat(backend.changes().updates()).isZero();
        assertThat(backend.changes().open()).isZero();
    }

    @Test
    void aJobThatSomebodyChangedIsNotChanged() {
        backend.files().setChangesAllowed(true);
        backend.changes().changeBehindOurBack();
        open();

        model.prepare();

        assertThat(model.problemProperty().get()).get().satisfies(problem -> assertThat(problem.code())
                .isEqualTo(ProblemCode.CHANGE_REFUSED));
        assertThat(model.stepProperty().get()).isEqualTo(ApplyModel.Step.OFFER);
        assertThat(backend.changes().updates()).isZero();
    }

    @Test
    void aChangeOfOursIsUndoneAfterALastLook() {
        backend.files().setChangesAllowed(true);
        open();
        model.prepare();
        model.confirm();

        model.prepareUndo(model.standing().orElseThrow());
        model.confirm();

        assertThat(backend.changes().updates()).isEqualTo(2);
        assertThat(model.standing()).isEmpty();
        assertThat(model.done()).isEqualTo("orders_enrich is as it was before the change.");
    }
}
