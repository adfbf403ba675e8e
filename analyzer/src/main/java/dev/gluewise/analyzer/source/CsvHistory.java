package dev.gluewise.analyzer.source;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A run history as CSV: one row a run, the first row names the columns. */
final class CsvHistory {
    private static final String HINT = "Name the columns in the first line, at least: job,workers,seconds.";
    private static final int LONGEST_HEADER = 16 << 10;

    private final String file;
    private final RecordSink sink;
    private final List<String> header;
    private final CsvRun rows;
    /** How often each row was seen: repeats of a measurement are runs of their own. */
    private final Map<String, Integer> repeats = new HashMap<>();

    private CsvHistory(String file, RecordSink sink, List<String> header, CsvColumns columns, boolean decimalComma) {
        this.file = file;
        this.sink = sink;
        this.header = header;
        rows = new CsvRun(columns, decimalComma);
    }

    /**
     * Reads a file to its end, or to where it is broken, which is then told as a problem.
     *
     * @throws ProblemException where the sink cannot go on
     */
    static void read(InputStream in, String file, RecordSink sink) throws ProblemException {
        try {
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
            try (CsvReader<CsvRecord> reader =
                    CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
                read(reader.iterator(), separator, file, sink);
            }
        } catch (IOException e) {
            sink.problem(CliDocuments.unreadable(file, e));
        } catch (UncheckedIOException e) {
            sink.problem(CliDocuments.unreadable(file, new IOException(e.getMessage(), e)));
        } catch (CsvParseException e) {
            sink.problem(Problem.in(
                    file,
                    ProblemCode.UNREADABLE_INPUT,
                    "From some line on this is no CSV: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("it is damaged") + ".",
                    HINT));
        }
    }

    private static void read(Iterator<CsvRecord> records, char separator, String file, RecordSink sink)
            throws ProblemException {
        List<String> header = records.hasNext() ? records.next().getFields() : List.of();
        CsvColumns columns = new CsvColumns(header);
        if (!columns.complete()) {
            sink.problem(Problem.at(
                    file,
                    1,
                    ProblemCode.UNREADABLE_INPUT,
                    "A column for the job, the workers or the run time is missing.",
                    HINT));
            return;
        }
        if (!columns.unknown().isEmpty()) {
            sink.note("Columns of " + file + " that are not used: " + String.join(", ", columns.unknown()) + ".");
        }
        CsvHistory history = new CsvHistory(file, sink, header, columns, separator != ',');
        while (records.hasNext()) {
            history.take(records.next());
        }
    }

    private void take(CsvRecord row) throws ProblemException {
        List<String> fields = row.getFields();
        if (fields.stream().allMatch(String::isBlank)) {
            return;
        }
        ObjectNode original = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < fields.size(); i++) {
            original.put(i < header.size() ? header.get(i) : "column " + (i + 1), fields.get(i));
        }
        try {
            int repeat = repeats.merge(original.toString(), 1, Integer::sum);
            CsvRun.Result run = rows.read(fields, original, repeat);
            run.note().ifPresent(sink::note);
            sink.run(run.node(), file, row.getStartingLineNumber());
        } catch (CsvRun.BadValue e) {
            sink.problem(Problem.at(
                    file,
                    row.getStartingLineNumber(),
                    ProblemCode.UNREADABLE_INPUT,
                    e.getMessage(),
                    "Correct the row, or leave it out."));
        }
    }
}
