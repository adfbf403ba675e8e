package dev.gluewise.simulator.eventlog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.gluewise.simulator.testing.Figures;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How fast a log of about a gigabyte is read in a heap of 64 MB, against reading every line into a tree of maps, and a
 * log with a single line of 300 MB. Run by
 *
 * <pre>mvn -q -Pbenchmark verify</pre>
 *
 * Reading happens on one thread; its processor time is what one core takes where others share the machine.
 */
public final class EventLogBenchmark {
    private static final long LONG_LINE = 300_000_000;
    private static final double MEGA = 1e6;

    private EventLogBenchmark() {}

    /** One thing measured. */
    private interface Reading {
        long tasks(Path log) throws Exception;
    }

    /** @param args the log's size in MB, 1000 unless told */
    public static void main(String[] args) throws Exception {
        long megabytes = args.length == 0 ? 1_000 : Long.parseLong(args[0]);
        Path log = BenchmarkLog.ofBytes(megabytes * 1_000_000);
        try {
            System.out.printf(
                    Locale.ROOT,
                    "%.0f MB of uncompressed JSON, heap %d MB%n",
                    Files.size(log) / MEGA,
                    Runtime.getRuntime().maxMemory() >> 20);
            Figures figures = Figures.of(Figures.Page.PERFORMANCE, "Reading an event log");
            Measured reader = measure("event log reader", 5, log, EventLogBenchmark::readProfile);
            double gigabyteSeconds = 1_000 / reader.megabytesPerSecond();
            figures.atLeast("JSON on one core", reader.megabytesPerSecond(), 200, "MB/s");
            figures.atMost("a log of 1 GB, of processor time", gigabyteSeconds, 4, "s");
            figures.atMost("its peak heap", reader.peakHeap(), 64, "MB");
            figures.beside(
                    "baseline: every line as a tree",
                    measure("every line as a tree", 2, log, EventLogBenchmark::readTrees)
                            .megabytesPerSecond(),
                    "MB/s");
        } finally {
            Files.delete(log);
        }
        Path longLine = BenchmarkLog.ofOneLine(LONG_LINE);
        try {
            Measured reader = measure("one line of 300 MB", 3, longLine, EventLogBenchmark::readProfile);
            Figures.of(Figures.Page.PERFORMANCE, "Reading one line of 300 MB")
                    .atMost("peak heap", reader.peakHeap(), 64, "MB");
        } finally {
            Files.delete(longLine);
        }
    }

    /** Medians, and the most memory of all rounds in MB. */
    private record Measured(double megabytesPerSecond, long peakHeap) {}

    private static Measured measure(String name, int rounds, Path log, Reading reading) throws Exception {
        double megabytes = Files.size(log) / MEGA;
        double[] wall = new double[rounds];
        double[] core = new double[rounds];
        long tasks = 0;
        peakHeap(true);
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            long startOnCore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            tasks = reading.tasks(log);
            core[round] =
                    megabytes * 1e9 / (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - startOnCore);
            wall[round] = megabytes * 1e9 / (System.nanoTime() - start);
        }
        Arrays.sort(wall);
        Arrays.sort(core);
        Measured measured = new Measured(core[rounds / 2], peakHeap(false) >> 20);
        System.out.printf(
                Locale.ROOT,
                "%-22s %7.0f MB/s of processor time, %7.0f MB/s by the clock (medians of %d), peak heap %d MB, %,d tasks%n",
                name,
                measured.megabytesPerSecond(),
                wall[rounds / 2],
                rounds,
                measured.peakHeap(),
                tasks);
        return measured;
    }

    /** The sum of the pools' own peaks, which is the peak of the heap or a little more. */
    private static long peakHeap(boolean reset) {
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                peak += pool.getPeakUsage().getUsed();
                if (reset) {
                    pool.resetPeakUsage();
                }
            }
        }
        return peak;
    }

    private static long readProfile(Path log) throws Exception {
        return EventLogReader.read(log).work().size();
    }

    private static long readTrees(Path log) throws IOException {
        JsonFactory jackson = new JsonFactory();
        long tasks = 0;
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            String line;
            while ((line = lines.readLine()) != null) {
                try (JsonParser json = jackson.createParser(line)) {
                    json.nextToken();
                    if (tree(json) instanceof Map<?, ?> event && "SparkListenerTaskEnd".equals(event.get("Event"))) {
                        tasks++;
                    }
                }
            }
        }
        return tasks;
    }

    private static Object tree(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> fields = new LinkedHashMap<>();
            String name;
            while ((name = json.nextFieldName()) != null) {
                json.nextToken();
                fields.put(name, tree(json));
            }
            return fields;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> elements = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                elements.add(tree(json));
            }
            return elements;
        }
        return token == JsonToken.VALUE_NUMBER_INT ? (Object) json.getLongValue() : json.getText();
    }
}
