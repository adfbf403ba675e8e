package dev.gluewise.pricing.catalog;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A Glue worker type: what one worker is. Which jobs may have it is the {@link CapacityCatalog}'s to say.
 *
 * <p>Source of DPU, vCPU, memory and disk: AWS Glue developer guide, "Worker types" (November 2026); of Standard: AWS
 * Glue API reference, {@code WorkerType}.
 */
public enum WorkerType {
    /** The first type there was, sized by MaxCapacity in DPUs of one worker each. */
    STANDARD("Standard", "1", 4, 16, new Disk(50), WorkerFamily.GENERAL),
    G_025X("G.025X", "0.25", 2, 4, new Disk(84), WorkerFamily.GENERAL),
    G_1X("G.1X", "1", 4, 16, new Disk(94, 44), WorkerFamily.GENERAL),
    G_2X("G.2X", "2", 8, 32, new Disk(138, 78), WorkerFamily.GENERAL),
    G_4X("G.4X", "4", 16, 64, new Disk(256, 230), WorkerFamily.GENERAL),
    G_8X("G.8X", "8", 32, 128, new Disk(512, 485), WorkerFamily.GENERAL),
    G_12X("G.12X", "12", 48, 192, new Disk(768, 741), WorkerFamily.GENERAL),
    G_16X("G.16X", "16", 64, 256, new Disk(1024, 996), WorkerFamily.GENERAL),
    R_1X("R.1X", "1", 4, 32, new Disk(94), WorkerFamily.MEMORY_OPTIMIZED),
    R_2X("R.2X", "2", 8, 64, new Disk(138), WorkerFamily.MEMORY_OPTIMIZED),
    R_4X("R.4X", "4", 16, 128, new Disk(256), WorkerFamily.MEMORY_OPTIMIZED),
    R_8X("R.8X", "8", 32, 256, new Disk(512), WorkerFamily.MEMORY_OPTIMIZED),
    /** The type of Ray jobs; it carries no Spark executor. */
    Z_2X("Z.2X", "2", 8, 64, new Disk(128), WorkerFamily.MEMORY_OPTIMIZED);

    /** The types that advice chooses from unless the user asks for others. */
    public static final List<WorkerType> USUAL = List.of(G_1X, G_2X, G_4X, G_8X);

    /** Disk in GB; how much of it is free where AWS says so. */
    private record Disk(int gb, OptionalInt freeGb) {
        Disk(int gb) {
            this(gb, OptionalInt.empty());
        }

        Disk(int gb, int freeGb) {
            this(gb, OptionalInt.of(freeGb));
        }
    }

    private final String label;
    private final BigDecimal dpu;
    private final int vcpu;
    private final int memoryGb;
    private final Disk disk;
    private final WorkerFamily family;

    WorkerType(String label, String dpu, int vcpu, int memoryGb, Disk disk, WorkerFamily family) {
        this.label = label;
        this.dpu = new BigDecimal(dpu);
        this.vcpu = vcpu;
        this.memoryGb = memoryGb;
        this.disk = disk;
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
        return disk.gb();
    }

    /** The part of the disk in GB that is left to the job; empty where AWS does not say. */
    public OptionalInt freeDiskGb() {
        return disk.freeGb();
    }

    public WorkerFamily family() {
        return family;
    }

    /** Whether Spark jobs can have workers of this type. */
    public boolean isSpark() {
        return this != Z_2X;
    }

    /** Spark executors that one worker carries: one, two on Standard, none on Ray's type. */
    public int executorsPerWorker() {
        return this == STANDARD ? 2 : isSpark() ? 1 : 0;
    }

    /**
     * Executors of a Spark job: all workers but the one that is kept for the driver. On Standard one worker manages the
     * job, and of the executors on the others the driver takes one: 17 of 10 workers (AWS Glue developer guide,
     * "Monitoring for DPU capacity planning").
     *
     * @param workers workers in all, 2 or more
     */
    public int executors(int workers) {
        requireSpark();
        int carried = (workers - 1) * executorsPerWorker();
        return this == STANDARD ? carried - 1 : carried;
    }

    /** The fewest workers that carry a number of executors, 1 or more; the inverse of {@link #executors}. */
    public int workersFor(int executors) {
        requireSpark();
        int carried = this == STANDARD ? executors + 1 : executors;
        return 1 + (carried + executorsPerWorker() - 1) / executorsPerWorker();
    }

    /**
     * Cores of one executor, which are the tasks it runs at once, unless the job's {@code --executor-cores} says
     * otherwise: the worker's vCPUs since Glue 3.0, twice as many before, and four on Standard (same source).
     */
    public int executorCores(GlueVersion glueVersion) {
        requireSpark();
        return this == STANDARD || glueVersion.compareTo(GlueVersion.V3_0) >= 0 ? vcpu : 2 * vcpu;
    }

    /** The most cores that {@code --executor-cores} may give one executor: twice the vCPUs. */
    public int mostExecutorCores() {
        requireSpark();
        return 2 * vcpu;
    }

    /** Heap of one executor as far as it is known; a log states the true one as {@code spark.executor.memory}. */
    public ExecutorHeap executorHeap() {
        return switch (this) {
            case G_1X -> new ExecutorHeap.About(10, 10);
            case G_2X -> new ExecutorHeap.About(20, 24);
            default -> new ExecutorHeap.Unknown();
        };
    }

    /**
     * The most workers of this type that older AWS documents name. The current limit is not known; empty where even the
     * older one is not.
     */
    public OptionalInt olderMostWorkers() {
        return switch (this) {
            case G_1X -> OptionalInt.of(299);
            case G_2X -> OptionalInt.of(149);
            default -> OptionalInt.empty();
        };
    }

    private void requireSpark() {
        if (!isSpark()) {
            throw new IllegalStateException(label + " carries no Spark executors");
        }
    }

    /** Whether a Glue version has the type, as far as AWS's documents say. */
    public boolean onGlue(GlueVersion version) {
        return WorkerOffer.of(this).onGlue(version);
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
                .filter(type -> type.onGlue(glueVersion) && type.executorCores(glueVersion) == cores)
                .findFirst();
    }

    @Override
    public String toString() {
        return label;
    }
}
