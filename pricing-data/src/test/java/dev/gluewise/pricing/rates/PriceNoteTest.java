package dev.gluewise.pricing.rates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.text.Language;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("the whole program speaks one language at a time")
class PriceNoteTest {
    @AfterEach
    void speakEnglishAgain() {
        Language.ENGLISH.speak();
    }

    @ParameterizedTest
    @EnumSource(PriceNote.class)
    void everyNoteHasWordsOfItsOwnInEveryLanguage(PriceNote note) {
        String written = note.written("a", "b", "c", "d", "e", "f");
        Set<String> said = Arrays.stream(Language.values())
                .map(language -> {
                    language.speak();
                    return PriceNote.text(written);
                })
                .collect(Collectors.toSet());

        assertThat(said).hasSize(Language.values().length).noneMatch(text -> text.contains(note.name()));
    }

    @Test
    void allNotesOfTheBundledListAreGluewisesOwn() {
        PriceBook bundled = BundledPrices.load();
        Set<String> own = Arrays.stream(PriceNote.values()).map(PriceNote::name).collect(Collectors.toSet());

        assertThat(bundled.regions())
                .allSatisfy(region -> assertThat(bundled.prices(region).values())
                        .extracting(price -> price.provenance().note())
                        .isSubsetOf(own));
    }

    @Test
    void aNoteSpeaksOfWhatStandsAfterItsName() {
        assertThat(PriceNote.text(PriceNote.NO_PRODUCT.written("eu-west-1")))
                .isEqualTo("AWS's price list has none for eu-west-1");
        assertThat(PriceNote.text(PriceNote.TWO_PRODUCTS.written(
                        PriceNote.PRODUCT.written("A1", "2026-09-01"), PriceNote.PRODUCT.written("B2", "2026-10-01"))))
                .isEqualTo("AWS's price list names two different prices"
                        + " (SKU A1, in force since 2026-09-01; SKU B2, in force since 2026-10-01)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract with AWS", "Vertrag | Rabatt 10 %", "契約", "PRODUCTS", "aws_page"})
    void whatSomebodyWroteStaysAsItIs(String written) {
        Language.FRENCH.speak();

        assertThat(PriceNote.text(written)).isEqualTo(written);
    }
}
