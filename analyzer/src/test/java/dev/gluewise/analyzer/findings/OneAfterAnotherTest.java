package dev.gluewise.analyzer.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.findings.Finding.Per;
import dev.gluewise.analyzer.findings.Finding.Severity;
import dev.gluewise.pricing.billing.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OneAfterAnotherTest {
    private static final Finding SEVEN = finding(FindingCode.SINGLE_TASK_STAGE, "stage 7", 540, "2.62");
    private static final Finding DRIVER = finding(FindingCode.DRIVER_GAP, "the driver", 271, "1.32");
    private static final Finding THREE = finding(FindingCode.SKEWED_STAGE, "stage 3", 219, "1.06");

    private static Finding finding(FindingCode code, String where, double seconds, String usd) {
        Optional<Money> cost = usd.isEmpty() ? Optional.empty() : Optional.of(Money.usd(usd));
        return new Finding(code, Severity.WARNING, where, "what", seconds, cost, Per.RUN, "do", "record");
    }

    @Test
    void waitingForDifferentStagesAndForTheDriverIsAddedUpBesideTheWholeRun() {
        OneAfterAnother first = OneAfterAnother.of(
                        List.of(SEVEN, DRIVER, THREE, finding(FindingCode.SPILL, "stage 6", 14, "0.07")), 1616)
                .orElseThrow();

        assertThat(first.count()).isEqualTo(3);
        assertThat(first.cost()).isEqualTo(Money.usd("5.00"));
        assertThat(first.ofRun().toDouble()).isBetween(7.8, 7.9);
    }

    @Test
    void twoFindingsAboutOneStageMayBeAboutTheSameTime() {
        Finding narrow = finding(FindingCode.FEW_TASKS_STAGE, "stage 7", 500, "2.40");

        assertThat(OneAfterAnother.of(List.of(SEVEN, DRIVER, narrow, THREE), 1616))
                .hasValueSatisfying(first -> assertThat(first.count()).isEqualTo(2));
    }

    @Test
    void oneAloneIsNoSum() {
        assertThat(OneAfterAnother.of(List.of(SEVEN), 1616)).isEmpty();
        assertThat(OneAfterAnother.of(
                        List.of(SEVEN, finding(FindingCode.GC_PRESSURE, "stage 4", 7, "0.03"), DRIVER), 1616))
                .isEmpty();
        assertThat(OneAfterAnother.of(List.of(), 1616)).isEmpty();
    }

    @Test
    void withoutACostThereIsNone() {
        assertThat(OneAfterAnother.of(
                        List.of(finding(FindingCode.SINGLE_TASK_STAGE, "stage 7", 540, ""), DRIVER), 1616))
                .isEmpty();
    }
}
