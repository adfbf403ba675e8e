package dev.gluewise.app.desktop.reports;

import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.report.ReportFormat;
import dev.gluewise.analyzer.report.ReportOutline;
import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.backend.ReportRequest;
import dev.gluewise.app.desktop.backend.WorkspaceInfo;
import dev.gluewise.app.desktop.task.RunningTask;
import dev.gluewise.app.desktop.task.TaskRunner;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.problem.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

/** Which report is wanted, what it would hold, and what came of writing it. */
public final class ReportsModel {
    /** Which jobs the report is on. */
    public enum Scope {
        ALL,
        CHOSEN
    }

    private final Backend backend;
    private final TaskRunner tasks;
    private final ReadOnlyObjectProperty<List<JobSummary>> fleet;
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL);
    private final ReadOnlyObjectWrapper<Set<String>> chosen = new ReadOnlyObjectWrapper<>(Set.of());
    private final ObjectProperty<ReportFormat> format = new SimpleObjectProperty<>(ReportFormat.HTML);
    private final StringProperty title = new SimpleStringProperty("");
    private final BooleanProperty fixedMoment = new SimpleBooleanProperty();
    private final StringProperty moment = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper outlining = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<ReportOutline>> outline =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunningTask>> running = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Path>> written = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean shown;

    /** @param fleet the jobs of the workspace; changes with them */
    public ReportsModel(Backend backend, TaskRunner tasks, ReadOnlyObjectProperty<List<JobSummary>> fleet) {
        this.backend = backend;
        this.tasks = tasks;
        this.fleet = fleet;
        fleet.subscribe(jobs -> onFleet());
        scope.subscribe(now -> refresh());
        chosen.subscribe(now -> refresh());
        title.subscribe(now -> refresh());
        moment.subscribe(now -> refresh());
        fixedMoment.subscribe(now -> refresh());
    }

    /** Whether the page can be seen; what a report would hold is worked out only then. */
    public void setShown(boolean visible) {
        shown = visible;
        refresh();
    }

    /** Wants a report on all jobs, unless some are chosen already. */
    public void onAll() {
        scope.set(Scope.ALL);
    }

    /** Wants a report on one job. */
    public void onJob(String job) {
        chosen.set(Set.of(job));
        scope.set(Scope.CHOSEN);
    }

    /** Wants a report on some jobs. */
    public void onJobs(Set<String> jobs) {
        chosen.set(Set.copyOf(jobs));
        scope.set(jobs.isEmpty() ? Scope.ALL : Scope.CHOSEN);
    }

    /** Takes a job into the report, or out of it. */
    public void choose(String job, boolean wanted) {
        Set<String> jobs = new TreeSet<>(chosen.get());
        if (wanted ? jobs.add(job) : jobs.remove(job)) {
            chosen.set(jobs);
        }
    }

    private void onFleet() {
        Set<String> there = new TreeSet<>(jobs());
        there.retainAll(chosen.get());
        chosen.set(there);
        outline.set(Optional.empty());
        refresh();
    }

    /** Names of the workspace's jobs, as the list of jobs has them. */
    public List<String> jobs() {
        return fleet.get().stream().map(JobSummary::job).toList();
    }

    /** What is called for now; empty where something of it is not understood or no job is chosen. */
    public Optional<ReportRequest> request() {
        boolean nothing =
                jobs().isEmpty() || scope.get() == Scope.CHOSEN && chosen.get().isEmpty();
        if (nothing || !momentUnderstood()) {
            return Optional.empty();
        }
        return Optional.of(new ReportRequest(
                scope.get() == Scope.ALL ? List.of() : List.copyOf(chosen.get()),
                Optional.of(title.get().strip()).filter(typed -> !typed.isEmpty()),
                fixedMoment.get() ? parsedMoment() : Optional.empty()));
    }

    /** Whether the fixed time stamp, where one is wanted, is one. */
    public boolean momentUnderstood() {
        return !fixedMoment.get() || parsedMoment().isPresent();
    }

    private Optional<Instant> parsedMoment() {
        try {
            return Optional.of(Instant.parse(moment.get().strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void refresh() {
        Optional<ReportRequest> request = request();
        if (!shown || request.isEmpty()) {
            return;
        }
        outlining.set(true);
        tasks.startLatest(
                this,
                Words.say("reports.task.outline"),
                progress -> backend.reports().outline(request.get(), progress),
                made -> {
                    outlining.set(false);
                    outline.set(made);
                },
                fault -> {
                    outlining.set(false);
                    problem.set(Optional.of(fault));
                });
    }

    /** A name for the file, or for the folder where the format is several files. */
    public String proposedName() {
        String workspace = backend.workspace().map(WorkspaceInfo::name).orElse(ReportFormat.HTML.fileName());
        String about = scope.get() == Scope.CHOSEN && chosen.get().size() == 1
                ? chosen.get().iterator().next()
                : workspace;
        String usable = about.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        return usable + "-" + format.get().fileName();
    }

    /** Writes the report to a file, or where the format is several files into a folder. */
    public void export(Path target) {
        ReportFormat wanted = format.get();
        request()
                .ifPresent(request ->
                        start(Words.say("reports.task.writing", target.getFileName()), progress -> backend.reports()
                                .write(request, wanted, target, progress)));
    }

    /** Writes the report as HTML in the user's folder, to be looked at. */
    public void writeToLookAt() {
        request()
                .ifPresent(request -> start(Words.say("reports.task.looking"), progress -> backend.reports()
                        .writeToLookAt(request, progress)
                        .map(List::of)));
    }

    private void start(String name, dev.gluewise.app.desktop.task.Work<Optional<List<Path>>> work) {
        if (running.get().isPresent()) {
            return;
        }
        problem.set(Optional.empty());
        written.set(List.of());
        tasks.start(
                name,
                work,
                files -> {
                    running.set(Optional.empty());
                    written.set(files.orElse(List.of()));
                },
                fault -> {
                    running.set(Optional.empty());
                    problem.set(Optional.of(fault));
                });
        running.set(tasks.running().stream()
                .filter(task -> task.title().equals(name))
                .findFirst());
    }

    /** Asks the writing to end; what was there before stays. */
    public void cancel() {
        running.get().ifPresent(RunningTask::cancel);
    }

    public ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    /** Names of the jobs that were chosen one by one. */
    public ReadOnlyObjectProperty<Set<String>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public ObjectProperty<ReportFormat> formatProperty() {
        return format;
    }

    /** What the report is called; an empty string for the workspace's name. */
    public StringProperty titleProperty() {
        return title;
    }

    /** Whether the report has a time stamp of the user's choice, so that writing it again gives the same bytes. */
    public BooleanProperty fixedMomentProperty() {
        return fixedMoment;
    }

    /** That time stamp, such as {@code 2026-11-20T06:00:00Z}. */
    public StringProperty momentProperty() {
        return moment;
    }

    public ReadOnlyBooleanProperty outliningProperty() {
        return outlining.getReadOnlyProperty();
    }

    /** What the report would hold; empty until it is worked out. */
    public ReadOnlyObjectProperty<Optional<ReportOutline>> outlineProperty() {
        return outline.getReadOnlyProperty();
    }

    /** The writing that is running. */
    public ReadOnlyObjectProperty<Optional<RunningTask>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** The files that were written last. */
    public ReadOnlyObjectProperty<List<Path>> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<JobSummary>> fleetProperty() {
        return fleet;
    }
}
