package dev.gluewise.app.desktop.apply;

import dev.gluewise.analyzer.change.AdvisedChange;
import dev.gluewise.analyzer.change.ChangeFormat;
import dev.gluewise.analyzer.change.MadeChange;
import dev.gluewise.analyzer.change.PromiseKept;
import dev.gluewise.analyzer.change.SettingChange;
import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.report.ChangeText;
import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.backend.JobChanges;
import dev.gluewise.app.desktop.backend.PastRuns;
import dev.gluewise.app.desktop.backend.WorkspaceFiles;
import dev.gluewise.app.desktop.task.TaskRunner;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.whatif.Outcome;
import dev.gluewise.app.desktop.whatif.WhatIfModel;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The change that the open job's recommendation asks for: its code, and making it. */
public final class ApplyModel {
    /** How far making the change has come. */
    enum Step {
        /** The code is shown, nothing else is going on. */
        OFFER,
        /** Something is being read, changed or kept. */
        BUSY,
        /** The job was read again; the user is asked whether to change it. */
        CONFIRM,
        /** It is done. */
        DONE
    }

    /**
     * What the workspace says of changes of the job.
     *
     * @param allowed whether changes in the account are
     * @param made those that were made, the newest first
     */
    record Known(boolean allowed, List<MadeChange> made) {}

    private static final Known NOTHING = new Known(false, List.of());

    private final WhatIfModel whatIf;
    private final JobChanges changes;
    private final WorkspaceFiles files;
    private final PastRuns runs;
    private final TaskRunner tasks;
    private final Runnable onChanged;
    private final BooleanProperty sheetOpen = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<AdvisedChange>> advised =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Known> known = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyBooleanWrapper checked = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.OFFER);
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<ChangeFormat> format = new SimpleObjectProperty<>(ChangeFormat.CLI);
    private final ObjectProperty<CodeSide> side = new SimpleObjectProperty<>(CodeSide.CHANGE);
    private final StringProperty profile = new SimpleStringProperty("");
    private String done = "";
    private Optional<JobChanges.Prepared> prepared = Optional.empty();
    private Optional<AppliedChange> undoing = Optional.empty();
    /** Counts the times that the sheet was opened: what an earlier sheet asked for no longer matters. */
    private int opening;

    /** @param onChanged called when a change was made, undone, or kept */
    public ApplyModel(WhatIfModel whatIf, Backend backend, TaskRunner tasks, Runnable onChanged) {
        this.whatIf = whatIf;
        changes = backend.changes();
        files = backend.files();
        runs = backend.pastRuns();
        this.tasks = tasks;
        this.onChanged = onChanged;
        sheetOpen.subscribe(open -> {
            if (!open) {
                forget();
            }
        });
        whatIf.jobProperty().subscribe(job -> sheetOpen.set(false));
    }

    /** Opens the sheet on what is recommended now; does nothing where no change is recommended. */
    public void open() {
        Optional<Outcome> outcome = whatIf.outcomeProperty().get();
        if (outcome.filter(shown -> shown.advice().changes()).isEmpty()) {
            return;
        }
        forget();
        opening++;
        advised.set(AdvisedChange.of(outcome.get().advice()));
        if (advised.get().isEmpty()) {
            problem.set(Optional.of(unknownCurrent()));
        }
        sheetOpen.set(true);
        readKnown();
    }

    private void readKnown() {
        String name = job();
        int now = opening;
        tasks.start(
                Words.say("apply.task.reading", name),
                progress -> new Known(files.changesAllowed(), runs.of(name).changes()),
                read -> {
                    if (now == opening) {
                        known.set(read);
                        standingAsOffered()
                                .ifPresent(made -> checked.set(made.change().checked()));
                    }
                },
                this::fail);
    }

    private void forget() {
        closePrepared();
        step.set(Step.OFFER);
        problem.set(Optional.empty());
        known.set(NOTHING);
        checked.set(true);
        side.set(CodeSide.CHANGE);
        done = "";
    }

    private void closePrepared() {
        prepared.ifPresent(JobChanges.Prepared::close);
        prepared = Optional.empty();
        undoing = Optional.empty();
    }

    private static Problem unknownCurrent() {
        return Problem.of(
                ProblemCode.NOTHING_TO_ANALYZE, Words.say("apply.unknown.message"), Words.say("apply.unknown.hint"));
    }

    private String job() {
        return whatIf.jobProperty().get();
    }

    /** The code of the chosen form and side; empty where there is none. */
    Optional<String> code() {
        return advised.get()
                .map(change -> side.get() == CodeSide.CHANGE
                        ? ChangeText.of(change, format.get())
                        : ChangeText.undo(change, format.get()));
    }

    /** A name for a file of the code. */
    String fileName() {
        String name = job().replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return name + (side.get() == CodeSide.UNDO ? ".undo" : "") + CodeForm.ending(format.get());
    }

    /** Where the undoing of a change is kept that is saved in a file: {@code x.sh} in {@code x.undo.sh}. */
    public static Path undoBeside(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling(dot < 0 ? name + ".undo" : name.substring(0, dot) + ".undo" + name.substring(dot));
    }

    /** Keeps that the user made the change. */
    void keepMadeElsewhere() {
        advised.get()
                .ifPresent(change -> work(
                        Words.say("apply.task.keeping"),
                        () -> changes.keepMadeElsewhere(change, checked.get()),
                        Words.say("apply.done.kept", job())));
    }

    /** Keeps that a change of the user's was undone, or never made. */
    void keepUndone(AppliedChange change) {
        work(
                Words.say("apply.task.keeping"),
                () -> changes.keepUndone(change),
                Words.say("apply.done.taken-back", job()));
    }

    /** Reads the job again and, where it is as it was, asks whether to change it. */
    void prepare() {
        boolean check = checked.get();
        advised.get().ifPresent(change -> ask(() -> changes.prepare(change, check, chosenProfile()), Optional.empty()));
    }

    /** Reads the job again and, where it is as the change left it, asks whether to put it back. */
    void prepareUndo(AppliedChange change) {
        ask(() -> changes.prepareUndo(change, chosenProfile()), Optional.of(change));
    }

    private Optional<String> chosenProfile() {
        return Optional.of(profile.get().strip()).filter(name -> !name.isEmpty());
    }

    private interface Preparing {
        JobChanges.Prepared start() throws ProblemException;
    }

    private interface Deed {
        void make() throws ProblemException;
    }

    private void ask(Preparing preparing, Optional<AppliedChange> undone) {
        closePrepared();
        problem.set(Optional.empty());
        step.set(Step.BUSY);
        int now = opening;
        tasks.start(
                Words.say("apply.task.account", job()),
                progress -> preparing.start(),
                ready -> {
                    if (now != opening || !sheetOpen.get()) {
                        ready.close();
                        return;
                    }
                    prepared = Optional.of(ready);
                    undoing = undone;
                    step.set(Step.CONFIRM);
                },
                this::fail);
    }

    /** Makes the change that was prepared, now that the user has said yes. */
    void confirm() {
        prepared.ifPresent(ready -> work(
                Words.say("apply.task.changing", job()),
                ready::make,
                Words.say(undoing.isPresent() ? "apply.done.undone" : "apply.done.made", job())));
    }

    /** Leaves the job as it is. */
    void refuse() {
        closePrepared();
        step.set(Step.OFFER);
    }

    private void work(String title, Deed deed, String afterwards) {
        problem.set(Optional.empty());
        step.set(Step.BUSY);
        int now = opening;
        tasks.start(
                title,
                progress -> {
                    deed.make();
                    return true;
                },
                made -> {
                    onChanged.run();
                    if (now == opening && sheetOpen.get()) {
                        closePrepared();
                        done = afterwards;
                        step.set(Step.DONE);
                        readKnown();
                    }
                },
                this::fail);
    }

    private void fail(Problem fault) {
        closePrepared();
        step.set(Step.OFFER);
        problem.set(Optional.of(fault));
    }

    /** Says on the sheet, which covers all else, why the code was not written to a file. */
    public void failedToSave(Problem fault) {
        problem.set(Optional.of(fault));
    }

    /** The change of the job that was made last and stands. */
    Optional<AppliedChange> standing() {
        return lastStanding().map(MadeChange::change);
    }

    private Optional<MadeChange> lastStanding() {
        return known.get().made().stream().filter(MadeChange::stands).findFirst();
    }

    /** What came of the change of the job that was made last and stands; empty where none stands or it is not checked. */
    Optional<PromiseKept> standingPromise() {
        return lastStanding().flatMap(MadeChange::kept);
    }

    /** The change that is offered, where it was made already and stands. */
    private Optional<MadeChange> standingAsOffered() {
        return lastStanding().filter(made -> advised.get()
                .filter(change -> change.change().to().equals(made.change().to()))
                .isPresent());
    }

    /** How many runs the offered change can be judged by: none before it was made, or where its promise is not checked. */
    int runsCompared() {
        return standingAsOffered()
                .flatMap(MadeChange::kept)
                .map(PromiseKept::compared)
                .orElse(0);
    }

    /** Whether the promise of the offered change is, or will be, held against the runs since. */
    ReadOnlyBooleanProperty checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    /** Has the promise checked or not: kept at once of a change that was made, else together with the change. */
    public void setChecked(boolean wanted) {
        checked.set(wanted);
        Optional<MadeChange> made = standingAsOffered();
        if (made.isEmpty()) {
            return;
        }
        problem.set(Optional.empty());
        int now = opening;
        tasks.start(
                Words.say("apply.task.keeping"),
                progress -> {
                    changes.setChecked(made.get().change(), wanted);
                    return wanted;
                },
                kept -> {
                    onChanged.run();
                    if (now == opening) {
                        readKnown();
                    }
                },
                fault -> {
                    checked.set(made.get().change().checked());
                    problem.set(Optional.of(fault));
                });
    }

    /** Where the change would be made: profile and number of the account, as far as they are known. */
    Optional<String> account() {
        Optional<String> number = advised.get()
                .flatMap(change -> change.advice().evidence().details().account())
                .map(digits -> digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8));
        Optional<String> named = chosenProfile();
        return named.isPresent() && number.isPresent()
                ? Optional.of(Words.say("apply.account", named.get(), number.get()))
                : named.or(() -> number);
    }

    /** The undoing of what {@link #code} gives, to be kept beside it; empty where that is the undoing itself. */
    public Optional<String> undoCode() {
        return side.get() == CodeSide.UNDO
                ? Optional.empty()
                : advised.get().map(change -> ChangeText.undo(change, format.get()));
    }

    /** What the user is asked to agree to; none unless they are asked. */
    List<SettingChange> asked() {
        return prepared.map(JobChanges.Prepared::settings).orElse(List.of());
    }

    /** The size that the user is asked to agree to; empty where it is that of before a change. */
    Optional<Configuration> askedSize() {
        return undoing.isPresent()
                ? Optional.empty()
                : advised.get().map(change -> change.change().to());
    }

    /** What was done, in a sentence. */
    String done() {
        return done;
    }

    public BooleanProperty sheetOpenProperty() {
        return sheetOpen;
    }

    ReadOnlyObjectProperty<Optional<AdvisedChange>> advisedProperty() {
        return advised.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ObjectProperty<ChangeFormat> formatProperty() {
        return format;
    }

    ObjectProperty<CodeSide> sideProperty() {
        return side;
    }

    /** The profile of the AWS configuration; empty for the usual one. */
    StringProperty profileProperty() {
        return profile;
    }
}
