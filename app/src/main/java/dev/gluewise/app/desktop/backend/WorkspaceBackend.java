package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.advice.Fleet;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.advice.Study;
import dev.gluewise.analyzer.advice.StudyScope;
import dev.gluewise.analyzer.change.BrokenPromises;
import dev.gluewise.analyzer.change.GlueJobs;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.LogId;
import dev.gluewise.analyzer.source.EvidenceFinder;
import dev.gluewise.analyzer.source.LogIdentity;
import dev.gluewise.analyzer.source.MixedImport;
import dev.gluewise.analyzer.source.account.AccountJobs;
import dev.gluewise.analyzer.source.account.AccountOptions;
import dev.gluewise.analyzer.workspace.LogChoice;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.sample.SampleWorkspace;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.PriceStore;
import dev.gluewise.pricing.rates.RateKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desktop's backend on a workspace file. */
public final class WorkspaceBackend implements Backend, WorkspaceFiles {
    private static final String NEW_WORKSPACE = "workspace" + Workspace.EXTENSION;
    private static final String USUAL_REGION = "us-east-1";

    private final Path userFolder;
    private final PriceDesk prices;
    private final AccountSource account;
    private final ReportDesk reports;
    private final Clock clock;
    private final RecentWorkspaces recent;
    private volatile Optional<Workspace> open = Optional.empty();
    private volatile Optional<WorkspaceInfo> info = Optional.empty();
    private volatile String region = USUAL_REGION;

    /**
     * A backend with no workspace open, and with a price book of its own.
     *
     * @param userFolder where Gluewise keeps its own files for the user, the user's prices among them
     * @param prices the prices in force to begin with
     */
    public WorkspaceBackend(Path userFolder, PriceBook prices, Clock clock) {
        this(userFolder, PriceDesk.of(new PriceStore(userFolder), prices, clock), clock);
    }

    /**
     * A backend with no workspace open.
     *
     * @param userFolder where Gluewise keeps its own files for the user
     * @param prices the price book of all windows
     */
    public WorkspaceBackend(Path userFolder, PriceDesk prices, Clock clock) {
        this.userFolder = userFolder;
        this.clock = clock;
        this.prices = prices;
        account = new AwsAccount(new Filled(), clock);
        reports = new WorkspaceReports(this::workspaceInUse, this.prices, userFolder, clock);
        recent = new RecentWorkspaces(userFolder);
    }

    /** Opens the workspace that was open last, where there is one that can still be opened. */
    public void openRecent() {
        recent.files().stream().findFirst().ifPresent(file -> {
            try {
                open(file);
            } catch (ProblemException e) {
                // It was damaged since: the window then begins as on the first day.
                recent.forget(file);
            }
        });
    }

    @Override
    public WorkspaceFiles files() {
        return this;
    }

    @Override
    public Optional<Path> current() {
        return open.map(Workspace::file);
    }

    @Override
    public List<Path> recent() {
        return recent.files();
    }

    @Override
    public Path userFolder() {
        return userFolder;
    }

    @Override
    public boolean changesAllowed() throws ProblemException {
        return workspaceInUse().changes().allowed();
    }

    @Override
    public void setChangesAllowed(boolean allowed) throws ProblemException {
        workspaceInUse().changes().setAllowed(allowed);
    }

    @Override
    public void open(Path file) throws ProblemException {
        if (!Files.exists(file)) {
            throw new ProblemException(Problem.in(
                    file.toString(),
                    ProblemCode.UNREADABLE_INPUT,
                    Words.say("imports.no-workspace"),
                    Words.say("imports.no-workspace.hint")));
        }
        take(Workspace.openExisting(file));
    }

    private synchronized void take(Workspace workspace) throws ProblemException {
        open.ifPresent(Workspace::close);
        open = Optional.of(workspace);
        refresh(workspace);
        recent.remember(workspace.file());
    }

    private void refresh(Workspace workspace) throws ProblemException {
        info = Optional.of(new WorkspaceInfo(WorkspaceInfo.name(workspace.file()), workspace.lastImport()));
        region = workspace.region();
    }

    @Override
    public Optional<WorkspaceInfo> workspace() {
        return info;
    }

    @Override
    public String sampleDescription() {
        return Words.say("start.sample-holds");
    }

    @Override
    public void openSample(Progress progress) throws ProblemException {
        Path folder = userFolder.resolve("sample");
        take(Workspace.open(SampleWorkspace.build(folder, clock, Steps.of(progress, "files"))));
    }

    @Override
    public List<JobSummary> jobs(Progress progress) throws ProblemException {
        return Fleet.rows(workspaceInUse(), prices.book(), Steps.of(progress, "jobs"));
    }

    @Override
    public List<JobSummary> inPeriod(List<JobSummary> rows, Duration period, Progress progress)
            throws ProblemException {
        return Fleet.inPeriod(workspaceInUse(), rows, period, prices.book(), Steps.of(progress, "jobs"));
    }

    @Override
    public Map<String, List<String>> brokenPromises() throws ProblemException {
        return BrokenPromises.in(workspaceInUse(), prices.book());
    }

    @Override
    public JobStudy study(String job, StudyTerms terms, Progress progress) throws ProblemException {
        Workspace workspace = workspaceInUse();
        Evidence evidence = EvidenceFinder.inWorkspace(workspace, job);
        GlueVersion version = evidence.job().glueVersion();
        PriceBook inForce = prices.book();
        PriceBook book = terms.usdPerDpuHour()
                .map(usd ->
                        inForce.withUserPrice(evidence.job().region(), version.generation(), usd, LocalDate.now(clock)))
                .orElse(inForce);
        Study study = Study.of(
                evidence,
                book,
                StudyScope.USUAL.withInputScale(terms.inputScale()).withWorkerTypes(terms.workerTypes()));
        return SimulatedJobStudy.of(study, workspace.deadline(job), book, clock);
    }

    @Override
    public void keepDeadline(String job, Optional<Duration> deadline) throws ProblemException {
        workspaceInUse().setDeadline(job, deadline);
    }

    @Override
    public ImportResult importFiles(List<Path> paths, Progress progress) throws ProblemException {
        Workspace workspace = workspaceInUseOrNew();
        ImportResult.Before before = ImportResult.Before.of(workspace);
        List<ImportedItem> files = MixedImport.into(workspace, paths, Steps.of(progress, "files")).stream()
                .map(ImportOutcome::of)
                .toList();
        if (files.stream().anyMatch(ImportedItem.Imported.class::isInstance)) {
            keepImported(workspace);
        }
        return before.now(workspace, files);
    }

    @Override
    public ImportedItem.Imported correct(ImportedItem.Imported log, LogChoice choice) throws ProblemException {
        Workspace workspace = workspaceInUse();
        LogId id = log.taken().orElseThrow().log();
        LogIdentity taken = LogIdentity.choose(workspace, id, choice);
        return ImportOutcome.ofLog(
                log.subject().file().orElseThrow(),
                log.bytes(),
                workspace.logs().profile(id).orElseThrow(),
                taken);
    }

    private void keepImported(Workspace workspace) throws ProblemException {
        workspace.setLastImport(clock.instant());
        refresh(workspace);
    }

    private Workspace workspaceInUseOrNew() throws ProblemException {
        if (open.isEmpty()) {
            openNew();
        }
        return workspaceInUse();
    }

    private void openNew() throws ProblemException {
        try {
            Files.createDirectories(userFolder);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.in(
                            userFolder.toString(),
                            ProblemCode.UNWRITABLE_OUTPUT,
                            Words.say("imports.no-folder"),
                            Words.say("imports.no-folder.hint")),
                    e);
        }
        take(Workspace.open(userFolder.resolve(NEW_WORKSPACE)));
    }

    @Override
    public PriceSummary prices() {
        return new PriceSummary(
                region,
                prices.book().rate(key(ExecutionClass.STANDARD)),
                prices.book().rate(key(ExecutionClass.FLEX)));
    }

    @Override
    public PriceDesk priceDesk() {
        return prices;
    }

    @Override
    public AccountSource account() {
        return account;
    }

    @Override
    public ReportDesk reports() {
        return reports;
    }

    private RateKey key(ExecutionClass executionClass) {
        return RateKey.spark(region, GlueVersion.DEFAULT.generation(), executionClass);
    }

    @Override
    public PastRuns pastRuns() {
        return new WorkspaceRuns(this::workspaceInUse, prices::book);
    }

    @Override
    public JobChanges changes() {
        return new WorkspaceChanges(this::workspaceInUse, WorkspaceBackend::account, clock);
    }

    private static GlueJobs account(Optional<String> profile, String region) throws ProblemException {
        return AccountJobs.open(AccountOptions.toReach(profile, Optional.of(region), Optional.empty()));
    }

    @Override
    public Notes notes() {
        return new WorkspaceNotes(this::workspaceInUse, clock);
    }

    @Override
    public Scenarios scenarios() {
        return new WorkspaceScenarios(this::workspaceInUse);
    }

    @Override
    public PastReplays replays() {
        return new WorkspaceReplays(this::workspaceInUse);
    }

    private Workspace workspaceInUse() throws ProblemException {
        Workspace workspace = open.orElseThrow(() -> new ProblemException(Problem.of(
                ProblemCode.NOTHING_TO_ANALYZE, Words.say("imports.none-open"), Words.say("imports.none-open.hint"))));
        if (!Files.exists(workspace.file())) {
            // Where the system lets an open file be deleted, all would seem to be kept, and nothing would be.
            throw new ProblemException(Problem.in(
                    workspace.file().toString(),
                    ProblemCode.UNUSABLE_WORKSPACE,
                    Words.say("imports.gone"),
                    Words.say("imports.gone.hint")));
        }
        return workspace;
    }

    @Override
    public synchronized void close() {
        open.ifPresent(Workspace::close);
        open = Optional.empty();
    }

    /** What an import from an account fills. */
    private final class Filled implements FillableWorkspace {
        @Override
        public Workspace orNew() throws ProblemException {
            return workspaceInUseOrNew();
        }

        @Override
        public void imported(Workspace workspace) throws ProblemException {
            keepImported(workspace);
        }
    }
}
