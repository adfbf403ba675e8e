package dev.gluewise.app.desktop;

import dev.gluewise.app.desktop.backend.WorkspaceBackend;
import dev.gluewise.app.desktop.sample.NoDialogs;
import dev.gluewise.app.desktop.settings.Settings;
import dev.gluewise.app.desktop.settings.SettingsFile;
import dev.gluewise.app.desktop.settings.WindowPlace;
import dev.gluewise.app.desktop.shell.DesktopModel;
import dev.gluewise.app.desktop.shell.Windows;
import dev.gluewise.app.desktop.task.FxTaskRunner;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.PriceStore;
import dev.gluewise.simulator.testing.Figures;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * How long the sample's window takes from the start of its process until its jobs can be used, with and without an AOT
 * cache, beside a window with nothing in it; and how much memory is in use after an hour of what-if on 1,000 jobs. Needs
 * no display. Run by
 *
 * <pre>mvn -q -Pbenchmark verify</pre>
 */
public final class DesktopBenchmark {
    private static final int STARTS = 7;
    private static final int JOBS = 1_000;
    private static final int LOOKED_AT = 60;

    /** A change a second for an hour. */
    private static final int CHANGES = 3_600;

    private static final Pattern MOST_HEAP = Pattern.compile("(\\d+) MB at most");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T18:00:00Z"), ZoneOffset.UTC);

    private DesktopBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2) {
            Path folder = Path.of(arguments[1]);
            switch (arguments[0]) {
                case "empty" -> emptyWindow();
                case "sample" -> sampleWindow(folder);
                case "what-if" -> whatIf(folder);
                default -> throw new IllegalArgumentException(arguments[0]);
            }
            return;
        }
        Path folder = Files.createTempDirectory("gluewise-desktop");
        try {
            try (WorkspaceBackend backend = backend(folder)) {
                backend.openSample(Progress.NONE);
            }
            Path cache = folder.resolve("desktop.aot");
            child(folder, "sample", "-XX:AOTCacheOutput=" + cache);
            System.out.printf("%d starts each, from the process's start to the first picture, seconds%n", STARTS);
            Figures figures = Figures.of(Figures.Page.PERFORMANCE, "The desktop, from the process's start");
            double empty = row("a window with nothing in it (the baseline)", folder, "empty");
            figures.atMost(
                    "the sample's jobs listed",
                    row("the sample's jobs, first advised and listed", folder, "sample"),
                    2,
                    "s");
            String[] kept = {
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + folder.resolve("window.jsa"),
                "-Xlog:cds*=off"
            };
            child(folder, "sample", kept);
            figures.atMost(
                    "the same from the second start on",
                    row("the same from the second start on", folder, "sample", kept),
                    2,
                    "s");
            if (Files.exists(cache)) {
                figures.atMost(
                        "the same with an AOT cache",
                        row("the same with an AOT cache", folder, "sample", "-XX:AOTCache=" + cache),
                        2,
                        "s");
            }
            figures.beside("baseline: a window with nothing in it", empty, "s");
            String heap = child(folder, "what-if", "-Xmx600m");
            System.out.println(heap);
            Matcher megabytes = MOST_HEAP.matcher(heap);
            if (megabytes.find()) {
                figures.atMost("most heap in 3,600 what-ifs", Double.parseDouble(megabytes.group(1)), 600, "MB");
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Gives the median. */
    private static double row(String name, Path folder, String what, String... options) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            seconds.add(Double.parseDouble(child(folder, what, options)));
        }
        seconds.sort(Comparator.naturalOrder());
        System.out.printf(
                Locale.ROOT,
                "%-46s median %5.2f  fastest %5.2f  slowest %5.2f%n",
                name,
                seconds.get(STARTS / 2),
                seconds.getFirst(),
                seconds.getLast());
        return seconds.get(STARTS / 2);
    }

    /** The last line that a process of its own prints. */
    private static String child(Path folder, String what, String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-Xmx"))
                .toList());
        command.addAll(List.of(options));
        String modules = System.getProperty("jdk.module.path");
        if (modules != null) {
            command.addAll(List.of("--module-path", modules, "--add-modules", "ALL-MODULE-PATH"));
        }
        command.addAll(List.of("-cp", classPath(folder)));
        command.addAll(List.of(DesktopBenchmark.class.getName(), what, folder.toString()));
        File errors = folder.resolve("errors").toFile();
        Process process = new ProcessBuilder(command).redirectError(errors).start();
        List<String> lines = process.inputReader()
                .lines()
                .filter(line -> !line.startsWith("["))
                .toList();
        if (process.waitFor() != 0 || lines.isEmpty()) {
            throw new IOException("no answer from " + what + ": " + Files.readString(errors.toPath()));
        }
        return lines.getLast();
    }

    /** The class path with every folder of classes as a jar, since an AOT cache is made of jars only. */
    private static String classPath(Path folder) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            jars.add(Files.isDirectory(path) ? jar(path, folder.resolve(jars.size() + ".jar")) : entry);
        }
        return String.join(File.pathSeparator, jars);
    }

    private static String jar(Path classes, Path jar) throws IOException {
        if (!Files.exists(jar)) {
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                    Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    out.putNextEntry(
                            new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                    Files.copy(file, out);
                }
            }
        }
        return jar.toString();
    }

    private static WorkspaceBackend backend(Path folder) {
        return new WorkspaceBackend(user(folder), BundledPrices.load(), CLOCK);
    }

    private static Path user(Path folder) {
        return folder.resolve("user");
    }

    private static void emptyWindow() {
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new Label("Gluewise"), 1180, 720));
            stage.show();
            afterNextPicture(DesktopBenchmark::sayTimeAndEnd);
        });
    }

    private static void sampleWindow(Path folder) throws Exception {
        Path user = user(folder);
        new SettingsFile(user).save(Settings.DEFAULT.withWindow(new WindowPlace(0, 0, 1180, 900, false)));
        Thread.ofPlatform().daemon().start(DesktopBenchmark::endOnceJobsAreListed);
        Desktop.launch(() -> Desktop.Start.of(user, Optional.empty(), Optional.empty(), new PriceStore(user), CLOCK));
    }

    private static void endOnceJobsAreListed() {
        AnimationTimer looking = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (Window.getWindows().stream().anyMatch(DesktopBenchmark::listsJobs)) {
                    stop();
                    afterNextPicture(DesktopBenchmark::sayTimeAndEnd);
                }
            }
        };
        while (true) {
            try {
                Platform.runLater(looking::start);
                return;
            } catch (IllegalStateException e) {
                // JavaFX has not started yet.
                LockSupport.parkNanos(2_000_000);
            }
        }
    }

    private static boolean listsJobs(Window window) {
        return window.getScene().lookup("#jobs") instanceof TableView<?> table
                && !table.getItems().isEmpty();
    }

    private static void sayTimeAndEnd() {
        long began = ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.printf(Locale.ROOT, "%.3f%n", (System.currentTimeMillis() - began) / 1e3);
        // Not halt: the cache of the training run is written at the end.
        Platform.exit();
    }

    private static void afterNextPicture(Runnable action) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                // The first pulse lays out and draws; by the second it is shown.
                if (++pulses == 2) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }

    private static Stage sized(Stage stage) {
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1180);
        stage.setHeight(900);
        return stage;
    }

    private static void whatIf(Path folder) throws Exception {
        Path history = folder.resolve("history.csv");
        Files.writeString(history, MadeHistory.csv(JOBS));
        WorkspaceBackend backend = new WorkspaceBackend(folder.resolve("many"), BundledPrices.load(), CLOCK);
        backend.importFiles(List.of(history), Progress.NONE);
        DesktopModel[] model = new DesktopModel[1];
        onFx(() -> {}, true);
        onFx(() -> {
            Stage stage = sized(new Stage());
            model[0] = new DesktopModel(backend, new FxTaskRunner(), ZoneOffset.UTC);
            model[0].start(Optional.of("job_0"));
            new DesktopWindow(stage, model[0], new NoDialogs(), Windows.NONE);
            stage.show();
        });
        long most = 0;
        for (int job = 0; job < LOOKED_AT; job++) {
            String name = "job_" + job;
            onFx(() -> model[0].openJob(name));
            awaitOutcome(model[0]);
            for (int change = 0; change < CHANGES / LOOKED_AT; change++) {
                int minutes = 5 + change;
                onFx(() -> model[0].whatIf().setDeadline(Optional.of(Duration.ofMinutes(minutes))));
            }
            most = Math.max(most, used());
        }
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "%,d jobs, %,d what-ifs on %d of them: %d MB of heap in use after a collection, %d MB at most before"
                        + " (600 allowed)%n",
                JOBS,
                CHANGES,
                LOOKED_AT,
                used() >> 20,
                most >> 20);
        Platform.exit();
        backend.close();
    }

    private static void awaitOutcome(DesktopModel model) throws Exception {
        boolean[] there = new boolean[1];
        while (!there[0]) {
            onFx(() -> there[0] = model.whatIf().outcomeProperty().get().isPresent());
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void onFx(Runnable action) throws InterruptedException {
        onFx(action, false);
    }

    private static void onFx(Runnable action, boolean first) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Runnable step = () -> {
            action.run();
            done.countDown();
        };
        if (first) {
            Platform.startup(step);
        } else {
            Platform.runLater(step);
        }
        done.await();
    }
}
