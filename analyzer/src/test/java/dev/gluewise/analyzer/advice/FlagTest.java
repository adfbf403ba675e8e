package dev.gluewise.analyzer.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.findings.Finding;
import dev.gluewise.analyzer.findings.Finding.Per;
import dev.gluewise.analyzer.findings.Finding.Severity;
import dev.gluewise.analyzer.findings.FindingCode;
import dev.gluewise.analyzer.source.EvidenceFinder;
import dev.gluewise.analyzer.spending.Spending;
import dev.gluewise.analyzer.testing.InWorkspace;
import dev.gluewise.analyzer.workspace.Workspace.RawRun;
import dev.gluewise.pricing.rates.BundledPrices;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which findings are worth a flag in the list of jobs. */
class FlagTest extends InWorkspace {
    private static Finding finding(FindingCode code, Severity severity) {
        return new Finding(code, severity, "", "", 0, Optional.empty(), Per.RUN, "", "");
    }

    private static List<Flag> flags(Finding... findings) {
        return Flag.of(List.of(findings), Spending.NONE);
    }

    @Test
    void theGravestComesFirstWhateverTheOrderOfTheFindings() {
        assertThat(flags(
                        finding(FindingCode.SMALL_FILES, Severity.WARNING),
                        finding(FindingCode.SKEWED_STAGE, Severity.WARNING),
                        finding(FindingCode.SKEWED_STAGE, Severity.CRITICAL),
                        finding(FindingCode.FAILED_RUNS, Severity.CRITICAL)))
                .extracting(Flag::code)
                .containsExactly(FindingCode.FAILED_RUNS, FindingCode.SKEWED_STAGE, FindingCode.SMALL_FILES);
    }

    @Test
    void whatIsOnlyGoodToKnowIsNoFlagButForAJobThatNobodySized() {
        assertThat(flags(finding(FindingCode.SMALL_FILES, Severity.INFO))).isEmpty();
        assertThat(flags(finding(FindingCode.DRIVER_GAP, Severity.CRITICAL)))
                .as("a finding of the timeline")
                .isEmpty();
        assertThat(flags(finding(FindingCode.DEFAULT_WORKERS, Severity.INFO)))
                .extracting(Flag::code)
                .containsExactly(FindingCode.DEFAULT_WORKERS);
    }

    @Test
    void whatCannotWaitIsMemoryThatRunsOutAndRunsThatOftenFail() {
        assertThat(flags(finding(FindingCode.OUT_OF_MEMORY, Severity.CRITICAL))).allMatch(Flag::grave);
        assertThat(flags(finding(FindingCode.FAILED_RUNS, Severity.WARNING))).noneMatch(Flag::grave);
        assertThat(flags(finding(FindingCode.SKEWED_STAGE, Severity.CRITICAL))).noneMatch(Flag::grave);
    }

    @Test
    void failedRunsAreToldWithTheirShareOfTheMonths() throws Exception {
        workspace.saveHistory(
                List.of(),
                List.of(
                        new RawRun(MadeRuns.run("jr_1", RunState.FAILED, 1, 600), "{}"),
                        new RawRun(MadeRuns.run("jr_2", RunState.SUCCEEDED, 2, 600), "{}"),
                        new RawRun(MadeRuns.run("jr_3", RunState.SUCCEEDED, 3, 600), "{}"),
                        new RawRun(MadeRuns.run("jr_4", RunState.SUCCEEDED, 4, 600), "{}")));
        Spending spending = Spending.of(EvidenceFinder.inWorkspace(workspace, "made"), BundledPrices.load());

        assertThat(Flag.of(List.of(finding(FindingCode.FAILED_RUNS, Severity.WARNING)), spending))
                .extracting(Flag::label)
                .singleElement()
                .asString()
                .contains("25 %");
        assertThat(Flag.of(List.of(finding(FindingCode.OUT_OF_MEMORY, Severity.WARNING)), spending))
                .extracting(Flag::figure)
                .containsExactly("");
    }
}
