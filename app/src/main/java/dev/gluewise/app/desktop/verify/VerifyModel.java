package dev.gluewise.app.desktop.verify;

import dev.gluewise.analyzer.replay.KeptReplay;
import dev.gluewise.analyzer.replay.ReplayLine;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.analyzer.replay.ReplaySubject;
import dev.gluewise.app.desktop.backend.JobStudy;
import dev.gluewise.app.desktop.backend.PastReplays;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.app.desktop.task.RunningTask;
import dev.gluewise.app.desktop.task.TaskRunner;
import dev.gluewise.app.desktop.task.Work;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.whatif.CandidateRow;
import dev.gluewise.app.desktop.whatif.Outcome;
import dev.gluewise.app.desktop.whatif.WhatIfModel;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The replays of the open job on Spark: what is replayed, how far it is, what came of it, and those before it. */
public final class VerifyModel {
    /** What the workspace keeps, after something was done to it. */
    private record Read(List<KeptReplay> all, Optional<KeptReplay> made) {}

    private final WhatIfModel whatIf;
    private final PastReplays replays;
    private final TaskRunner tasks;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Optional<KeptReplay>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<KeptReplay>> compared = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<KeptReplay>> removed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<KeptReplay>> earlier = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<LiveReplay.Seen>> live = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<StageRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<ReplayClock> clock =
            new ReadOnlyObjectWrapper<>(ReplayClock.of(List.of(), Optional.empty()));
    private final ReadOnlyObjectWrapper<Optional<LiveReplay.Seen>> here = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ReplayLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunningTask>> running = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean visible;
    private boolean known;
    private String replaying = "";

    /**
     * @param replays those that the workspace keeps
     * @param zone where the user is, for moments
     */
    public VerifyModel(WhatIfModel whatIf, PastReplays replays, TaskRunner tasks, ZoneId zone) {
        this.whatIf = whatIf;
        this.replays = replays;
        this.tasks = tasks;
        this.zone = zone;
        whatIf.jobProperty().subscribe(job -> forget());
    }

    /** Whether the tab can be seen; the job's earlier replays are read only then. */
    public void setShown(boolean shown) {
        visible = shown;
        readWhereNeeded();
    }

    private void forget() {
        known = false;
        earlier.set(List.of());
        problem.set(Optional.empty());
        removed.set(Optional.empty());
        open(Optional.empty());
        readWhereNeeded();
    }

    private void readWhereNeeded() {
        if (visible && !known && !job().isEmpty()) {
            known = true;
            perform(Words.say("verify.reading", job()), progress -> Optional.empty());
        }
    }

    /** Does something to the job's replays, and reads them again. */
    private void perform(String title, Work<Optional<KeptReplay>> deed) {
        String job = job();
        problem.set(Optional.empty());
        tasks.start(title, progress -> read(job, deed, progress), read -> show(job, read), fault -> fail(job, fault));
    }

    private Read read(String job, Work<Optional<KeptReplay>> deed, Progress progress) throws ProblemException {
        Optional<KeptReplay> made = deed.run(progress);
        return new Read(replays.of(job), made);
    }

    private void show(String job, Read read) {
        if (!job.equals(job())) {
            return;
        }
        known = true;
        earlier.set(read.all());
        compared.set(compared.get().filter(read.all()::contains));
        open(read.made().or(() -> result.get().filter(read.all()::contains)).or(() -> read.all().stream()
                .findFirst()));
    }

    private void fail(String job, Problem fault) {
        if (job.equals(job())) {
            problem.set(Optional.of(fault));
        }
    }

    /** What would be replayed: the selected candidate, else the recommended one, else what the job has now. */
    public Optional<Configuration> configuration() {
        Optional<Outcome> outcome = whatIf.outcomeProperty().get();
        return whatIf.selectedProperty()
                .get()
                .or(() -> outcome.flatMap(Outcome::recommended).map(CandidateRow::configuration))
                .or(() -> outcome.flatMap(Outcome::current).map(CandidateRow::configuration));
    }

    /** Begins a replay, unless one is running. */
    public void start() {
        Optional<JobStudy> study = whatIf.studyProperty().get();
        Optional<Configuration> configuration = configuration();
        if (study.isEmpty() || configuration.isEmpty() || running.get().isPresent()) {
            return;
        }
        replaying = job();
        String title = Words.say("verify.task", replaying);
        String job = replaying;
        LiveReplay told = new LiveReplay();
        removed.set(Optional.empty());
        problem.set(Optional.empty());
        tasks.start(
                title,
                progress -> read(job, inner -> replayed(study.get(), configuration.get(), told, job, inner), progress),
                read -> {
                    end();
                    show(job, read);
                },
                fault -> {
                    end();
                    fail(job, fault);
                });
        running.set(tasks.running().stream()
                .filter(task -> task.title().equals(title))
                .reduce((first, second) -> second));
        // A report of the task says that there is something new to be seen, on the FX thread.
        running.get().ifPresent(task -> task.textProperty().subscribe(text -> look(told)));
    }

    private Optional<KeptReplay> replayed(
            JobStudy study, Configuration configuration, LiveReplay told, String job, Progress progress)
            throws ProblemException {
        Optional<ReplayResult> made = study.replay(configuration, told, progress);
        return made.isEmpty() ? Optional.empty() : Optional.of(replays.keep(job, made.get()));
    }

    private void look(LiveReplay told) {
        if (running.get().isPresent()) {
            live.set(Optional.of(told.seen()));
            refresh();
        }
    }

    private void end() {
        running.set(Optional.empty());
        live.set(Optional.empty());
        replaying = "";
        refresh();
    }

    /** Asks the running replay to end. */
    public void cancel() {
        running.get().ifPresent(RunningTask::cancel);
    }

    /** Shows a replay. */
    public void choose(KeptReplay replay) {
        open(Optional.of(replay));
    }

    private void open(Optional<KeptReplay> replay) {
        result.set(replay);
        if (compared.get().equals(replay) || replay.isEmpty()) {
            compared.set(Optional.empty());
        }
        refresh();
    }

    /** Puts another replay beside the one that is shown, or takes it away where it is there. */
    public void compare(KeptReplay other) {
        Optional<KeptReplay> wanted = Optional.of(other);
        compared.set(compared.get().equals(wanted) || result.get().equals(wanted) ? Optional.empty() : wanted);
        refresh();
    }

    /** Deletes a replay. */
    public void remove(KeptReplay replay) {
        perform(Words.say("verify.removing"), progress -> {
            replays.remove(replay);
            return Optional.empty();
        });
        removed.set(Optional.of(replay));
    }

    /** Brings the replay back that was deleted last. */
    public void undoRemove() {
        removed.get().ifPresent(replay -> {
            removed.set(Optional.empty());
            perform(
                    Words.say("verify.reading", job()),
                    progress -> Optional.of(replays.keep(replay.job(), replay.result())));
        });
    }

    private void refresh() {
        Optional<LiveReplay.Seen> seen = live.get().filter(now -> replaying.equals(job()));
        List<StageRow> now = seen.map(StageRow::of)
                .or(() -> result.get()
                        .map(kept -> StageRow.of(kept.result(), compared.get().map(KeptReplay::result))))
                .orElse(List.of());
        ReplayClock next = ReplayClock.of(now, seen.flatMap(LiveReplay.Seen::reached));
        here.set(seen);
        rows.set(now);
        clock.set(next);
        lines.set(seen.map(LiveReplay.Seen::lines)
                .or(() -> result.get().map(kept -> kept.result().proceedings().lines()))
                .orElse(List.of()));
    }

    /** Name of the open job; an empty string where none is open. */
    public String job() {
        return whatIf.jobProperty().get();
    }

    /** Whether a replay is of the size at which its run was logged: then Spark only does again what it did. */
    boolean ofLoggedSize(KeptReplay replay) {
        return replay.result().subject().run().isPresent()
                && whatIf.studyProperty().get().stream()
                        .flatMap(study -> study.evidence().runs().stream())
                        .filter(run -> replay.result().subject().run().get().equals(run.id()))
                        .anyMatch(run -> run.configuration()
                                .filter(replay.result().configuration()::equals)
                                .isPresent());
    }

    /** Which run a replay has its tasks from. */
    String ofRun(ReplaySubject subject) {
        return Words.say("verify.of-run", moment(subject.startedOn()));
    }

    /** A moment where the user is. */
    String moment(Instant moment) {
        return Formats.moment(moment, zone);
    }

    /** The time of a line of the log where the user is. */
    String time(Instant moment) {
        return Formats.time(moment, zone);
    }

    /** The replay that is shown. */
    public ReadOnlyObjectProperty<Optional<KeptReplay>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** The replay beside it. */
    public ReadOnlyObjectProperty<Optional<KeptReplay>> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** The replay that was deleted last, which can be brought back. */
    public ReadOnlyObjectProperty<Optional<KeptReplay>> removedProperty() {
        return removed.getReadOnlyProperty();
    }

    /** The replays of this job that the workspace keeps, the newest first. */
    public ReadOnlyObjectProperty<List<KeptReplay>> earlierProperty() {
        return earlier.getReadOnlyProperty();
    }

    /** How far the running replay is, of whatever job. */
    ReadOnlyObjectProperty<Optional<LiveReplay.Seen>> liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** The stages of the replay that runs for this job, or else of the one that is shown. */
    ReadOnlyObjectProperty<List<StageRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The clock of the run that they are on. */
    ReadOnlyObjectProperty<ReplayClock> clockProperty() {
        return clock.getReadOnlyProperty();
    }

    /** How far the replay is that runs for this job. */
    ReadOnlyObjectProperty<Optional<LiveReplay.Seen>> hereProperty() {
        return here.getReadOnlyProperty();
    }

    /** The log of the same. */
    public ReadOnlyObjectProperty<List<ReplayLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** The replay that is running. */
    public ReadOnlyObjectProperty<Optional<RunningTask>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Changes where what would be replayed may. */
    public ReadOnlyObjectProperty<Optional<Outcome>> outcomeProperty() {
        return whatIf.outcomeProperty();
    }

    /** The same, for the candidate that is selected. */
    public ObjectProperty<Optional<Configuration>> selectedProperty() {
        return whatIf.selectedProperty();
    }
}
