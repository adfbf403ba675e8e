package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.text.ReportWords;
import java.util.List;

/**
 * What a report holds, for those who are about to write it.
 *
 * @param context what it states of itself
 * @param jobs jobs that it is on
 * @param advised those of them that have advice
 * @param tables its tables, which are the sheets of a workbook and the files of CSV
 * @param text all of it as Markdown, which says the same as HTML and PDF
 */
public record ReportOutline(ReportContext context, int jobs, int advised, List<Sheet> tables, String text) {
    /**
     * One of the tables.
     *
     * @param name what its sheet is called
     * @param file what its CSV file is called
     * @param rows rows without the head
     */
    public record Sheet(String name, String file, int rows) {}

    public ReportOutline {
        tables = List.copyOf(tables);
    }

    public static ReportOutline of(ReportData report) {
        return new ReportOutline(
                report.context(),
                report.fleet().size(),
                (int) report.fleet().stream()
                        .filter(job -> job.advice().isPresent())
                        .count(),
                ReportTables.of(report).stream()
                        .map(table -> new Sheet(
                                ReportWords.say("sheet." + table.name()),
                                ReportFiles.csvName(table),
                                table.rows().size()))
                        .toList(),
                MarkdownReport.write(report));
    }
}
