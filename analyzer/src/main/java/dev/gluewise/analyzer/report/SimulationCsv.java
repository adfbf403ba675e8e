package dev.gluewise.analyzer.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.gluewise.analyzer.prediction.PricedPrediction;
import java.io.StringWriter;
import java.util.List;

/** Simulations as CSV, one row a configuration. */
public final class SimulationCsv {
    private SimulationCsv() {}

    /** With a row of heads. */
    public static String write(List<PricedPrediction> results) {
        StringWriter lines = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(lines);
        csv.writeRecord(CandidateColumns.heads());
        for (PricedPrediction result : results) {
            csv.writeRecord(CandidateColumns.cells(result));
        }
        return lines.toString();
    }
}
