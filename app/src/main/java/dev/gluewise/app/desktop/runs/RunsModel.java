package dev.gluewise.app.desktop.runs;

import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.runs.HistoricRun;
import dev.gluewise.analyzer.runs.RunGroup;
import dev.gluewise.analyzer.runs.RunHistory;
import dev.gluewise.analyzer.runs.RunPair;
import dev.gluewise.analyzer.runs.RunTotals;
import dev.gluewise.app.desktop.backend.JobChanges;
import dev.gluewise.app.desktop.backend.PastRuns;
import dev.gluewise.app.desktop.task.TaskRunner;
import dev.gluewise.app.desktop.text.Period;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.whatif.WhatIfModel;
import dev.gluewise.pricing.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What the runs of the open job show. Reads nothing while it is not shown. */
public final class RunsModel {
    /**
     * The runs that are looked at.
     *
     * @param inPeriod those of the period
     * @param listed those of them that the table lists
     * @param groups those of the period that stand together, the largest group first
     */
    record Shown(
            RunHistory history,
            List<HistoricRun> inPeriod,
            List<HistoricRun> listed,
            RunTotals totals,
            List<RunGroup> groups) {
        static Shown of(RunHistory history, List<HistoricRun> inPeriod, List<HistoricRun> listed) {
            return new Shown(history, inPeriod, listed, RunTotals.of(inPeriod), RunGroup.among(inPeriod));
        }
    }

    private final WhatIfModel whatIf;
    private final PastRuns runs;
    private final JobChanges changes;
    private final Runnable onChecked;
    private final TaskRunner tasks;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunPair>> pair = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<RunMetric> metric = new SimpleObjectProperty<>(RunMetric.RUN_TIME);
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.QUARTER);
    private final ObjectProperty<RunFilter> filter = new SimpleObjectProperty<>(RunFilter.ALL);
    private final ObjectProperty<List<HistoricRun>> chosen = new SimpleObjectProperty<>(List.of());
    private Optional<RunHistory> history = Optional.empty();
    private boolean visible;

    /**
     * @param onChecked called when a promise is checked from now on, or is no more
     * @param zone where the user is, for moments
     */
    public RunsModel(
            WhatIfModel whatIf, PastRuns runs, JobChanges changes, Runnable onChecked, TaskRunner tasks, ZoneId zone) {
        this.whatIf = whatIf;
        this.runs = runs;
        this.changes = changes;
        this.onChecked = onChecked;
        this.tasks = tasks;
        this.zone = zone;
        whatIf.jobProperty().subscribe(job -> forget());
        period.subscribe(changed -> refresh());
        filter.subscribe(changed -> refresh());
    }

    /** Whether it can be seen. */
    public void setShown(boolean seen) {
        visible = seen;
        readWhereNeeded();
    }

    /** Reads the runs again, since something of them or of their changes is other than before. */
    public void reload() {
        history = Optional.empty();
        readWhereNeeded();
    }

    private void forget() {
        history = Optional.empty();
        shown.set(Optional.empty());
        pair.set(Optional.empty());
        chosen.set(List.of());
        filter.set(RunFilter.ALL);
        readWhereNeeded();
    }

    private void readWhereNeeded() {
        String job = whatIf.jobProperty().get();
        if (!visible || history.isPresent() || job.isEmpty()) {
            return;
        }
        problem.set(Optional.empty());
        reading.set(true);
        tasks.startLatest(this, Words.say("runs.reading", job), progress -> runs.of(job), this::show, fault -> {
            reading.set(false);
            problem.set(Optional.of(fault));
        });
    }

    private void show(RunHistory read) {
        if (read.job().equals(whatIf.jobProperty().get())) {
            reading.set(false);
            history = Optional.of(read);
            refresh();
        }
    }

    private void refresh() {
        shown.set(history.map(known -> {
            List<HistoricRun> inPeriod = period.get().time().map(known::last).orElse(known.runs());
            List<HistoricRun> listed = filter.get() == RunFilter.ALL
                    ? inPeriod
                    : inPeriod.stream().filter(filter.get()::holds).toList();
            return Shown.of(known, inPeriod, listed);
        }));
    }

    /** Chooses a run, and no other. */
    void choose(HistoricRun run) {
        chosen.set(List.of(run));
    }

    /** Chooses the listed run so many places after the chosen one in time, before it where negative. */
    void walk(int places) {
        List<HistoricRun> listed = shown.get().map(Shown::listed).orElse(List.of());
        if (!listed.isEmpty()) {
            int here = chosen.get().isEmpty() ? -1 : listed.indexOf(chosen.get().getFirst());
            int next = here < 0 ? 0 : Math.clamp(here - places, 0, listed.size() - 1);
            choose(listed.get(next));
        }
    }

    /** Whether two runs are chosen, which can be compared. */
    boolean canCompare() {
        return chosen.get().size() == 2;
    }

    /** Puts the two chosen runs beside each other, the earlier one first. */
    void compare() {
        if (!canCompare()) {
            return;
        }
        List<HistoricRun> two = chosen.get().stream()
                .sorted(Comparator.comparing(run -> run.startedOn().orElse(Instant.MIN)))
                .toList();
        String job = whatIf.jobProperty().get();
        problem.set(Optional.empty());
        tasks.startLatest(
                pair,
                Words.say("runs.comparing"),
                progress -> runs.compare(two.getFirst(), two.getLast()),
                found -> {
                    if (job.equals(whatIf.jobProperty().get())) {
                        pair.set(Optional.of(found));
                    }
                },
                fault -> problem.set(Optional.of(fault)));
    }

    /** Takes the comparison away. */
    void endComparison() {
        pair.set(Optional.empty());
    }

    /** Has what a change promised held against the runs since, or not. */
    public void setChecked(AppliedChange change, boolean checked) {
        problem.set(Optional.empty());
        tasks.start(
                Words.say("apply.task.keeping"),
                progress -> {
                    changes.setChecked(change, checked);
                    return checked;
                },
                kept -> {
                    reload();
                    onChecked.run();
                },
                fault -> {
                    problem.set(Optional.of(fault));
                    // What was wished did not come about: the switch shows again how it is.
                    refresh();
                });
    }

    /** The deadline in force. */
    Optional<Duration> deadline() {
        return whatIf.questionProperty().get().flatMap(question -> question.deadline());
    }

    ZoneId zone() {
        return zone;
    }

    /** Changes where the deadline may have. */
    WhatIfModel whatIf() {
        return whatIf;
    }

    /** The runs; empty while the first are being read. */
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Two runs beside each other, where the user asked for it. */
    ReadOnlyObjectProperty<Optional<RunPair>> pairProperty() {
        return pair.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    ObjectProperty<RunMetric> metricProperty() {
        return metric;
    }

    ObjectProperty<Period> periodProperty() {
        return period;
    }

    ObjectProperty<RunFilter> filterProperty() {
        return filter;
    }

    /** The runs that were clicked or walked to, in the chart or the table. */
    ObjectProperty<List<HistoricRun>> chosenProperty() {
        return chosen;
    }
}
