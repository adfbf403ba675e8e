package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Candidate;
import java.util.List;

/** Advice as CSV: its candidates, one row each. */
public final class AdviceCsv {
    private AdviceCsv() {}

    /** With a row of heads. */
    public static String write(Advice advice) {
        List<String> heads = CandidateColumns.heads();
        heads.addAll(List.of("meets_deadline_probability", "verdict", "on_frontier"));
        return CsvText.of(
                heads, advice.candidates().stream().map(AdviceCsv::cells).toList());
    }

    private static List<String> cells(Candidate candidate) {
        List<String> cells = CandidateColumns.cells(candidate.priced());
        cells.add(ResultJson.probability(candidate.meetsDeadlineProbability()).toPlainString());
        cells.add(candidate.verdict().name());
        cells.add(String.valueOf(candidate.onFrontier()));
        return cells;
    }
}
