package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.prediction.PricedPrediction;
import java.util.List;

/** Simulations as CSV, one row a configuration. */
public final class SimulationCsv {
    private SimulationCsv() {}

    /** With a row of heads. */
    public static String write(List<PricedPrediction> results) {
        return CsvText.of(
                CandidateColumns.heads(),
                results.stream().map(CandidateColumns::cells).toList());
    }
}
