package dev.gluewise.pricing.catalog;

/** The families of worker types, which are priced apart. */
public enum WorkerFamily {
    /** G types and Standard, billed in DPU-hours. */
    GENERAL,
    /** R types and Ray's Z type, billed in M-DPU-hours. */
    MEMORY_OPTIMIZED
}
