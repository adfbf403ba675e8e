package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.findings.Finding;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.ReportWords;
import java.util.Locale;

/**
 * A finding in one line.
 *
 * @param severity its severity in words
 * @param tone the severity's style class
 * @param text what is wrong
 * @param action what to do
 * @param seconds run time that it takes; a dash where that is not known
 * @param cost money that it takes, and over which time; a dash where that is not known
 */
record FindingRow(String severity, String tone, String text, String action, String seconds, String cost) {
    static FindingRow of(Finding finding) {
        String none = ReportWords.say("none");
        return new FindingRow(
                ReportWords.say("severity." + finding.severity()),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.text(),
                finding.action(),
                finding.seconds() > 0 ? Figures.duration(finding.seconds()) : none,
                FindingsText.cost(finding).orElse(none));
    }
}
