package dev.gluewise.analyzer.report.chart;

import dev.gluewise.analyzer.advice.Candidate;

/**
 * A candidate as a point of the chart.
 *
 * @param candidate the candidate
 * @param seconds median run time
 * @param cost expected cost of a run in US dollars
 */
record Point(Candidate candidate, double seconds, double cost) {
    static Point of(Candidate candidate) {
        return new Point(
                candidate,
                candidate.runTimeSeconds().median(),
                candidate.expectedCost().toDouble());
    }
}
