package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.findings.Diagnosis;
import dev.gluewise.analyzer.findings.Finding;
import java.util.List;

/** Findings as CSV, one row each; an unknown figure is an empty cell. */
public final class DiagnosisCsv {
    private static final List<String> HEADS =
            List.of("code", "severity", "where", "seconds", "cost_usd", "per", "text", "action", "record_more");

    private DiagnosisCsv() {}

    /** With a row of heads. */
    public static String write(Diagnosis diagnosis) {
        return CsvText.of(
                HEADS, diagnosis.findings().stream().map(DiagnosisCsv::cells).toList());
    }

    private static List<String> cells(Finding finding) {
        return List.of(
                finding.code().name(),
                finding.severity().name(),
                finding.where(),
                ResultJson.seconds(finding.seconds()).toPlainString(),
                finding.cost()
                        .map(cost -> ResultJson.money(cost).toPlainString())
                        .orElse(""),
                finding.per().name(),
                finding.text(),
                finding.action(),
                finding.recordMore());
    }
}
