package dev.gluewise.app.desktop.verify;

import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.app.desktop.backend.JobStudy;
import dev.gluewise.app.desktop.task.RunningTask;
import dev.gluewise.app.desktop.task.TaskRunner;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.whatif.CandidateRow;
import dev.gluewise.app.desktop.whatif.Outcome;
import dev.gluewise.app.desktop.whatif.WhatIfModel;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The replay of the open job on Spark: what is replayed, how far it is, and what came of it. */
public final class VerifyModel {
    private final WhatIfModel whatIf;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Optional<ReplayResult>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunningTask>> running = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ReplayResult>> earlier = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<String, List<ReplayResult>> byJob = new HashMap<>();

    public VerifyModel(WhatIfModel whatIf, TaskRunner tasks) {
        this.whatIf = whatIf;
        this.tasks = tasks;
        whatIf.jobProperty().subscribe(this::show);
    }

    private void show(String job) {
        List<ReplayResult> known = byJob.getOrDefault(job, List.of());
        problem.set(Optional.empty());
        earlier.set(known);
        result.set(known.isEmpty() ? Optional.empty() : Optional.of(known.getFirst()));
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
        String job = whatIf.jobProperty().get();
        String title = Words.say("verify.task", job);
        problem.set(Optional.empty());
        tasks.start(
                title,
                progress -> study.get().replay(configuration.get(), progress),
                replayed -> end(job, replayed),
                fault -> {
                    running.set(Optional.empty());
                    if (job.equals(whatIf.jobProperty().get())) {
                        problem.set(Optional.of(fault));
                    }
                });
        running.set(tasks.running().stream()
                .filter(task -> task.title().equals(title))
                .reduce((first, second) -> second));
    }

    private void end(String job, Optional<ReplayResult> replayed) {
        running.set(Optional.empty());
        replayed.ifPresent(made -> {
            List<ReplayResult> all = new ArrayList<>();
            all.add(made);
            byJob.getOrDefault(job, List.of()).stream()
                    .filter(before -> !before.request().equals(made.request()))
                    .forEach(all::add);
            byJob.put(job, List.copyOf(all));
            if (job.equals(whatIf.jobProperty().get())) {
                show(job);
            }
        });
    }

    /** Asks the running replay to end. */
    public void cancel() {
        running.get().ifPresent(RunningTask::cancel);
    }

    /** Shows an earlier replay. */
    public void choose(ReplayResult replay) {
        result.set(Optional.of(replay));
    }

    /** Name of the open job; an empty string where none is open. */
    public String job() {
        return whatIf.jobProperty().get();
    }

    /** The replay that is shown. */
    public ReadOnlyObjectProperty<Optional<ReplayResult>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** The replays of this job since the program was started, the newest first. */
    public ReadOnlyObjectProperty<List<ReplayResult>> earlierProperty() {
        return earlier.getReadOnlyProperty();
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
    public javafx.beans.property.ObjectProperty<Optional<Configuration>> selectedProperty() {
        return whatIf.selectedProperty();
    }
}
