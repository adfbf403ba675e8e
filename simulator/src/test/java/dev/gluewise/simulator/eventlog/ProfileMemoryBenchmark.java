package dev.gluewise.simulator.eventlog;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.testing.Figures;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How much heap the profile of a million tasks holds, read from a log, against 200 bytes a task for objects of the same
 * content (23 fields of 8 bytes and a header). Every metric of every task is above 0. Run with {@link EventLogBenchmark}.
 */
public final class ProfileMemoryBenchmark {
    private static final int TASKS = 1_000_000;
    private static final int BYTES_AS_OBJECT = 200;
    private static final double MEGA = 1e6;

    private ProfileMemoryBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path log = BenchmarkLog.ofTasks(TASKS);
        try {
            long before = usedHeap();
            JobProfile profile = EventLogReader.read(log);
            long after = usedHeap();
            System.out.printf(
                    Locale.ROOT,
                    "profile of %,d tasks: %.0f MB of heap (to be under 150 MB; as objects %.0f MB), from %.0f MB of JSON%n",
                    profile.work().size(),
                    (after - before) / MEGA,
                    (double) TASKS * BYTES_AS_OBJECT / MEGA,
                    Files.size(log) / MEGA);
            Figures.of(Figures.Page.PERFORMANCE, "The profile of 1,000,000 tasks")
                    .atMost("heap that it holds", (after - before) / MEGA, 150, "MB");
        } finally {
            Files.delete(log);
        }
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
