package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.findings.Finding;
import dev.gluewise.analyzer.findings.FindingCode;
import dev.gluewise.analyzer.spending.Spending;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/**
 * A finding in a word or two, for the list of jobs.
 *
 * @param code which finding
 * @param figure what belongs into the words; empty string where nothing does
 */
public record Flag(FindingCode code, String figure) {
    /** What is worth a flag, the gravest first. */
    private static final List<FindingCode> SHOWN = List.of(
            FindingCode.FAILED_RUNS,
            FindingCode.OUT_OF_MEMORY,
            FindingCode.DISK_FULL,
            FindingCode.TIMEOUT_TOO_LOW,
            FindingCode.SLOWER_RUN,
            FindingCode.COSTLIER_RUN,
            FindingCode.SKEWED_STAGE,
            FindingCode.SINGLE_TASK_STAGE,
            FindingCode.RESIZED,
            FindingCode.MINIMUM_BILLING,
            FindingCode.SMALL_FILES,
            FindingCode.DEFAULT_WORKERS);

    /** The flags of a job's findings, the gravest first. */
    static List<Flag> of(List<Finding> findings, Spending spending) {
        List<Flag> flags = new ArrayList<>();
        String failed = spending.month()
                .map(month -> Figures.percent((double) month.failedRuns() / month.runs()))
                .orElse("");
        for (FindingCode code : SHOWN) {
            boolean found = findings.stream()
                    .anyMatch(finding -> finding.code() == code
                            && (finding.severity() != Finding.Severity.INFO || code == FindingCode.DEFAULT_WORKERS));
            if (found) {
                flags.add(new Flag(code, code == FindingCode.FAILED_RUNS ? failed : ""));
            }
        }
        return flags;
    }

    /** Whether it is one of the two that cannot wait. */
    public boolean grave() {
        return code == FindingCode.FAILED_RUNS || code == FindingCode.OUT_OF_MEMORY;
    }

    /** In words. */
    public String label() {
        return Sentences.say("flag." + code, figure);
    }
}
