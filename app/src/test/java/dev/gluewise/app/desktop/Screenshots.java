package dev.gluewise.app.desktop;

import dev.gluewise.app.desktop.backend.Backend;
import dev.gluewise.app.desktop.backend.WorkspaceBackend;
import dev.gluewise.app.desktop.imports.ImportModel;
import dev.gluewise.app.desktop.imports.ImportSource;
import dev.gluewise.app.desktop.job.JobTab;
import dev.gluewise.app.desktop.sample.NoDialogs;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.shell.DesktopModel;
import dev.gluewise.app.desktop.shell.Page;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.app.desktop.theme.Scheme;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.RateKey;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * Writes a picture of every screen, light and dark, into a folder; with a second argument of those alone whose names hold
 * it.
 */
public final class Screenshots {
    private static final String ORDERS = "orders_enrich";
    private static final RateKey STANDARD =
            RateKey.spark("us-east-1", PriceGeneration.GEN1, ExecutionClass.STANDARD);

    private final Path folder;
    private final Queue<Consumer<CountDownLatch>> shots = new ArrayDeque<>();

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
            try {
                screenshots.samples();
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
            shoot("first-run", SampleBackend.empty(), scheme, 1440, 900, model -> {});
            shoot("import", SampleBackend.opened(), scheme, 1440, 900, Screenshots::importSome);
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
            shoot("verify-none", SampleBackend.opened(), scheme, 1180, 720, model -> verify(model, "web_logs_compact"));
            shoot(
                    "timeline-none",
                    SampleBackend.opened(),
                    scheme,
                    1440,
                    900,
                    model -> timeline(model, "web_logs_compact"));
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
                        Path.of("/logs/spark-application-1794981657417"),
                        Path.of("/logs/spark-application-1795024833702")));
        model.imports().groupProperty().set(ImportModel.Group.ALL);
    }

    private void shoot(
            String name, Backend backend, Scheme scheme, double width, double height, Consumer<DesktopModel> prepare) {
        Path file = folder.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
        if (!name.contains(wanted)) {
            return;
        }
        shots.add(done -> {
            Stage stage = new Stage();
            DesktopWindow window =
                    new DesktopWindow(stage, backend, new DirectTaskRunner(), new NoDialogs(), ZoneOffset.UTC);
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
                    stage.close();
                    next(done);
                });
            });
        });
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
