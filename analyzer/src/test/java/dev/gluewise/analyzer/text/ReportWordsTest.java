package dev.gluewise.analyzer.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.chart.Ticks;
import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.analyzer.findings.Finding;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.simulator.schedule.split.CountCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word that a report can want is there, and none that no report wants. */
class ReportWordsTest {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(ReportWords.class.getName(), Locale.ROOT);

    private static List<String> named(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).toList();
    }

    /** Words of which the code is put together. */
    private static Set<String> composed() {
        Set<String> codes = new TreeSet<>();
        codes.addAll(named("evidence.", EvidenceTier.values()));
        codes.addAll(named("severity.", Finding.Severity.values()));
        codes.addAll(named("price.", PriceGeneration.values()));
        codes.addAll(named("price.", Provenance.Certainty.values()));
        codes.addAll(named("price.source.", Provenance.Source.values()));
        codes.addAll(named("tasks.", CountCause.values()));
        for (Ticks.TimeUnit unit : Ticks.TimeUnit.values()) {
            codes.add("chart.time." + unit.name().toLowerCase(Locale.ROOT));
        }
        return codes;
    }

    @Test
    void whateverHasANameOfItsOwnHasWords() {
        assertThat(BUNDLE.keySet()).containsAll(composed());
    }

    @Test
    void noWordsAreLeftUnsaid() throws IOException {
        String sources = sources();

        assertThat(BUNDLE.keySet())
                .filteredOn(code -> !composed().contains(code))
                .allSatisfy(code -> assertThat(isSaid(code, sources)).as(code).isTrue());
    }

    /** Whether a class or a template names the code, or the end of it behind a prefix. */
    private static boolean isSaid(String code, String sources) {
        return Stream.iterate(
                        code,
                        rest -> !rest.isEmpty(),
                        rest -> rest.contains(".") ? rest.substring(rest.indexOf('.') + 1) : "")
                .anyMatch(rest -> Pattern.compile("\"\\.?" + Pattern.quote(rest) + "\"")
                        .matcher(sources)
                        .find());
    }

    private static String sources() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String folder : List.of("src/main/java/dev/gluewise/analyzer/report", "src/main/jte/report")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    text.append(Files.readString(file));
                }
            }
        }
        return text.toString();
    }
}
