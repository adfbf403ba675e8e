package dev.gluewise.analyzer.report.table;

/**
 * A column of a table.
 *
 * @param code its head in CSV files, which scripts rely on; {@code table.<code>} is the key of its head for people
 * @param kind what its cells are
 */
public record Column(String code, Kind kind) {
    /** What the cells of a column are; their unit is in the column's code. */
    public enum Kind {
        TEXT,
        COUNT,
        SECONDS,
        MONEY,
        PRICE,
        DPU_HOURS,
        SHARE,
        MOMENT,
        FLAG
    }
}
