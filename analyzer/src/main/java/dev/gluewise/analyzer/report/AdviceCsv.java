package dev.gluewise.analyzer.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Candidate;
import java.io.StringWriter;
import java.util.List;

/** Advice as CSV: its candidates, one row each. */
public final class AdviceCsv {
    private AdviceCsv() {}

    /** With a row of heads. */
    public static String write(Advice advice) {
        StringWriter lines = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(lines);
        List<String> heads = CandidateColumns.heads();
        heads.addAll(List.of("meets_deadline_probability", "verdict", "on_frontier"));
        csv.writeRecord(heads);
        for (Candidate candidate : advice.candidates()) {
            List<String> cells = CandidateColumns.cells(candidate.priced());
            cells.add(
                    ResultJson.probability(candidate.meetsDeadlineProbability()).toPlainString());
            cells.add(candidate.verdict().name());
            cells.add(String.valueOf(candidate.onFrontier()));
            csv.writeRecord(cells);
        }
        return lines.toString();
    }
}
