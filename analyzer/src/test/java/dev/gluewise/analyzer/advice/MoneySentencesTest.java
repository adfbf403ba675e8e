package dev.gluewise.analyzer.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.text.Language;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A job that was enlarged in mid-month: what it can save is more than it has cost. */
@Isolated("the whole program speaks one language at a time")
class MoneySentencesTest {
    private static final Configuration LARGE = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 10);

    @AfterEach
    void speakEnglishAgain() {
        Language.ENGLISH.speak();
    }

    private static JobSummary row(String paid, boolean changes) {
        Outlook outlook = new Outlook(
                Optional.of(LARGE),
                changes,
                0.95,
                OptionalDouble.empty(),
                Optional.of(Money.usd("0.015")),
                Optional.of(new Saving(Money.usd("0.0132"), Money.usd("9.51"), 0.88, 720)),
                Optional.empty(),
                List.of());
        return new JobSummary(
                "inventory_snapshot",
                Optional.of(EvidenceTier.SCALING_HISTORY),
                720,
                Optional.of(LARGE),
                OptionalDouble.of(31),
                Optional.empty(),
                Optional.of(Money.usd(paid)),
                true,
                Money.ZERO,
                Money.ZERO,
                Optional.of(outlook),
                List.of(),
                List.of(),
                Optional.empty(),
                "");
    }

    @Test
    void aSavingOfMoreThanWasPaidIsExplainedByThePresentSize() {
        assertThat(MoneySentences.atPresentSize(row("9.20", true)))
                .contains(
                        "The saving is against the present size: at G.1X × 10 throughout the month, 720 runs would have"
                                + " cost ≈ $10.80; the last 30 days cost $9.20.");
    }

    @Test
    void inOtherLanguagesToo() {
        Language.FRENCH.speak();
        assertThat(MoneySentences.atPresentSize(row("9.20", true)).orElseThrow())
                .contains("taille actuelle", "720", "9,20");
        Language.JAPANESE.speak();
        assertThat(MoneySentences.atPresentSize(row("9.20", true)).orElseThrow())
                .contains("現在のサイズ", "720", "9.20");
    }

    @Test
    void aSavingOfLessThanWasPaidNeedsNoWord() {
        assertThat(MoneySentences.atPresentSize(row("9.51", true))).isEmpty();
        assertThat(MoneySentences.atPresentSize(row("31", true))).isEmpty();
    }

    @Test
    void whereNothingIsProposedThereIsNoSaving() {
        assertThat(MoneySentences.atPresentSize(row("9.20", false))).isEmpty();
    }
}
