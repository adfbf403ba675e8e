package dev.gluewise.simulator.spark.process;

import com.sun.management.OperatingSystemMXBean;
import dev.gluewise.simulator.replay.ReplayEffort;
import dev.gluewise.simulator.replay.TaskThreads;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.Optional;

/** Measures what this process takes of the computer. Used by one thread at a time. */
final class Effort {
    private static final double NANOS_PER_SECOND = 1e9;

    private final long startNanos = System.nanoTime();
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final long machineBytes =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    private long mostBytes;

    double seconds() {
        return (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
    }

    ReplayEffort now(Optional<TaskThreads> threads) {
        mostBytes = Math.max(
                mostBytes,
                memory.getHeapMemoryUsage().getCommitted()
                        + memory.getNonHeapMemoryUsage().getCommitted());
        return new ReplayEffort(seconds(), mostBytes, machineBytes, threads);
    }
}
