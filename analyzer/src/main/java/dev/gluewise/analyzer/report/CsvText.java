package dev.gluewise.analyzer.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A CSV text from its rows. A cell that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay as
 * they are.
 */
final class CsvText {
    /** How spreadsheets tell a formula; they skip white space first (OWASP, "CSV injection"). */
    private static final Pattern FORMULA = Pattern.compile("\\s*[=+\\-@]|[\t\r]");

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]+([eE][+-]?[0-9]+)?");

    private CsvText() {}

    /** The rows as lines, a row of heads first. */
    static String of(List<String> heads, List<List<String>> rows) {
        StringWriter lines = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(lines)) {
            csv.writeRecord(heads);
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(CsvText::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be written to", e);
        }
        return lines.toString();
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).lookingAt() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}
