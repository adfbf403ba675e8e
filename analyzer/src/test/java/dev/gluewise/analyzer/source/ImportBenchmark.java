package dev.gluewise.analyzer.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.simulator.testing.Figures;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How long the history of a large account takes to import, and to import again. Prints; asserts nothing. */
public final class ImportBenchmark {
    private static final int JOBS = 1_000;
    private static final int RUNS = 200;

    private ImportBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("gluewise-benchmark-");
        try {
            Path history = folder.resolve("history");
            MadeHistory.write(history, JOBS, RUNS);
            System.out.printf(
                    Locale.ROOT,
                    "%,d jobs x %d runs, %,.0f MB of JSON in %,d files; heap of at most %,d MB%n",
                    JOBS,
                    RUNS,
                    bytes(history) / 1e6,
                    JOBS + 1,
                    Runtime.getRuntime().maxMemory() >> 20);
            Figures figures =
                    Figures.of(Figures.Page.PERFORMANCE, String.format(Locale.ROOT, "Importing %,d runs", JOBS * RUNS));
            double baseline = seconds(() -> parse(history));
            System.out.printf(
                    Locale.ROOT, "baseline, every file as a Jackson tree and nothing kept: %.1f s%n", baseline);
            Path file = folder.resolve("large.gluewise");
            Map<String, Integer> allowedSeconds = new LinkedHashMap<>();
            allowedSeconds.put("first", 60);
            allowedSeconds.put("second", 10);
            for (String which : allowedSeconds.keySet()) {
                try (Workspace workspace = Workspace.open(file)) {
                    ImportSummary[] summary = new ImportSummary[1];
                    double before = processorSeconds();
                    double seconds = seconds(() -> summary[0] =
                            FileImport.into(workspace, List.of(history), InputStream.nullInputStream(), Progress.NONE));
                    System.out.printf(
                            Locale.ROOT,
                            "%s import: %.1f s (%.1f s of the processor), %.1f times the baseline;"
                                    + " rows added %,d, changed %,d, unchanged %,d%n",
                            which,
                            seconds,
                            processorSeconds() - before,
                            seconds / baseline,
                            summary[0].jobs().added() + summary[0].runs().added(),
                            summary[0].jobs().changed() + summary[0].runs().changed(),
                            summary[0].jobs().unchanged() + summary[0].runs().unchanged());
                    figures.atMost("the " + which + " time", seconds, allowedSeconds.get(which), "s");
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "most heap in use: %,d MB; workspace: %,.0f MB%n",
                    peak() >> 20,
                    Files.size(file) / 1e6);
            figures.atMost("most heap in use", peak() >> 20, 1_024, "MB");
            figures.beside("baseline: every file as a tree, nothing kept", baseline, "s");
        } finally {
            delete(folder);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double processorSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : Double.NaN;
    }

    private static void parse(Path history) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (Stream<Path> files = Files.list(history)) {
            for (Path file : files.toList()) {
                json.readTree(file.toFile());
            }
        }
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
