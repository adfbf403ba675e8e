package dev.gluewise.app.desktop.notes;

import dev.gluewise.analyzer.workspace.JobNote;
import dev.gluewise.app.desktop.backend.Notes;
import dev.gluewise.app.desktop.task.TaskRunner;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.whatif.WhatIfModel;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The note on the job that is shown. What is typed is kept by itself. */
public final class NotesModel {
    /** Characters that a note may have: some fifty pages. */
    static final int LONGEST = 100_000;

    private final WhatIfModel whatIf;
    private final Notes notes;
    private final TaskRunner tasks;
    private final ZoneId zone;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** What was typed and is not kept yet, by job; read by the threads that keep it. */
    private final Map<String, String> unkept = new ConcurrentHashMap<>();

    private Optional<String> read = Optional.empty();
    private boolean shown;
    private boolean filling;

    /** @param zone where the user is, for moments */
    public NotesModel(WhatIfModel whatIf, Notes notes, TaskRunner tasks, ZoneId zone) {
        this.whatIf = whatIf;
        this.notes = notes;
        this.tasks = tasks;
        this.zone = zone;
        whatIf.jobProperty().subscribe(job -> forget());
        text.subscribe((before, now) -> onTyped(now));
    }

    /** Tells whether the note can be seen; it is read when it can. */
    public void setShown(boolean now) {
        shown = now;
        readWhereShown();
    }

    private void forget() {
        read = Optional.empty();
        fill("");
        state.set("");
        problem.set(Optional.empty());
        readWhereShown();
    }

    private void readWhereShown() {
        String job = whatIf.jobProperty().get();
        if (!shown || job.isEmpty() || read.equals(Optional.of(job))) {
            return;
        }
        tasks.start(
                Words.say("notes.task.reading", job),
                progress -> notes.of(job),
                note -> {
                    if (job.equals(whatIf.jobProperty().get()) && read.isEmpty()) {
                        read = Optional.of(job);
                        String typed = unkept.get(job);
                        fill(typed != null ? typed : note.map(JobNote::text).orElse(""));
                        tell(note);
                    }
                },
                problem -> fail(job, problem));
    }

    private void fill(String content) {
        filling = true;
        text.set(content);
        filling = false;
    }

    private void onTyped(String now) {
        if (filling || read.isEmpty()) {
            return;
        }
        String job = read.get();
        unkept.put(job, now);
        problem.set(Optional.empty());
        state.set(Words.say("notes.typing"));
        tasks.startLatest(
                List.of(this, job),
                Words.say("notes.task.keeping", job),
                progress -> keep(job),
                note -> {
                    if (job.equals(whatIf.jobProperty().get())) {
                        tell(note);
                    }
                },
                problem -> fail(job, problem));
    }

    /** Keeps what was typed last, however often it was typed since it was asked to. */
    private Optional<JobNote> keep(String job) throws ProblemException {
        String typed = unkept.get(job);
        if (typed == null) {
            return notes.of(job);
        }
        Optional<JobNote> kept = notes.keep(job, typed);
        unkept.remove(job, typed);
        return kept;
    }

    /** Keeps at once what is not kept yet, before the workspace is let go of. */
    public void keepAll() throws ProblemException {
        for (String job : unkept.keySet()) {
            keep(job);
        }
    }

    private void tell(Optional<JobNote> note) {
        state.set(note.map(kept -> Words.say("notes.kept", Formats.moment(kept.writtenOn(), zone)))
                .orElse(""));
    }

    private void fail(String job, Problem fault) {
        if (job.equals(whatIf.jobProperty().get())) {
            state.set("");
            problem.set(Optional.of(fault));
        }
    }

    /** Tries again to keep what is not kept yet, or to read what is not read yet. */
    void tryAgain() {
        problem.set(Optional.empty());
        if (read.isPresent()) {
            onTyped(text.get());
        } else {
            readWhereShown();
        }
    }

    /** What is written; only after it was read can it be changed. */
    StringProperty textProperty() {
        return text;
    }

    /** Whether it is kept, in words; empty string where there is nothing to say. */
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
