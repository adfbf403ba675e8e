package dev.gluewise.pricing.catalog;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A Glue worker type for Spark jobs.
 *
 * <p>Source of DPU, vCPU, memory and disk: AWS Glue developer guide, "Worker types" (November 2026).
 */
public enum WorkerType {
    G_025X("G.025X", "0.25", 2, 4, 84, WorkerFamily.GENERAL),
    G_1X("G.1X", "1", 4, 16, 94, WorkerFamily.GENERAL),
    G_2X("G.2X", "2", 8, 32, 138, WorkerFamily.GENERAL),
    G_4X("G.4X", "4", 16, 64, 256, WorkerFamily.GENERAL),
    G_8X("G.8X", "8", 32, 128, 512, WorkerFamily.GENERAL),
    G_12X("G.12X", "12", 48, 192, 768, WorkerFamily.GENERAL),
    G_16X("G.16X", "16", 64, 256, 1024, WorkerFamily.GENERAL),
    R_1X("R.1X", "1", 4, 32, 94, WorkerFamily.MEMORY_OPTIMIZED),
    R_2X("R.2X", "2", 8, 64, 138, WorkerFamily.MEMORY_OPTIMIZED),
    R_4X("R.4X", "4", 16, 128, 256, WorkerFamily.MEMORY_OPTIMIZED),
    R_8X("R.8X", "8", 32, 256, 512, WorkerFamily.MEMORY_OPTIMIZED);

    /** The types that advice chooses from unless the user asks for others. */
    public static final List<WorkerType> USUAL = List.of(G_1X, G_2X, G_4X, G_8X);

    private final String label;
    private final BigDecimal dpu;
    private final int vcpu;
    private final int memoryGb;
    private final int diskGb;
    private final WorkerFamily family;

    WorkerType(String label, String dpu, int vcpu, int memoryGb, int diskGb, WorkerFamily family) {
        this.label = label;
        this.dpu = new BigDecimal(dpu);
        this.vcpu = vcpu;
        this.memoryGb = memoryGb;
        this.diskGb = diskGb;
        this.family = family;
    }

    /** AWS's own string, such as {@code G.1X}. */
    public String label() {
        return label;
    }

    /** DPUs billed for one worker (M-DPUs for the memory-optimised family). */
    public BigDecimal dpu() {
        return dpu;
    }

    /** Virtual CPUs of one worker. */
    public int vcpu() {
        return vcpu;
    }

    /** Memory of one worker in GB, as AWS states it. */
    public int memoryGb() {
        return memoryGb;
    }

    /** Disk of one worker in GB, as AWS states it. */
    public int diskGb() {
        return diskGb;
    }

    public WorkerFamily family() {
        return family;
    }

    /**
     * Cores of the one executor that a worker carries: its vCPUs since Glue 3.0, twice as many before (AWS Glue
     * developer guide, "Monitoring for DPU capacity planning").
     */
    public int executorCores(GlueVersion glueVersion) {
        return glueVersion.compareTo(GlueVersion.V3_0) >= 0 ? vcpu : 2 * vcpu;
    }

    /** The type that AWS calls so, or empty where Gluewise knows none such. */
    public static Optional<WorkerType> of(String label) {
        return Arrays.stream(values())
                .filter(type -> type.label.equalsIgnoreCase(label.trim()))
                .findFirst();
    }

    /** The usual type whose executors have this many cores under the Glue version, for a log that names no type. */
    public static Optional<WorkerType> withExecutorCores(int cores, GlueVersion glueVersion) {
        return USUAL.stream()
                .filter(type -> type.executorCores(glueVersion) == cores)
                .findFirst();
    }

    @Override
    public String toString() {
        return label;
    }
}
