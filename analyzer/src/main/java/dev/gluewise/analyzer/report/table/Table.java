package dev.gluewise.analyzer.report.table;

import java.util.List;

/**
 * A table of a report.
 *
 * @param name its name, which is that of its CSV file; {@code sheet.<name>} is the key of its name for people
 * @param columns from left to right
 * @param rows as many cells each as there are columns
 */
public record Table(String name, List<Column> columns, List<List<Cell>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
