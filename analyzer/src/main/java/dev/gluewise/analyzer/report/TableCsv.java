package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.report.table.Cell;
import dev.gluewise.analyzer.report.table.Column;
import dev.gluewise.analyzer.report.table.Table;

/** A table of a report as CSV; an unknown figure is an empty cell. */
final class TableCsv {
    private TableCsv() {}

    /** With a row of heads, which are the columns' codes. */
    static String write(Table table) {
        return CsvText.of(
                table.columns().stream().map(Column::code).toList(),
                table.rows().stream()
                        .map(row -> row.stream().map(TableCsv::text).toList())
                        .toList());
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.text();
            case Cell.Number number -> number.value().stripTrailingZeros().toPlainString();
            case Cell.Moment moment -> moment.moment().toString();
            case Cell.Flag flag -> String.valueOf(flag.set());
            case Cell.Unknown unknown -> "";
        };
    }
}
