package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.findings.Finding;
import dev.gluewise.analyzer.findings.Finding.Severity;
import dev.gluewise.analyzer.findings.FindingCode;
import dev.gluewise.analyzer.spending.Spending;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A finding in a word or two, for the list of jobs.
 *
 * @param code which finding
 * @param figure what belongs into the words; empty string where nothing does
 * @param grave whether it cannot wait: memory that runs out, and runs that often fail
 */
public record Flag(FindingCode code, String figure, boolean grave) {
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

    private static final Set<FindingCode> GRAVE = Set.of(FindingCode.FAILED_RUNS, FindingCode.OUT_OF_MEMORY);

    /** The flags of a job's findings, the gravest first. */
    static List<Flag> of(List<Finding> findings, Spending spending) {
        List<Flag> flags = new ArrayList<>();
        String failed = spending.month()
                .map(month -> Figures.percent((double) month.failedRuns() / month.runs()))
                .orElse("");
        for (FindingCode code : SHOWN) {
            findings.stream()
                    .filter(finding -> finding.code() == code
                            && (finding.severity() != Severity.INFO || code == FindingCode.DEFAULT_WORKERS))
                    .findFirst()
                    .ifPresent(finding -> flags.add(new Flag(
                            code,
                            code == FindingCode.FAILED_RUNS ? failed : "",
                            GRAVE.contains(code) && finding.severity() == Severity.CRITICAL)));
        }
        return flags;
    }

    /** In words. */
    public String label() {
        return Sentences.say("flag." + code, figure);
    }
}
