package dev.gluewise.analyzer.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A CSV text from its rows. */
final class CsvText {
    private CsvText() {}

    /** The rows as lines, a row of heads first. */
    static String of(List<String> heads, List<List<String>> rows) {
        StringWriter lines = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(lines)) {
            csv.writeRecord(heads);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be written to", e);
        }
        return lines.toString();
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe in front. */
    static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    }
}
