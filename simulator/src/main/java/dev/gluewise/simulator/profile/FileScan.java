package dev.gluewise.simulator.profile;

/**
 * What a stage of Spark SQL read from files, before any filter left rows out.
 *
 * @param format Spark's word for the format, such as {@code parquet} or {@code csv}
 * @param files number of files, 1 or more
 * @param bytes their lengths in all
 */
public record FileScan(String format, int files, long bytes) {}
