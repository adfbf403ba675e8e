package dev.gluewise.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.findings.FindingCode;
import dev.gluewise.pricing.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever meets a code finds it in the documentation. */
class DocumentedCodesTest {
    private static String document(String name) throws IOException {
        return Files.readString(Path.of("..", "docs", name));
    }

    @Test
    void troubleshootingHasARowForEachCodeOfAFaultInTheirOrder() throws IOException {
        List<String> rows = Pattern.compile("^\\| `([A-Z_]+)` \\| [^|]{20,} \\| [^|]{10,} \\|$", Pattern.MULTILINE)
                .matcher(document("troubleshooting.md"))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(
                        Arrays.stream(ProblemCode.values()).map(Enum::name).toList());
    }

    @Test
    void theMethodHasTheRuleOfEachFinding() throws IOException {
        String rules = document("method.md");

        assertThat(FindingCode.values())
                .allSatisfy(code -> assertThat(rules).containsPattern("\\| [A-Z_, ]*\\b" + code + "\\b[A-Z_, ]* \\|"));
    }
}
