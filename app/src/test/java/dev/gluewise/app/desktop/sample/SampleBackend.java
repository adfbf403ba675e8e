package dev.gluewise.app.desktop.sample;

import static dev.gluewise.app.desktop.sample.SampleJob.fixed;
import static dev.gluewise.app.desktop.sample.SampleJob.flex;
import static dev.gluewise.app.desktop.sample.SampleJob.job;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.change.MadeChange;
import dev.gluewise.analyzer.change.PromiseKept;
import dev.gluewise.analyzer.change.PromiseText;
import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.analyzer.workspace.LogChoice;
import dev.gluewise.app.desktop.backend.AccountSource;
import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.backend.ImportResult;
import dev.gluewise.app.desktop.backend.ImportedItem;
import dev.gluewise.app.desktop.backend.JobStudy;
import dev.gluewise.app.desktop.backend.PriceDesk;
import dev.gluewise.app.desktop.backend.PriceSummary;
import dev.gluewise.app.desktop.backend.ReportDesk;
import dev.gluewise.app.desktop.backend.StudyTerms;
import dev.gluewise.app.desktop.backend.WorkspaceInfo;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.RateKey;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A made-up workspace in memory. Event logs whose names say {@code broken} cannot be read, of others something is guessed, as
 * {@link SampleGuesses} says.
 */
public final class SampleBackend implements Backend {
    private static final String REGION = "us-east-1";

    private final Map<String, SampleJob> jobs = new LinkedHashMap<>();
    private final PriceDesk prices;
    private final AccountSource account = new SampleAccount(this::addImported);
    private final ReportDesk reports = new SampleReports(() -> List.copyOf(jobs.keySet()));
    private final SampleChanges changes = new SampleChanges();
    private final SampleScenarios scenarios = new SampleScenarios();
    private final SampleNotes notes = new SampleNotes();
    private final SampleReplays replays = new SampleReplays();
    private final SampleFiles files = new SampleFiles();
    private final SampleGuesses guesses = new SampleGuesses();
    private int replayEndsBefore;
    private Optional<RateKey> missing = Optional.empty();
    private Optional<WorkspaceInfo> workspace = Optional.empty();

    private SampleBackend(PriceDesk prices) {
        this.prices = prices;
    }

    /** A backend with no workspace yet. */
    public static SampleBackend empty() {
        return new SampleBackend(new SamplePrices());
    }

    /** A backend with the sample workspace open. */
    public static SampleBackend opened() {
        SampleBackend backend = empty();
        backend.openSample();
        return backend;
    }

    /** A backend with the sample workspace open, whose replays stay in the midst of the eighth of ten stages. */
    public static SampleBackend withUnendingReplays() {
        SampleBackend backend = opened();
        backend.replayEndsBefore = 3;
        return backend;
    }

    /** A backend with the sample workspace open, whose jobs run where no price is known. */
    public static SampleBackend withoutPrices() {
        SampleBackend backend = opened();
        backend.missing = Optional.of(RateKey.spark("ca-west-1", PriceGeneration.GEN1, ExecutionClass.STANDARD));
        return backend;
    }

    /** Another window's backend: with the sample workspace open, and the price book that this one has. */
    public SampleBackend another() {
        SampleBackend backend = new SampleBackend(prices);
        backend.openSample();
        return backend;
    }

    /** A backend with exactly these jobs. */
    public static SampleBackend of(List<SampleJob> jobs) {
        SampleBackend backend = empty();
        backend.open();
        jobs.forEach(backend::add);
        return backend;
    }

    @Override
    public Optional<WorkspaceInfo> workspace() {
        return workspace;
    }

    @Override
    public SampleFiles files() {
        return files;
    }

    @Override
    public void close() {
        workspace = Optional.empty();
    }

    @Override
    public String sampleDescription() {
        return "14 jobs with 30 days of runs and three event logs. No AWS account needed.";
    }

    @Override
    public void openSample(Progress progress) {
        openSample();
    }

    private void open() {
        workspace = Optional.of(
                new WorkspaceInfo("Retail data platform", Optional.of(Instant.parse("2026-11-20T06:02:00Z"))));
    }

    private void openSample() {
        open();
        EvidenceTier log = EvidenceTier.EVENT_LOG;
        EvidenceTier history = EvidenceTier.SCALING_HISTORY;
        EvidenceTier metrics = EvidenceTier.METRICS;
        add(SampleJob.ORDERS);
        add(job("clickstream_sessionize", log, 32, fixed(WorkerType.G_2X, 40), 3700, 190_000, 120, 1));
        add(job("events_dedupe_hourly", log, 720, fixed(WorkerType.G_1X, 24), 300, 6400, 20, 1));
        add(job("web_logs_compact", history, 240, fixed(WorkerType.G_1X, 30), 700, 16_800, 60, 42));
        add(job("ml_features_daily", log, 30, fixed(WorkerType.G_4X, 12), 1900, 232_000, 180, 0));
        add(job("customer_360_merge", metrics, 31, fixed(WorkerType.G_2X, 16), 2020, 33_600, 40, 1));
        add(job(
                "gdpr_erasure_weekly",
                EvidenceTier.SINGLE_CONFIGURATION,
                4,
                fixed(WorkerType.G_2X, 30),
                8000,
                387_000,
                0,
                0));
        add(job("loyalty_points_recalc", history, 30, fixed(WorkerType.G_8X, 4), 1100, 22_000, 60, 0));
        add(job(
                "inventory_snapshot",
                EvidenceTier.SINGLE_CONFIGURATION,
                720,
                fixed(WorkerType.G_1X, 10),
                31,
                360,
                10,
                0));
        add(job(
                "ad_spend_ingest",
                EvidenceTier.SINGLE_CONFIGURATION,
                246,
                fixed(WorkerType.G_1X, 10),
                95,
                1080,
                15,
                2));
        add(job("returns_scd2", metrics, 30, fixed(WorkerType.G_1X, 10), 330, 8300, 30, 0));
        add(job("product_catalog_export", history, 30, flex(WorkerType.G_1X, 5), 160, 1360, 0, 0));
        add(job("売上集計_日次", log, 30, fixed(WorkerType.G_1X, 2), 90, 40, 5, 0));
        add(job("finance_ledger_close", log, 31, fixed(WorkerType.G_2X, 10), 1900, 67_000, 45, 0));
    }

    private void add(SampleJob job) {
        jobs.put(job.name(), job);
    }

    @Override
    public List<JobSummary> jobs(Progress progress) {
        return jobs.values().stream().map(this::summary).toList();
    }

    /** As many runs a day, of the same cost. */
    @Override
    public List<JobSummary> inPeriod(List<JobSummary> rows, Duration period, Progress progress) {
        int days = (int) period.toDays();
        return rows.stream()
                .map(row -> new JobSummary(
                        row.job(),
                        row.tier(),
                        row.runs() * days / 30,
                        row.current(),
                        row.medianRunSeconds(),
                        row.deadline(),
                        row.cost().map(cost -> of(cost, days)),
                        row.costEstimated(),
                        of(row.failedCost(), days),
                        row.minimumCost(),
                        row.outlook(),
                        row.flags(),
                        row.running(),
                        row.advice(),
                        row.keptBecause()))
                .toList();
    }

    private static Money of(Money month, int days) {
        return new Money(month.usd().multiply(BigDecimal.valueOf(days / 30.0)));
    }

    private JobSummary summary(SampleJob job) {
        SampleStudy study = new SampleStudy(job, prices.book(), WorkerType.USUAL, replayEndsBefore);
        Advice advice = study.advise(study.startingQuestion());
        Money run = advice.current().orElseThrow().expectedCost();
        boolean keep = advice.recommended().map(Candidate::configuration).equals(Optional.of(job.current()));
        return new JobSummary(
                job.name(),
                Optional.of(job.tier()),
                job.runs(),
                Optional.of(job.current()),
                OptionalDouble.of(job.seconds(job.current())),
                job.deadline(),
                Optional.of(run.times(job.runs())),
                job.estimated(),
                run.times(job.failedRuns()),
                Optional.of(advice),
                keep ? "Keep: nothing cheaper by 2 %" : "");
    }

    @Override
    public Map<String, List<String>> brokenPromises() {
        Map<String, List<String>> broken = new LinkedHashMap<>();
        for (String job : jobs.keySet()) {
            pastRuns().of(job).changes().stream()
                    .filter(MadeChange::stands)
                    .findFirst()
                    .flatMap(MadeChange::kept)
                    .filter(PromiseKept::broken)
                    .ifPresent(kept -> broken.put(job, PromiseText.broken(kept)));
        }
        return broken;
    }

    @Override
    public JobStudy study(String job, StudyTerms terms, Progress progress) throws ProblemException {
        SampleJob known = jobs.get(job);
        if (known == null) {
            throw new ProblemException(Problem.of(
                    ProblemCode.NOTHING_TO_ANALYZE,
                    "Nothing is known of the job " + job + " yet.",
                    "Import an event log of one of its runs."));
        }
        if (missing.isPresent()) {
            prices.book()
                    .price(missing.get())
                    .orThrow(missing.get(), "Glue 5.0 in " + missing.get().region());
        }
        PriceBook book = terms.usdPerDpuHour()
                .map(usd -> prices.book().withUserPrice(REGION, PriceGeneration.GEN1, usd, LocalDate.of(2026, 11, 20)))
                .orElse(prices.book());
        return new SampleStudy(known.grown(terms.inputScale()), book, terms.workerTypes(), replayEndsBefore);
    }

    @Override
    public void keepDeadline(String job, Optional<Duration> deadline) {
        jobs.computeIfPresent(job, (name, known) -> known.with(deadline));
    }

    @Override
    public ImportResult importFiles(List<Path> paths, Progress progress) {
        Set<String> before = Set.copyOf(jobs.keySet());
        List<ImportedItem> files = new ArrayList<>();
        for (Path path : paths) {
            if (progress.cancelled()) {
                break;
            }
            progress.report((double) files.size() / paths.size(), files.size() + " of " + paths.size() + " files");
            files.add(importLog(path));
        }
        return new ImportResult(
                files,
                jobs.keySet().stream().filter(job -> !before.contains(job)).toList(),
                files.stream()
                        .filter(ImportedItem.Imported.class::isInstance)
                        .flatMap(file -> ((ImportedItem.Imported) file).jobs().stream())
                        .filter(before::contains)
                        .distinct()
                        .toList());
    }

    @Override
    public ImportedItem.Imported correct(ImportedItem.Imported log, LogChoice choice) throws ProblemException {
        if (choice.job().equals(Optional.of("locked"))) {
            throw new ProblemException(Problem.of(
                    ProblemCode.UNUSABLE_WORKSPACE,
                    "Another program is writing to this workspace.",
                    "Close it there, or wait until it is done."));
        }
        jobs.remove(log.jobs().getFirst());
        return guesses.corrected(log, choice, this::addImported);
    }

    private ImportedItem importLog(Path path) {
        String file = path.getFileName().toString();
        OptionalLong bytes = OptionalLong.of(1200 + 941_000L * (file.length() % 7));
        if (file.contains("broken")) {
            return ImportedItem.Skipped.file(
                    path,
                    bytes,
                    Problem.at(
                            path.toString(),
                            3,
                            ProblemCode.UNREADABLE_INPUT,
                            "Not an event log, but an S3 “Access Denied” answer in XML.",
                            "Fetch it again with s3:GetObject allowed."));
        }
        String name = file.replaceAll("\\..*", "");
        addImported(name);
        List<String> remarks =
                file.contains("cut") ? List.of("The log ends in mid-line: stages 0 to 8 of 12 kept.") : List.of();
        return guesses.imported(
                ImportedItem.Imported.file(path, bytes, List.of(name), name + ", 10 stages, 1,305 tasks", remarks));
    }

    private void addImported(String name) {
        if (workspace.isEmpty()) {
            open();
        }
        add(job(name, EvidenceTier.EVENT_LOG, 1, fixed(WorkerType.G_1X, 10), 60, 4000, 0, 0));
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

    @Override
    public PriceSummary prices() {
        return new PriceSummary(
                REGION,
                prices.book().rate(key(ExecutionClass.STANDARD)),
                prices.book().rate(key(ExecutionClass.FLEX)));
    }

    private static RateKey key(ExecutionClass executionClass) {
        return RateKey.spark(REGION, PriceGeneration.GEN1, executionClass);
    }

    @Override
    public SampleRuns pastRuns() {
        return new SampleRuns(job -> Optional.ofNullable(jobs.get(job)), changes);
    }

    @Override
    public SampleChanges changes() {
        return changes;
    }

    @Override
    public SampleReplays replays() {
        return replays;
    }

    @Override
    public SampleNotes notes() {
        return notes;
    }

    @Override
    public SampleScenarios scenarios() {
        return scenarios;
    }
}
