package dev.gluewise.analyzer.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;

/**
 * Runs as CSV: the first row names the columns, every other is a run. Encoding and separator are told by the beginning;
 * where a comma does not separate, it may be a decimal one.
 */
final class CsvTable implements Closeable {
    private static final int LONGEST_HEADER = 16 << 10;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final boolean decimalComma;
    private final List<String> header;
    private final CsvColumns columns;

    private CsvTable(CsvReader<CsvRecord> reader, char separator) {
        this.reader = reader;
        records = reader.iterator();
        decimalComma = separator != ',';
        header = records.hasNext() ? records.next().getFields() : List.of();
        columns = new CsvColumns(header);
    }

    /**
     * Reads the names of the columns.
     *
     * @param in a stream that can be marked; closed with the table
     * @throws IOException where it cannot be read
     * @throws CsvParseException where it is no CSV
     */
    static CsvTable open(InputStream in) throws IOException {
        in.mark(2);
        Charset charset = InputKind.charset(in.readNBytes(2));
        in.reset();
        BufferedReader text = new BufferedReader(new InputStreamReader(in, charset));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        text.mark(LONGEST_HEADER);
        char[] beginning = new char[LONGEST_HEADER - 1];
        int length = Math.max(0, text.read(beginning));
        text.reset();
        String first = new String(beginning, 0, length).lines().findFirst().orElse("");
        char separator = CsvColumns.separator(first);
        try {
            return new CsvTable(CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text), separator);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The columns' names as they stand there; none where the file is empty. */
    List<String> header() {
        return header;
    }

    CsvColumns columns() {
        return columns;
    }

    boolean hasNext() {
        return records.hasNext();
    }

    CsvRow next() {
        CsvRecord row = records.next();
        return new CsvRow(columns, decimalComma, row.getFields(), row.getStartingLineNumber());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
