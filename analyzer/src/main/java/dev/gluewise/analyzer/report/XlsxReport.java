package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.report.table.Cell;
import dev.gluewise.analyzer.report.table.Column;
import dev.gluewise.analyzer.report.table.Table;
import dev.gluewise.analyzer.text.ReportWords;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Tables as an Excel workbook, one sheet each: typed cells, number formats, a head that stays while one scrolls. */
final class XlsxReport {
    /** Rows of a sheet, by Excel's specifications and limits. */
    private static final int MOST_ROWS = 1_048_576;

    /** Characters of a cell, by the same. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int FLUSHED_ROWS = 1000;

    private XlsxReport() {}

    static void write(List<Table> tables, Instant writtenAt, OutputStream file) throws IOException {
        Path made = Files.createTempFile("gluewise", ".xlsx");
        try {
            make(tables, made);
            FixedZip.copy(made, writtenAt, file);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static void make(List<Table> tables, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Gluewise", "1.0")) {
            for (Table table : tables) {
                int first = 0;
                int part = 1;
                do {
                    int last = Math.min(table.rows().size(), first + MOST_ROWS - 1);
                    String name = ReportWords.say("sheet." + table.name()) + (part == 1 ? "" : " " + part);
                    fill(
                            workbook.newWorksheet(name),
                            table.columns(),
                            table.rows().subList(first, last));
                    first = last;
                    part++;
                } while (first < table.rows().size());
            }
        }
    }

    private static void fill(Worksheet sheet, List<Column> columns, List<List<Cell>> rows) throws IOException {
        sheet.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, width(columns.get(column).kind()));
            sheet.value(
                    0, column, ReportWords.say("table." + columns.get(column).code()));
            sheet.style(0, column).bold().wrapText(true).set();
        }
        sheet.setAutoFilter(0, 0, rows.size(), columns.size() - 1);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                fill(
                        sheet,
                        row + 1,
                        column,
                        rows.get(row).get(column),
                        columns.get(column).kind());
            }
            if (row % FLUSHED_ROWS == FLUSHED_ROWS - 1) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void fill(Worksheet sheet, int row, int column, Cell cell, Column.Kind kind) {
        switch (cell) {
            case Cell.Text text -> sheet.value(row, column, shortened(text.text()));
            case Cell.Number number -> {
                sheet.value(row, column, number.value());
                sheet.style(row, column).format(format(kind)).set();
            }
            case Cell.Moment moment -> {
                sheet.value(row, column, LocalDateTime.ofInstant(moment.moment(), ZoneOffset.UTC));
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case Cell.Flag flag -> sheet.value(row, column, flag.set());
            case Cell.Unknown none -> {}
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private static String format(Column.Kind kind) {
        return switch (kind) {
            case MONEY -> "$#,##0.00####";
            case PRICE -> "$0.00####";
            case SECONDS -> "#,##0.0";
            case DPU_HOURS -> "#,##0.000";
            case SHARE -> "0.0%";
            case COUNT -> "#,##0";
            case TEXT, MOMENT, FLAG -> "General";
        };
    }

    private static double width(Column.Kind kind) {
        return switch (kind) {
            case TEXT -> 26;
            case MOMENT -> 20;
            case COUNT, FLAG, SHARE -> 11;
            case SECONDS, MONEY, PRICE, DPU_HOURS -> 14;
        };
    }
}
