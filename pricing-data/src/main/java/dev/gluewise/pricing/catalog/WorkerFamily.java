package dev.gluewise.pricing.catalog;

/** The families of worker types, which are priced apart. */
public enum WorkerFamily {
    /** G types, billed in DPU-hours. */
    GENERAL,
    /** R types, billed in M-DPU-hours. */
    MEMORY_OPTIMIZED
}
