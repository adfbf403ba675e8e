package dev.gluewise.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gluewise.analyzer.testing.ExampleFleet;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.ReportWords;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.text.Language;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Isolated("the whole program speaks one language at a time")
class ReportLanguagesTest {
    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void speakEnglishAgain() {
        Language.ENGLISH.speak();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePdfHoldsTheFiguresOfTheJsonInTheLanguageSpoken(Language language) throws Exception {
        language.speak();
        ReportData report = ReportFilesTest.data(folder, ExampleFleet.ofARetailer());
        ReportFiles.write(report, EnumSet.of(ReportFormat.PDF, ReportFormat.JSON), folder);
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("report.json").toFile());

        String text = PdfText.of(folder.resolve("report.pdf"));

        Money cost = new Money(json.at("/totals/cost30Days").decimalValue());
        Money saving = new Money(json.at("/totals/savingPerMonth").decimalValue());
        assertThat(text)
                .contains(ReportWords.say("summary"), ReportWords.say("changes"), ReportWords.say("method"))
                .contains(spaced(Figures.wholeMoney(cost)), spaced(Figures.wholeMoney(saving)))
                .contains("orders_enrich");
        assertThat(json.at("/jobs")).hasSize(9);
        assertThat(json.at("/losses/failedRuns/count").asInt()).isPositive();
    }

    /** As text is extracted: every kind of space as a plain one. */
    private static String spaced(String figure) {
        return figure.replaceAll("[\\u00a0\\u202f]", " ");
    }
}
