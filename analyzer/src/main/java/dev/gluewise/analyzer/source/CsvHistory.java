package dev.gluewise.analyzer.source;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A run history as CSV: one row a run, the first row names the columns. */
final class CsvHistory {
    private static final String HINT = "Name the columns in the first line, at least: job,workers,seconds.";

    private final String file;
    private final RecordSink sink;
    private final List<String> header;
    /** How often each row was seen: repeats of a measurement are runs of their own. */
    private final Map<String, Integer> repeats = new HashMap<>();

    private CsvHistory(String file, RecordSink sink, List<String> header) {
        this.file = file;
        this.sink = sink;
        this.header = header;
    }

    /**
     * Reads a file to its end, or to where it is broken, which is then told as a problem.
     *
     * @throws ProblemException where the sink cannot go on
     */
    static void read(InputStream in, String file, RecordSink sink) throws ProblemException {
        try (CsvTable table = CsvTable.open(in)) {
            read(table, file, sink);
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

    private static void read(CsvTable table, String file, RecordSink sink) throws ProblemException {
        CsvColumns columns = table.columns();
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
        CsvHistory history = new CsvHistory(file, sink, table.header());
        while (table.hasNext()) {
            history.take(table.next());
        }
    }

    private void take(CsvRow row) throws ProblemException {
        if (row.blank()) {
            return;
        }
        List<String> fields = row.fields();
        ObjectNode original = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < fields.size(); i++) {
            original.put(i < header.size() ? header.get(i) : "column " + (i + 1), fields.get(i));
        }
        try {
            int repeat = repeats.merge(original.toString(), 1, Integer::sum);
            CsvRun.Result run = CsvRun.read(row, original, repeat);
            run.note().ifPresent(sink::note);
            sink.run(run.node(), file, row.line());
        } catch (CsvRow.BadValue e) {
            sink.problem(Problem.at(
                    file,
                    row.line(),
                    ProblemCode.UNREADABLE_INPUT,
                    e.getMessage(),
                    "Correct the row, or leave it out."));
        }
    }
}
