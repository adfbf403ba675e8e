package dev.gluewise.app.desktop;

import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.backend.ImportedItem;
import dev.gluewise.app.desktop.backend.NamedWhatIf;
import dev.gluewise.app.desktop.backend.StudyTerms;
import dev.gluewise.app.desktop.backend.WhatIf;
import dev.gluewise.app.desktop.backend.WorkspaceBackend;
import dev.gluewise.app.desktop.imports.ImportModel;
import dev.gluewise.app.desktop.imports.ImportSource;
import dev.gluewise.app.desktop.job.JobTab;
import dev.gluewise.app.desktop.sample.NoDialogs;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.sample.SampleJob;
import dev.gluewise.app.desktop.settings.Settings;
import dev.gluewise.app.desktop.settings.SettingsModel;
import dev.gluewise.app.desktop.settings.TextSize;
import dev.gluewise.app.desktop.shell.DesktopModel;
import dev.gluewise.app.desktop.shell.Page;
import dev.gluewise.app.desktop.shell.Windows;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.app.desktop.task.RunningTask;
import dev.gluewise.app.desktop.task.TaskRunner;
import dev.gluewise.app.desktop.theme.Scheme;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.catalog.WorkerFamily;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.pricing.text.Language;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/**
 * Writes a picture of every screen, light and dark, and of the main ones in each language, into a folder; with a second
 * argument of those alone in whose names this regular expression is found.
 */
public final class Screenshots {
    private static final String ORDERS = "orders_enrich";
    private static final RateKey STANDARD = RateKey.spark("us-east-1", PriceGeneration.GEN1, ExecutionClass.STANDARD);

    private static final RateKey MEMORY = new RateKey(
            "us-east-1", JobKind.ETL, PriceGeneration.GEN1, WorkerFamily.MEMORY_OPTIMIZED, ExecutionClass.STANDARD);

    private final Path folder;
    private final Queue<Consumer<CountDownLatch>> shots = new ArrayDeque<>();
    /** The language of the shots that are lined up next. */
    private Language language = Language.ENGLISH;
    /** The size of text of the shots that are lined up next. */
    private TextSize textSize = TextSize.NORMAL;

    private final String wanted;

    private Screenshots(Path folder, String wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        CountDownLatch done = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            Screenshots screenshots = new Screenshots(folder, arguments.length > 1 ? arguments[1] : "");
            screenshots.all();
            screenshots.largeText();
            try {
                screenshots.samples();
                screenshots.languages();
            } catch (ProblemException e) {
                throw new IllegalStateException(e);
            }
            screenshots.next(done);
        });
        done.await();
        Platform.exit();
    }

    /** The bundled samples as a user sees them, for the pages that show pictures. */
    private void samples() throws ProblemException {
        for (Scheme scheme : Scheme.values()) {
            shoot("sample-jobs", sample(scheme), scheme, 1440, 900, model -> {});
            shoot("sample-what-if", sample(scheme), scheme, 1440, 900, Screenshots::openOrders);
            shoot("sample-timeline", sample(scheme), scheme, 1440, 900, model -> timeline(model, ORDERS));
            shoot(
                    "sample-timeline-many",
                    sample(scheme),
                    scheme,
                    1440,
                    900,
                    model -> timeline(model, "fraud_features"));
            shoot("small-timeline", sample(scheme), scheme, 1180, 720, model -> timeline(model, "customer_sessions"));
            shoot("sample-runs", sample(scheme), scheme, 1440, 900, model -> runs(model, ORDERS));
            shoot("sample-apply", sample(scheme), scheme, 1440, 900, Screenshots::openApply);
            shoot("sample-pricing", sample(scheme), scheme, 1440, 900, Screenshots::pricing);
            shoot("sample-reports", sample(scheme), scheme, 1440, 900, DesktopModel::showReports);
            shoot("sample-single-task", sample(scheme), scheme, 1440, 900, model -> model.openJob("invoice_import"));
        }
    }

    private Backend sample(Scheme scheme) throws ProblemException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T18:00:00Z"), ZoneOffset.UTC);
        Path workspace = folder.resolve("workspace-" + scheme);
        WorkspaceBackend backend = new WorkspaceBackend(workspace, BundledPrices.load(), clock);
        backend.openSample(Progress.NONE);
        return backend;
    }

    private void all() {
        for (Scheme scheme : Scheme.values()) {
            shoot("jobs", SampleBackend.opened(), scheme, 1440, 900, model -> {});
            shoot("what-if", SampleBackend.opened(), scheme, 1440, 900, Screenshots::openOrders);
            shoot("hover", SampleBackend.opened(), scheme, 1440, 900, Screenshots::hover);
            shoot("none", SampleBackend.opened(), scheme, 1440, 900, model -> {
                openOrders(model);
                model.whatIf().setDeadline(Optional.of(Duration.ofMinutes(26)));
            });
            shoot("further-types", SampleBackend.opened(), scheme, 1440, 900, Screenshots::furtherTypes);
            shoot("first-run", SampleBackend.empty(), scheme, 1440, 900, model -> {});
            shoot("no-price", SampleBackend.withoutPrices(), scheme, 1440, 900, Screenshots::openOrders);
            shoot("apply-unchecked", SampleBackend.opened(), scheme, 1440, 900, Screenshots::openUnchecked);
            help("help", scheme, 1440, 900);
            help("small-help", scheme, 1180, 720);
            shoot("import", SampleBackend.opened(), scheme, 1440, 900, Screenshots::importSome);
            shoot("import-change", SampleBackend.opened(), scheme, 1440, 900, Screenshots::changeLog);
            shoot("import-many", SampleBackend.opened(), scheme, 1440, 900, Screenshots::importMany);
            shoot("small-import-change", SampleBackend.opened(), scheme, 1180, 720, Screenshots::changeLog);
            shoot("import-none", SampleBackend.opened(), scheme, 1440, 900, model -> model.imports()
                    .openSheet());
            shoot("import-skipped", SampleBackend.empty(), scheme, 1180, 900, model -> model.imports()
                    .importFiles(List.of(Path.of("/logs/good.log"), Path.of("/logs/broken.log"))));
            shoot("small-jobs", SampleBackend.opened(), scheme, 1180, 720, model -> {});
            shoot("small-what-if", SampleBackend.opened(), scheme, 1180, 720, Screenshots::openOrders);
            shoot("single-run", SampleBackend.opened(), scheme, 1440, 900, model -> {
                model.openJob("gdpr_erasure_weekly");
            });
            shoot("seconds", SampleBackend.opened(), scheme, 1440, 900, model -> {
                model.openJob("inventory_snapshot");
                model.whatIf().setRunsPerMonth(OptionalInt.of(720));
            });
            shoot("timeline", SampleBackend.opened(), scheme, 1440, 900, model -> timeline(model, ORDERS));
            shoot("verify", SampleBackend.opened(), scheme, 1440, 900, model -> verify(model, ORDERS));
            running("verify-running", scheme, 1440, 900);
            running("small-verify-running", scheme, 1180, 720);
            shoot("small-verify", SampleBackend.opened(), scheme, 1180, 720, model -> verify(model, ORDERS));
            shoot("small-apply", SampleBackend.opened(), scheme, 1180, 720, Screenshots::openApply);
            shoot("verify-none", SampleBackend.opened(), scheme, 1180, 720, model -> verify(model, "web_logs_compact"));
            shoot(
                    "timeline-none",
                    SampleBackend.opened(),
                    scheme,
                    1440,
                    900,
                    model -> timeline(model, "web_logs_compact"));
            shoot("settings", SampleBackend.opened(), scheme, 1440, 900, model -> model.show(Page.SETTINGS));
            shoot("runs", SampleBackend.opened(), scheme, 1440, 900, model -> runs(model, ORDERS));
            shoot("runs-promise", withChange(), scheme, 1440, 900, model -> runs(model, ORDERS));
            shoot("small-runs", SampleBackend.opened(), scheme, 1180, 720, model -> runs(model, "web_logs_compact"));
            shoot("apply", SampleBackend.opened(), scheme, 1440, 900, Screenshots::openApply);
            shoot("scenarios", withScenarios(), scheme, 1440, 900, Screenshots::openScenarios);
            shoot("small-pricing", SampleBackend.opened(), scheme, 1180, 720, Screenshots::refreshedPrices);
            shoot("small-reports", SampleBackend.opened(), scheme, 1180, 720, Screenshots::reportOnSome);
            shoot("import-files", SampleBackend.opened(), scheme, 1440, 900, model -> model.imports()
                    .openSheet(ImportSource.CLI_FILES));
            shoot("import-account", SampleBackend.opened(), scheme, 1440, 900, Screenshots::testedAccount);
            shoot("small-import-account", SampleBackend.opened(), scheme, 1180, 720, Screenshots::importedAccount);
            shoot("large", SampleBackend.opened(), scheme, 1920, 980, Screenshots::openOrders);
        }
    }

    private static void openOrders(DesktopModel model) {
        model.openJob(ORDERS);
    }

    /** Every worker type that a job can have, with a price of the user's own for those on R workers. */
    private static void furtherTypes(DesktopModel model) {
        model.show(Page.PRICING);
        model.pricing().selectedProperty().set(Optional.of(MEMORY));
        model.pricing().setOwn("0.58");
        openOrders(model);
        model.whatIf().setAllowed(EnumSet.range(WorkerType.G_12X, WorkerType.R_8X), true);
    }

    private static void runs(DesktopModel model, String job) {
        model.openJob(job);
        model.job().tabProperty().set(JobTab.RUNS);
    }

    /** A job whose size was changed to what it has now, as was recommended six weeks ago. */
    private static Backend withChange() {
        SampleBackend backend = SampleBackend.opened();
        backend.changes().keep(SampleJob.ORDERS, Instant.parse("2026-10-08T12:00:00Z"));
        return backend;
    }

    private static Backend withScenarios() {
        SampleBackend backend = SampleBackend.opened();
        Question asked = Question.withDeadline(Duration.ofMinutes(30));
        backend.scenarios()
                .keep(
                        ORDERS,
                        new NamedWhatIf(
                                "Black Friday",
                                new WhatIf(
                                        Question.withDeadline(Duration.ofMinutes(45)),
                                        StudyTerms.USUAL.withInputScale(1.5))));
        backend.scenarios()
                .keep(
                        ORDERS,
                        new NamedWhatIf(
                                "Negotiated price",
                                new WhatIf(asked, StudyTerms.USUAL.withPrice(Optional.of(new BigDecimal("0.38"))))));
        return backend;
    }

    private static void timeline(DesktopModel model, String job) {
        model.openJob(job);
        model.job().tabProperty().set(JobTab.TIMELINE);
    }

    private static void verify(DesktopModel model, String job) {
        model.openJob(job);
        model.job().tabProperty().set(JobTab.VERIFY);
        model.job().verify().start();
    }

    private static void hover(DesktopModel model) {
        openOrders(model);
        model.whatIf().outcomeProperty().get().ifPresent(outcome -> model.whatIf()
                .hoveredProperty()
                .set(Optional.of(
                        outcome.frontier().get(outcome.frontier().size() - 12).configuration())));
    }

    private static void pricing(DesktopModel model) {
        model.show(Page.PRICING);
        model.pricing().selectedProperty().set(Optional.of(STANDARD));
    }

    private static void refreshedPrices(DesktopModel model) {
        pricing(model);
        model.pricing().setOwn("0.40");
        model.pricing().refresh();
    }

    private static void reportOnSome(DesktopModel model) {
        model.reports().onJobs(Set.of(ORDERS, "returns_scd2"));
        model.show(Page.REPORTS);
        model.reports().fixedMomentProperty().set(true);
        model.reports().export(Path.of("/home/ada/orders.html"));
    }

    private static void testedAccount(DesktopModel model) {
        model.imports().openSheet(ImportSource.ACCOUNT);
        model.imports().account().metricsProperty().set(true);
        model.imports().account().regionProperty().set("eu-west-1");
        model.imports().account().test();
    }

    private static void importedAccount(DesktopModel model) {
        testedAccount(model);
        model.imports().importAccount();
        model.imports().groupProperty().set(ImportModel.Group.ALL);
    }

    private static void importSome(DesktopModel model) {
        model.imports()
                .importFiles(List.of(
                        Path.of("/logs/spark-application-1793358302118-broken"),
                        Path.of("/logs/spark-application-1794449649871-cut"),
                        Path.of("/logs/spark-application-1794938441096-nameless"),
                        Path.of("/logs/spark-application-1793923233415-untyped"),
                        Path.of("/logs/spark-application-1794981657417"),
                        Path.of("/logs/spark-application-1795024833702")));
        model.imports().groupProperty().set(ImportModel.Group.ALL);
    }

    /** A log of which nothing is told, under a very long name, while the user says otherwise. */
    private static void changeLog(DesktopModel model) {
        importSome(model);
        model.imports()
                .importFiles(List.of(
                        Path.of("/logs/売上集計_日次_2026年11月18日の実行ログ_nameless-untyped_とても長い名前のファイル"),
                        Path.of("/logs/spark-application-1794938441096-nameless"),
                        Path.of("/logs/spark-application-1794981657417-broken")));
        model.imports().groupProperty().set(ImportModel.Group.ALL);
        model.imports().choice().open((ImportedItem.Imported)
                model.imports().shown().get(1));
    }

    private static void importMany(DesktopModel model) {
        model.imports()
                .importFiles(IntStream.range(0, 100_000)
                        .mapToObj(i -> Path.of("/logs/run_of_one_job.log" + i + (i % 1000 == 7 ? "-broken" : "")))
                        .toList());
        model.imports().groupProperty().set(ImportModel.Group.ALL);
    }

    /** Every screen in the smallest window with the largest text. */
    private void largeText() {
        textSize = TextSize.LARGEST;
        for (Language each : Language.values()) {
            language = each;
            String code = "-" + each.code();
            for (double width : new double[] {1180, 1440}) {
                double height = width < 1200 ? 720 : 900;
                String end = code + "-" + (int) width;
                large("jobs" + end, width, height, model -> {});
                large("what-if" + end, width, height, Screenshots::openOrders);
                large("timeline" + end, width, height, model -> timeline(model, ORDERS));
                large("runs" + end, width, height, model -> runs(model, ORDERS));
                large("verify" + end, width, height, model -> verify(model, ORDERS));
                large("apply" + end, width, height, Screenshots::openApply);
                large("scenarios" + end, width, height, Screenshots::openScenarios);
                large("pricing" + end, width, height, Screenshots::refreshedPrices);
                large("reports" + end, width, height, Screenshots::reportOnSome);
                large("settings" + end, width, height, model -> model.show(Page.SETTINGS));
                large("import" + end, width, height, Screenshots::importSome);
                large("account" + end, width, height, Screenshots::testedAccount);
                shoot("large-first-run" + end, SampleBackend.empty(), Scheme.LIGHT, width, height, model -> {});
            }
        }
        language = Language.ENGLISH;
        textSize = TextSize.NORMAL;
    }

    private void large(String name, double width, double height, Consumer<DesktopModel> prepare) {
        shoot("large-" + name, withScenarios(), Scheme.LIGHT, width, height, prepare);
    }

    private static void openApply(DesktopModel model) {
        openOrders(model);
        model.apply().open();
    }

    private static void openUnchecked(DesktopModel model) {
        openApply(model);
        model.apply().setChecked(false);
    }

    private static void openScenarios(DesktopModel model) {
        openOrders(model);
        model.scenarios().open();
    }

    /** The same samples as those see them who speak another language, in the smallest window. */
    private void languages() throws ProblemException {
        for (Language each : List.of(Language.FRENCH, Language.JAPANESE)) {
            language = each;
            Scheme scheme = Scheme.LIGHT;
            String code = "-" + each.code();
            shoot("sample-jobs" + code, sample(scheme), scheme, 1180, 720, model -> {});
            shoot("sample-what-if" + code, sample(scheme), scheme, 1180, 720, Screenshots::openOrders);
            shoot("sample-timeline" + code, sample(scheme), scheme, 1180, 720, model -> timeline(model, ORDERS));
            shoot("verify" + code, SampleBackend.opened(), scheme, 1180, 720, model -> verify(model, ORDERS));
            shoot("runs" + code, SampleBackend.opened(), scheme, 1180, 720, model -> runs(model, ORDERS));
            shoot("apply" + code, SampleBackend.opened(), scheme, 1180, 720, Screenshots::openApply);
            shoot("settings" + code, SampleBackend.opened(), scheme, 1180, 720, model -> model.show(Page.SETTINGS));
            shoot("first-run" + code, SampleBackend.empty(), scheme, 1180, 720, model -> {});
            shoot("no-price" + code, SampleBackend.withoutPrices(), scheme, 1180, 720, Screenshots::openOrders);
            shoot("runs-promise" + code, withChange(), scheme, 1180, 720, model -> runs(model, ORDERS));
            help("help" + code, scheme, 1180, 720);
            shoot("import" + code, SampleBackend.opened(), scheme, 1180, 720, Screenshots::importSome);
            shoot("sample-pricing" + code, sample(scheme), scheme, 1180, 720, Screenshots::pricing);
            shoot("import-change" + code, SampleBackend.opened(), scheme, 1180, 720, Screenshots::changeLog);
            shoot("import-account" + code, SampleBackend.opened(), scheme, 1180, 720, Screenshots::testedAccount);
        }
        language = Language.ENGLISH;
    }

    private void shoot(
            String name, Backend backend, Scheme scheme, double width, double height, Consumer<DesktopModel> prepare) {
        shoot(name, backend, new DirectTaskRunner(), scheme, width, height, prepare);
    }

    private void shoot(
            String name,
            Backend backend,
            TaskRunner tasks,
            Scheme scheme,
            double width,
            double height,
            Consumer<DesktopModel> prepare) {
        Path file = folder.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
        Language spoken = language;
        Settings settings = Settings.DEFAULT.withTextSize(textSize).withLanguage(Optional.of(spoken));
        if (!name.matches(".*(" + wanted + ").*")) {
            return;
        }
        shots.add(done -> {
            spoken.speak();
            Stage stage = new Stage();
            DesktopWindow window = new DesktopWindow(
                    stage,
                    new DesktopModel(backend, tasks, ZoneOffset.UTC, SettingsModel.unsaved(settings)),
                    new NoDialogs(),
                    Windows.NONE);
            window.schemes().choose(scheme);
            // The headless screen is 1000 × 1000: from its corner a wider window still fits into its memory.
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            window.model().start(Optional.empty());
            // A pulse lays everything out first; the second pause is for the thumb of the switches to slide.
            after(200, () -> {
                prepare.accept(window.model());
                after(500, () -> {
                    save(stage.getScene().snapshot(null), file);
                    tasks.running().forEach(RunningTask::cancel);
                    stage.close();
                    next(done);
                });
            });
        });
    }

    /** What F1 tells, above the first day's page. */
    private void help(String name, Scheme scheme, double width, double height) {
        Backend backend = SampleBackend.empty();
        shoot(name, backend, scheme, width, height, model -> Stage.getWindows().stream()
                .filter(Window::isShowing)
                .map(window -> window.getScene().getAccelerators().get(new KeyCodeCombination(KeyCode.F1)))
                .forEach(Runnable::run));
    }

    /** A replay in the midst of its work. */
    private void running(String name, Scheme scheme, double width, double height) {
        shoot(
                name,
                SampleBackend.withUnendingReplays(),
                new ReplaysBeside(ORDERS),
                scheme,
                width,
                height,
                model -> verify(model, ORDERS));
    }

    private void next(CountDownLatch done) {
        Consumer<CountDownLatch> shot = shots.poll();
        if (shot == null) {
            done.countDown();
        } else {
            shot.accept(done);
        }
    }

    private static void after(double millis, Runnable action) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(millis));
        pause.setOnFinished(event -> action.run());
        pause.play();
    }

    static void save(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage buffer = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                buffer.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            ImageIO.write(buffer, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
