package dev.gluewise.app.desktop.shell;

import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.apply.ApplyModel;
import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.backend.PriceSummary;
import dev.gluewise.app.desktop.backend.WorkspaceInfo;
import dev.gluewise.app.desktop.imports.ImportModel;
import dev.gluewise.app.desktop.job.JobModel;
import dev.gluewise.app.desktop.job.JobNavigation;
import dev.gluewise.app.desktop.jobs.JobsModel;
import dev.gluewise.app.desktop.notes.NotesModel;
import dev.gluewise.app.desktop.pricing.PricingModel;
import dev.gluewise.app.desktop.reports.ReportsModel;
import dev.gluewise.app.desktop.runs.RunsModel;
import dev.gluewise.app.desktop.scenario.ScenarioModel;
import dev.gluewise.app.desktop.settings.Settings;
import dev.gluewise.app.desktop.settings.SettingsModel;
import dev.gluewise.app.desktop.settings.SettingsPageModel;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.app.desktop.task.RunningTask;
import dev.gluewise.app.desktop.task.TaskRunner;
import dev.gluewise.app.desktop.task.Work;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Period;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.timeline.TimelineModel;
import dev.gluewise.app.desktop.verify.VerifyModel;
import dev.gluewise.app.desktop.whatif.WhatIfModel;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

/** The window's state: which workspace is open, which page is shown, and the pages' own models. */
public final class DesktopModel implements JobNavigation {
    /** What is read of a workspace. */
    private record Loaded(
            List<JobSummary> rows, Map<String, List<String>> brokenPromises, Period period, List<Path> recent) {}

    private static final System.Logger LOG = System.getLogger(DesktopModel.class.getName());

    private final Backend backend;
    private final TaskRunner tasks;
    private final ZoneId zone;
    private final SettingsModel settings;
    private final Subscription following;
    private final JobsModel jobs;
    private final WhatIfModel whatIf;
    private final JobModel job;
    private final ApplyModel apply;
    private final ScenarioModel scenarios;
    private final ImportModel imports;
    private final PricingModel pricing;
    private final ReportsModel reports;
    private final ReadOnlyObjectWrapper<PriceSummary> prices;
    private final SettingsPageModel settingsPage;
    private final ReadOnlyObjectWrapper<Page> page;
    private final ReadOnlyObjectWrapper<Optional<WorkspaceInfo>> workspace;
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Path>> recent = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(Words.say("shell.no-runs"));
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    /** A window of its own, with settings that are kept nowhere. */
    public DesktopModel(Backend backend, TaskRunner tasks, ZoneId zone) {
        this(backend, tasks, zone, SettingsModel.unsaved(Settings.DEFAULT));
    }

    /**
     * @param zone where the user is, for moments
     * @param settings those of all windows
     */
    public DesktopModel(Backend backend, TaskRunner tasks, ZoneId zone, SettingsModel settings) {
        this.backend = backend;
        this.tasks = tasks;
        this.zone = zone;
        this.settings = settings;
        jobs = new JobsModel(zone);
        whatIf = new WhatIfModel(backend, tasks);
        job = new JobModel(
                whatIf,
                new TimelineModel(whatIf, tasks, zone),
                new RunsModel(whatIf, backend.pastRuns(), backend.changes(), this::readPromises, tasks, zone),
                new VerifyModel(whatIf, backend.replays(), tasks, zone),
                new NotesModel(whatIf, backend.notes(), tasks, zone));
        apply = new ApplyModel(whatIf, backend, tasks, () -> {
            job.runs().reload();
            readPromises();
        });
        scenarios = new ScenarioModel(whatIf, backend, tasks);
        imports = new ImportModel(backend, tasks, new OfImports());
        pricing = new PricingModel(backend, tasks);
        reports = new ReportsModel(backend, tasks, jobs.jobsProperty());
        prices = new ReadOnlyObjectWrapper<>(backend.prices());
        settingsPage = new SettingsPageModel(settings, backend, tasks);
        workspace = new ReadOnlyObjectWrapper<>(backend.workspace());
        page = new ReadOnlyObjectWrapper<>(workspace.get().isPresent() ? Page.JOBS : Page.FIRST_RUN);
        following = Subscription.combine(
                settings.settingsProperty()
                        .subscribe(
                                now -> whatIf.setDefaults(new WhatIfModel.Defaults(now.confidence(), now.deadline()))),
                backend.priceDesk().news().listen(this::onPrices));
        problem.set(settings.problem());
        jobs.periodProperty().subscribe((before, wanted) -> onPeriod(wanted));
        whatIf.keptDeadlineProperty().subscribe(kept -> {
            if (summary().filter(row -> !row.deadline().equals(kept)).isPresent()) {
                reload(rows -> {});
            }
        });
    }

    /**
     * Loads the jobs of the workspace that is open from the start.
     *
     * @param job the job to open at once
     */
    public void start(Optional<String> job) {
        if (workspace.get().isPresent()) {
            reload(rows -> job.ifPresent(this::openJob));
        }
    }

    /** Opens the sample workspace. */
    public void openSample() {
        problem.set(Optional.empty());
        tasks.start(
                Words.say("shell.task.sample"),
                progress -> {
                    job.notes().keepAll();
                    backend.openSample(progress);
                    return true;
                },
                opened -> {
                    whatIf.close();
                    page.set(Page.JOBS);
                    reload(rows -> {});
                },
                this::fail);
    }

    /** Opens another workspace in this window; what is shown of the old one goes once the new one is there. */
    public void openWorkspace(Path file) {
        problem.set(Optional.empty());
        tasks.start(
                Words.say("shell.task.opening", String.valueOf(file.getFileName())),
                progress -> {
                    job.notes().keepAll();
                    backend.files().open(file);
                    return true;
                },
                opened -> {
                    whatIf.close();
                    page.set(Page.JOBS);
                    reload(rows -> {});
                },
                this::fail);
    }

    /** Lets go of everything, after the window was closed. */
    public void close() {
        tasks.running().forEach(RunningTask::cancel);
        following.unsubscribe();
        pricing.close();
        try {
            job.notes().keepAll();
        } catch (ProblemException e) {
            LOG.log(System.Logger.Level.WARNING, "What was written last about a job is lost: " + e.getMessage());
        }
        backend.close();
    }

    /** Says everything again, after the program has begun to speak another language. */
    public void sayAgain() {
        notice.set("");
        status.set(Words.say("shell.no-runs"));
        if (workspace.get().isPresent()) {
            reload(rows -> {});
        }
        whatIf.again();
    }

    /** Shows one job. */
    public void openJob(String job) {
        page.set(Page.JOB);
        whatIf.open(job);
    }

    /** Shows a page; the first day's page in place of one that needs a workspace where none is open. */
    public void show(Page wanted) {
        page.set(wanted.needsWorkspace() && workspace.get().isEmpty() ? Page.FIRST_RUN : wanted);
    }

    @Override
    public void backToJobs() {
        show(Page.JOBS);
    }

    /** What an import brings is seen at once, on whatever page. */
    private final class OfImports implements ImportModel.Told {
        @Override
        public void imported(List<String> names) {
            onImported(names);
        }

        @Override
        public void corrected(List<String> names) {
            onCorrected(names);
        }

        @Override
        public List<String> known() {
            return jobs.jobsProperty().get().stream().map(JobSummary::job).toList();
        }
    }

    /** A log may have been all that was known of a job, which is then gone. */
    private void onCorrected(List<String> names) {
        String shown = whatIf.jobProperty().get();
        job.runs().reload();
        reload(rows -> {
            if (page.get() == Page.JOB && names.contains(shown)) {
                boolean there = rows.stream().anyMatch(row -> row.job().equals(shown));
                openJob(there ? shown : names.getLast());
            }
        });
    }

    private void onImported(List<String> names) {
        if (page.get() == Page.FIRST_RUN) {
            page.set(Page.JOBS);
        }
        notice.set(imports.summary());
        job.runs().reload();
        reload(rows -> {
            if (names.size() == 1) {
                openJob(names.getFirst());
            } else {
                backToJobs();
            }
        });
    }

    /**
     * What was reckoned with the prices of before is reckoned again, whichever window has changed them: the list, with it
     * what a report would hold, and the job that is shown.
     */
    private void onPrices() {
        prices.set(backend.prices());
        job.runs().reload();
        if (workspace.get().isPresent()) {
            reload(rows -> {});
        }
        whatIf.pricesChanged();
    }

    /** Shows the page of reports, on the job that is shown or else on all. */
    public void showReports() {
        if (page.get() == Page.JOB) {
            reports.onJob(whatIf.jobProperty().get());
        } else if (page.get() != Page.REPORTS) {
            reports.onAll();
        }
        show(Page.REPORTS);
    }

    private void reload(Consumer<List<JobSummary>> then) {
        tasks.start(
                Words.say("shell.task.reading"),
                reading(jobs.periodProperty().get()),
                loaded -> {
                    show(loaded);
                    then.accept(loaded.rows());
                },
                this::fail);
    }

    private void onPeriod(Period wanted) {
        tasks.startLatest(jobs, Words.say("shell.task.reading"), reading(wanted), this::show, this::fail);
    }

    private Work<Loaded> reading(Period period) {
        return progress -> new Loaded(
                rows(period, progress),
                backend.brokenPromises(),
                period,
                backend.files().recent());
    }

    private void show(Loaded loaded) {
        workspace.set(backend.workspace());
        prices.set(backend.prices());
        recent.set(loaded.recent());
        jobs.setBrokenPromises(loaded.brokenPromises());
        jobs.setJobs(loaded.rows(), loaded.period());
        status.set(statusText());
    }

    /** Reads again which promises are broken, since a change was made, undone, or is checked otherwise. */
    private void readPromises() {
        tasks.start(
                Words.say("shell.task.reading"),
                progress -> backend.brokenPromises(),
                jobs::setBrokenPromises,
                this::fail);
    }

    private List<JobSummary> rows(Period period, Progress progress) throws ProblemException {
        List<JobSummary> month = backend.jobs(progress);
        return period == Period.MONTH
                ? month
                : backend.inPeriod(month, period.time().orElseThrow(), progress);
    }

    /** Shows the user what went wrong, where it has no better place. */
    public void fail(Problem fault) {
        problem.set(Optional.of(fault));
    }

    /** Takes the shown problem away. */
    public void dismissProblem() {
        problem.set(Optional.empty());
    }

    private String statusText() {
        int count = jobs.jobsProperty().get().size();
        String fleet = Words.say(
                "shell.fleet",
                Formats.counted(count, "job"),
                Formats.counted(jobs.totalsProperty().get().runs(), "run"),
                Figures.count(jobs.shownPeriodProperty().get().days()));
        return workspace
                .get()
                .flatMap(WorkspaceInfo::lastImport)
                .map(moment -> Words.say("shell.last-import", Formats.moment(moment, zone), fleet))
                .orElse(fleet);
    }

    /** Tells the user something that happened, in the status bar. */
    public void tell(String text) {
        notice.set("");
        notice.set(text);
    }

    /** Asks the newest running task to end. */
    public void cancelTask() {
        if (!tasks.running().isEmpty()) {
            tasks.running().getLast().cancel();
        }
    }

    @Override
    public Optional<JobSummary> summary() {
        return jobs.row(whatIf.jobProperty().get());
    }

    @Override
    public Period period() {
        return jobs.shownPeriodProperty().get();
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public boolean hasPrevious() {
        return neighbour(-1).isPresent();
    }

    @Override
    public boolean hasNext() {
        return neighbour(1).isPresent();
    }

    @Override
    public void previousJob() {
        neighbour(-1).ifPresent(this::openJob);
    }

    @Override
    public void nextJob() {
        neighbour(1).ifPresent(this::openJob);
    }

    private Optional<String> neighbour(int places) {
        return jobs.neighbour(whatIf.jobProperty().get(), places);
    }

    /** The workspaces that were open lately, the newest first. */
    public ReadOnlyObjectProperty<List<Path>> recentProperty() {
        return recent.getReadOnlyProperty();
    }

    public SettingsPageModel settingsPage() {
        return settingsPage;
    }

    /** The settings of all windows. */
    public SettingsModel settings() {
        return settings;
    }

    public Backend backend() {
        return backend;
    }

    public TaskRunner tasks() {
        return tasks;
    }

    public JobsModel jobs() {
        return jobs;
    }

    public WhatIfModel whatIf() {
        return whatIf;
    }

    /** The tabs of the job that is shown. */
    public JobModel job() {
        return job;
    }

    /** The change that the recommendation asks for. */
    public ApplyModel apply() {
        return apply;
    }

    /** The named what-if questions of the job that is shown. */
    public ScenarioModel scenarios() {
        return scenarios;
    }

    public ImportModel imports() {
        return imports;
    }

    public PricingModel pricing() {
        return pricing;
    }

    public ReportsModel reports() {
        return reports;
    }

    /** The prices in force where the workspace's jobs run. */
    public ReadOnlyObjectProperty<PriceSummary> pricesProperty() {
        return prices.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<WorkspaceInfo>> workspaceProperty() {
        return workspace.getReadOnlyProperty();
    }

    /** What went wrong with the workspace as a whole. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What the workspace holds, in a few words. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What just happened; shown for a short while. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
